import BantinModel

/// Makes drafts of a Markdown tree. The tree is no deeper than the limits say, so recursion here is bounded.
struct MarkdownBlockReader {
    let tree: MarkdownTree
    let language: String
    var record: ReadingRecord

    private var text = InlineBuilder()
    private var pictures: [Draft] = []
    private var drafts: [Draft] = []
    private var depth = 0

    init(tree: MarkdownTree, language: String, record: ReadingRecord) {
        self.tree = tree
        self.language = language
        self.record = record
    }

    mutating func drafts(of nodes: [Int]) -> [Draft] {
        let outer = drafts
        drafts = []
        for node in nodes { visit(node) }
        let result = drafts
        drafts = outer
        return result
    }

    private mutating func blocks(in node: Int) -> [Block] {
        let inner = drafts(of: tree.children(of: node))
        return BantinReading.blocks(of: inner, record: &record)
    }

    private mutating func visit(_ node: Int) {
        let line = tree.nodes[node].line
        switch tree.nodes[node].kind {
        case .paragraph: paragraph(node)
        case .heading:
            let level = tree.nodes[node].number
            if let inlines = inlines(in: node) {
                add(.block(.heading(level: level, inlines.withoutWholeEmphasis)), node)
            }
            takePictures()
        case .list: list(node)
        case .quotation:
            guard depth < record.limits.blockDepth else { return visitChildren(of: node) }
            depth += 1
            let inner = blocks(in: node)
            depth -= 1
            if !inner.isEmpty { add(.block(.quotation(Quotation(blocks: inner))), node) }
        case .codeBlock: code(node)
        case .htmlBlock: html(node)
        case .rule: add(.block(.rule), node)
        case .table: table(node)
        case .noteDefinition: return
        case .document, .item, .task, .tableHead, .tableRow, .tableCell: visitChildren(of: node)
        case .text, .softbreak, .linebreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
            .noteReference, .other:
            // An inline without a paragraph: what stood too deep.
            inline(node)
            if let inlines = text.take() { drafts.append(draft(.block(.paragraph(inlines)), line, node)) }
            takePictures()
        }
    }

    private mutating func visitChildren(of node: Int) {
        for child in tree.children(of: node) { visit(child) }
    }

    private mutating func add(_ content: Draft.Content, _ node: Int) {
        drafts.append(draft(content, tree.nodes[node].line, node))
    }

    private func draft(_ content: Draft.Content, _ line: Int, _ box: Int) -> Draft {
        Draft(content: content, line: line, alignment: nil, role: nil, box: box)
    }

    // MARK: Blocks

    /// Pictures before the first word come before the paragraph, others after it.
    private mutating func paragraph(_ node: Int) {
        let found = inlines(in: node)
        let startsWithPicture = pictures.first.map { $0.box == node } ?? false
        if startsWithPicture { takePictures() }
        if let found {
            add(.block(.paragraph(found)), node)
            if found.plainText.utf8.contains(UInt8(ascii: "[")) { reportMissingNotes(found.plainText, node) }
        }
        takePictures()
    }

    /// A call without a note stays in the text as it was written.
    private mutating func reportMissingNotes(_ text: String, _ node: Int) {
        var rest = text[...]
        while let mark = rest.range(of: "[^") {
            rest = rest[mark.upperBound...]
            guard let end = rest.firstIndex(of: "]"), end > rest.startIndex, !rest[..<end].contains(" ") else {
                continue
            }
            record.diagnostics.append(
                .missingNote(at: record.place(tree.nodes[node].line), label: String(rest[..<end].prefix(40))))
        }
    }

    private mutating func takePictures() {
        drafts += pictures
        pictures = []
    }

    private mutating func list(_ node: Int) {
        guard depth < record.limits.blockDepth else { return visitChildren(of: node) }
        depth += 1
        defer { depth -= 1 }
        let items = tree.children(of: node).map { blocks(in: $0) }.filter { !$0.isEmpty }
        guard !items.isEmpty else { return }
        let isOrdered = !tree.nodes[node].literal.isEmpty
        let start = isOrdered ? tree.nodes[node].number : 1
        add(.block(.list(ListBlock(isOrdered: isOrdered, start: start, items: items))), node)
    }

    /// A fence named `tho`, `verse` or `poem` holds verse; any other code is text whose lines stay.
    private mutating func code(_ node: Int) {
        let isVerse = ["tho", "thơ", "verse", "poem"].contains(tree.nodes[node].address.lowercased())
        var builder = InlineBuilder()
        builder.keepsLines = true
        builder.append(tree.nodes[node].literal)
        guard let inlines = builder.take() else { return }
        add(.block(isVerse ? .verse(Verse(stanzas: stanzasOf(inlines))) : .paragraph(inlines)), node)
    }

