import BantinLayout
import BantinModel
import BantinReading
import BantinShaping
import BantinStyle

/// The stages whose values can be looked at.
package enum InspectedStage: String, Sendable, CaseIterable { case article, styled, compounds, galley, pages }

/// What looking at a stage gave: its text as UTF-8, and what the inputs' authors should know.
package struct Inspection: Sendable {
    package var text: [UInt8]
    package var outcome: ExportOutcome
}

/// The value of a stage as an indented text tree.
///
/// - Throws: `ExportFailure`, as `export` does.
package func inspect(
    _ inputs: InputChoices, stage: InspectedStage, layout: LayoutChoices, in environment: Environment,
    observer: @escaping ExportObserver = { _ in }
) throws -> Inspection {
    try inputs.validate()
    try layout.validate(severalSizes: false)
    return try reporting(on: inputs, observer) { reporter in
        let files = try expand(inputs)
        let room = stage == .article ? nil : try LayoutRoom(layout, in: environment) { reporter.report($0) }
        let bound = try boundBulletin(of: files, inputs, in: environment, reporter: reporter)
        var tree = TextTree()
        if let room {
            try dump(stage, of: bound.bulletin, room: room, reporter, into: &tree)
        } else {
            for article in bound.bulletin.articles { dump(article, into: &tree) }
        }
        return Array(tree.text.utf8)
    }
}

private func dump(
    _ stage: InspectedStage, of bulletin: Bulletin, room: LayoutRoom, _ reporter: Reporter,
    into tree: inout TextTree
) throws {
    let edition = room.editionSizes.first ?? EditionSize()
    let styled = try room.styled(bulletin, as: edition)
    reporter.report(styled.diagnostics)
    switch stage {
    case .article: return
    case .styled: dump(styled.value, into: &tree)
    case .compounds: dump(Compounds(of: styled.value.bulletin), into: &tree)
    case .galley:
        let galleys = try room.galleys(of: styled.value)
        reporter.report(galleys.diagnostics)
        for galley in galleys.galleys { dump(galley, store: galleys.stores[galley.lines.store], into: &tree) }
    case .pages:
        var layouts = BulletinLayouts(of: bulletin, in: room, reporter: reporter)
        let paged = try layouts.paged(as: edition, named: bulletin.title).paged
        dump(paged, into: &tree)
    }
}

/// The articles of the inputs as JSON, by `interface.md`.
///
/// - Throws: `ExportFailure`, as `export` does.
package func inspectJSON(
    _ inputs: InputChoices, explains: Bool = false, in environment: Environment,
    observer: @escaping ExportObserver = { _ in }
) throws -> Inspection {
    try inputs.validate()
    return try reporting(on: inputs, observer) { reporter in
        let read = try readInputs(
            try expand(inputs), inputs, jobs: environment.jobs, observer: reporter.observe)
        reporter.report(read.flatMap(\.diagnostics))
        let articles = read.flatMap { separated(Reported($0.articles, $0.diagnostics)) }
        return articlesJSON(
            articles, explanations: explains ? read.flatMap(\.explanations) : [], locale: environment.language.locale,
            parallel: Threads(jobs: environment.jobs))
    }
}

/// Why each article of the inputs was read as it was, as an indented text tree.
///
/// - Throws: `ExportFailure`, as `export` does.
package func explain(
    _ inputs: InputChoices, in environment: Environment, observer: @escaping ExportObserver = { _ in }
) throws -> Inspection {
    try inputs.validate()
    return try reporting(on: inputs, observer) { reporter in
        let read = try readInputs(try expand(inputs), inputs, jobs: environment.jobs, observer: reporter.observe)
        reporter.report(read.flatMap(\.diagnostics))
        var tree = TextTree()
        for input in read {
            for (article, explanation) in zip(input.articles, input.explanations) {
                let explanation = explanation ?? Explanation(reader: input.file.format.rawValue)
                dump(explanation, of: article, locale: environment.language.locale, into: &tree)
            }
        }
        return Array(tree.text.utf8)
    }
}

/// Runs `body` and gathers what it reports; a style with errors is a finding, any other error a failure.
private func reporting(
    on inputs: InputChoices, _ observer: @escaping ExportObserver, _ body: (Reporter) throws -> [UInt8]
) throws -> Inspection {
    let reporter = Reporter(observer)
    var text: [UInt8] = []
    do {
        text = try body(reporter)
    } catch let refused as Refused {
        reporter.report(refused.diagnostics)
    } catch {
        throw ExportFailure.fault(error, in: inputs.names.joined(separator: " "))
    }
    return Inspection(text: text, outcome: reporter.outcome)
}

extension Reporter {
    /// An outcome of nothing but findings.
    var outcome: ExportOutcome {
        ExportOutcome(files: [], findings: findings, status: hasErrors ? .findings : .success)
    }
}

/// Reads all inputs and binds them; what their authors should know is reported.
func boundBulletin(
    of files: [InputFile], _ inputs: InputChoices, in environment: Environment, reporter: Reporter
) throws -> BoundBulletin {
    let read = try reporter.timed(.reading, of: files.count == 1 ? files[0].name : "\(files.count) files") {
        try readInputs(files, inputs, jobs: environment.jobs, observer: reporter.observe)
    }
    reporter.report(read.flatMap(\.diagnostics))
    return try bind(read, inputs)
}
