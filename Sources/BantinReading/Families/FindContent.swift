/// The element that holds the article, found by how much running text each element has.
struct ContentFinder {
    let tree: HTMLTree
    let excluded: Set<Int>
    /// For each node, the weight of the running text inside it.
    private var weights: [Double]

    init(tree: HTMLTree, excluded: Set<Int>) {
        self.tree = tree
        self.excluded = excluded
        weights = Array(repeating: 0, count: tree.nodes.count)
        weigh()
    }

    func weight(of node: Int) -> Double { weights[node] }

    /// The deepest element that holds nearly all of the running text below `root`, and has no paragraph beside it.
    func main(below root: Int) -> Int {
        guard weights[root] > 0 else { return root }
        var current = declared(below: root) ?? root
        let enough = weights[current] * 0.85
        while let next = tree.children(of: current).max(by: { weights[$0] < weights[$1] }), weights[next] >= enough,
            mayHold(next), !hasParagraph(in: current)
        {
            current = next
        }
        return current
    }

    /// Whether running text stands directly in the element.
    private func hasParagraph(in node: Int) -> Bool {
        tree.children(of: node).contains { child in
            weights[child] > 60 && !excluded.contains(child) && !(tree.tag(child).isBlock && mayHold(child))
        }
    }

    /// What the page itself calls its main part, when that has a good part of the text.
    private func declared(below root: Int) -> Int? {
        let marked = tree.descendants(of: root).filter { node in
            if excluded.contains(node) { return false }
            if tree.tag(node) == .main || tree.attribute("role", of: node) == "main" { return true }
            if tree.tag(node) == .article { return true }
            return tree.attribute("itemprop", of: node)?.lowercased().split(separator: " ").contains("articlebody")
                ?? false
        }
        return marked.filter { weights[$0] >= weights[root] * 0.4 }.max { weights[$0] < weights[$1] }
    }

    /// A paragraph, list or table is part of a body, not the body.
    private func mayHold(_ node: Int) -> Bool {
        switch tree.tag(node) {
        case .p, .ul, .ol, .li, .dl, .blockquote, .figure, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .text, .a: false
        default: tree.tag(node).isBlock || tree.tag(node) == .span || tree.tag(node) == .font
        }
    }

    /// Long texts count more than short ones, and linked text not at all.
    private mutating func weigh() {
        var node = 0
        while node < tree.nodes.count {
            if excluded.contains(node) || (tree.tag(node).isSkipped && tree.tag(node) != .head)
                || tree.tag(node) == .head
            {
                node = tree.nodes[node].end
                continue
            }
            if tree.tag(node) == .text { weights[node] = weight(ofText: node) }
            node += 1
        }
        for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
            weights[tree.nodes[node].parent] += weights[node]
        }
    }

    private func weight(ofText node: Int) -> Double {
        let bytes = tree.text[tree.textRange(of: node)]
        let ink = bytes.count { $0 > 0x20 }
        guard ink > 0 else { return 0 }
        var ancestor = tree.nodes[node].parent
        var steps = 0
        while ancestor >= 0, steps < 6 {
            if tree.tag(ancestor) == .a { return 0 }
            if tree.tag(ancestor).isBlock { break }
            ancestor = tree.nodes[ancestor].parent
            steps += 1
        }
        let isRunning = ink > 80 || bytes.last { $0 > 0x20 } == UInt8(ascii: ".")
        return isRunning ? Double(ink) : Double(ink) / 4
    }
}
