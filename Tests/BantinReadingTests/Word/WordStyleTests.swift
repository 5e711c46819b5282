import BantinModel
import BantinReading
import BantinTestSupport
import Testing

/// Documents with styles, as python-docx writes them.
@Suite struct WordStyleTests {
    @Test func `a document with Word's own styles is an article`() throws {
        let document = try pythonDocument(
            """
            d.add_heading('Bản Pác Nghiên dựng lại cầu treo', 0)
            d.add_paragraph('05/02/2021')
            d.add_paragraph('Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối.', style='Subtitle')
            p = d.add_paragraph('Chiếc cầu cũ bị nước ')
            p.add_run('cuốn trong ').bold = True
            p.add_run('đêm').bold = True
            p.add_run(', ').bold = True
            p.add_run('học sinh').italic = True
            p.add_run(' phải đi vòng 6 km')
            p.add_run('2').font.superscript = True
            p.add_run('.')
            d.add_heading('Góp công', 1)
            for text in ['Xi măng', 'Cát sỏi']: d.add_paragraph(text, style='List Bullet')
            d.add_paragraph('Loại mịn', style='List Bullet 2')
            for text in ['Khảo sát', 'Thi công']: d.add_paragraph(text, style='List Number')
            d.add_picture(picture(640, 400), width=Cm(10))
            d.add_paragraph('Nhịp cầu mới qua suối Nặm Cắt', style='Caption')
            d.add_paragraph('Cầu thông thì bụng thông.', style='Quote')
            p = d.add_paragraph(); p.alignment = A.RIGHT; p.add_run('Lục Thị Hiền').bold = True
            """.replacing("\n        ", with: "\n"))
        let result = readingWord(document.bytes)
        #expect(
            dumped(result) == """
                article a.docx:1
                  title: Bản Pác Nghiên dựng lại cầu treo
                  date: 2021-02-05
                  lead: Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối.
                  author: Lục Thị Hiền
                  language: vi
                  paragraph :4 Chiếc cầu cũ bị nước *cuốn trong đêm,* _học sinh_ phải đi vòng 6 km^2^.
                  heading :5 level 2 Góp công
                  list :6 unordered
                    item
                      paragraph :6 Xi măng
                    item
                      paragraph :7 Cát sỏi
                      list :8 unordered
                        item
                          paragraph :8 Loại mịn
                  list :9 ordered from 1
                    item
                      paragraph :9 Khảo sát
                    item
                      paragraph :10 Thi công
                  figure :11
                    picture: word/media/image1.png png 640×400
                    caption: Nhịp cầu mới qua suối Nặm Cắt
                  quotation :13
                    paragraph :13 Cầu thông thì bụng thông.

                """)
        #expect(result.ids == ["image-without-alt"])
    }

    @Test(arguments: ["Tiêu đề", "Tiêu đề bài", "TITLE", "Tít"])
    func `a style of one's own is known by its Vietnamese name`(name: String) throws {
        var document = HandMade(
            styled("Hội xuân Pác Sen", "a") + styled("12/02/2021", "b") + styled("Ba bản cùng mở hội.", "c")
                + styled("Trống hội vang từ sáng sớm, người các bản kéo về.", "d") + styled("Lý Văn Sơn", "e"))
        document.styles =
            style("a", name) + style("b", "Ngày đăng") + style("c", "Sapo") + style("d", "Normal")
            + style("e", "Tác giả")
        let article = try #require(try document.reading().value.first)
        #expect(article.title == "Hội xuân Pác Sen")
        #expect(article.date?.description == "2021-02-12")
        #expect(article.lead.plainText == "Ba bản cùng mở hội.")
        #expect(article.author == "Lý Văn Sơn")
        #expect(article.bodyText == "Trống hội vang từ sáng sớm, người các bản kéo về.")
    }

    @Test func `headings are told by outline levels that styles take over from each other`() throws {
        var document = HandMade(
            styled("Mục", "con") + paragraph("Đoạn.") + styled("Thân", "than")
                + paragraph("Trực tiếp", #"<w:outlineLvl w:val="2"/>"#))
        document.styles =
            style("cha", "heading 2") + style("con", "Mục của xã", basedOn: "cha")
            + style("than", "Chữ thân", #"<w:pPr><w:outlineLvl w:val="9"/></w:pPr>"#, basedOn: "cha")
        #expect(
            try document.dumpedBlocks() == """
                heading level 2 Mục
                paragraph Đoạn.
                paragraph Thân
                heading level 3 Trực tiếp
                """)
    }

    @Test func `bold of two styles undoes itself, and the run has the last word`() throws {
        var document = HandMade(
            #"<w:p><w:pPr><w:pStyle w:val="dam"/></w:pPr><w:r><w:t xml:space="preserve">đậm </w:t></w:r><w:r><w:rPr><w:rStyle w:val="manh"/></w:rPr><w:t xml:space="preserve">thường </w:t></w:r><w:r><w:rPr><w:rStyle w:val="manh"/><w:b/></w:rPr><w:t xml:space="preserve">đậm </w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>thường</w:t></w:r></w:p>"#
        )
        document.styles =
            style("dam", "Đậm", "<w:rPr><w:b/></w:rPr>")
            + #"<w:style w:type="character" w:styleId="manh"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#
        #expect(try document.dumpedBlocks() == "paragraph *đậm* thường *đậm* thường")
    }

    @Test func `styles that are based on each other in a ring end`() throws {
        var document = HandMade(styled("Một đoạn văn.", "a"))
        document.styles = style("a", "A", basedOn: "b") + style("b", "B", "<w:rPr><w:i/></w:rPr>", basedOn: "a")
        #expect(try document.dumpedBlocks() == "paragraph _Một đoạn văn._")
    }

    @Test func `verse keeps its lines, and an empty paragraph parts stanzas`() throws {
        var document = HandMade(
            styled("Phiên này chợ họp đông vui,", "Tho") + styled("Người lên bán quế, kẻ xuôi bán chè.", "Tho")
                + "<w:p/>"
                + styled("Ai về nhớ bến nhớ bè.", "Tho") + paragraph("Hết thơ."))
        document.styles = style("Tho", "Thơ")
        #expect(
            try document.dumpedBlocks() == """
                verse
                  stanza
                    Phiên này chợ họp đông vui,
                    Người lên bán quế, kẻ xuôi bán chè.
                  stanza
                    Ai về nhớ bến nhớ bè.
                paragraph Hết thơ.
                """)
    }

    @Test func `lines are verse without a style only where nothing else can be meant`() throws {
        func kind(_ lines: String...) throws -> Substring? {
            let runs = lines.map { "<w:t>\($0)</w:t>" }.joined(separator: "<w:br/>")
            return try HandMade("<w:p><w:r>\(runs)</w:r></w:p>").dumpedBlocks().split { " \n".contains($0) }.first
        }
        #expect(
            try kind(
                "Phiên này chợ họp đông vui,", "Người lên bán quế, kẻ xuôi bán chè.", "Qua cầu nhớ bến nhớ bè,",
                "Nhớ người năm ngoái hẹn về năm nay.") == "verse")
        #expect(try kind("Bà Lý Thị Mai", "Ông Hoàng Văn Páo", "Ông Nông Văn Sơn", "Bà Lục Thị Hiền") == "paragraph")
        #expect(try kind("Thôn Nà Cắt góp 40 công", "Thôn Pác Sen góp 41 công", "Một", "Hai") == "paragraph")
    }

    @Test func `a quotation ends in the line that says whose it is`() throws {
        var document = HandMade(
            styled("Có cầu thì có đường.", "q") + styled("Có đường thì có chợ.", "q")
                + styled("— Ông Hoàng Văn Páo", "q"))
        document.styles = style("q", "Quote", "<w:rPr><w:i/></w:rPr>")
        #expect(
            try document.dumpedBlocks() == """
                quotation
                  paragraph Có cầu thì có đường.
                  paragraph Có đường thì có chợ.
                  attribution: — Ông Hoàng Văn Páo
                """)
    }
}
