import BantinLayout
import BantinModel
import BantinPDF
import BantinShaping
import BantinStyle
import BantinTestSupport
import Foundation

/// Places words on pages by hand, so that painting is tested without layout.
struct BulletinDraft {
    static let shelf = Result { try FontShelf(folders: [repositoryRoot.appending(path: "fonts").path]) }

    var paged: PagedBulletin
    let shelf: FontShelf
    private let shaper: PangoShaper

    init(title: String = "Bản tin thử", language: String = "vi", shelf: FontShelf? = nil) throws {
        self.shelf = try shelf ?? BulletinDraft.shelf.get()
        shaper = try PangoShaper(shelf: self.shelf)
        paged = PagedBulletin(
            metadata: .init(
                title: title, authors: ["Nguyễn Thị Ế", "Trần (B)"], language: language,
                date: CalendarDate(year: 2021, month: 1, day: 8)),
            pageWidth: .points(420), pageHeight: .points(595))
        paged.lineSets = [LineSet(store: 0)]
        paged.stores = [WordStore()]
        paged.pages = [Page(label: "1")]
    }

    static let serif = FontKey(family: "Noto Serif", size: .points(11))

    mutating func element(
        _ kind: StructureElement.Kind, in parent: ElementID = StructureTree.root, language: String? = nil
    ) -> ElementID {
        paged.structure.add(kind, in: parent, language: language)
    }

    /// A piece of a line in one font and one mark.
    struct Piece {
        var text: String
        var owner: Owner
        var font = BulletinDraft.serif
        var link: LinkTarget?
        var rise = Length.zero
        var isUnderlined = false
        var color = Color.black

        init(
            _ text: String, _ owner: ElementID, font: FontKey = BulletinDraft.serif, link: LinkTarget? = nil,
            rise: Length = .zero, isUnderlined: Bool = false, color: Color = .black
        ) {
            self.text = text
            self.owner = .element(owner)
            self.font = font
            self.link = link
            self.rise = rise
            self.isUnderlined = isUnderlined
            self.color = color
        }

        init(_ text: String, artifact: ArtifactKind, font: FontKey = BulletinDraft.serif) {
            self.text = text
            owner = .artifact(artifact)
            self.font = font
        }
    }

    /// Sets one line on the last page; a piece that ends in a space is parted from the next one.
    mutating func line(_ pieces: [Piece], y: Double, x: Double = 50, stretch: Double = 0) throws {
        let first = Int32(paged.lineSets[0].words.count)
        var pen = 0
        for piece in pieces {
            let mark = Mark(
                owner: piece.owner, color: piece.color, rise: piece.rise, isUnderlined: piece.isUnderlined,
                link: piece.link)
            let number = self.mark(mark)
            let space = try shaper.shape(" ", in: piece.font, language: "vi").advance.thousandths
            let words = piece.text.split(separator: " ")
            for (index, word) in words.enumerated() {
                let shaped = try shaper.shape(String(word), in: piece.font, language: "vi")
                let font = paged.stores[0].index(of: piece.font)
                let id = paged.stores[0].add(Array(word.utf8), font: font, shaped: shaped)
                let hasSpace = index + 1 < words.count || piece.text.hasSuffix(" ")
                paged.lineSets[0].words.append(
                    PlacedWord(word: id, x: Int32(pen), mark: number, hasSpaceAfter: hasSpace))
                pen += shaped.advance.thousandths + (hasSpace ? space + Int(stretch * 1000) : 0)
            }
        }
        let line = Line(words: first..<Int32(paged.lineSets[0].words.count), width: Length(thousandths: pen))
        paged.lineSets[0].lines.append(line)
        let placed = PlacedLine(
            set: 0, line: Int32(paged.lineSets[0].lines.count - 1), x: .points(x), baseline: .points(y))
        paged.pages[paged.pages.count - 1].items.append(.line(placed))
    }

    mutating func item(_ item: PageItem) { paged.pages[paged.pages.count - 1].items.append(item) }

    mutating func newPage(label: String) { paged.pages.append(Page(label: label)) }

    mutating func picture(_ bytes: [UInt8], format: Picture.Format, frame: Rectangle, owner: ElementID) {
        paged.pictures.append(
            Picture(
                source: "anh.\(format.rawValue)",
                content: .init(location: .bytes(bytes), format: format, pixelWidth: 1, pixelHeight: 1)))
        item(.picture(PlacedPicture(picture: paged.pictures.count - 1, frame: frame, owner: .element(owner))))
    }

    func pdf() throws -> Reported<[UInt8]> { try paintPDF(paged, shelf: shelf) }

    private mutating func mark(_ mark: Mark) -> UInt32 {
        if let index = paged.lineSets[0].marks.firstIndex(of: mark) { return UInt32(index) }
        paged.lineSets[0].marks.append(mark)
        return UInt32(paged.lineSets[0].marks.count - 1)
    }
}

