import BantinModel

/// Lists, quotations, verse and figures: blocks made of blocks.
extension HTMLBlockReader {
    mutating func list(_ node: Int, isOrdered: Bool) {
        guard context.depth < record.limits.blockDepth else { return visitChildren(of: node) }
        context.depth += 1
        defer { context.depth -= 1 }
        var items: [[Block]] = []
        for child in tree.children(of: node) where !excluded.contains(child) && !calls.notePlaces.contains(child) {
            let tag = tree.tag(child)
            if tag.isSkipped || tree.isHidden(child) { continue }
            let isItem = tag == .li
            let inner = isItem ? drafts(in: child) : nested(in: node) { $0.visit(child) }
            let item = BantinReading.blocks(of: inner, record: &record)
            guard !item.isEmpty else { continue }
            if !isItem, !items.isEmpty { items[items.count - 1] += item } else { items.append(item) }
        }
        guard !items.isEmpty else { return }
        let start = isOrdered ? tree.attribute("start", of: node).flatMap { Int($0) } ?? 1 : 1
        let bounded = (0...1_000_000).contains(start) ? start : 1
        add(.block(.list(ListBlock(isOrdered: isOrdered, start: bounded, items: items))), line: tree.nodes[node].line)
    }

    mutating func quotation(_ node: Int) {
        guard context.depth < record.limits.blockDepth else { return visitChildren(of: node) }
        if context.role == .verse { return verse(node) }
        context.depth += 1
        defer { context.depth -= 1 }
        var attribution: [Inline] = []
        // The source of a quotation is its last footer or cite.
        let elements = tree.children(of: node).filter { tree.tag($0) != .text || !tree.text(of: $0).isEmpty }
        var sourceNode: Int?
        if elements.count > 1, let last = elements.last {
            let inner = tree.tag(last) == .p ? tree.children(of: last).first { !tree.text(of: $0).isEmpty } : last
            if let inner, [.footer, .cite].contains(tree.tag(inner)), tree.text(of: inner) == tree.text(of: last) {
                sourceNode = last
            }
        }
        if let sourceNode {
            attribution = inlines(in: sourceNode).withoutWholeEmphasis
            excluded.insert(sourceNode)
        }
        let inner = blocks(in: node)
        guard !inner.isEmpty || !attribution.isEmpty else { return }
        add(.block(.quotation(Quotation(blocks: inner, attribution: attribution))), line: tree.nodes[node].line)
    }

    /// Text whose lines stay as they are.
    mutating func preformatted(_ node: Int) {
        if context.role == .verse { return verse(node) }
        text.keepsLines = true
        visitChildren(of: node)
        endParagraph()
        text.keepsLines = false
    }

    /// Stanzas are paragraphs, or runs of lines with an empty one between.
    mutating func verse(_ node: Int) {
        context.role = nil
        let isPreformatted = tree.tag(node) == .pre
        let inner = nested(in: node) { reader in
            reader.text.keepsLines = isPreformatted
            for child in reader.tree.children(of: node) { reader.visit(child) }
        }
        var stanzas: [[[Inline]]] = []
        func endVerse() {
            guard !stanzas.isEmpty else { return }
            add(.block(.verse(Verse(stanzas: stanzas))), line: tree.nodes[node].line)
            stanzas = []
        }
        for draft in inner {
            if let paragraph = draft.paragraph {
                stanzas += stanzasOf(paragraph)
            } else {
                endVerse()
                drafts.append(draft)
            }
        }
        endVerse()
    }

    mutating func figure(_ node: Int) {
        let captionNode = tree.descendants(of: node).first { tree.tag($0) == .figcaption }
        let caption = captionNode.map { inlines(in: $0) }.map(\.withoutWholeEmphasis) ?? []
        if let captionNode { excluded.insert(captionNode) }
        var inner = drafts(in: node)
        // Of a film only its caption can be printed; the rest is what the player says.
        let isFilm = tree.descendants(of: node).contains { [.video, .iframe].contains(tree.tag($0)) }
        if isFilm, !inner.contains(where: \.isPicture) { inner = [] }
        if !caption.isEmpty { attach(caption, to: &inner, figure: node) }
        drafts += inner
    }

    private mutating func attach(_ caption: [Inline], to inner: inout [Draft], figure node: Int) {
        if let last = inner.lastIndex(where: \.isPicture), case .picture(var picture) = inner[last].content {
            picture.caption = caption
            inner[last].content = .picture(picture)
            return
        }
        if inner.count == 1, case .block(let kind) = inner[0].content {
            switch kind {
            case .table(var table) where table.caption.isEmpty:
                table.caption = caption
                inner[0].content = .block(.table(table))
                return
            case .quotation(var quotation) where quotation.attribution.isEmpty:
                quotation.attribution = caption
                inner[0].content = .block(.quotation(quotation))
                return
            case .paragraph, .heading, .list, .table, .figure, .quotation, .verse, .rule: break
            }
        }
        inner.append(
            Draft(
                content: .block(.paragraph(caption)), line: tree.nodes[node].line, alignment: nil,
                role: inner.isEmpty ? .caption : nil, box: node))
    }
}

/// Lines parted by line breaks; an empty line parts stanzas.
func stanzasOf(_ text: [Inline]) -> [[[Inline]]] {
    var stanzas: [[[Inline]]] = []
    var stanza: [[Inline]] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak) {
        let trimmed = tidied(Array(line))
        if trimmed.isEmpty {
            if !stanza.isEmpty { stanzas.append(stanza) }
            stanza = []
        } else {
            stanza.append(trimmed)
        }
    }
    if !stanza.isEmpty { stanzas.append(stanza) }
    return stanzas
}
