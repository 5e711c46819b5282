import BantinModel
import BantinReading

/// What one input gave.
package struct ReadInput: Sendable {
    package var file: InputFile
    package var articles: [Article]
    package var diagnostics: [Diagnostic]
    /// Why each article was read so; nil for formats that say themselves what is what.
    package var explanations: [Explanation?]

    package init(file: InputFile, articles: [Article], diagnostics: [Diagnostic], explanations: [Explanation?] = []) {
        self.file = file
        self.articles = articles
        self.diagnostics = diagnostics
        self.explanations = explanations
    }
}

/// Reads every file, several at once, and joins the pages of one article that came as several files. A file's bytes are
/// let go as soon as its articles are made; a web archive is never held as a whole.
///
/// - Throws: `ExportFailure` with status 66 for the first file that the system does not let us read.
package func readInputs(
    _ files: [InputFile], _ inputs: InputChoices, jobs: Int, observer: @escaping ExportObserver
) throws -> [ReadInput] {
    // An archive's pages are read several at once, so archives come one after the other.
    let archives = files.indices.filter { files[$0].format == .warc }
    let pages = files.indices.filter { files[$0].format != .warc }
    let done = Counter()
    let choices = try readingChoices(inputs.overrules)
    let limits = try readingLimits(inputs.overrules.limits)
    var read: [ReadInput?] = Array(repeating: nil, count: files.count)
    let readPages = try mapInParallel(count: pages.count, jobs: jobs) { index in
        let input = try readInput(files[pages[index]], inputs.encoding, choices, limits, parallel: InOrder())
        observer(.progressed(.reading, done: done.increment(), total: files.count))
        return input
    }
    for (index, input) in zip(pages, readPages) { read[index] = input }
    for index in archives {
        let threads = Threads(jobs: jobs, observer: files.count == 1 ? observer : nil)
        read[index] = try readInput(files[index], inputs.encoding, choices, limits, parallel: threads)
        if files.count > 1 { observer(.progressed(.reading, done: done.increment(), total: files.count)) }
    }
    return titled(joiningPages(read.compactMap { $0 }), inputs.title)
}

private func readInput(
    _ file: InputFile, _ encoding: String?, _ choices: ReadingChoices, _ limits: ReadingLimits,
    parallel: any ParallelMap
) throws -> ReadInput {
    var source = try source(file, encoding: encoding, limits)
    source.choices = choices
    let read = readExplained(source, limits: limits, parallel: parallel)
    return ReadInput(
        file: file, articles: read.value.map(\.article), diagnostics: read.diagnostics,
        explanations: read.value.map(\.explanation))
}

private func source(_ file: InputFile, encoding: String?, _ limits: ReadingLimits) throws -> SourceFile {
    do {
        if file.format.isContainer {
            let store =
                try file.path.map { try ByteStore(path: $0, name: file.name) }
                ?? ByteStore(descriptor: FileSystem.spool(descriptor: 0), name: file.name)
            return SourceFile(store, format: file.format, encoding: encoding)
        }
        // One byte more than the limit tells that a file is over it: a larger one is not taken into memory.
        let most = limits[.input] + 1
        let bytes =
            try file.path.map { try FileSystem.read($0, most: most) } ?? FileSystem.read(descriptor: 0, most: most)
        return SourceFile(
            name: file.name, bytes: bytes, format: file.format, path: file.path, folder: file.folder,
            encoding: encoding)
    } catch let error as SystemError {
        throw ExportFailure(.unreadableInput(file.name, reason: error.reason), .noInput)
    } catch let error as OperationError {
        throw ExportFailure(.unreadableInput(file.name, reason: .untranslated(error.reason)), .noInput)
    }
}

/// Joins the pages of one article over all inputs: it goes to the input that has the first of them.
private func joiningPages(_ inputs: [ReadInput]) -> [ReadInput] {
    let articles = inputs.flatMap { zip($0.articles, $0.explanations).map(ExplainedArticle.init) }
    guard articles.contains(where: { $0.article.part != nil }) else { return inputs }
    let joined = joinPages(articles)
    let owners = inputs.indices.flatMap { index in inputs[index].articles.map { _ in index } }
    var result = inputs
    for index in result.indices { (result[index].articles, result[index].explanations) = ([], []) }
    for (origin, explained) in joined.articles {
        result[owners[origin]].articles.append(explained.article)
        result[owners[origin]].explanations.append(explained.explanation)
    }
    for (origin, diagnostic) in joined.notes { result[owners[origin]].diagnostics.append(diagnostic) }
    // What is to be said of a page that was joined goes where its text went.
    for index in result.indices where result[index].articles.isEmpty && !inputs[index].articles.isEmpty {
        let files = Set(inputs[index].articles.map(\.span.file))
        let home = result.firstIndex { $0.articles.contains { $0.blocks.contains { files.contains($0.span.file) } } }
        guard let home else { continue }
        result[home].diagnostics += result[index].diagnostics
        result[index].diagnostics = []
    }
    return result
}

