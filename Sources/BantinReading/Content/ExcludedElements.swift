/// Elements that are no part of the article, each with its reason, and all that is inside them.
struct ExcludedElements {
    private(set) var reasons: [Int: Explanation.Reason] = [:]
    private var isInside: [Bool]

    init(_ tree: HTMLTree) {
        isInside = Array(repeating: false, count: tree.nodes.count)
    }

    mutating func insert(_ node: Int, _ reason: Explanation.Reason, _ tree: HTMLTree) {
        guard reasons[node] == nil else { return }
        reasons[node] = reason
        for inner in node..<tree.nodes[node].end { isInside[inner] = true }
    }

    /// Whether the element or one around it is excluded.
    func contains(_ node: Int) -> Bool { isInside[node] }

    var roots: Set<Int> { Set(reasons.keys) }

    /// What is excluded in a part of the page or, without one, in all of it, in the page's order.
    func reasons(in part: Range<Int>?) -> [(Int, Explanation.Reason)] {
        guard let part else { return reasons.sorted { $0.key < $1.key } }
        return part.compactMap { node in reasons[node].map { (node, $0) } }
    }
}

extension ExcludedElements {
    /// Takes back what excludes the node from outside; what is excluded inside it stays so.
    mutating func keep(_ node: Int, _ tree: HTMLTree) {
        let around = reasons.filter { $0.key <= node && tree.contains(node, in: $0.key) }
        guard !around.isEmpty else { return }
        let inside = reasons.filter { $0.key > node && tree.contains($0.key, in: node) }
        let rest = reasons.filter { around[$0.key] == nil }
        self = ExcludedElements(tree)
        for (root, reason) in rest { insert(root, reason, tree) }
        for (root, reason) in inside { insert(root, reason, tree) }
    }
}
