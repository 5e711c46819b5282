import BantinModel
import Foundation

/// Reads a file of settings with its bases, the nearest key winning.
struct SettingsLoader<Key: FileKey> {
    let folder: String
    var diagnostics: [Diagnostic] = []
    /// The files being read: each is the base of the one before.
    var chain: [String] = []

    init(folder: String) {
        self.folder = folder
    }

    static func load(_ nameOrFile: String, from folder: String) throws -> Reported<Key.Subject?> {
        var loader = SettingsLoader(folder: folder)
        guard let file = isFile(nameOrFile) ? nameOrFile : loader.file(named: nameOrFile, in: folder) else {
            let nearest = loader.nearest(to: nameOrFile)
            return Reported(nil, [.unknownSettings(Key.Subject.kind, nameOrFile, nearest: nearest)])
        }
        guard exists(file) else {
            return Reported(nil, [.unknownSettings(Key.Subject.kind, nameOrFile, nearest: nil)])
        }
        let subject = try loader.load(file)
        let failed = loader.diagnostics.contains { $0.severity == .error }
        return Reported(failed ? nil : subject, loader.diagnostics)
    }

    static func list(in folder: String) throws -> [StyleListing] {
        try files(in: folder).map { path in
            var file = SettingsFile<Key>(name: path, yaml: try read(path) ?? "")
            var subject = Key.Subject()
            file.apply(to: &subject)
            return StyleListing(name: baseName(path), title: subject.description, path: path)
        }
    }

    private mutating func load(_ path: String) throws -> Key.Subject {
        guard let yaml = try Self.read(path) else {
            diagnostics.append(.settingsSyntax(Key.Subject.kind, "not UTF-8", at: SourceSpan(file: path)))
            return Key.Subject()
        }
        chain.append(path)
        defer { chain.removeLast() }
        var file = SettingsFile<Key>(name: path, yaml: yaml)
        var subject = Key.Subject()
        if let base = file.base {
            if let found = baseFile(base.name, of: path) {
                if let start = chain.firstIndex(where: { Self.same($0, found) }) {
                    let names = (chain[start...] + [found]).map(Self.baseName)
                    diagnostics.append(.baseCycle(of: Key.Subject.kind, names, at: base.place))
                } else {
                    subject = try load(found)
                }
            } else {
                diagnostics.append(
                    .missingBase(of: Key.Subject.kind, base.name, nearest: nearest(to: base.name), at: base.place))
            }
        }
        subject.name = Self.baseName(path)
        file.apply(to: &subject)
        diagnostics += file.diagnostics
        return subject
    }

    /// A file may extend the shipped one of its own name, so beside it, it is not its own base.
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
