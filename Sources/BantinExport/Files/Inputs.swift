import BantinModel
import BantinReading
import Glibc

/// One file to be read.
package struct InputFile: Hashable, Sendable {
    /// As the user named it, for diagnostics.
    package var name: String
    /// Nil for standard input.
    package var path: String?
    package var format: SourceFormat
    /// Pictures are looked up below it; nil for standard input.
    package var folder: String?

    package init(name: String, path: String?, format: SourceFormat, folder: String?) {
        self.name = name
        self.path = path
        self.format = format
        self.folder = folder
    }

    /// The name without its folder and its extension: outputs are named after it.
    package var baseName: String {
        guard let name = path.map(PathName.last) else { return InputFile.standardName }
        return SourceFormat.baseName(of: name) ?? PathName.withoutExtension(name)
    }

    /// What the outputs of standard input are called.
    package static let standardName = "ban-tin"
}

/// The files that the inputs stand for, in order: a folder stands for the readable files inside it, in name order.
///
/// - Throws: `ExportFailure` with status 66 when an input is missing or a folder has nothing to read, 64 when a name
///   does not tell the format.
package func expand(_ inputs: InputChoices) throws -> [InputFile] {
    let format = inputs.format.map(SourceFormat.init)
    return try inputs.names.flatMap { name -> [InputFile] in
        if name == "-" {
            guard let format else { throw ExportFailure(.unknownFormat("-"), .usage) }
            return [InputFile(name: name, path: nil, format: format, folder: nil)]
        }
        switch FileSystem.kind(of: name) {
        case nil where errno == ENOENT || errno == ENOTDIR: throw ExportFailure(.missingInput(name), .noInput)
        case nil: throw ExportFailure(.unreadableInput(name, reason: .systemReason(errno)), .noInput)
        case .folder: return try files(in: name)
        case .file, .other:
            guard let format = format ?? SourceFormat.of(fileName: name) else {
                throw ExportFailure(.unknownFormat(name), .usage)
            }
            let folder = PathName.folder(of: name)
            return [InputFile(name: name, path: name, format: format, folder: folder.isEmpty ? "." : folder)]
        }
    }
}

private func files(in folder: String) throws -> [InputFile] {
    let names: [String]
    do {
        names = try FileSystem.names(in: folder)
    } catch {
        throw ExportFailure(.unreadableInput(folder, reason: error.reason), .noInput)
    }
    let files = names.compactMap { name -> InputFile? in
        let path = PathName.joined(folder, name)
        guard let format = SourceFormat.of(fileName: name), FileSystem.kind(of: path) != .folder else { return nil }
        return InputFile(name: path, path: path, format: format, folder: folder)
    }
    guard !files.isEmpty else {
        throw ExportFailure(
            .folderWithoutArticles(folder, extensions: SourceFormat.allCases.flatMap(\.fileExtensions)), .noInput)
    }
    return files
}

extension SourceFormat {
    init(_ format: InputFormat) {
        switch format {
        case .html: self = .html
        case .text: self = .text
        case .markdown: self = .markdown
        case .mhtml: self = .mhtml
        case .warc: self = .warc
        case .docx: self = .docx
        }
    }
}
