import BantinModel
import BantinReading
import Testing

@Suite struct WordNoteTests {
    private func call(_ id: Int, _ kind: String = "footnote", more: String = "") -> String {
        #"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:\#(kind)Reference w:id="\#(id)"\#(more)/></w:r>"#
    }

    private func note(_ id: Int, _ text: String, _ kind: String = "footnote", type: String = "") -> String {
        #"<w:\#(kind) w:id="\#(id)"\#(type)><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> \#(text)</w:t></w:r></w:p></w:\#(kind)>"#
    }

    private func sentence(_ text: String, _ call: String) -> String {
        "<w:p><w:r><w:t>\(text)</w:t></w:r>\(call)<w:r><w:t>.</w:t></w:r></w:p>"
    }

    @Test func `footnotes and endnotes are notes in the order of their calls`() throws {
        var document = HandMade(
            sentence("Chợ", call(3)) + sentence("Cầu", call(2, "endnote")) + sentence("Suối", call(2))
                + sentence("Lại chợ", call(3)))
        document.footnotes =
            note(0, "vạch", type: #" w:type="separator""#) + note(2, "Chú suối.") + note(3, "Chú chợ.")
            + note(4, "Thừa.")
        document.endnotes = note(2, "Chú cầu.", "endnote")
        #expect(
            try document.dumpedBlocks() == """
                paragraph Chợ[^1].
                paragraph Cầu[^2].
                paragraph Suối[^3].
                paragraph Lại chợ[^1].
                note 1
                  paragraph Chú chợ.
                note 2
                  paragraph Chú cầu.
                note 3
                  paragraph Chú suối.
                """)
    }

    @Test func `a mark set by hand is not text`() throws {
        var document = HandMade(
            "<w:p><w:r><w:t>Chợ</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r><w:r><w:t> họp.</w:t></w:r></w:p>"
        )
        document.footnotes = note(2, "Chú.")
        #expect(try document.dumpedBlocks() == "paragraph Chợ[^1] họp.\nnote 1\n  paragraph Chú.")
    }

    @Test func `a note that is not there is reported`() throws {
        let result = try HandMade(sentence("Chợ", call(7))).reading()
        #expect(result.ids.contains("missing-note"))
    }

    @Test func `the notes of a title are called below it`() throws {
        var document = HandMade(
            "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Tên bài</w:t></w:r>\(call(2))</w:p>"
                + paragraph("08/01/2021") + paragraph("Đoạn văn."))
        document.footnotes = note(2, "Chú của tên bài.")
        let article = try #require(try document.reading().value.first)
        #expect(article.title == "Tên bài")
        #expect(article.blocks.map(\.kind) == [.paragraph([.text("Đoạn văn."), .noteReference(0)])])
        #expect(article.notes.count == 1)
    }
}
