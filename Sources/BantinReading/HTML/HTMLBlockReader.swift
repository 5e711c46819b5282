import BantinModel

/// Reads the blocks of a page, or of a part of it, in document order.
///
/// Text flows into one paragraph after another; a block element ends the paragraph before it and its own. The tree is no
/// deeper than the limits say, so recursion here is bounded.
struct HTMLBlockReader {
    let tree: HTMLTree
    let language: String
    var record: ReadingRecord
    /// Elements that are not part of the article.
    var excluded: Set<Int> = []
    /// Elements that become markers instead of text.
    var markers: Set<Int> = []
    /// The only nodes that are read, when it is set; those around them are entered.
    var window: Range<Int>?
    var calls: NoteCalls

    var drafts: [Draft] = []
    var text = InlineBuilder()
    var context = Context()
    private var paragraphLine = 0
    var picturesBelow: [Draft] = []

    /// What the elements around say.
    struct Context {
        var alignment: TextAlignment?
        var role: Role?
        var headingLevel: Int?
        var box = 0
        var depth = 0
    }

    init(tree: HTMLTree, language: String, record: ReadingRecord) {
        self.tree = tree
        self.language = language
        self.record = record
        calls = NoteCalls(tree: tree)
    }

    // MARK: Parts

    /// The drafts of what is inside `node`.
    mutating func drafts(in node: Int) -> [Draft] {
        nested(in: node) { reader in
            for child in reader.tree.children(of: node) { reader.visit(child) }
        }
    }

    /// Reads apart from what is being read now.
    mutating func nested(in box: Int, _ read: (inout HTMLBlockReader) -> Void) -> [Draft] {
        let outer = (drafts, text, context, paragraphLine, picturesBelow)
        (drafts, text, paragraphLine, picturesBelow) = ([], InlineBuilder(), 0, [])
        context.box = box
        context.headingLevel = nil
        read(&self)
        endParagraph()
        let result = drafts
        (drafts, text, context, paragraphLine, picturesBelow) = outer
        return result
    }

    mutating func blocks(in node: Int) -> [Block] {
        let inner = drafts(in: node)
        return BantinReading.blocks(of: inner, record: &record)
    }

    /// The text inside `node` as one paragraph, blocks parted by line breaks.
    mutating func inlines(in node: Int) -> [Inline] {
        drafts(in: node).compactMap(\.heading).reduce(into: []) { all, next in
            if !all.isEmpty { all.append(.lineBreak) }
            all += next
        }
    }

    // MARK: Walking

    mutating func visit(_ node: Int) {
        let tag = tree.tag(node)
        if let window, tree.nodes[node].end <= window.lowerBound || node >= window.upperBound { return }
        if tag == .text { return addText(node) }
        if tag == .iframe { return film(node) }
        guard !tag.isSkipped, !excluded.contains(node), !calls.notePlaces.contains(node), !tree.isHidden(node) else {
            return
        }
        if markers.contains(node) {
            endParagraph()
            return add(.marker(node), line: tree.nodes[node].line)
        }
        switch tag {
        case .br: lineBreak()
        case .img: picture(node)
        case .hr:
            endParagraph()
            add(.block(.rule), line: tree.nodes[node].line)
        case .ul, .ol, .menu: block(node) { $0.list(node, isOrdered: tag == .ol) }
        case .table: block(node) { $0.table(node) }
        case .blockquote: block(node) { $0.quotation(node) }
        case .pre: block(node) { $0.preformatted(node) }
        case .figure: block(node) { $0.figure(node) }
        case .dt: block(node) { $0.wrapped(.strong) { $0.visitChildren(of: node) } }
        case .h1, .h2, .h3, .h4, .h5, .h6:
            block(node) {
                $0.context.headingLevel = tag.headingLevel
                $0.visitChildren(of: node)
            }
        case _ where tag.isBlock || (tag == .span && tree.role(of: node) == .caption):
            block(node) {
                if $0.isPictureFrame(node) { $0.context.role = .caption }
                if $0.context.role == .verse { $0.verse(node) } else { $0.visitChildren(of: node) }
            }
        default: inline(node, tag)
        }
    }

    mutating func visitChildren(of node: Int) {
        for child in tree.children(of: node) { visit(child) }
    }

    private mutating func addText(_ node: Int) {
        let range = tree.textRange(of: node)
        let wasEmpty = text.isEmpty
        tree.text.withUnsafeBufferPointer { text.append(UnsafeBufferPointer(rebasing: $0[range])) }
        guard wasEmpty, !text.isEmpty else { return }
        paragraphLine = tree.nodes[node].line + tree.text[range].prefix { $0 <= 0x20 }.count { $0 == 0x0A }
    }

