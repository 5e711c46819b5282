/// An indented text tree: how every stage's value is dumped for people and for golden tests.
package struct TextTree: Sendable {
    package private(set) var text = ""
    private var depth = 0

    package init() {}

    /// Adds one node; line ends inside it are shown as `⏎`.
    package mutating func node(_ label: String) {
        text += String(repeating: "  ", count: depth)
        text += label.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
        text += "\n"
    }

    /// Adds a node and, indented below it, what `inner` adds.
    package mutating func node(_ label: String, _ inner: (inout TextTree) throws -> Void) rethrows {
        node(label)
        depth += 1
        defer { depth -= 1 }
        try inner(&self)
    }
}
