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

/// Reads every file, several at once. A file's bytes are let go as soon as its articles are made.
///
/// - Throws: `ExportFailure` with status 66 for the first file that the system does not let us read.
package func readInputs(
    _ files: [InputFile], _ inputs: InputChoices, jobs: Int, observer: @escaping ExportObserver
) throws -> [ReadInput] {
    let done = Counter()
    let choices = try readingChoices(inputs.overrules)
    let read = try mapInParallel(count: files.count, jobs: jobs) { index in
        let file = files[index]
        let bytes: [UInt8]
        do {
            bytes = try file.path.map(FileSystem.read) ?? FileSystem.read(descriptor: 0)
        } catch let error as SystemError {
            throw ExportFailure(.unreadableInput(file.name, reason: error.reason), .noInput)
        }
        var source = SourceFile(
            name: file.name, bytes: bytes, format: file.format, folder: file.folder, encoding: inputs.encoding)
        source.choices = choices
        let read = readExplained(source)
        observer(.progressed(.reading, done: done.increment(), total: files.count))
        return ReadInput(
            file: file, articles: read.value.map(\.article), diagnostics: read.diagnostics,
            explanations: read.value.map(\.explanation))
    }
    return titled(read, inputs.title)
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
