/// The element that holds the article's body: the one with the most running text near to it and the fewest links.
struct ContentFinder {
    let tree: HTMLTree
    let excluded: ExcludedElements
    /// The article's title, as far as it is known.
    let title: Int?
    /// Where a family says that the body is.
    let ruled: Int?
    /// For each node, the weight of the running text inside it; what lies deeper counts less, what is linked against it.
    private var weights: [Double]
    private var plainWeights: [Double]
    /// How many line breaks stand in each element: verse and old bodies are lines between them.
    private var breaks: [Int32]

    init(tree: HTMLTree, excluded: ExcludedElements, title: Int?, ruled: Int? = nil) {
        self.tree = tree
        self.excluded = excluded
        self.title = title
        self.ruled = ruled
        weights = Array(repeating: 0, count: tree.nodes.count)
        plainWeights = weights
        breaks = Array(repeating: 0, count: tree.nodes.count)
        for node in tree.nodes.indices where tree.tag(node) == .br && tree.nodes[node].parent >= 0 {
            breaks[tree.nodes[node].parent] += 1
        }
        weigh()
    }

    /// The running text inside a node, however deep.
    func weight(of node: Int) -> Double { plainWeights[node] }

    func body(below root: Int) -> Int {
        var best = root
        var bestScore = -Double.infinity
        for node in root..<tree.nodes[root].end where weights[node] > 0 && mayHold(node) && !excluded.contains(node) {
            let score = weights[node] * favour(of: node)
            // The deeper one of equals holds less that is not the body.
            if score >= bestScore {
                bestScore = score
                best = node
            }
        }
        return narrowed(best)
    }

    /// What the page itself says for an element.
    private func favour(of node: Int) -> Double {
        var favour = 1.0
        let tag = tree.tag(node)
        let isDeclared =
            tree.attribute("itemprop", of: node)?.small.split(separator: " ").contains("articlebody") ?? false
        if node == ruled {
            favour = 1.8
        } else if isDeclared {
            favour = 1.6
        } else if tree.marks(of: node).contains(.body) || tree.role(of: node) == .verse {
            favour = 1.4
        } else if tag == .article || tag == .main {
            favour = 1.15
        }
        if tree.marks(of: node).contains(.furniture) { favour *= 0.6 }
        if let title { favour *= tree.contains(title, in: node) ? 0.97 : nearness(of: node, to: title) }
        return favour
    }

    /// A body shares a column with its title; sidebars share only the page with it.
    private func nearness(of node: Int, to title: Int) -> Double {
        guard node > title else { return 0.5 }
        let shared = tree.nearest(node) { tree.contains(title, in: $0) } ?? 0
        let part = Double(tree.textRange(of: shared).count) / Double(max(1, tree.text.count))
        return 1.5 - 0.5 * min(1, part)
    }

    /// Goes down as long as one child holds all the text, and no picture stands beside it.
    private func narrowed(_ node: Int) -> Int {
        var current = node
        while let next = tree.children(of: current).max(by: { plainWeights[$0] < plainWeights[$1] }),
            plainWeights[next] > 0, plainWeights[next] >= plainWeights[current] * 0.98, mayHold(next),
            !tree.children(of: current).contains(where: { $0 != next && hasPicture($0) })
        {
            current = next
        }
        return current
    }

    private func hasPicture(_ node: Int) -> Bool {
        !excluded.contains(node)
            && (tree.tag(node) == .img
                || tree.descendants(of: node).contains { tree.tag($0) == .img && !excluded.contains($0) })
    }

    /// A paragraph, list or table is part of a body, not the body.
    private func mayHold(_ node: Int) -> Bool {
        switch tree.tag(node) {
        case .p, .ul, .ol, .li, .dl, .blockquote, .figure, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .text, .a, .tr, .table,
            .tbody,
            .html, .thead, .tfoot, .figcaption, .caption:
            false
        default: tree.tag(node).isBlock || tree.tag(node) == .span || tree.tag(node) == .font
        }
    }

    /// Long texts count more than short ones; links count against their column, and so does what stands above the title.
    private mutating func weigh() {
        var node = 0
        while node < tree.nodes.count {
            if excluded.contains(node) || tree.tag(node).isSkipped {
                node = tree.nodes[node].end
                continue
            }
            if tree.tag(node) == .text {
                let ink = weight(ofText: node)
                plainWeights[node] = max(0, ink)
                weights[node] = title.map { node < $0 && ink > 0 } ?? false ? -0.3 * ink : ink
            }
            node += 1
        }
        for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
            let parent = tree.nodes[node].parent
            plainWeights[parent] += plainWeights[node]
            weights[parent] += mayHold(node) ? weights[node] * (weights[node] > 0 ? 0.93 : 1) : weights[node]
        }
    }

    private func weight(ofText node: Int) -> Double {
        let bytes = tree.text[tree.textRange(of: node)]
        let ink = bytes.count { $0 > 0x20 }
        guard ink > 0 else { return 0 }
        var ancestor = tree.nodes[node].parent
        var steps = 0
        while ancestor >= 0, steps < 6 {
            if tree.tag(ancestor) == .a { return -0.6 * Double(min(ink, 120)) }
            if tree.tag(ancestor).isBlock { break }
            ancestor = tree.nodes[ancestor].parent
            steps += 1
        }
        let isRunning =
            ink > 80 || breaks[tree.nodes[node].parent] >= 5 || bytes.last { $0 > 0x20 } == UInt8(ascii: ".")
        return isRunning ? Double(ink) : Double(ink) / 4
    }
}