    private mutating func html(_ node: Int) {
        let source = tree.nodes[node]
        guard let page = parseHTML(Array(source.literal.utf8), firstLine: source.line, limits: record.limits) else {
            let place = record.place(source.line)
            record.diagnostics.append(.pageTooComplex(at: place, limit: record.limits.hit(.parserMemory)))
            return
        }
        record.reportHeld(page)
        var reader = HTMLBlockReader(tree: page, language: language, record: record)
        drafts += reader.drafts(in: 0).map { draft in
            var draft = draft
            // Boxes of the fragment are not those of this tree.
            draft.box = -1 - draft.box
            return draft
        }
        record = reader.record
    }

    private mutating func table(_ node: Int) {
        let alignments = tree.nodes[node].literal.map { letter -> TableCell.Alignment? in
            switch letter {
            case "l": .left
            case "c": .center
            case "r": .right
            default: nil
            }
        }
        var rows: [[TableCell]] = []
        var headRowCount = 0
        for row in tree.children(of: node) {
            let isHead = tree.nodes[row].kind == .tableHead
            if isHead { headRowCount += 1 }
            var cells: [TableCell] = []
            for (column, cell) in tree.children(of: row).enumerated() {
                let inlines = inlines(in: cell)
                let inner = inlines.map { [draft(.block(.paragraph($0)), tree.nodes[cell].line, cell)] } ?? []
                let all = inner + pictures
                pictures = []
                cells.append(
                    TableCell(
                        isHeader: isHead, alignment: column < alignments.count ? alignments[column] : nil,
                        blocks: BantinReading.blocks(of: all, record: &record)))
            }
            rows.append(cells)
        }
        guard rows.contains(where: { $0.contains { !$0.blocks.isEmpty } }) else { return }
        add(.block(.table(Table(headRowCount: min(headRowCount, max(0, rows.count - 1)), rows: rows))), node)
    }

    // MARK: Inlines

    private mutating func inlines(in node: Int) -> [Inline]? {
        for child in tree.children(of: node) { inline(child) }
        while !text.wraps.isEmpty { text.close() }
        return text.take()
    }

    private mutating func inline(_ node: Int) {
        let source = tree.nodes[node]
        switch source.kind {
        case .text, .code: text.append(source.literal)
        case .softbreak: text.append(" ")
        case .linebreak: text.lineBreak()
        case .htmlInline: markup(source.literal)
        case .emphasis: wrapped(.emphasis, node)
        case .strong: wrapped(.strong, node)
        case .link: if let target = linkTarget(source.address) { wrapped(.link(target), node) } else { inside(node) }
        case .image: picture(node)
        case .noteReference: if let number = Int(source.literal), number > 0 { text.noteReference(number - 1) }
        case .strikethrough, .other, .document, .paragraph, .heading, .list, .item, .task, .table, .tableHead,
            .tableRow,
            .tableCell, .quotation, .codeBlock, .htmlBlock, .rule, .noteDefinition:
            inside(node)
        }
    }

    private mutating func inside(_ node: Int) {
        for child in tree.children(of: node) { inline(child) }
    }

    private mutating func wrapped(_ wrap: InlineWrap, _ node: Int) {
        text.open(wrap)
        inside(node)
        text.close()
    }

    /// The few tags that Markdown has no marks for.
    private mutating func markup(_ tag: String) {
        let name = tag.lowercased().filter { $0.isLetter || $0 == "/" }
        switch name {
        case "br", "br/": text.lineBreak()
        case "sup": text.open(.superscript)
        case "sub": text.open(.subscript)
        case "em", "i": text.open(.emphasis)
        case "strong", "b": text.open(.strong)
        case "/sup" where text.wraps.last == .superscript, "/sub" where text.wraps.last == .subscript,
            "/em" where text.wraps.last == .emphasis, "/i" where text.wraps.last == .emphasis,
            "/strong" where text.wraps.last == .strong, "/b" where text.wraps.last == .strong:
            text.close()
        default: return
        }
    }

    private mutating func picture(_ node: Int) {
        let source = tree.nodes[node]
        guard !source.address.isEmpty else { return inside(node) }
        var alt = InlineBuilder()
        for inner in node + 1..<source.end {
            alt.append(tree.nodes[inner].kind == .softbreak ? " " : tree.nodes[inner].literal)
        }
        let caption = folded(source.title)
        let picture = PictureDraft(
            source: source.address, alt: alt.take()?.plainText, caption: caption.isEmpty ? [] : [.text(caption)])
        var draft = draft(.picture(picture), source.line, -1)
        draft.box = text.isEmpty && pictures.isEmpty ? paragraph(of: node) : -1
        pictures.append(draft)
    }

    /// The block that an inline stands in: the last one before it that can hold text.
    private func paragraph(of node: Int) -> Int {
        var index = node
        while index > 0 {
            index -= 1
            if tree.nodes[index].kind == .paragraph, tree.nodes[index].end > node { return index }
        }
        return -1
    }

    // MARK: Notes

    /// The notes, in the order of their calls: cmark sorts them so.
    mutating func notes() -> [Note] {
        tree.children(of: 0).filter { tree.nodes[$0].kind == .noteDefinition }.map { node in
            let inner = blocks(in: node)
            return Note(blocks: inner, at: record.place(tree.nodes[node].line))
        }
    }
}
