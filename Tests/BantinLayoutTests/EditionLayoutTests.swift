import BantinLayout
import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@Suite struct EditionLayoutTests {
    private let span = SourceSpan(file: "bai.md")

    private var sheet: StyleSheet {
        var sheet = StyleSheet.typewriter(width: .points(240), height: .points(300))
        sheet.table.whenWide = .list
        sheet.note.place = .articleEnd
        sheet.note.call = .brackets
        sheet.edition = EditionMarks(profile: "bantin-large", mostColumns: 1, statesSize: true, mapsPages: true)
        return sheet
    }

    /// Too narrow for the words of four columns.
    private var narrow: StyleSheet {
        var sheet = sheet
        sheet.page.width = .points(260)
        return sheet
    }

    private func paged(
        _ blocks: [Block.Kind], notes: [Note] = [], title: String? = nil, sheet: StyleSheet? = nil,
        standard: StandardPages? = nil
    ) throws -> PagedBulletin {
        var article = Article(title: title, language: "vi", at: span)
        article.blocks = blocks.map { Block($0, at: span) }
        article.notes = notes
        let styled = StyledBulletin(
            bulletin: Bulletin(title: "Bản tin", articles: [article]), sheet: sheet ?? self.sheet)
        return try typesetBulletin(styled, jobs: 1, makeShaper: { TypewriterShaper() }, standard: standard).value
    }

    private func cell(_ text: String, isHeader: Bool = false, columns: Int = 1) -> TableCell {
        TableCell(isHeader: isHeader, columnSpan: columns, blocks: [Block(.paragraph([.text(text)]), at: span)])
    }

    private var wide: Table {
        let heads = ["Mặt hàng", "Đơn vị tính", "Phiên đầu tháng", "Phiên cuối tháng"]
        return Table(
            headRowCount: 1,
            rows: [
                heads.map { cell($0, isHeader: true) },
                ["Lá dong", "50 lá", "40.000", "45.000"].map { cell($0) },
                [cell("Cam sành"), cell("hết hàng từ sớm", columns: 3)],
            ])
    }

    @Test func `a wide table becomes items of labelled lines, and stays a table in the structure`() throws {
        let paged = try paged([.table(wide)], sheet: narrow)
        let lines = paged.texts
        let first = try #require(lines.firstIndex(of: "Mặt hàng: Lá dong"))
        #expect(
            Array(lines[first...].prefix(6)) == [
                "Mặt hàng: Lá dong", "Đơn vị tính: 50 lá", "Phiên đầu tháng: 40.000", "Phiên cuối tháng: 45.000",
                "Mặt hàng: Cam sành", "hết hàng từ sớm",
            ])
        let kinds = paged.structure.elements.map(\.kind.name)
        #expect(kinds.count { $0 == "TH" } == 4 && kinds.count { $0 == "TD" } == 6 && kinds.count { $0 == "TR" } == 3)
        // Each head is content once.
        #expect(paged.contentLetters.ranges(of: "Mặthàng").count == 1)
    }

    @Test func `notes stand at the end of the article, called in brackets`() throws {
        let note = Note(blocks: [Block(.paragraph([.text("Lời giải thích.")]), at: span)], at: span)
        let paged = try paged(
            [.paragraph([.text("Đầu bài"), .noteReference(0), .text(" còn dài.")]), .paragraph([.text("Cuối bài.")])],
            notes: [note])
        let texts = paged.texts
        let call = try #require(texts.firstIndex(of: "Đầu bài[1] còn dài."))
        let end = try #require(texts.firstIndex(of: "Cuối bài."))
        let set = try #require(texts.firstIndex { $0.hasPrefix("[1]") })
        #expect(call < end && end < set)
        let part = paged.structure.elements.first { $0.kind == .part }
        #expect(part?.children.last.map { paged.structure[$0].kind.name } == "Note")
    }

    @Test func `a verse line that turns over stands in`() throws {
        let lines = ["Phiên này chợ họp đông vui lắm", "Ngắn"].map { [Inline.text($0)] }
        let items = try paged([.verse(Verse(stanzas: [lines]))], sheet: .typewriter(width: .points(180))).lines
        let places = items.map(\.x)
        #expect(places.count == 3 && places[1] > places[0] && places[2] == places[0])
    }

    @Test func `a heading in capitals is drawn as the bulletin writes its words, and keeps its letters`() throws {
        var sheet = sheet
        sheet.lines.capitals = .calm
        let body: Block.Kind = .paragraph([.text("Người ở Khe Vải giữ nghề, giữ lửa bên suối.")])
        let calm = try paged([.heading(level: 2, [.text("GIỮ LỬA Ở KHE VẢI")]), body], sheet: sheet)
        #expect(calm.texts.contains("Giữ lửa ở Khe Vải"))
        #expect(calm.structure.elements.contains { $0.actualText == "GIỮ LỬA Ở KHE VẢI" })
        let kept = try paged([.heading(level: 2, [.text("GIỮ RỪNG Ở KHE VẢI")]), body], sheet: sheet)
        #expect(kept.texts.contains("GIỮ RỪNG Ở KHE VẢI"))
    }

    @Test func `labels name the pages of the standard edition that hold the same text`() throws {
        let paragraphs = (1...30).map { Block.Kind.paragraph([.text("Đoạn văn số \($0) kể chuyện phiên chợ.")]) }
        let standard = try paged(paragraphs, sheet: .typewriter(width: .points(240), height: .points(200)))
        let large = try paged(paragraphs, standard: StandardPages(of: standard))
        #expect(standard.pages.map(\.label) == standard.pages.indices.map { String($0 + 1) })
        #expect(large.pages.count > 1 && large.pages[0].label.hasPrefix("1 (1"))
        #expect(large.pages.last?.label.hasSuffix("\(standard.pages.count))") == true)
    }

    @Test func `the first page says that it is the large-print edition and its size`() throws {
        let texts = try paged([.paragraph([.text("Bài.")])], title: "Tên bài").texts
        #expect(texts.prefix(2).joined(separator: " ").hasPrefix("Bản in chữ lớn, cỡ chữ 10 pt."))
        #expect(texts.firstIndex(of: "Tên bài") ?? 0 > 0)
    }
}

extension PagedBulletin {
    fileprivate var lines: [PlacedLine] {
        pages.flatMap(\.items).compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    fileprivate var texts: [String] {
        lines.map { placed in
            let set = lineSets[Int(placed.set)]
            return set.text(of: set.lines[Int(placed.line)], store: stores[set.store])
                .split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        }
    }

    /// The letters that are content, in drawing order.
    fileprivate var contentLetters: String {
        var letters = ""
        for placed in lines {
            let set = lineSets[Int(placed.set)]
            for index in set.lines[Int(placed.line)].words {
                let word = set.words[Int(index)]
                if case .element = set.marks[Int(word.mark)].owner { letters += stores[set.store].text(of: word.word) }
            }
        }
        return letters
    }
}
