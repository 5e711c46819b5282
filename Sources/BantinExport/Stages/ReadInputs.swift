import BantinModel
import BantinReading

/// What one input gave.
package struct ReadInput: Sendable {
    package var file: InputFile
    package var articles: [Article]
    package var diagnostics: [Diagnostic]

    package init(file: InputFile, articles: [Article], diagnostics: [Diagnostic]) {
        self.file = file
        self.articles = articles
        self.diagnostics = diagnostics
    }
}

/// Reads every file, several at once, and joins the pages of one article that came as several files. A file's bytes are
/// let go as soon as its articles are made; a web archive is never held as a whole.
///
/// - Throws: `ExportFailure` with status 66 for the first file that the system does not let us read.
package func readInputs(
    _ files: [InputFile], encoding: String?, jobs: Int, observer: @escaping ExportObserver
) throws -> [ReadInput] {
    // An archive's pages are read several at once, so archives come one after the other.
    let archives = files.indices.filter { files[$0].format == .warc }
    let pages = files.indices.filter { files[$0].format != .warc }
    let done = Counter()
    var read: [ReadInput?] = Array(repeating: nil, count: files.count)
    let readPages = try mapInParallel(count: pages.count, jobs: jobs) { index in
        let input = try readInput(files[pages[index]], encoding: encoding, parallel: InOrder())
        observer(.progressed(.reading, done: done.increment(), total: files.count))
        return input
    }
    for (index, input) in zip(pages, readPages) { read[index] = input }
    for index in archives {
        let threads = Threads(jobs: jobs, observer: files.count == 1 ? observer : nil)
        read[index] = try readInput(files[index], encoding: encoding, parallel: threads)
        if files.count > 1 { observer(.progressed(.reading, done: done.increment(), total: files.count)) }
    }
    return joiningPages(read.compactMap { $0 })
}

private func readInput(_ file: InputFile, encoding: String?, parallel: any ParallelMap) throws -> ReadInput {
    let reading = BantinReading.read(try source(file, encoding: encoding), parallel: parallel)
    return ReadInput(file: file, articles: reading.value, diagnostics: reading.diagnostics)
}

private func source(_ file: InputFile, encoding: String?) throws -> SourceFile {
    do {
        if file.format.isContainer {
            let store =
                try file.path.map { try ByteStore(path: $0, name: file.name) }
                ?? ByteStore(descriptor: FileSystem.spool(descriptor: 0), name: file.name)
            return SourceFile(store, format: file.format, encoding: encoding)
        }
        let bytes = try file.path.map(FileSystem.read) ?? FileSystem.read(descriptor: 0)
        return SourceFile(name: file.name, bytes: bytes, format: file.format, folder: file.folder, encoding: encoding)
    } catch let error as SystemError {
        throw ExportFailure(.unreadableInput(file.name, reason: error.reason), .noInput)
    } catch let error as OperationError {
        throw ExportFailure(.unreadableInput(file.name, reason: .untranslated(error.reason)), .noInput)
    }
}

/// Joins the pages of one article over all inputs: it goes to the input that has the first of them.
private func joiningPages(_ inputs: [ReadInput]) -> [ReadInput] {
    let articles = inputs.flatMap(\.articles)
    guard articles.contains(where: { $0.part != nil }) else { return inputs }
    let joined = joinPages(articles)
    let owners = inputs.indices.flatMap { index in inputs[index].articles.map { _ in index } }
    var result = inputs
    for index in result.indices { result[index].articles = [] }
    for (origin, article) in joined.articles { result[owners[origin]].articles.append(article) }
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

/// Pages of an archive on several threads, each reported as it is done.
private struct Threads: ParallelMap {
    let jobs: Int
    let observer: ExportObserver?

    func map<Value: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Value) -> [Value] {
        let done = Counter()
        let observer = observer
        let answers = try? mapInParallel(count: count, jobs: jobs) { index in
            let value = body(index)
            observer?(.progressed(.reading, done: done.increment(), total: count))
            return value
        }
        // The body throws nothing, so there is always an answer.
        return answers ?? []
    }
}