/// A single article bears the title that was asked for; several keep theirs, and the bulletin bears it.
private func titled(_ inputs: [ReadInput], _ title: String?) -> [ReadInput] {
    guard let title = title.map(asText), !title.isEmpty, inputs.reduce(0, { $0 + $1.articles.count }) == 1 else {
        return inputs
    }
    return inputs.map { input in
        var input = input
        for index in input.articles.indices { input.articles[index].title = title }
        input.diagnostics.removeAll { $0.id == "missing-title" }
        return input
    }
}

/// Pages of an archive on several threads, each reported as it is done.
struct Threads: ParallelMap {
    let jobs: Int
    var observer: ExportObserver?

    func map<Value: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Value) -> [Value] {
        let done = Counter()
        let observer = observer
        return mapInParallel(count: count, jobs: jobs) { index in
            let value = body(index)
            observer?(.progressed(.reading, done: done.increment(), total: count))
            return value
        }
    }
}

/// The names that limits of reading have, what each limits, and its default.
public func limitsOfReading() -> [(name: String, meaning: String, size: String)] {
    let limits = ReadingLimits()
    return LimitName.allCases.map { ($0.rawValue, $0.meaning, ReachedLimit.size(limits[$0])) }
}

/// - Throws: `ExportFailure` with status 64 for a name that is not known, with the nearest that is, and for a bad value.
private func readingLimits(_ texts: [String]) throws -> ReadingLimits {
    var limits = ReadingLimits()
    for text in texts {
        switch limits.set(text) {
        case nil: continue
        case .unknown(let name, let nearest):
            let names = LimitName.allCases.map(\.rawValue).joined(separator: ", ")
            throw ExportFailure.usage(
                vi: "không có giới hạn “\(name)”; " + (nearest.map { "có phải là “\($0)”?" } ?? "có: \(names)"),
                en: "there is no limit '\(name)'; " + (nearest.map { "was '\($0)' meant?" } ?? "there are \(names)"))
        case .badValue(let name, let most):
            throw ExportFailure.usage(
                vi: "--limit \(name)= cần một số nguyên từ 1 đến \(most), có thể kèm K, M hoặc G",
                en: "--limit \(name)= takes a whole number from 1 to \(most), with K, M or G behind it or not")
        }
    }
    return limits
}

/// What the user overrules, ready for reading.
///
/// - Throws: `ExportFailure` with status 64 for a date, selector or reader that is not understood, 66 for rules that
///   cannot be read, `Refused` for rules with errors.
private func readingChoices(_ overrules: Overrules) throws -> ReadingChoices {
    var choices = ReadingChoices()
    if let text = overrules.date {
        choices.date = parsedDate(text)
        guard choices.date != nil else { throw ExportFailure(.badDate(at: SourceSpan(file: ""), text: text), .usage) }
    }
    choices.author = overrules.author.map(asText).flatMap { $0.isEmpty ? nil : $0 }
    if let text = overrules.select, let fault = choices.select(text) { throw ExportFailure(fault, .usage) }
    if let reader = overrules.reader {
        let names = ReadingChoices.readerNames
        guard names.contains(reader) else {
            throw ExportFailure.usage(
                vi: "không có trình đọc “\(reader)”; có: \(names.joined(separator: ", "))",
                en: "there is no reader '\(reader)'; there are \(names.joined(separator: ", "))")
        }
        choices.reader = reader
    }
    for file in overrules.rulesFiles {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(file)
        } catch {
            throw ExportFailure(.unreadableInput(file, reason: error.reason), .noInput)
        }
        let diagnostics = loadSiteRules(String(decoding: bytes, as: UTF8.self), name: file, into: &choices)
        guard diagnostics.isEmpty else { throw Refused(diagnostics: diagnostics) }
    }
    return choices
}
