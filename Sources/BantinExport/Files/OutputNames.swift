import BantinModel
import Glibc

/// The names of outputs, by `interface.md`: a function of the request alone.
package struct OutputNames {
    /// The first input's base name, when the outputs are named after the inputs.
    private let base: String
    private let fileExtension: String?
    /// Whether `-o` names the one file as it stands.
    private let isExact: Bool

    /// Names for the outputs of a bulletin whose own name is `name`.
    package init(for request: ExportRequest, named name: String) {
        switch request.destination {
        case .folder(let folder):
            base = PathName.joined(folder, name)
            fileExtension = nil
            isExact = false
        case .file(let file):
            isExact = request.formats.count == 1
            let ending = PathName.ending(of: file)
            // Several formats each bring their own extension; another one is part of the name.
            let isReplaced = isExact || ending.flatMap(OutputFormat.init) != nil
            base = isReplaced ? PathName.withoutExtension(file) : file
            fileExtension = isExact && ending != nil ? String(file.dropFirst(base.count + 1)) : nil
        case .standardOutput:
            base = "-"
            fileExtension = nil
            isExact = true
        }
    }

    /// `NAME-14pt.pdf` when there are several sizes, `NAME-large-18pt.pdf` of another edition than the standard one, else
    /// `NAME.pdf`. An EPUB has one size: its reader's.
    package func name(_ format: OutputFormat, edition: Edition = .standard, size: Length?) -> String {
        if base == "-" { return "-" }
        let middle = (edition == .standard ? "" : "-\(edition.rawValue)") + (size.map { "-\($0)" } ?? "")
        if isExact && fileExtension == nil { return base + middle }
        return base + middle + "." + (fileExtension ?? format.rawValue)
    }
}

/// One file to be made.
package struct PlannedOutput: Hashable, Sendable {
    package var format: OutputFormat
    package var edition = Edition.standard
    /// Nil for the style's own size, and for an EPUB.
    package var size: Length?
    /// `-` for standard output.
    package var path: String
}

extension ExportRequest {
    /// All files of one bulletin, format after format, edition after edition, size after size.
    package func outputs(named names: OutputNames, _ editions: [EditionSize]) -> [PlannedOutput] {
        formats.flatMap { format -> [PlannedOutput] in
            guard format == .pdf else {
                return [PlannedOutput(format: format, path: names.name(format, size: nil))]
            }
            return editions.map { edition in
                PlannedOutput(
                    format: format, edition: edition.edition, size: edition.size,
                    path: name(of: edition, among: editions, names))
            }
        }
    }

    private func name(of edition: EditionSize, among editions: [EditionSize], _ names: OutputNames) -> String {
        let isOfSeveral = editions.count { $0.edition == edition.edition } > 1
        // One file that `-o` names bears that name.
        if case .file = destination, editions.count == 1 { return names.name(.pdf, size: nil) }
        let isSized = edition.edition != .standard || isOfSeveral
        return names.name(.pdf, edition: edition.edition, size: isSized ? edition.size : nil)
    }
}

extension LayoutChoices {
    /// The body sizes, each once.
    package var sizes: [Length] {
        fontSizes.map(Length.points).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// Looks ahead whether an output can be made, so that a mistake shows before the work and not after it.
///
/// - Throws: `ExportFailure` with status 73.
package func checkOutput(_ path: String, inputs: [InputFile], replacing: Bool, makesFolder: Bool) throws {
    if path == "-" { return }
    if FileSystem.kind(of: path) != nil {
        guard !inputs.contains(where: { $0.path.map { FileSystem.isSame($0, path) } ?? false }) else {
            throw ExportFailure(.outputIsInput(path), .cannotCreate)
        }
        guard FileSystem.kind(of: path) != .folder else {
            throw ExportFailure(.cannotWrite(path, reason: .systemReason(EISDIR)), .cannotCreate)
        }
        // A device or a pipe is never replaced by a file.
        guard FileSystem.kind(of: path) == .file else {
            let reason = LocalizedText(vi: "đó không phải là tệp thường", en: "Not a regular file")
            throw ExportFailure(.cannotWrite(path, reason: reason), .cannotCreate)
        }
        guard replacing else { throw ExportFailure(.outputExists(path), .cannotCreate) }
    }
    var folder = PathName.folder(of: path)
    if makesFolder {
        while !folder.isEmpty, folder != "/", FileSystem.kind(of: folder) == nil {
            folder = PathName.folder(of: folder)
        }
    }
    if folder.isEmpty { folder = "." }
    guard FileSystem.kind(of: folder) == .folder else {
        let code = FileSystem.kind(of: folder) == nil ? ENOENT : ENOTDIR
        throw ExportFailure(.cannotWrite(path, reason: .systemReason(code)), .cannotCreate)
    }
    guard access(folder, W_OK | X_OK) == 0 else {
        throw ExportFailure(.cannotWrite(path, reason: .systemReason(errno)), .cannotCreate)
    }
}
