/// A parsed page as one array of nodes in document order.
///
/// The descendants of node `n` are the nodes after it up to `nodes[n].end`, and their text is one run of `text`: walking
/// a page is a loop, and asking a node for its text is a slice.
struct HTMLTree {
    struct Node {
        let tag: HTMLTag
        private var counts: (end: Int32, parent: Int32, line: Int32, textStart: Int32)
        private let firstAttribute: Int32
        private let attributeCount: Int32
        private let nameNumber: Int32

        /// A page and all that is counted of it is below two thousand million: the limits of reading see to it.
        init(tag: HTMLTag, at index: Int, parent: Int, line: Int, textStart: Int, attributes: Range<Int>, name: Int) {
            self.tag = tag
            counts = (
                Int32(clamping: index + 1), Int32(clamping: parent), Int32(clamping: line), Int32(clamping: textStart)
            )
            firstAttribute = Int32(clamping: attributes.lowerBound)
            attributeCount = Int32(clamping: attributes.count)
            nameNumber = Int32(clamping: name)
        }

        /// One past the last descendant.
        var end: Int {
            get { Int(counts.end) }
            set { counts.end = Int32(clamping: newValue) }
        }
        var parent: Int { Int(counts.parent) }
        /// The line of its start tag, from 1.
        var line: Int { Int(counts.line) }
        /// Where its text starts in the tree's text.
        var textStart: Int {
            get { Int(counts.textStart) }
            set { counts.textStart = Int32(clamping: newValue) }
        }
        var attributes: Range<Int> { Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount) }
        /// Of `names`.
        var name: Int { Int(nameNumber) }
    }

    struct Attribute {
        var name: String
        var value: String
    }

    private(set) var nodes: [Node] = []
    private(set) var text: [UInt8] = []
    private(set) var attributes: [Attribute] = []
    private var names = [ElementName.none]
    private var nameNumbers: [[String]: Int] = [:]
    /// The contents of `<script type="application/ld+json">`.
    var linkedData: [String] = []
    /// The first line where an element had more attributes, or nested deeper, than the limits allow.
    var attributesHeldAt: Int?
    var depthHeldAt: Int?

    // MARK: Building

    /// Makes room for a page of a number of bytes.
    mutating func reserve(_ bytes: Int) {
        text.reserveCapacity(bytes)
        nodes.reserveCapacity(bytes / 48)
    }

    /// Opens a node; `close` ends it after its children were added.
    mutating func open(_ tag: HTMLTag, parent: Int, line: Int, attributes added: [Attribute] = []) -> Int {
        let first = attributes.count
        attributes += added
        nodes.append(
            Node(
                tag: tag, at: nodes.count, parent: parent, line: line, textStart: text.count,
                attributes: first..<attributes.count, name: added.isEmpty ? 0 : nameNumber(of: added)))
        return nodes.count - 1
    }

    private mutating func nameNumber(of attributes: [Attribute]) -> Int {
        let naming = attributes.filter { namingAttributes.contains($0.name) }.map(\.value)
        if naming.isEmpty { return 0 }
        if let number = nameNumbers[naming] { return number }
        names.append(ElementName.of(naming))
        nameNumbers[naming] = names.count - 1
        return names.count - 1
    }

    mutating func close(_ node: Int) {
        nodes[node].end = nodes.count
    }

    mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, parent: Int, line: Int) {
        _ = open(.text, parent: parent, line: line)
        text.append(contentsOf: bytes)
    }

    /// Gives text nodes other text: nil leaves what a node has.
    mutating func replaceTexts(_ replacement: (Int) -> [UInt8]?) {
        var newText: [UInt8] = []
        newText.reserveCapacity(text.count)
        for node in nodes.indices {
            let range = nodes[node].tag == .text ? textRange(of: node) : 0..<0
            let start = newText.count
            if nodes[node].tag == .text { newText += replacement(node) ?? Array(text[range]) }
            nodes[node].textStart = start
        }
        text = newText
    }

    mutating func replaceAttribute(_ index: Int, value: String) { attributes[index].value = value }

    // MARK: Asking

    func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

    func children(of node: Int) -> Children { Children(nodes: nodes, following: node + 1, end: nodes[node].end) }

    struct Children: Sequence, IteratorProtocol {
        let nodes: [Node]
        var following: Int
        let end: Int

        mutating func next() -> Int? {
            guard following < end else { return nil }
            defer { following = nodes[following].end }
            return following
        }
    }

    /// The nodes inside `node`, in document order, without itself.
    func descendants(of node: Int) -> Range<Int> { node + 1..<nodes[node].end }

    func contains(_ node: Int, in ancestor: Int) -> Bool { node >= ancestor && node < nodes[ancestor].end }

    func textRange(of node: Int) -> Range<Int> {
        let end = nodes[node].end
        return nodes[node].textStart..<(end < nodes.count ? nodes[end].textStart : text.count)
    }

    /// The number of letters and signs in a part of the text, without white space.
    func letterCount(_ range: Range<Int>) -> Int {
        text.withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in UnsafeBufferPointer(rebasing: bytes[range]) where byte > 0x20 && (byte < 0x80 || byte >= 0xC0) {
                count += 1
            }
            return count
        }
    }

    /// The node's text as it stands in the page.
    func rawText(of node: Int) -> String { String(decoding: text[textRange(of: node)], as: UTF8.self) }

    /// The node's text, folded.
    func text(of node: Int) -> String { folded(rawText(of: node)) }

    /// What the class, id and `itemprop` call the element.
    func name(of node: Int) -> ElementName { names[nodes[node].name] }

    /// The role that the element is named by, such as `bantin-title`, `articleSapo` or `tac-gia`.
    func role(of node: Int) -> Role? { names[nodes[node].name].role }

    func marks(of node: Int) -> ElementName.Marks { names[nodes[node].name].marks }

    func attribute(_ name: String, of node: Int) -> String? {
        for index in nodes[node].attributes where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// The nearest ancestor, or the node itself, that satisfies the condition.
    func nearest(_ node: Int, where condition: (Int) -> Bool) -> Int? {
        var current = node
        while current >= 0 {
            if condition(current) { return current }
            current = nodes[current].parent
        }
        return nil
    }

    func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}

private let namingAttributes = ["class", "id", "itemprop", "data-role", "type"]
