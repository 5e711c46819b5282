import BantinModel
import Yams

/// One key of a style file: where it stands, what it takes, what it means, and where its value goes.
///
/// Reading, the search for a misspelt key and the reference in `styles/README.md` all come from the one list `all`.
struct StyleKey: Sendable {
    /// The sections that lead to the key, and its own name: `page.margins.inner`.
    var path: String
    var meaning: String
    var expected: LocalizedText
    /// What holds when neither the style nor a base has the key.
    var fallback: @Sendable () -> String
    /// Reads the node into the style, or says why it cannot.
    var apply: @Sendable (Node, inout Style) -> ValueFault?

    init<Value: Sendable>(
        _ path: String, _ place: WritableKeyPath<Style, Value> & Sendable, _ form: ValueForm<Value>, _ meaning: String
    ) {
        self.path = path
        self.meaning = meaning
        expected = form.expected
        fallback = { form.written(Style()[keyPath: place]) }
        apply = { node, style in
            switch form.read(node) {
            case .success(let value):
                style[keyPath: place] = value
                return nil
            case .failure(let fault): return fault
            }
        }
    }

    /// A key that may be left open; `fallback` says what then holds.
    init<Value: Sendable>(
        _ path: String, _ place: WritableKeyPath<Style, Value?> & Sendable, _ form: ValueForm<Value>,
        else fallback: String, _ meaning: String
    ) {
        self.path = path
        self.meaning = meaning
        self.fallback = { fallback }
        expected = form.expected
        apply = { node, style in
            switch form.read(node) {
            case .success(let value):
                style[keyPath: place] = value
                return nil
            case .failure(let fault): return fault
            }
        }
    }

    static let all: [StyleKey] = general + page + text + blocks + roles.flatMap { textKeys(of: $0.role, at: $0.path) }

    static let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }

    /// Every section, by its path, and the names of the keys and sections in it, in the order of `all`.
    static let namesBySection: [String: [String]] = {
        var names: [String: [String]] = ["": []]
        for key in all {
            var section = ""
            for part in key.path.split(separator: ".").map(String.init) {
                if names[section]?.contains(part) != true { names[section, default: []].append(part) }
                section = section.isEmpty ? part : "\(section).\(part)"
            }
        }
        return names
    }()

    /// The known key that an unknown one was most likely meant to be: one of the same name elsewhere, if none in its own
    /// section is near.
    static func nearestKey(to name: String, in section: String) -> String {
        func whole(_ name: String) -> String { section.isEmpty ? name : "\(section).\(name)" }
        let near = nearest(to: name, among: namesBySection[section] ?? []) ?? "name"
        if editDistance(name, near) <= max(1, name.count / 3) { return whole(near) }
        return all.first { $0.path.hasSuffix(".\(name)") && $0.path != whole(name) }?.path ?? whole(near)
    }
}
