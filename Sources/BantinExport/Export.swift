import BantinEPUB
import BantinModel
import BantinShaping
import BantinStyle

/// Makes all that a request asks for: reads, binds, lays out, paints or packs, and writes.
///
/// Outputs appear whole or not at all. One that cannot be made does not keep the others from being made: it is a
/// finding, and in the outcome's status.
///
/// - Parameters:
///   - request: what is to be made of which inputs.
///   - environment: where resources are, and how much may run at once.
///   - observer: is told findings as stages end, progress, and what was written.
/// - Returns: what was written, and what the inputs' authors should know.
/// - Throws: `ExportFailure` when nothing can be made: wrong usage, a missing input, no resources, a style with errors.
public func export(
    _ request: ExportRequest, in environment: Environment, observer: @escaping ExportObserver = { _ in }
) throws -> ExportOutcome {
    try request.validate()
    let run = ExportRun(request: request, environment: environment, observer: observer)
    do {
        try run.run()
    } catch let refused as Refused {
        run.reporter.report(refused.diagnostics)
    } catch {
        throw ExportFailure.fault(error, in: request.inputs.names.joined(separator: " "))
    }
    return run.outcome
}

/// One export while it runs.
private final class ExportRun {
    let request: ExportRequest
    let environment: Environment
    let reporter: Reporter
    private var files: [WrittenFile] = []
    private var status = ExitStatus.success

    init(request: ExportRequest, environment: Environment, observer: @escaping ExportObserver) {
        self.request = request
        self.environment = environment
        reporter = Reporter(observer)
    }

    var outcome: ExportOutcome {
        ExportOutcome(
            files: files, findings: reporter.findings,
            status: reporter.hasErrors ? status.joined(with: .findings) : status)
    }

    func run() throws {
        let inputs = try expand(request.inputs)
        let room = try LayoutRoom(request.layout, in: environment) { reporter.report($0) }
        // With `--each` a page may turn out to hold several articles, whose names are known only later.
        if !request.makesOneForEach { try checkOutputs(inputs, room.editionSizes) }
        let read = try reporter.timed(.reading, of: describe(inputs)) {
            try readInputs(
                inputs, request.inputs, jobs: environment.jobs, observer: reporter.observe)
        }
        reporter.report(read.flatMap(\.diagnostics))
        guard read.contains(where: { !$0.articles.isEmpty }) else {
            status = status.joined(with: .findings)
            return
        }
        let bulletins =
            request.makesOneForEach ? try bindEach(read, request.inputs) : [try bind(read, request.inputs)]
        for bound in bulletins {
            var layouts = BulletinLayouts(of: bound.bulletin, in: room, reporter: reporter)
            for output in plannedOutputs(of: bound.name, room.editionSizes, in: inputs) {
                try make(output, by: &layouts)
            }
        }
    }

    private func describe(_ inputs: [InputFile]) -> String {
        inputs.count == 1 ? inputs[0].name : "\(inputs.count) files"
    }

    /// Stops before the work when nothing could be written at its end.
    private func checkOutputs(_ inputs: [InputFile], _ editions: [EditionSize]) throws {
        let names = OutputNames(for: request, named: bulletinName(inputs, request.inputs))
        var failures: [ExportFailure] = []
        let outputs = request.outputs(named: names, editions)
        for output in outputs {
            do {
                try check(output, inputs)
            } catch let failure as ExportFailure {
                failures.append(failure)
            }
        }
        guard let last = failures.last, failures.count == outputs.count else { return }
        for failure in failures.dropLast() { reporter.report(failure.finding) }
        throw last
    }

    private func check(_ output: PlannedOutput, _ inputs: [InputFile]) throws {
        var makesFolder = false
        if case .folder = request.destination { makesFolder = true }
        try checkOutput(output.path, inputs: inputs, replacing: request.replacesOutputs, makesFolder: makesFolder)
    }

    /// The outputs of one bulletin but those that cannot be made, which are reported.
    private func plannedOutputs(
        of name: String, _ editions: [EditionSize], in inputs: [InputFile]
    ) -> [PlannedOutput] {
        request.outputs(named: OutputNames(for: request, named: name), editions).filter { output in
            withFailureReported { try check(output, inputs) }
        }
    }

    private func make(_ output: PlannedOutput, by layouts: inout BulletinLayouts) throws {
        let made = try contents(of: output, by: &layouts)
        let isWritten = withFailureReported {
            try reporter.timed(.writing, of: output.path) {
                if output.path == "-" {
                    try writeToStandardOutput(made.bytes)
                } else {
                    try writeOutput(made.bytes, to: output.path, replacing: request.replacesOutputs)
                }
            }
        }
        guard isWritten else { return }
        let file = WrittenFile(path: output.path, pageCount: made.pageCount, byteCount: made.bytes.count)
        files.append(file)
        reporter.wrote(file)
    }

    private func contents(
        of output: PlannedOutput, by layouts: inout BulletinLayouts
    ) throws -> (bytes: [UInt8], pageCount: Int?) {
        switch output.format {
        case .pdf:
            return try layouts.pdf(as: EditionSize(output.edition, size: output.size), named: output.path)
        case .epub:
            let bytes = try reporter.timed(.packaging, of: output.path) {
                try makeEPUB(
                    layouts.bulletin, room: layouts.room, sourceDate: environment.sourceDate, reporter: reporter)
            }
            return (bytes, nil)
        }
    }

    /// Whether it went well; a failure of one output is reported and does not stop the others.
    private func withFailureReported(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return true
        } catch {
            let failure = ExportFailure.fault(error, in: request.inputs.names.joined(separator: " "))
            status = status.joined(with: failure.status)
            reporter.report(failure.finding)
            return false
        }
    }
}
