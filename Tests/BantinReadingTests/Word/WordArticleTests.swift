import BantinModel
import BantinReading
import Testing

/// Which lines of a document are title, date, lead and author, and where one article ends.
@Suite struct WordArticleTests {
    private let bold = "<w:b/>"
    private let right = #"<w:jc w:val="right"/>"#
    private let body = "Chiếc cầu cũ bị nước cuốn trong đêm, học sinh phải đi vòng sáu cây số để đến trường."
    private let lead = "Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối."

    @Test(arguments: [
        ("", "<w:b/>"), (#"<w:jc w:val="center"/>"#, ""), ("", #"<w:sz w:val="32"/>"#),
        ("", ""),
    ])
    func `without styles a title is told by its looks or its place`(properties: String, run: String) throws {
        let document = HandMade(
            paragraph("Dựng lại cầu treo", properties, run: run) + paragraph("Thứ Sáu, 05/02/2021")
                + paragraph(lead, run: "<w:i/>") + paragraph(body) + paragraph("Tin, ảnh: Hà Thu"))
        let result = try document.reading()
        let article = try #require(result.value.first)
        #expect(article.title == "Dựng lại cầu treo")
        #expect(article.date?.description == "2021-02-05")
        #expect(article.lead == [.text(lead)])
        #expect(article.author == "Hà Thu")
        #expect(article.bodyText == body)
        #expect(result.ids.isEmpty)
    }

    @Test func `a date with its place gives the date and stays`() throws {
        let line = "Vân Khê, ngày 05 tháng 02 năm 2021"
        let article = try #require(
            try HandMade(paragraph("Dựng lại cầu treo", run: bold) + paragraph(body) + paragraph(line, right)).reading()
                .value.first)
        #expect(article.date?.description == "2021-02-05")
        #expect(article.bodyText == "\(body)\n\n\(line)")
        // Below the office that stands above the title.
        let letter = HandMade(
            paragraph("UBND XÃ VÂN KHÊ") + paragraph("DỰNG LẠI CẦU TREO", #"<w:jc w:val="center"/>"#, run: bold)
                + paragraph(line, right) + paragraph(body))
        #expect(try letter.reading().value.first?.date?.description == "2021-02-05")
    }

    @Test func `a title of two lines is one, and a date with its place hides no lead`() throws {
        let center = #"<w:jc w:val="center"/>"#
        let article = try #require(
            try HandMade(
                paragraph("BẢN PÁC NGHIÊN", center, run: bold) + paragraph("DỰNG LẠI CẦU TREO", center, run: bold)
                    + paragraph("Vân Khê, ngày 05/02/2021", right) + paragraph(lead, run: bold) + paragraph(body)
            ).reading().value.first)
        #expect(article.title == "BẢN PÁC NGHIÊN DỰNG LẠI CẦU TREO")
        #expect(article.lead == [.text(lead)])
        #expect(article.bodyText == "Vân Khê, ngày 05/02/2021\n\n\(body)")
    }

    @Test func `headings below a body, or numbered ones, leave the title to its looks`() throws {
        func title(_ heading: String, above: String = "") throws -> String? {
            var document = HandMade(
                paragraph("Dựng lại cầu treo", run: bold) + above + styled(heading, "h") + paragraph(body))
            document.styles = style("h", "heading 1")
            return try document.reading().value.first?.title
        }
        #expect(try title("Góp công", above: paragraph(body)) == "Dựng lại cầu treo")
        #expect(try title("I. Góp công") == "Dựng lại cầu treo")
        #expect(try title("Góp công dựng cầu") == "Góp công dựng cầu")
    }

    @Test func `what is not said is not made up`() throws {
        var document = HandMade(paragraph(body) + paragraph(body))
        document.others = [
            (
                "docProps/core.xml",
                Array(
                    #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Microsoft Word - a</dc:title><dcterms:created>2021-02-05T00:00:00Z</dcterms:created><dc:creator>Admin</dc:creator></cp:coreProperties>"#
                        .utf8)
            )
        ]
        let result = try document.reading()
        let article = try #require(result.value.first)
        #expect(article.title == nil && article.date == nil && article.author == nil)
        #expect(result.ids == ["missing-title", "missing-date"])
    }

    @Test func `titles with bodies of their own are articles, with their notes`() throws {
        var document = HandMade(
            styled("Một", "t") + paragraph("01/02/2021") + paragraph(body)
                + styled("Hai", "t") + paragraph("02/02/2021")
                + #"<w:p><w:r><w:t>\#(body)</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>"#)
        document.styles = style("t", "Title")
        document.footnotes = #"<w:footnote w:id="2">\#(paragraph("Chú."))</w:footnote>"#
        let articles = try document.reading().value
        #expect(articles.map(\.title) == ["Một", "Hai"])
        #expect(articles.map { $0.date?.day } == [1, 2])
        #expect(articles.map(\.notes.count) == [0, 1])
        #expect(articles.map(\.span.line) == [1, 4])
    }

    @Test func `headings of level 1 are articles unless they are parts of one`() throws {
        func titles(_ first: String, _ second: String, above: String = "") throws -> [String?] {
            var document = HandMade(
                above + styled(first, "h") + paragraph(body) + styled(second, "h") + paragraph(body))
            document.styles = style("h", "heading 1") + style("t", "Title")
            return try document.reading().value.map(\.title)
        }
        #expect(try titles("Hội xuân", "Cầu mới") == ["Hội xuân", "Cầu mới"])
        #expect(try titles("Hội xuân", "Cầu mới", above: styled("Bản tin", "t")) == ["Bản tin"])
        #expect(try titles("Hội xuân", "Cầu mới", above: paragraph(body)).count == 1)
        #expect(try titles("I. Hội xuân", "II. Cầu mới").count == 1)
    }

    @Test func `a document without Vietnamese letters is in the language of its styles`() throws {
        let english = String(repeating: "The old bridge was swept away by the flood. ", count: 8)
        var document = HandMade(paragraph("The bridge", run: bold) + paragraph(english))
        document.styles =
            #"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>"#
        #expect(try document.reading().value.first?.language == "en-GB")
        document.body += paragraph(body)
        #expect(try document.reading().value.first?.language == "vi")
    }

    @Test func `a document without text is reported`() throws {
        #expect(try HandMade("<w:p/>").reading().ids == ["no-article"])
    }
}