extension BulletinDraft {
    /// Two pages with one of everything.
    static func everything() throws -> BulletinDraft {
        var draft = try BulletinDraft()
        let bold = serif.bold.sized(.points(16))
        let part = draft.element(.part)
        draft.paged.anchors[.article(0)] = Place(page: 0, y: .points(60))
        draft.paged.anchors[.heading(article: 0, index: 0)] = Place(page: 1, y: .points(60))
        draft.paged.anchors[.note(article: 0, index: 0)] = Place(page: 1, y: .points(480))
        draft.paged.outline = [
            OutlineEntry(title: "Thư ngỏ: “Ế” (và hơn thế)", level: 1, anchor: .article(0)),
            OutlineEntry(title: "Mục một", level: 2, anchor: .heading(article: 0, index: 0)),
        ]
        draft.paged.pages[0].label = "i"
        try draft.line([Piece("Bản tin ", artifact: .header), Piece("01/2021", artifact: .header)], y: 30)
        draft.item(
            .fill(
                PlacedFill(
                    frame: Rectangle(x: .points(50), y: .points(34), width: .points(320), height: .points(0.5)),
                    color: .black)))
        let title = draft.element(.heading(level: 1), in: part)
        try draft.line([Piece("Thư ngỏ: Ế, Ộ, Ẫ ", title, font: bold)], y: 80)
        let paragraph = draft.element(.paragraph, in: part)
        let english = draft.element(.span, in: paragraph, language: "en")
        let link = draft.element(.link, in: paragraph)
        let reference = draft.element(.reference, in: paragraph)
        try draft.line(
            [Piece("Kính gửi bạn đọc, nghiêng ", paragraph), Piece("official website ", english)], y: 110,
            stretch: 3)
        let address = LinkTarget.address("https://vi.example/tin tức?(a)=b")
        try draft.line(
            [
                Piece("xem ", paragraph),
                Piece(
                    "trang mạng của ", link, link: address, isUnderlined: true,
                    color: Color(red: 0, green: 0, blue: 160)),
            ], y: 128)
        try draft.line(
            [
                Piece("chúng tôi", link, link: address, isUnderlined: true),
                Piece(
                    "1 ", reference, font: serif.sized(.points(7)), link: .anchor(.note(article: 0, index: 0)),
                    rise: .points(4)),
                Piece("và đọc tiếp ", paragraph),
            ], y: 146)
        draft.newPage(label: "1")
        try draft.line([Piece("trang sau. ", paragraph)], y: 50)
        let heading = draft.element(.heading(level: 2), in: part)
        try draft.line([Piece("Mục một ", heading, font: serif.bold)], y: 80)
        let list = draft.element(.list(isOrdered: false), in: part)
        for (number, text) in ["10.000₫ ", "Đà Nẵng ", "office – “xong” "].enumerated() {
            let item = draft.element(.listItem, in: list)
            let label = draft.element(.label, in: item)
            let body = draft.element(.listBody, in: item)
            let y = 100 + Double(number) * 18
            try draft.line([Piece("• ", label), Piece(text, body)], y: y)
        }
        try draft.addTable(in: part)
        let figure = draft.element(.figure, in: part)
        draft.paged.structure[figure].alt = "Một ô vuông (màu đỏ)"
        draft.picture(
            try Samples.png(alpha: true), format: .png,
            frame: Rectangle(x: .points(50), y: .points(300), width: .points(60), height: .points(60)), owner: figure)
        draft.picture(
            try Samples.jpeg(), format: .jpeg,
            frame: Rectangle(x: .points(150), y: .points(300), width: .points(60), height: .points(60)), owner: figure)
        let caption = draft.element(.caption, in: figure)
        try draft.line([Piece("Ảnh: ô vuông ", caption)], y: 380)
        let note = draft.element(.note(id: "note-0-0"), in: part)
        try draft.line([Piece("1 ", note), Piece("Chú thích cuối trang. ", note)], y: 500)
        _ = draft.element(.paragraph, in: part)
        try draft.line([Piece("1", artifact: .footer)], y: 560)
        return draft
    }

    private mutating func addTable(in part: ElementID) throws {
        let table = element(.table, in: part)
        let head = element(.tableHead, in: table)
        let row = element(.tableRow, in: head)
        let wide = element(.tableHeader(scope: .column, rowSpan: 1, columnSpan: 2), in: row)
        try line([Piece("Cột rộng ", wide)], y: 180)
        let body = element(.tableBody, in: table)
        for number in 0..<2 {
            let row = element(.tableRow, in: body)
            let left = element(.tableData(rowSpan: 1, columnSpan: 1), in: row)
            let right = element(.tableData(rowSpan: 1, columnSpan: 1), in: row)
            try line([Piece("ô \(number) ", left)], y: 200 + Double(number) * 20)
            // The last cell is empty, but the grid needs it.
            if number == 0 { try line([Piece("phải ", right)], y: 200, x: 200) }
        }
    }
}

private typealias Piece = BulletinDraft.Piece
