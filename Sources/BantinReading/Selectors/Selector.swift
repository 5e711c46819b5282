/// A CSS selector: type, `#id`, `.class`, attribute and the pseudo-classes `:not()`, `:first-child`, `:last-child`,
/// `:nth-child(n)` and `:first-of-type`, joined by descendant, child and sibling combinators (Selectors Level 3).
struct Selector: Hashable, Sendable {
    let text: String
    /// From the subject on the right to the outermost ancestor.
    private let steps: [Step]

    struct Step: Hashable, Sendable {
        var compound: Compound
        /// How the element of the next step stands to this one; nil in the last step.
        var combinator: Combinator?
    }

    enum Combinator: Hashable, Sendable { case descendant, child, next, sibling }

    struct Compound: Hashable, Sendable {
        var tag: HTMLTag?
        var tests: [Test] = []
    }

    indirect enum Test: Hashable, Sendable {
        case id(String)
        case hasClass(String)
        case attribute(String, Match?)
        case not(Compound)
        case firstChild, lastChild, firstOfType
        case nthChild(Int)
    }

    enum Match: Hashable, Sendable {
        case equals(String), starts(String), ends(String), contains(String), word(String)
    }

    init(text: String, steps: [Step]) {
        self.text = text
        self.steps = steps
    }

    // MARK: Matching

    func first(in tree: HTMLTree, below root: Int, where condition: (Int) -> Bool) -> Int? {
        (root..<tree.nodes[root].end).first { matches($0, tree) && condition($0) }
    }

    /// The outermost elements that match; those inside them are not listed again.
    func all(in tree: HTMLTree, below root: Int) -> [Int] {
        var found: [Int] = []
        var node = root
        while node < tree.nodes[root].end {
            if matches(node, tree) {
                found.append(node)
                node = tree.nodes[node].end
            } else {
                node += 1
            }
        }
        return found
    }

    func matches(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard tree.tag(node) != .text, let subject = steps.first, subject.compound.matches(node, tree) else {
            return false
        }
        return matches(from: 0, node, tree)
    }

    /// Whether the rest of the steps fit around a node that fits step `index`.
    private func matches(from index: Int, _ node: Int, _ tree: HTMLTree) -> Bool {
        guard let combinator = steps[index].combinator, index + 1 < steps.count else { return true }
        let wanted = steps[index + 1].compound
        func fits(_ other: Int) -> Bool { wanted.matches(other, tree) && matches(from: index + 1, other, tree) }
        switch combinator {
        case .child:
            let parent = tree.nodes[node].parent
            return parent >= 0 && fits(parent)
        case .descendant:
            var ancestor = tree.nodes[node].parent
            while ancestor >= 0 {
                if fits(ancestor) { return true }
                ancestor = tree.nodes[ancestor].parent
            }
            return false
        case .next: return tree.elementsBefore(node).last.map(fits) ?? false
        case .sibling: return tree.elementsBefore(node).contains(where: fits)
        }
    }
}

extension Selector.Compound {
    func matches(_ node: Int, _ tree: HTMLTree) -> Bool {
        if let tag, tree.tag(node) != tag { return false }
        return tree.tag(node) != .text && tests.allSatisfy { $0.matches(node, tree) }
    }
}

extension Selector.Test {
    fileprivate func matches(_ node: Int, _ tree: HTMLTree) -> Bool {
        switch self {
        case .id(let id): return tree.attribute("id", of: node) == id
        case .hasClass(let name):
            guard let value = tree.attribute("class", of: node) else { return false }
            return value.utf8.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(name.utf8) }
        case .attribute(let name, let match):
            guard let value = tree.attribute(name, of: node) else { return false }
            return match?.fits(value) ?? true
        case .not(let compound): return !compound.matches(node, tree)
        case .firstChild: return tree.elementsBefore(node).isEmpty
        case .firstOfType: return !tree.elementsBefore(node).contains { tree.tag($0) == tree.tag(node) }
        case .nthChild(let number): return tree.elementsBefore(node).count == number - 1
        case .lastChild:
            let parent = tree.nodes[node].parent
            return parent >= 0 && !(tree.nodes[node].end..<tree.nodes[parent].end).contains { tree.tag($0) != .text }
        }
    }
}

extension Selector.Match {
    fileprivate func fits(_ value: String) -> Bool {
        switch self {
        case .equals(let wanted): value == wanted
        case .starts(let wanted): value.hasPrefix(wanted)
        case .ends(let wanted): value.hasSuffix(wanted)
        case .contains(let wanted): value.range(of: wanted) != nil
        case .word(let wanted): value.split(separator: " ").contains { $0 == wanted }
        }
    }
}

extension HTMLTree {
    /// The sibling elements before a node, in order.
    fileprivate func elementsBefore(_ node: Int) -> [Int] {
        let parent = nodes[node].parent
        return parent < 0 ? [] : children(of: parent).prefix { $0 < node }.filter { tag($0) != .text }
    }
}
