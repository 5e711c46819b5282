import BantinModel
import Testing

@testable import BantinReading

/// What a user says against what a page says.
@Suite struct OverruleTests {
    let page = """
        <html><head><title>Trang tin xã</title></head><body><div class="k1">Mùa cấy sớm ở Nà Lạng</div><div class="k2">5/2/2021</div>
        <div class="k3">Năm nay bà con xuống đồng sớm hơn mọi năm nửa tháng.</div>
        <div class="k4"><p>Từ mùng ba Tết, cánh đồng đầu bản đã rộn tiếng máy cày, nhà nào cũng đủ mạ.</p>
        <p class="qc">Mua phân bón ở cửa hàng đầu chợ, giá rẻ nhất vùng trong tháng này.</p></div><div class="k5">Lý Thị Mẩy</div></body></html>
        """
    let yaml = """
        xa-na-lang:
          marks: .k1
          title: .k1
          date: .k2
          lead: .k3
          author: .k5
          body: [.khong-co, .k4]
          drop: .qc
        """

    func reading(_ choices: ReadingChoices) -> Reported<[ExplainedArticle]> {
        var source = SourceFile(name: "page.html", bytes: Array(page.utf8), format: .html)
        source.choices = choices
        return readExplained(source)
    }

    @Test func `rules for a site give every field and drop what they name`() throws {
        var choices = ReadingChoices()
        #expect(loadSiteRules(yaml, name: "xa.yaml", into: &choices).isEmpty)
        let explained = try #require(reading(choices).value.first)
        let article = explained.article
        #expect(article.title == "Mùa cấy sớm ở Nà Lạng")
        #expect(article.date?.description == "2021-02-05")
        #expect(article.lead.plainText == "Năm nay bà con xuống đồng sớm hơn mọi năm nửa tháng.")
        #expect(article.author == "Lý Thị Mẩy")
        #expect(article.bodyText == "Từ mùng ba Tết, cánh đồng đầu bản đã rộn tiếng máy cày, nhà nào cũng đủ mạ.")
        #expect(explained.explanation?.reader == "xa-na-lang")
        #expect(explained.explanation?.dropped.map(\.reason).contains(.ruled) == true)
    }

    @Test func `rules of another site are not asked`() throws {
        var choices = ReadingChoices()
        let other = yaml.replacing("marks: .k1", with: "hosts: [khac.example]")
        #expect(loadSiteRules(other, name: "xa.yaml", into: &choices).isEmpty)
        #expect(reading(choices).value.first?.explanation?.reader == "general")
    }

    @Test func `a selector, a date and an author on the command line are obeyed`() throws {
        var choices = ReadingChoices()
        #expect(choices.select(".k4 p") == nil)
        choices.date = CalendarDate(year: 2020, month: 12, day: 31)
        choices.author = "Vi Sen"
        let article = try #require(reading(choices).value.first?.article)
        #expect(article.bodyText.hasPrefix("Từ mùng ba Tết"))
        #expect(!article.bodyText.contains("phân bón"))
        #expect(article.date?.description == "2020-12-31")
        #expect(article.author == "Vi Sen")
    }

    @Test(
        arguments: [
            ("x:\n  marks: .a\n  titel: h1", "unknown-rule", 3), ("x:\n  marks: .a\n  title: 'h1['", "bad-selector", 3),
            ("x:\n  title: h1", "bad-rules", 1), ("- a", "bad-rules", 0), ("x: [", "bad-rules", 2),
            ("x:\n  marks: bulletin", "bad-selector", 2),
        ])
    func `a mistake in the rules is told with its line`(yaml: String, id: String, line: Int) {
        var choices = ReadingChoices()
        let diagnostics = loadSiteRules(yaml, name: "xa.yaml", into: &choices)
        #expect(diagnostics.first?.id == id)
        #expect(diagnostics.first?.place.line == line)
        #expect(diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func `the reasons name what was chosen, what lost and what was left out`() throws {
        let page = """
            <html><head><title>Chợ phiên đổi ngày - Báo Núi Xanh</title><meta property="og:title" content="Chợ phiên đổi ngày">
            <meta property="article:published_time" content="2021-03-04T18:00:00Z"></head><body><nav><a href="/">Trang chủ</a></nav>
            <h1>Chợ phiên đổi ngày</h1><div class="date">05/03/2021</div><div><p>Ban quản lý chợ cho biết việc đổi ngày theo ý bà con.</p>
            <p>Từ tháng ba, chợ họp vào chủ nhật thay cho ngày phiên cũ.</p></div></body></html>
            """
        let source = SourceFile(name: "page.html", bytes: Array(page.utf8), format: .html)
        let explained = try #require(readExplained(source).value.first)
        let explanation = try #require(explained.explanation)
        var tree = TextTree()
        dump(explanation, of: explained.article, locale: .en, into: &tree)
        for line in [
            "  read by: general", "  title: Chợ phiên đổi ngày", "    from shown h1 :3 (score ", "declared og:title",
            "  date: 2021-03-05",
            "declared article:published_time", "    :2 furniture of the site: Trang chủ",
        ] { #expect(tree.text.contains(line), "\(line)\n\(tree.text)") }
        var vietnamese = TextTree()
        dump(explanation, of: explained.article, locale: .vi, into: &vietnamese)
        #expect(vietnamese.text.contains("đã bỏ"))
    }
}
