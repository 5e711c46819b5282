import BantinReading
import BantinTestSupport
import Testing

@Suite struct WordTableTests {
    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    private func row(_ cells: String, _ properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>"
    }

    @Test func `merged cells stand once, and deleted rows do not`() throws {
        let table =
            "<w:tbl>"
            + row(
                cell("Thôn", #"<w:vMerge w:val="restart"/>"#) + cell("Hộ", #"<w:gridSpan w:val="2"/>"#),
                "<w:tblHeader/>")
            + row(cell("", "<w:vMerge/>") + cell("nam") + cell("nữ"), "<w:tblHeader/>")
            + row(cell("Nà Cắt") + cell("12") + cell("13"))
            + row(cell("Xoá") + cell("1") + cell("2"), "<w:del/>")
            + row(cell("cuối"), #"<w:gridBefore w:val="2"/>"#) + "</w:tbl>"
        #expect(
            try HandMade(table).dumpedBlocks() == """
                table head rows 2
                  row
                    header rows 2
                      paragraph Thôn
                    header columns 2
                      paragraph Hộ
                  row
                    header
                      paragraph nam
                    header
                      paragraph nữ
                  row
                    cell
                      paragraph Nà Cắt
                    cell
                      paragraph 12
                    cell
                      paragraph 13
                  row
                    cell columns 2
                    cell
                      paragraph cuối
                """)
    }

    @Test func `a first row in bold heads the table, and what cells agree on is their alignment`() throws {
        let document = try pythonDocument(
            """
            d.add_heading('Tên bài', 0)
            d.add_paragraph('08/01/2021')
            t = d.add_table(2, 2)
            for i, text in enumerate(['Thôn', 'Số hộ']): t.cell(0, i).paragraphs[0].add_run(text).bold = True
            t.cell(1, 0).text = 'Nà Cắt'
            t.cell(1, 1).text = '12'
            t.cell(1, 1).paragraphs[0].alignment = A.RIGHT
            """.replacing("\n        ", with: "\n"))
        #expect(
            dumped(readingWord(document.bytes)).contains(
                """
                  table :3 head rows 1
                    row
                      header
                        paragraph :3 Thôn
                      header
                        paragraph :4 Số hộ
                    row
                      cell
                        paragraph :5 Nà Cắt
                      cell right
                        paragraph :6 12
                """))
    }

    @Test func `a table that only sets the page is dissolved, inner tables are not`() throws {
        let inner = "<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d")) + "</w:tbl>"
        let outer =
            "<w:tbl>" + row("<w:tc>\(paragraph("Trái."))</w:tc><w:tc>\(paragraph("Phải."))\(inner)</w:tc>") + "</w:tbl>"
        let blocks = try HandMade(outer).dumpedBlocks()
        #expect(blocks.hasPrefix("paragraph Trái.\nparagraph Phải.\ntable head rows 0\n"))
    }

    @Test func `a frame of pictures gives each the words below it`() throws {
        let document = try pythonDocument(
            """
            d.add_heading('Tên bài', 0)
            d.add_paragraph('08/01/2021')
            t = d.add_table(2, 2)
            for i in range(2):
                t.cell(0, i).paragraphs[0].add_run().add_picture(picture(64, 40 + i), width=Cm(5))
                t.cell(1, i).text = f'Chú thích {i + 1}'
            """.replacing("\n        ", with: "\n"))
        let article = try #require(readingWord(document.bytes).value.first)
        #expect(article.figures.map(\.caption) == [[.text("Chú thích 1")], [.text("Chú thích 2")]])
        #expect(article.figures.map { $0.picture?.content?.pixelHeight } == [40, 41])
        #expect(article.bodyText.isEmpty)
    }

    @Test func `a caption by its style goes into the table below it`() throws {
        var document = HandMade(
            styled("Bảng 1. Số hộ", "c") + "<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d"))
                + "</w:tbl>")
        document.styles = style("c", "caption")
        let result = try document.reading()
        #expect(!result.ids.contains("missing-image"))
        guard case .table(let table)? = result.value.first?.blocks.first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.caption == [.text("Bảng 1. Số hộ")])
    }
}
