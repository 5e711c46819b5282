import BantinModel

/// A face as a style sheet asks for it.
package struct FaceName: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool

    package init(family: String, isBold: Bool, isItalic: Bool) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

/// The characters that an EPUB of the bulletin shows in each face, by the rules of `stylesheetCSS`: faces that nothing is
/// set in are not among them.
package func repertoires(of bulletin: Bulletin, in style: Style) -> [FaceName: Repertoire] {
    var use = FaceUse(style: style)
    use.addContents(of: bulletin)
    for article in bulletin.articles { use.add(article) }
    return use.repertoires
}

/// Goes through a bulletin as a browser would, which inherits the face of the element around unless a rule names another.
private struct FaceUse {
    let style: Style
    private let text: FaceName
    private(set) var repertoires: [FaceName: Repertoire] = [:]

    init(style: Style) {
        self.style = style
        text = FaceName(family: style.family(of: .text), isBold: false, isItalic: false)
    }

    mutating func addContents(of bulletin: Bulletin) {
        add(bulletin.title, in: face(.bulletinTitle, text))
        let dates = [
            bulletin.month?.vietnamese.uppercased(), bulletin.month?.vietnamese, bulletin.date?.vietnameseLong,
        ]
        add(dates.compactMap { $0 }.joined(), in: face(.bulletinDate, paragraph(text)))
        // Words of the program's own, in both of its languages.
        add("Mục lục Contents Bản tin Bulletin Bài Article", in: face(.contentsTitle, text))
        let entry = face(.contentsEntry, text)
        add("0123456789 Bài Article", in: entry)
        for article in bulletin.articles {
            add(article.title ?? "", in: entry)
            for block in article.blocks {
                if case .heading(_, let inlines) = block.kind { add(inlines.plainText, in: entry) }
            }
        }
    }

    mutating func add(_ article: Article) {
        add(article.title ?? "", in: face(.title, text))
        add(article.subtitle ?? "", in: face(.subtitle, paragraph(text)))
        if let date = article.date {
            add("\(date.vietnameseShort) \(date.vietnameseLong)", in: face(.dateline, paragraph(text)))
        }
        add(article.lead, in: face(.lead, paragraph(text)))
        add(article.byline ?? "", in: face(.author, paragraph(text)))
        add(article.blocks, in: text)
        let note = face(.note, text)
        for (index, each) in article.notes.enumerated() {
            add(String(index + 1), in: paragraph(note))
            add(each.blocks, in: note)
        }
    }

    private mutating func add(_ blocks: [Block], in around: FaceName) {
        for block in blocks {
            switch block.kind {
            case .paragraph(let inlines):
                add(inlines, in: paragraph(around))
                // An only paragraph of a list item or a cell has no element of its own.
                if paragraph(around) != around { add(inlines, in: around) }
            case .heading(let level, let inlines): add(inlines, in: face(.heading(level: level), around))
            case .list(let list):
                let item = face(.listItem, around)
                if list.isOrdered { add("0123456789.", in: item) }
                for blocks in list.items { add(blocks, in: item) }
            case .table(let table): add(table, in: around)
            case .figure(let figure): add(figure.caption, in: face(.caption, around))
            case .quotation(let quotation):
                let quoted = face(.quotation, around)
                add(quotation.blocks, in: quoted)
                add(quotation.attribution, in: face(.attribution, quoted))
            case .verse(let verse):
                let stanza = paragraph(face(.verse, around))
                for line in verse.stanzas.joined() { add(line, in: stanza) }
            case .rule: break
            }
        }
    }

    private mutating func add(_ table: Table, in around: FaceName) {
        add(table.caption, in: face(.caption, around))
        for (index, row) in table.rows.enumerated() {
            for cell in row {
                let isHead = cell.isHeader || index < table.headRowCount
                add(cell.blocks, in: face(isHead ? .tableHead : .tableCell, around))
            }
        }
    }

    private mutating func add(_ inlines: [Inline], in face: FaceName) {
        var bold = face
        bold.isBold = true
        var italic = face
        italic.isItalic = true
        for inline in inlines {
            switch inline {
            case .text(let text): add(text, in: face)
            case .strong(let inner): add(inner, in: bold)
            case .emphasis(let inner): add(inner, in: italic)
            case .superscript, .subscript, .link, .foreign: add(inline.children, in: face)
            case .noteReference(let index): add(String(index + 1), in: face)
            case .lineBreak: break
            }
        }
    }

    private mutating func add(_ text: String, in face: FaceName) {
        guard !text.isEmpty else { return }
        repertoires[face, default: Repertoire()].insert(charactersOf: text)
    }

    /// The face of a role's element inside another one.
    private func face(_ role: TextRole, _ around: FaceName) -> FaceName {
        let rules = style[role]
        let family = style.family(of: rules.face ?? .text)
        return FaceName(
            family: family == text.family ? around.family : family,
            isBold: rules.weight.map { $0 == .bold } ?? (role.isBoldByNature || around.isBold),
            isItalic: rules.slant.map { $0 == .italic } ?? around.isItalic)
    }

    private func paragraph(_ around: FaceName) -> FaceName { face(.body, around) }
}

extension TextRole {
    /// What browsers set in bold unless they are told otherwise: headings and head cells.
    fileprivate var isBoldByNature: Bool {
        switch self {
        case .bulletinTitle, .contentsTitle, .title, .heading2, .heading3, .heading4, .tableHead: true
        case .bulletinDate, .contentsEntry, .subtitle, .dateline, .lead, .author, .body, .listItem, .quotation,
            .attribution, .verse, .caption, .tableCell, .note, .runningHead, .folio:
            false
        }
    }
}
