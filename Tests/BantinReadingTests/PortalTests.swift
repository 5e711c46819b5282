import BantinModel
import BantinReading
import Testing

@Suite struct PortalTests {
    @Test func `a page of the portal gives its title, date, lead, author and blocks`() throws {
        let result = reading(portalPage)
        let article = try #require(result.value.first)
        #expect(result.value.count == 1)
        #expect(article.title == "Bản Pác Nghiên dựng lại cầu treo")
        #expect(article.date == CalendarDate(year: 2021, month: 2, day: 5))
        #expect(article.lead.plainText == "Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối.")
        #expect(article.author == "Lục Thị Hiền")
        #expect(article.language == "vi")
        #expect(article.blocks.map(\.plainText).filter { !$0.isEmpty }.count == 2)
        #expect(article.blocks.map(\.span.line) == [11, 12, 14])
    }

    @Test func `the centred line in italics below a picture is its caption`() throws {
        let figure = try #require(reading(portalPage).value.first?.figures.first)
        #expect(figure.picture?.source == "cau_files/cau.png")
        #expect(figure.caption == [.text("Nhịp cầu mới qua suối Nặm Cắt")])
    }

    @Test(arguments: ["page.html", "page.txt"])
    func `the words of web parts, toolbar, menu and footer reach nothing`(name: String) {
        let text = dumped(reading(name.hasSuffix("html") ? portalPage : portalText, as: name))
        for words in ["PublishingPortal", "Block_BanTin", "cỡ chữ", "Trang chủ", "Ghi rõ nguồn"] {
            #expect(!text.contains(words))
        }
    }

    @Test func `text copied from the portal gives the same article`() throws {
        let result = reading(portalText, as: "page.txt")
        let article = try #require(result.value.first)
        #expect(article.title == "Bản Pác Nghiên dựng lại cầu treo")
        #expect(article.date == CalendarDate(year: 2021, month: 2, day: 5))
        #expect(article.lead.plainText.hasPrefix("Sau trận lũ"))
        #expect(article.author == "Lục Thị Hiền")
        #expect(article.blocks.count == 3)
        #expect(article.figures.map(\.caption.plainText) == ["Nhịp cầu mới qua suối Nặm Cắt"])
        #expect(article.figures[0].picture == nil)
        #expect(result.ids == ["missing-image"])
        #expect(result.diagnostics[0].place.line == 12)
    }

    @Test func `a page without classes is read by the order of its parts`() throws {
        let bare = portalPage.replacing("bantin-title", with: "x1").replacing("bantin-lead", with: "x2")
            .replacing("bantin-content", with: "x3").replacing("bantin-toolbar", with: "x4")
            .replacing("class=\"tools\"", with: "").replacing("class=\"date\"", with: "")
        let article = try #require(reading(bare).value.first)
        #expect(article.title == "Bản Pác Nghiên dựng lại cầu treo")
        #expect(article.date == CalendarDate(year: 2021, month: 2, day: 5))
        #expect(article.author == "Lục Thị Hiền")
        #expect(article.lead.plainText.hasPrefix("Sau trận lũ"))
    }

    @Test func `every toolbar on a page or in a text starts an article`() {
        let two = portalText + "\n" + portalText.replacing("Pác Nghiên", with: "Nà Lìn")
        let titles = reading(two, as: "hai.txt").value.map(\.title)
        #expect(titles == ["Bản Pác Nghiên dựng lại cầu treo", "Bản Nà Lìn dựng lại cầu treo"])
        let body = portalPage.split(separator: "</div>\n<table")[1].split(separator: "<div id=\"footer")[0]
        let page = "<html><body><table\(body)<table\(body.replacing("Pác Nghiên", with: "Nà Lìn"))</body></html>"
        #expect(reading(page).value.map(\.title) == titles)
        #expect(reading(page).value.map(\.author) == ["Lục Thị Hiền", "Lục Thị Hiền"])
    }
}
