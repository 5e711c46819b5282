import BantinModel
import Yams

/// One key of a YAML file of ours: where it stands, what it takes, what it means, and where its value goes.
///
/// Reading, the search for a misspelt key and references all come from the one list `all`.
protocol FileKey: Sendable {
    associatedtype Subject: Settings

    /// The sections that lead to the key, and its own name: `page.margins.inner`.
    var path: String { get }
    var meaning: String { get }
    var expected: LocalizedText { get }
    /// What holds when neither the file nor a base has the key.
    var fallback: @Sendable () -> String { get }
    /// Reads the node into the subject, or says why it cannot.
    var apply: @Sendable (Node, inout Subject) -> ValueFault? { get }

    init(
        path: String, meaning: String, expected: LocalizedText, fallback: @escaping @Sendable () -> String,
        apply: @escaping @Sendable (Node, inout Subject) -> ValueFault?)

    static var all: [Self] { get }
    static var byPath: [String: Self] { get }
    /// Every section, by its path, and the names of the keys and sections in it, in the order of `all`.
    static var namesBySection: [String: [String]] { get }
}

/// What a file says, and where.
protocol Settings: Sendable {
    static var kind: SettingsKind { get }
    /// What the file is for, in a few words.
    var description: LocalizedText { get }
    var name: String { get set }
    /// Where each key that a file has was read, the nearest file's place winning; by the key's path.
    var places: [String: SourceSpan] { get set }
    init()
}

extension FileKey {
    init<Value: Sendable>(
        _ path: String, _ place: WritableKeyPath<Subject, Value> & Sendable, _ form: ValueForm<Value>,
        _ meaning: String
    ) {
        self.init(
            path: path, meaning: meaning, expected: form.expected,
            fallback: { form.written(Subject()[keyPath: place]) },
            apply: { node, subject in
                switch form.read(node) {
                case .success(let value):
                    subject[keyPath: place] = value
                    return nil
                case .failure(let fault): return fault
                }
            })
    }

    /// A key that may be left open; `fallback` says what then holds.
    init<Value: Sendable>(
        _ path: String, _ place: WritableKeyPath<Subject, Value?> & Sendable, _ form: ValueForm<Value>,
        else fallback: String, _ meaning: String
    ) {
        self.init(
            path: path, meaning: meaning, expected: form.expected, fallback: { fallback },
            apply: { node, subject in
                switch form.read(node) {
                case .success(let value):
                    subject[keyPath: place] = value
                    return nil
                case .failure(let fault): return fault
                }
            })
    }

    static func index(_ keys: [Self]) -> [String: Self] {
        Dictionary(keys.map { ($0.path, $0) }) { first, _ in first }
    }

    static func sections(of keys: [Self]) -> [String: [String]] {
        var names: [String: [String]] = ["": []]
        for key in keys {
            var section = ""
            for part in key.path.split(separator: ".").map(String.init) {
                if names[section]?.contains(part) != true { names[section, default: []].append(part) }
                section = section.isEmpty ? part : "\(section).\(part)"
            }
        }
        return names
    }

    /// The known key that an unknown one was most likely meant to be: one of the same name elsewhere, if none in its own
    /// section is near.
    static func nearestKey(to name: String, in section: String) -> String {
        func whole(_ name: String) -> String { section.isEmpty ? name : "\(section).\(name)" }
        let near = nearest(to: name, among: namesBySection[section] ?? []) ?? "name"
        if editDistance(name, near) <= max(1, name.count / 3) { return whole(near) }
        return all.first { $0.path.hasSuffix(".\(name)") && $0.path != whole(name) }?.path ?? whole(near)
    }
}
