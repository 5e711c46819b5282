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

/// Reads every file, several at once. A file's bytes are let go as soon as its articles are made.
///
/// - Throws: `ExportFailure` with status 66 for the first file that the system does not let us read.
package func readInputs(
    _ files: [InputFile], encoding: String?, jobs: Int, observer: @escaping ExportObserver
) throws -> [ReadInput] {
    let done = Counter()
    return try mapInParallel(count: files.count, jobs: jobs) { index in
        let file = files[index]
        let bytes: [UInt8]
        do {
            bytes = try file.path.map(FileSystem.read) ?? FileSystem.read(descriptor: 0)
        } catch let error as SystemError {
            throw ExportFailure(.unreadableInput(file.name, reason: error.reason), .noInput)
        }
        let read = read(
            SourceFile(
                name: file.name, bytes: bytes, format: file.format, path: file.path, folder: file.folder,
                encoding: encoding))
        observer(.progressed(.reading, done: done.increment(), total: files.count))
        return ReadInput(file: file, articles: read.value, diagnostics: read.diagnostics)
    }
}
