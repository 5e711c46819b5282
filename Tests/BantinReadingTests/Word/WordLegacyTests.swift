import BantinModel
import BantinReading
import Testing

/// Documents that were typed before Unicode: fonts say what their letters are.
@Suite struct WordLegacyTests {
    func run(_ text: String, _ font: String) -> String {
        #"<w:r><w:rPr><w:rFonts w:ascii="\#(font)" w:hAnsi="\#(font)"/></w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
    }

    func body(_ runs: String) throws -> Reported<[Article]> {
        try HandMade(paragraph("Tên bài", #"<w:outlineLvl w:val="0"/>"#) + paragraph("08/01/2021") + runs).reading()
    }

    @Test func `runs in old fonts are Unicode, each by its own font`() throws {
        let (tcvn3, vni) = (Encoder.tcvn3, Encoder.vni)
        let result = try body(
            "<w:p>" + run(tcvn3.lookalike("Ủy ban nhân dân xã họp bàn việc trồng rừng".lowercased()), ".VnTime")
                + run(" " + tcvn3.lookalike("thông báo"), ".VnTimeH") + "</w:p><w:p>"
                + run(vni.lookalike("Bà con cả bản cùng mở một con đường"), "VNI-Times") + run(", cuối cùng.", "Arial")
                + "</w:p>")
        #expect(
            result.value.first?.bodyText == """
                ủy ban nhân dân xã họp bàn việc trồng rừng THÔNG BÁO

                Bà con cả bản cùng mở một con đường, cuối cùng.
                """)
        let found = result.diagnostics.filter { $0.id == "legacy-encoding" }
        #expect(found.map(\.place.line) == [3, 4])
        #expect(found.map { $0.message.en.contains("TCVN3") } == [true, false])
    }

    @Test func `a word goes on through runs, in tables and in notes`() throws {
        let text = Encoder.tcvn3.lookalike("rừng phòng hộ đầu nguồn")
        let parts = [text.prefix(7), text.dropFirst(7).prefix(1), text.dropFirst(8)].map { run(String($0), ".VnTime") }
        var document = HandMade(
            paragraph("Tên bài", #"<w:outlineLvl w:val="0"/>"#) + paragraph("08/01/2021")
                + "<w:p>\(parts[0])<w:r><w:rPr><w:b/></w:rPr></w:r>\(parts[1])\(parts[2])"
                + #"<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>\#(parts.joined())</w:p></w:tc>"#
                + #"<w:tc><w:p>\#(parts.joined())</w:p></w:tc></w:tr></w:tbl>"#)
        document.footnotes = #"<w:footnote w:id="2"><w:p>\#(parts.joined())</w:p></w:footnote>"#
        let article = try #require(try document.reading().value.first)
        let shown = article.blocks.map(\.plainText) + article.notes.flatMap { $0.blocks.map(\.plainText) }
        #expect(shown.count == 4)
        #expect(shown.allSatisfy { $0.contains("rừng phòng hộ đầu nguồn") })
    }

    @Test func `a document moved to Unicode keeps its letters under old font names`() throws {
        let text = "Bà con cả bản cùng mở một con đường trong mùa khô."
        let result = try body("<w:p>\(run(text, ".VnTime"))</w:p>")
        #expect(result.value.first?.bodyText == text)
        #expect(result.ids.isEmpty)
    }
}
