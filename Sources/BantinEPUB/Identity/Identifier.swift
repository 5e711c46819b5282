import BantinModel

/// `urn:uuid:…` of a bulletin: a UUID of version 5 (RFC 9562 §5.5) whose name is everything that the bulletin says.
///
/// Style, fonts, cover, the places of files and the version of this program are not in it: the same content keeps its
/// identifier whatever it is made with.
func identifier(of bulletin: Bulletin, pictures: PictureShelf) -> String {
    var name = ContentName(pictures: pictures)
    name.add(bulletin)
    var sha1 = SHA1()
    sha1.update(nameSpace)
    sha1.update(name.bytes)
    var uuid = Array(sha1.finish().prefix(16))
    uuid[6] = uuid[6] & 0x0f | 0x50
    uuid[8] = uuid[8] & 0x3f | 0x80
    let digits = uuid.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
        groups.append(rest.prefix(length))
        rest = rest.dropFirst(length)
    }
    return "urn:uuid:\(groups.joined(separator: "-"))"
}

/// The name space of our bulletins, drawn once at random: 6f0d5a1e-3c84-4b7b-9a52-d1c7e0b4f836.
private let nameSpace: [UInt8] = [
    0x6f, 0x0d, 0x5a, 0x1e, 0x3c, 0x84, 0x4b, 0x7b, 0x9a, 0x52, 0xd1, 0xc7, 0xe0, 0xb4, 0xf8, 0x36,
]

/// A bulletin's content as bytes in which different contents never look alike: every string goes with its length, and
/// every list with its count.
private struct ContentName {
    let pictures: PictureShelf
    private(set) var bytes: [UInt8] = []

    init(pictures: PictureShelf) {
        self.pictures = pictures
    }

    mutating func add(_ bulletin: Bulletin) {
        add(bulletin.title)
        add(bulletin.month?.description)
        add(bulletin.date?.description)
        add(bulletin.language)
        each(bulletin.articles) { $0.add($1) }
    }

    private mutating func add(_ article: Article) {
        add(article.title)
        add(article.subtitle)
        add(article.date?.description)
        each(article.lead) { $0.add($1) }
        add(article.author)
        add(article.language)
        add(article.source)
        each(article.blocks) { $0.add($1) }
        each(article.notes) { name, note in name.each(note.blocks) { $0.add($1) } }
    }

    private mutating func add(_ block: Block) {
        switch block.kind {
        case .paragraph(let inlines):
            add("paragraph", inlines)
        case .heading(let level, let inlines):
            add("heading \(level)", inlines)
        case .list(let list):
            add(list.isOrdered ? "list \(list.start)" : "list")
            each(list.items) { name, item in name.each(item) { $0.add($1) } }
        case .table(let table):
            add("table \(table.headRowCount)", table.caption)
            each(table.rows) { name, row in name.each(row) { $0.add($1) } }
        case .figure(let figure):
            add("figure", figure.caption)
            add(figure.picture?.alt)
            each(figure.picture.flatMap(pictures.digest(of:)) ?? []) { $0.bytes.append($1) }
        case .quotation(let quotation):
            add("quotation", quotation.attribution)
            each(quotation.blocks) { $0.add($1) }
        case .verse(let verse):
            add("verse")
            each(verse.stanzas) { name, stanza in name.each(stanza) { $0.add("line", $1) } }
        case .rule:
            add("rule")
        }
    }

    private mutating func add(_ cell: TableCell) {
        add("\(cell.isHeader) \(cell.rowSpan) \(cell.columnSpan) \(cell.alignment?.rawValue ?? "")")
        each(cell.blocks) { $0.add($1) }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let text): add(text)
        case .emphasis(let inner): add("emphasis", inner)
        case .strong(let inner): add("strong", inner)
        case .superscript(let inner): add("superscript", inner)
        case .subscript(let inner): add("subscript", inner)
        case .link(let target, let inner): add("link \(target)", inner)
        case .foreign(let language, let inner): add("foreign \(language)", inner)
        case .lineBreak: add("break", [])
        case .noteReference(let index): add("note \(index)", [])
        }
    }

    private mutating func add(_ kind: String, _ inlines: [Inline]) {
        add(kind)
        each(inlines) { $0.add($1) }
    }

    private mutating func add(_ text: String?) {
        guard let text else { return bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: "\(text.utf8.count):".utf8)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func each<Element>(_ elements: [Element], _ add: (inout ContentName, Element) -> Void) {
        bytes.append(contentsOf: "\(elements.count)[".utf8)
        for element in elements { add(&self, element) }
        bytes.append(UInt8(ascii: "]"))
    }
}
