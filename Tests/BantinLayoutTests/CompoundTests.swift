import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@testable import BantinLayout

@Suite struct CompoundTests {
    static let place = SourceSpan(file: "bài.md", line: 1)
    /// Our own prose, in which `thư viện` and `tủ sách` stand together and their syllables hardly ever apart.
    static let text = """
        Thư viện mở cửa từ sáng sớm, tủ sách kê sát tường. Cô Hạnh giữ thư viện đã ba năm, tủ sách nào cũng \
        được lau mỗi ngày. Trẻ em vào thư viện đọc truyện, người lớn mượn sách về nhà; chiều đến, “thư viện” lại \
        đông vui, tủ sách lại vơi đi một nửa. Ai qua bến cũng ghé thư viện, ngồi bên tủ sách nghe kể chuyện cũ.
        """

    private func bulletin(_ text: String) -> Bulletin {
        Bulletin(
            title: "Bản tin",
            articles: [Article(blocks: [Block(.paragraph([.text(text)]), at: Self.place)], at: Self.place)])
    }

    private var compounds: Compounds { Compounds(of: bulletin(Self.text)) }

    @Test func `what stands together again and again, and seldom apart, is a compound`() {
        #expect(compounds.entries.map(\.text) == ["thư viện", "tủ sách"])
        #expect(compounds.entries.map(\.count) == [5, 4])
    }

    @Test func `neighbours in two clauses are no compound`() {
        let text = Array(repeating: "Bà kể chuyện thư, viện dẫn sách xưa. Ông ngồi nghe thư. Viện ở xa.", count: 3)
        #expect(!Compounds(of: bulletin(text.joined(separator: " "))).entries.map(\.text).contains("thư viện"))
    }

    @Test func `a compound is known by its syllables in capitals and small letters, but not over a sign`() {
        let found = compounds
        func syllable(_ word: String) -> Compounds.Syllable {
            var word = word
            return word.withUTF8 { found.syllable(of: $0) }
        }
        for (left, right) in [("thư", "viện"), ("Thư", "viện"), ("“Thư", "viện”,"), ("THƯ", "VIỆN"), ("tủ", "sách.")] {
            #expect(found.contains(syllable(left), syllable(right)), "\(left) \(right)")
        }
        for (left, right) in [("thư,", "viện"), ("thư", "“viện"), ("viện", "thư"), ("tủ", "viện"), ("30", "viện")] {
            #expect(!found.contains(syllable(left), syllable(right)), "\(left) \(right)")
        }
    }

    @Test(arguments: [
        ("Đường", "đường"), ("ƯỚC", "ước"), ("Ổn", "ổn"), ("“Ấm", "ấm"), ("(nghiêng)", "nghiêng"), ("Ồ!", "ồ"),
    ])
    func `letters are compared small and without the signs around them`(written: String, bare: String) throws {
        func letters(_ word: String) -> SyllableLetters? {
            var word = word
            return word.withUTF8 { SyllableLetters(of: $0) }
        }
        #expect(try #require(letters(written)).folded == #require(letters(bare)).folded)
    }

    @Test(arguments: ["300", "06-ĐA/TU", "kinh-tế", "–", "A4", "vankhe.example", "siêuthịđiệnmáygầnnhà", ""])
    func `what is no syllable is none`(word: String) {
        var word = word
        #expect(word.withUTF8 { SyllableLetters(of: $0) == nil })
    }

    /// How many lines end inside `thư viện` or `tủ sách`, over many measures.
    private func parted(keeping compounds: Compounds) throws -> (compounds: Int, lines: Int) {
        var (found, count) = (0, 0)
        for columns in 24...70 {
            let lines = try galley(
                of: [.paragraph([.text(Self.text)])], columns: columns, alignment: .justified,
                lines: LineStyle(letterGive: 0.02), compounds: compounds
            ).texts
            count += lines.count
            for (line, next) in zip(lines, lines.dropFirst()) {
                let (left, right) = (line.lowercased(), next.lowercased())
                if left.hasSuffix("thư") && right.hasPrefix("viện") || left.hasSuffix("tủ") && right.hasPrefix("sách") {
                    found += 1
                }
            }
        }
        return (found, count)
    }

    @Test func `lines rather not part compounds, and are hardly more for it`() throws {
        let (free, kept) = (try parted(keeping: .none), try parted(keeping: compounds))
        #expect(free.compounds >= 10)
        #expect(kept.compounds * 2 < free.compounds)
        #expect(kept.lines <= free.lines + free.lines / 50)
    }

    @Test func `a bulletin's compounds are kept when its style asks for it`() throws {
        func lines(keeps: Bool) throws -> [Line] {
            var sheet = StyleSheet.typewriter(width: .points(34 * 6 + 60), alignment: .justified)
            sheet.lines = LineStyle(letterGive: 0.02, keepsCompounds: keeps)
            let styled = StyledBulletin(bulletin: bulletin(Self.text), sheet: sheet)
            return try typesetGalleys(styled, jobs: 1, makeShaper: { TypewriterShaper() }).galleys[0].lines.lines
        }
        #expect(try lines(keeps: true) != lines(keeps: false))
    }
}
