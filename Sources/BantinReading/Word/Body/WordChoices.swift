/// What a document says twice for readers of two ages, to be taken once (ECMA-376-3 §10.2).
struct WordChoices {
    /// For each open `mc:AlternateContent`, whether one of its choices was taken.
    private var taken: [Bool] = []
    private var namespaces: [String: [String]] = [:]

    mutating func bind(prefix: String, to namespace: String) { namespaces[prefix, default: []].append(namespace) }
    mutating func unbind(prefix: String) { _ = namespaces[prefix]?.popLast() }

    mutating func begin() { taken.append(false) }
    mutating func end() { _ = taken.popLast() }

    /// Whether the choice or fallback is the one to read: the first whose vocabularies we know.
    mutating func takes(_ name: XMLName, requires prefixes: String?) -> Bool {
        guard let last = taken.indices.last else { return true }
        guard !taken[last] else { return false }
        if name == .choice {
            let required = (prefixes ?? "").split(separator: " ")
            let isUnderstood = required.allSatisfy { prefix in
                namespaces[String(prefix)]?.last.map(understoodNamespaces.contains) ?? false
            }
            guard isUnderstood else { return false }
        }
        taken[last] = true
        return true
    }
}
