import BantinModel

/// The page with its text as it was written, whatever encodings and fonts it went through; each kind of change is reported once.
///
/// Nodes, their order and their lines stay. A page that has nothing of the sort is given back as it is.
func mendedTree(_ tree: HTMLTree, record: inout ReadingRecord) -> HTMLTree {
    let hasFonts = tree.attributes.contains { attribute in
        (attribute.name == "style" || attribute.name == "face") && LegacyFont.isMentioned(in: attribute.value)
    }
    let isDisguised =
        tree.text.withUnsafeBufferPointer(mayBeDisguised)
        || tree.attributes.contains { $0.isText && mayBeDisguised($0.value) }
    guard hasFonts || isDisguised else { return tree }
    var page = TreeTexts(tree, hasFonts: hasFonts)
    let isAllLegacy = !hasVietnameseLetters(tree.text[...])
    let findings = mend(&page.texts, isAllLegacy: isAllLegacy)
    let hasControls = page.texts.contains { $0.text.contains(where: \.isC1) }
    guard !findings.isEmpty || hasControls else { return tree }
    record.report(findings) { page.line(of: $0) }
    return page.mended
}

private func mayBeDisguised(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(mayBeDisguised)
}

extension HTMLTree.Attribute {
    /// Whether its value is read out to somebody.
    fileprivate var isText: Bool { name == "alt" || name == "content" || name == "title" || name == "aria-label" }
}

/// The texts of a page: each paragraph's text nodes of one font as one text, since a word may go on in the next node.
private struct TreeTexts {
    let tree: HTMLTree
    var texts: [DisguisedText] = []
    /// For each text, the node that each part of it comes from and where the part starts.
    private var parts: [[(node: Int, start: Int)]] = []
    /// For each text of an attribute, which one; the texts of attributes follow those of nodes.
    private var attributes: [(attribute: Int, node: Int)] = []

    init(_ tree: HTMLTree, hasFonts: Bool) {
        self.tree = tree
        collectNodes(hasFonts: hasFonts)
        for node in tree.nodes.indices {
            for index in tree.nodes[node].attributes where tree.attributes[index].isText {
                guard tree.attributes[index].value.utf8.contains(where: { $0 >= 0x80 || $0 == 0x26 }) else { continue }
                attributes.append((index, node))
                texts.append(DisguisedText(scalarsWithControls(Array(tree.attributes[index].value.utf8)[...])))
            }
        }
    }

    private mutating func collectNodes(hasFonts: Bool) {
        // What each node has from its ancestors, which stand before it.
        var fonts = [LegacyFont?](repeating: nil, count: tree.nodes.count)
        var blocks = [Int](repeating: 0, count: tree.nodes.count)
        var isCode = [Bool](repeating: false, count: tree.nodes.count)
        var lastBlock = -1
        var open: (font: LegacyFont?, isCode: Bool)?
        var scalars: [Unicode.Scalar] = []
        var nodes: [(node: Int, start: Int)] = []
        func endText(_ texts: inout [DisguisedText], _ parts: inout [[(node: Int, start: Int)]]) {
            if let open, open.font != nil || scalars.contains(where: { $0.value >= 0x80 || $0 == "&" }) {
                texts.append(DisguisedText(scalars, font: open.font, entities: open.isCode ? .example : .escapedTwice))
                parts.append(nodes)
            }
            scalars.removeAll(keepingCapacity: true)
            nodes.removeAll()
        }
        for node in tree.nodes.indices {
            let parent = tree.nodes[node].parent
            let tag = tree.tag(node)
            if parent >= 0 {
                fonts[node] = fonts[parent]
                isCode[node] = isCode[parent] || tag == .code || tag == .pre || tag == .kbd || tag == .samp
                // An element that starts a line, and its end, end the text before it.
                blocks[node] = tag.isBlock || tag == .title ? node : blocks[parent]
            }
            if tag.isBlock { lastBlock = -1 }
            guard tag == .text else {
                if hasFonts, let font = font(of: node) { fonts[node] = font }
                continue
            }
            if blocks[node] != lastBlock || open?.font != fonts[node] || open?.isCode != isCode[node] {
                endText(&texts, &parts)
                open = (fonts[node], isCode[node])
                lastBlock = blocks[node]
            }
            nodes.append((node, scalars.count))
            scalars += scalarsWithControls(tree.text[tree.textRange(of: node)])
        }
        endText(&texts, &parts)
    }

    private func font(of node: Int) -> LegacyFont? {
        if let families = tree.style("font-family", of: node) { return LegacyFont(families: families) }
        if let value = tree.style("font", of: node), let families = LegacyFont.families(ofShorthand: value) {
            return LegacyFont(families: families)
        }
        return tree.attribute("face", of: node).flatMap { LegacyFont(families: $0) }
    }

    /// The line of a place in a text.
    func line(of place: LegacyFindings.Place) -> Int {
        guard place.text < parts.count else { return tree.nodes[attributes[place.text - parts.count].node].line }
        guard let part = parts[place.text].last(where: { $0.start <= place.offset }) else { return 0 }
        let before = String(decoding: tree.text[tree.textRange(of: part.node)], as: UTF8.self).unicodeScalars
            .prefix(place.offset - part.start)
        return tree.nodes[part.node].line + before.count { $0 == "\n" }
    }

    /// The tree with the texts as they are now.
    var mended: HTMLTree {
        var newTexts: [Int: [UInt8]] = [:]
        for (text, parts) in zip(texts, parts) {
            var at = 0
            for (index, part) in parts.enumerated() {
                let end = index + 1 < parts.count ? parts[index + 1].start : Int.max
                var scalars = String.UnicodeScalarView()
                while at < text.text.count, text.origins[at] < end {
                    if !text.text[at].isC1 { scalars.append(text.text[at]) }
                    at += 1
                }
                newTexts[part.node] = Array(String(scalars).utf8)
            }
        }
        var tree = tree
        tree.replaceTexts { newTexts[$0] }
        for (text, place) in zip(texts[parts.count...], attributes) {
            tree.replaceAttribute(place.attribute, value: String(decoding: text.bytes, as: UTF8.self))
        }
        return tree
    }
}
