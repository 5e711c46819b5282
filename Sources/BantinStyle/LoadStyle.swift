import BantinModel
import Foundation

/// Reads a style with its bases, the nearest key winning.
///
/// `nameOrFile` is the name of a style in `folder` (the resources' `styles/`), or a file of the user's: a path with a
/// slash or with the extension `.yaml` or `.yml`. A base is looked for beside the file that names it, then in `folder`.
/// The value is nil when there is an error diagnostic. Throws `OperationError`.
package func loadStyle(_ nameOrFile: String, from folder: String) throws -> Reported<Style?> {
    var loader = StyleLoader(folder: folder)
    guard let file = StyleLoader.isFile(nameOrFile) ? nameOrFile : loader.file(named: nameOrFile, in: folder) else {
        return Reported(nil, [.unknownStyle(nameOrFile, nearest: loader.nearest(to: nameOrFile))])
    }
    guard StyleLoader.exists(file) else { return Reported(nil, [.unknownStyle(nameOrFile, nearest: nil)]) }
    let style = try loader.load(file)
    let failed = loader.diagnostics.contains { $0.severity == .error }
    return Reported(failed ? nil : style, loader.diagnostics)
}

/// A style that can be chosen: its name, what it is for, and its file.
package struct StyleListing: Hashable, Sendable {
    package var name: String
    package var title: LocalizedText
    package var path: String
}

/// The styles of a folder, in the order of their names. A file with errors in it is listed with what can be read of it.
/// Throws `OperationError`.
package func listStyles(in folder: String) throws -> [StyleListing] {
    try StyleLoader.files(in: folder).map { path in
        let name = StyleLoader.baseName(path)
        var file = StyleFile(name: path, yaml: try StyleLoader.read(path) ?? "")
        var style = Style()
        file.apply(to: &style)
        return StyleListing(name: name, title: style.description, path: path)
    }
}

private struct StyleLoader {
    let folder: String
    var diagnostics: [Diagnostic] = []
    /// The files being read: each is the base of the one before.
    var chain: [String] = []

    init(folder: String) {
        self.folder = folder
    }

    mutating func load(_ path: String) throws -> Style {
        guard let yaml = try Self.read(path) else {
            diagnostics.append(.styleSyntax("not UTF-8", at: SourceSpan(file: path)))
            return Style()
        }
        chain.append(path)
        defer { chain.removeLast() }
        var file = StyleFile(name: path, yaml: yaml)
        var style = Style()
        if let base = file.base {
            if let found = baseFile(base.name, of: path) {
                if let start = chain.firstIndex(where: { Self.same($0, found) }) {
                    let names = (chain[start...] + [found]).map(Self.baseName)
                    diagnostics.append(.styleBaseCycle(names, at: base.place))
                } else {
                    style = try load(found)
                }
            } else {
                diagnostics.append(.missingStyleBase(base.name, nearest: nearest(to: base.name), at: base.place))
            }
        }
        style.name = Self.baseName(path)
        file.apply(to: &style)
        diagnostics += file.diagnostics
        return style
    }

    /// A file may extend the shipped style of its own name, so beside it, it is not its own base.
    private func baseFile(_ base: String, of path: String) -> String? {
        let beside = (path as NSString).deletingLastPathComponent
        if Self.isFile(base) {
            let file = base.hasPrefix("/") || beside.isEmpty ? base : "\(beside)/\(base)"
            return Self.exists(file) ? file : nil
        }
        let places = [beside.isEmpty ? "." : beside, folder].compactMap { file(named: base, in: $0) }
        return places.first { !Self.same($0, path) } ?? places.first
    }

    func file(named name: String, in folder: String) -> String? {
        ["yaml", "yml"].map { "\(folder)/\(name).\($0)" }.first(where: Self.exists)
    }

    func nearest(to name: String) -> String? {
        BantinStyle.nearest(to: name, among: ((try? Self.files(in: folder)) ?? []).map(Self.baseName))
    }

    static func isFile(_ text: String) -> Bool {
        text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
    }

    static func exists(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    static func same(_ a: String, _ b: String) -> Bool { canonical(a) == canonical(b) }

    static func canonical(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    static func baseName(_ path: String) -> String {
        ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    }

    static func files(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
                .sorted { baseName($0) < baseName($1) }.map { "\(folder)/\($0)" }
        } catch {
            throw OperationError("read", folder, reason: reason(error))
        }
    }

    /// The file's text; nil when it is not UTF-8.
    static func read(_ path: String) throws -> String? {
        do {
            return String(validating: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        } catch {
            throw OperationError("read", path, reason: reason(error))
        }
    }

    /// In the words of the system, as every other message has them.
    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: "No such file or directory"
        case .fileReadNoPermission: "Permission denied"
        default: error.localizedDescription
        }
    }
}