    /// A block element: a paragraph of its own, in its own context.
    private mutating func block(_ node: Int, _ read: (inout HTMLBlockReader) -> Void) {
        endParagraph()
        let outer = context
        context.box = node
        if let alignment = tree.alignment(of: node) { context.alignment = alignment }
        if tree.tag(node) == .figcaption {
            context.role = .caption
        } else if let role = tree.role(of: node) {
            context.role = role
        }
        if let wrap = foreignLanguage(of: node).map(InlineWrap.foreign) ?? blockEmphasis(of: node) {
            wrapped(wrap) {
                read(&$0)
                $0.endParagraph()
            }
        } else {
            read(&self)
        }
        endParagraph()
        context = outer
    }

    /// Paragraphs that the page sets bold or italic by the block's style.
    private func blockEmphasis(of node: Int) -> InlineWrap? {
        guard [.p, .div, .td].contains(tree.tag(node)), tree.textRange(of: node).count < 2400,
            context.headingLevel == nil,
            !tree.descendants(of: node).contains(where: { tree.tag($0).isBlock })
        else { return nil }
        if isBold(node) || tree.name(of: node).words.contains(where: boldNames.contains) { return .strong }
        return tree.style("font-style", of: node) == "italic" ? .emphasis : nil
    }

    private func isBold(_ node: Int) -> Bool {
        tree.style("font-weight", of: node).map { ["bold", "bolder", "600", "700", "800", "900"].contains($0) } ?? false
    }

    private mutating func wrapped(_ wrap: InlineWrap, _ read: (inout HTMLBlockReader) -> Void) {
        text.open(wrap)
        read(&self)
        text.close()
    }

    private mutating func lineBreak() {
        if text.endsWithLineBreak, !text.isEmpty, !text.keepsLines {
            endParagraph()
        } else {
            text.lineBreak()
        }
    }

    /// Ends the paragraph that is being read, if there is one.
    mutating func endParagraph() {
        if let inlines = text.take() {
            if let level = context.headingLevel {
                add(.block(.heading(level: level, inlines.withoutWholeEmphasis)), line: paragraphLine)
            } else {
                add(.block(.paragraph(inlines)), line: paragraphLine)
            }
        }
        drafts += picturesBelow
        picturesBelow = []
    }

    mutating func add(_ content: Draft.Content, line: Int) {
        drafts.append(
            Draft(content: content, line: line, alignment: context.alignment, role: context.role, box: context.box))
    }

    // MARK: Inlines

    private mutating func inline(_ node: Int, _ tag: HTMLTag) {
        if tag == .a, let note = calls.call(node) { return text.noteReference(note) }
        if tag == .q { text.append("“") }
        if let wrap = wrap(of: node, tag) {
            wrapped(wrap) { $0.visitChildren(of: node) }
        } else {
            visitChildren(of: node)
        }
        if tree.marks(of: node).contains(.dropCap) { text.joinDropCap(tree.text(of: node)) }
        if tag == .q { text.append("”") }
    }

    private func wrap(of node: Int, _ tag: HTMLTag) -> InlineWrap? {
        switch tag {
        case .em, .i, .cite, .dfn, .var: return .emphasis
        case .strong, .b: return .strong
        case .sup: return .superscript
        case .sub: return .subscript
        case .a: return tree.attribute("href", of: node).flatMap(linkTarget).map(InlineWrap.link)
        default:
            if let language = foreignLanguage(of: node) { return .foreign(language) }
            guard tree.attribute("style", of: node) != nil else { return nil }
            if tree.style("font-style", of: node) == "italic" { return .emphasis }
            return isBold(node) ? .strong : nil
        }
    }

    /// The language of text that is not in the article's own.
    ///
    /// Word marks Vietnamese text as English, in capitals (`lang="EN-US"`); neither that nor Vietnamese letters are believed.
    private func foreignLanguage(of node: Int) -> String? {
        guard let name = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node),
            let first = name.utf8.first, (0x61...0x7A).contains(first), let tag = languageTag(name),
            primaryLanguage(tag) != primaryLanguage(language)
        else { return nil }
        return hasVietnameseLetters(tree.text[tree.textRange(of: node)]) ? nil : tag
    }
}

private let boldNames: Set<String> = [
    "fwbold", "fwsemibold", "fwbolder", "fontweightbold", "fontbold", "textbold", "bold",
]

/// The address of a link that leads somewhere; nil for scripts and places inside the page.
func linkTarget(_ address: String) -> String? {
    let target = String(address[...].trimmedASCII)
    guard !target.isEmpty, !target.hasPrefix("#") else { return nil }
    let start = target.prefix(12).lowercased()
    return ["javascript:", "data:", "vbscript:"].contains(where: start.hasPrefix) ? nil : target
}
