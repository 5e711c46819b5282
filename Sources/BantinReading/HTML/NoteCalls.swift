/// Which links of a page call notes, and where those notes stand.
struct NoteCalls {
    /// From the calling link to the block that holds the note.
    private(set) var targets: [Int: Int] = [:]
    /// Notes and the boxes that hold nothing else: no part of the body.
    private(set) var notePlaces: Set<Int> = []
    /// The notes called so far, in the order of their first call.
    private(set) var called: [Int] = []
    private var numbers: [Int: Int] = [:]

    init(tree: HTMLTree) {
        var places: [String: Int] = [:]
        var links: [(node: Int, target: String)] = []
        for node in tree.nodes.indices {
            let tag = tree.tag(node)
            if tag == .text { continue }
            if let id = tree.attribute("id", of: node) { places[id] = node }
            guard tag == .a else { continue }
            if let name = tree.attribute("name", of: node), places[name] == nil { places[name] = node }
            if let address = tree.attribute("href", of: node), address.utf8.first == UInt8(ascii: "#"),
                address.utf8.count > 1
            {
                links.append((node, String(address.dropFirst())))
            }
        }
        for link in links {
            guard let place = places[link.target], place > link.node, looksLikeCall(link.node, tree),
                let note = tree.nearest(place, where: { tree.tag($0).isBlock }), isNote(note, calledBy: link.node, tree)
            else { continue }
            targets[link.node] = note
            notePlaces.insert(note)
        }
        var seen: Set<Int> = []
        for note in Array(notePlaces) { addBox(of: note, tree, seen: &seen) }
    }

    /// The number, from 0, of the note that the link calls; nil for any other link.
    mutating func call(_ link: Int) -> Int? {
        guard let note = targets[link] else { return nil }
        if let number = numbers[note] { return number }
        called.append(note)
        numbers[note] = called.count - 1
        return called.count - 1
    }

    mutating func startArticle() { (called, numbers) = ([], [:]) }

    /// The list or section that holds nothing but notes goes with them.
    private mutating func addBox(of note: Int, _ tree: HTMLTree, seen: inout Set<Int>) {
        var box = tree.nodes[note].parent
        while box > 0, tree.tag(box) != .body, seen.insert(box).inserted {
            let isMarked = tree.role(of: box) == .notes || tree.attribute("role", of: box) == "doc-endnotes"
            let holdsOnlyNotes = tree.children(of: box).allSatisfy {
                notePlaces.contains($0) || tree.tag($0) == .hr || tree.text(of: $0).isEmpty
            }
            guard isMarked || holdsOnlyNotes else { return }
            notePlaces.insert(box)
            box = tree.nodes[box].parent
        }
    }
}

private func looksLikeCall(_ link: Int, _ tree: HTMLTree) -> Bool {
    let label = tree.text(of: link)
    guard !label.isEmpty, label.unicodeScalars.count <= 6 else { return false }
    if tree.attribute("role", of: link) == "doc-noteref" || tree.attribute("epub:type", of: link) == "noteref" {
        return true
    }
    if tree.nodes[link].parent >= 0, tree.tag(tree.nodes[link].parent) == .sup { return true }
    if tree.descendants(of: link).contains(where: { tree.tag($0) == .sup }) { return true }
    let bare = label.trimmingBrackets
    return !bare.isEmpty && (bare.allSatisfy { $0.isNumber } || bare.allSatisfy { $0 == "*" })
}

private func isNote(_ note: Int, calledBy link: Int, _ tree: HTMLTree) -> Bool {
    let tag = tree.tag(note)
    guard tag.headingLevel == nil, !tree.contains(link, in: note), tree.textRange(of: note).count < 20_000 else {
        return false
    }
    switch tag {
    case .p, .li, .div, .aside, .dd, .td, .section, .footer, .blockquote: return true
    default: return false
    }
}

/// The links back to the calls, and the labels, inside a note: the layout makes its own.
func noteLabels(in note: Int, _ tree: HTMLTree) -> [Int] {
    var labels: [Int] = []
    var isStart = true
    var labelEnd = 0
    for node in tree.descendants(of: note) {
        let tag = tree.tag(node)
        if tag == .a, let address = tree.attribute("href", of: node), address.hasPrefix("#"),
            tree.text(of: node).unicodeScalars.count <= 6
        {
            labels.append(node)
            labelEnd = max(labelEnd, tree.nodes[node].end)
        } else if tag == .sup, isStart, tree.text(of: node).trimmingBrackets.allSatisfy(\.isNumber) {
            labels.append(node)
            labelEnd = max(labelEnd, tree.nodes[node].end)
        } else if tag == .text, node >= labelEnd, !tree.text(of: node).isEmpty {
            isStart = false
        }
    }
    return labels
}

extension String {
    /// `[1]` and `(1)` are `1`.
    var trimmingBrackets: Substring {
        var rest = self[...]
        while let first = rest.first, "[(".contains(first) { rest.removeFirst() }
        while let last = rest.last, "])".contains(last) { rest.removeLast() }
        return rest
    }
}
