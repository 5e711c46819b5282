import BantinLayout
import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

/// Sets a paragraph on the typewriter: `columns` characters to the line, of 6 pt each.
private func lines(_ text: String, columns: Int, alignment: TextAlignment = .left) throws -> [String] {
    let galley = try galley(of: [.paragraph([.text(text)])], columns: columns, alignment: alignment)
    return galley.texts
}

struct SetGalley {
    var galley: Galley
    var store: WordStore
    var diagnostics: [Diagnostic]

    var texts: [String] {
        galley.lines.lines.map { galley.lines.text(of: $0, store: store).trimmingSpaces }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}

func galley(
    of blocks: [Block.Kind], columns: Int, alignment: TextAlignment = .left, notes: [Note] = [],
    lines: LineStyle = LineStyle(), compounds: Compounds = .none
) throws -> SetGalley {
    let place = SourceSpan(file: "bài.md", line: 1)
    let article = Article(blocks: blocks.map { Block($0, at: place) }, notes: notes, at: place)
    var sheet = StyleSheet.typewriter(
        width: .points(Double(columns) * 6 + 60), alignment: alignment)
    sheet.lines = lines
    let cache = WordCache(shaper: TypewriterShaper(), language: "vi", compounds: compounds)
    let set = try typeset(article, number: 0, sheet: sheet, words: cache, store: 0)
    return SetGalley(galley: set.value, store: cache.store, diagnostics: set.diagnostics)
}

@Suite struct LineTests {
    @Test func `a paragraph breaks at spaces only, and not before the line is full`() throws {
        #expect(try lines("một hai ba bốn năm", columns: 7) == ["một hai", "ba bốn", "năm"])
    }

    @Test func `total fit leaves a line shorter to spare the next one`() throws {
        // First fit would fill the first line, “aaa bb”, and leave “cc” alone beside a hole.
        #expect(try lines("aaa bb cc ddddd", columns: 6) == ["aaa", "bb cc", "ddddd"])
    }

    @Test(arguments: [
        ("trồng được 300 ha quế", "300 ha"),
        ("theo Đề án số 06-ĐA/TU hôm ấy", "số 06-ĐA/TU"),
        ("khoảng từ 200 - 250 nơi ấy", "200 - 250"),
        ("phát triển kinh tế - xã hội", "tế -"),
        ("tăng được chừng 95 % so với", "95 %"),
        ("họp tại nhà TP. Hồ Chí", "TP. Hồ"),
        ("như trong Điều 5 đã ghi", "Điều 5"),
        ("từ hồi cuối năm 2018 đến nay", "năm 2018"),
    ])
    func `a single piece of information stays on one line at every measure`(text: String, piece: String) throws {
        for columns in piece.count...text.count {
            #expect(
                try lines(text, columns: columns).contains { $0.contains(piece) }, "at \(columns) characters")
        }
    }

    @Test func `the day after a code may begin a line, since a code counts nothing`() throws {
        #expect(
            try lines("theo Kế hoạch số 15/KH-UBND ngày 12/3/2018", columns: 30)
                == ["theo Kế hoạch số 15/KH-UBND", "ngày 12/3/2018"])
    }

    @Test func `a chain that is wider than the line parts rather than sticks out`() throws {
        #expect(try lines("số 06-ĐA/TU", columns: 9) == ["số", "06-ĐA/TU"])
    }

    @Test func `a code never breaks at its hyphen or slash while the line can hold it`() throws {
        #expect(try lines("xem 30/2020/NĐ-CP", columns: 14) == ["xem", "30/2020/NĐ-CP"])
    }

    @Test func `an address wider than the line breaks after its signs and is reported`() throws {
        let set = try galley(of: [.paragraph([.text("http://vi.du/trang-rat-dai/bai")])], columns: 12)
        #expect(set.texts.joined() == "http://vi.du/trang-rat-dai/bai")
        #expect(set.texts.allSatisfy { $0.count <= 12 })
        #expect(set.texts.dropLast().allSatisfy { "/-.".contains($0.last ?? " ") })
        #expect(set.diagnostics.map(\.id) == ["overfull-line"])
    }

    @Test func `no line ends in a hyphen that stands for a dash, which a search would lose`() throws {
        #expect(try lines("giàu kinh tế - xã hội mới", columns: 14) == ["giàu kinh", "tế - xã hội", "mới"])
        #expect(try lines("giàu kinh tế – xã hội mới", columns: 14) == ["giàu kinh tế –", "xã hội mới"])
    }

    @Test func `a no-break space holds its words together`() throws {
        #expect(try lines("một hai\u{A0}ba", columns: 7) == ["một", "hai ba"])
    }

    @Test func `justified lines but the last end exactly at the margin`() throws {
        let set = try galley(
            of: [.paragraph([.text("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai")])], columns: 17,
            alignment: .justified)
        let measure = Length.points(17 * 6)
        #expect(set.galley.lines.lines.count > 2)
        #expect(set.galley.lines.lines.dropLast().allSatisfy { $0.width == measure })
        #expect((set.galley.lines.lines.last?.width ?? .zero) < measure)
    }

    @Test func `a justified line of one long gap stays ragged rather than gape`() throws {
        let set = try galley(
            of: [.paragraph([.text("a b cccccccccccccccccccc")])], columns: 20, alignment: .justified)
        #expect(set.texts == ["a b", "cccccccccccccccccccc"])
        #expect(set.galley.lines.lines[0].width == .points(18))
    }

    @Test(arguments: [TextAlignment.left, .justified])
    func `a paragraph seldom ends in one short word`(alignment: TextAlignment) throws {
        let text =
            "Buổi chiều cuối cùng ở Khe Vải trời hửng nắng, cả triền suối trắng lên vì giấy phơi trên giàn, bà kể."
        let ends = try (20...60).compactMap { columns in
            try lines(text, columns: columns, alignment: alignment).last
        }
        // First fit ends in it at one measure of ten; between two narrow ones there is no other way.
        #expect(ends.filter { $0 == "kể." }.count <= 2)
    }

    @Test func `a forced break begins a line, and the words stay`() throws {
        let set = try galley(of: [.paragraph([.text("một"), .lineBreak, .text("hai ba")])], columns: 20)
        #expect(set.texts == ["một", "hai ba"])
    }

    @Test func `faces that change inside a word do not part it`() throws {
        let set = try galley(
            of: [.paragraph([.text("một ha"), .strong([.text("i")]), .text(", ba")])], columns: 7)
        #expect(set.texts == ["một", "hai, ba"])
    }

    @Test func `a word is shaped once however often it stands`() throws {
        let shaper = TypewriterShaper()
        let cache = WordCache(shaper: shaper, language: "vi")
        let place = SourceSpan(file: "bài.md")
        let text = Array(repeating: "quế", count: 500).joined(separator: " ")
        let article = Article(blocks: [Block(.paragraph([.text(text)]), at: place)], at: place)
        _ = try typeset(article, number: 0, sheet: .typewriter(), words: cache, store: 0)
        // The word and the space.
        #expect(shaper.shapedCount == 2)
    }
}
