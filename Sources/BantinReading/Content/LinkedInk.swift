/// How much of the text of each element is linked: sums over a page's nodes, so that asking costs nothing.
struct LinkedInk {
    /// Up to each node: letters, letters inside links, letters of running text outside links, links.
    private var ink: [Int32]
    private var linked: [Int32]
    private var running: [Int32]
    private var links: [Int32]

    init(_ tree: HTMLTree) {
        let count = tree.nodes.count
        ink = Array(repeating: 0, count: count + 1)
        linked = ink
        running = ink
        links = ink
        var linkEnd = 0
        for node in 0..<count {
            var own: Int32 = 0
            var isRunning = false
            let tag = tree.tag(node)
            if tag == .a, tree.attribute("href", of: node) != nil || tree.attribute("name", of: node) == nil {
                linkEnd = max(linkEnd, tree.nodes[node].end)
                links[node + 1] = 1
            } else if tag == .text {
                let range = tree.textRange(of: node)
                own = Int32(clamping: tree.letterCount(range))
                isRunning =
                    own > 60 || (own > 24 && tree.text[range].last { $0 > 0x20 } == UInt8(ascii: "."))
            }
            ink[node + 1] = ink[node] + own
            linked[node + 1] = linked[node] + (node < linkEnd ? own : 0)
            running[node + 1] = running[node] + (node >= linkEnd && isRunning ? own : 0)
            links[node + 1] += links[node]
        }
    }

    private func sum(_ sums: [Int32], _ node: Int, _ tree: HTMLTree) -> Int {
        Int(sums[tree.nodes[node].end] - sums[node])
    }

    func allInk(of node: Int, _ tree: HTMLTree) -> Int { sum(ink, node, tree) }
    func linkedInk(of node: Int, _ tree: HTMLTree) -> Int { sum(linked, node, tree) }
    /// Letters of sentences outside links.
    func runningInk(of node: Int, _ tree: HTMLTree) -> Int { sum(running, node, tree) }
    func linkCount(of node: Int, _ tree: HTMLTree) -> Int { sum(links, node, tree) }

    /// The part of the element's letters that is linked, from 0 to 1.
    func share(of node: Int, _ tree: HTMLTree) -> Double {
        let all = allInk(of: node, tree)
        return all == 0 ? 0 : Double(linkedInk(of: node, tree)) / Double(all)
    }

    /// A list or box that is little but links: a menu, tags, other articles. Dates beside the links do not make it a text.
    func isLinkList(_ node: Int, _ tree: HTMLTree) -> Bool {
        switch tree.tag(node) {
        case .ul, .ol, .dl, .table:
            guard linkCount(of: node, tree) > 0 else { return false }
            let all = allInk(of: node, tree)
            return all > 0
                && (share(of: node, tree) >= 0.85 || (isListOfLinks(node, tree) && runningInk(of: node, tree) == 0))
        case .div, .section, .center, .tbody, .td:
            return linkCount(of: node, tree) >= 3 && share(of: node, tree) >= 0.8 && runningInk(of: node, tree) == 0
                && !tree.descendants(of: node).contains {
                    tree.tag($0) == .p && tree.textRange(of: $0).count > 60 && share(of: $0, tree) < 0.6
                }
        default: return false
        }
    }

    /// Whether every item is a link with at most a date or a count beside it.
    private func isListOfLinks(_ list: Int, _ tree: HTMLTree) -> Bool {
        var items = 0
        for item in tree.children(of: list) where allInk(of: item, tree) > 0 {
            let rest = allInk(of: item, tree) - linkedInk(of: item, tree)
            guard linkCount(of: item, tree) > 0, rest <= 24 else { return false }
            items += 1
        }
        return items >= 2
    }
}
