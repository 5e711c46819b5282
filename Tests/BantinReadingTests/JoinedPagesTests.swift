import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

/// An article that its portal cut into pages is one article again.
@Suite struct JoinedPagesTests {
    /// A page of an article in several: each has its own text; title and lead stand on all of them.
    static func page(
        _ number: Int, title: String = "Đường lên bản Vạng", head: String = "", author: String? = nil,
        pager: Bool = true
    ) -> String {
        """
        <html lang="vi"><head><title>\(title)</title>\(head)</head><body><h1>\(title)</h1><p class="date">12/02/2021</p>
        <p class="lead"><b>Ba mùa khô, cả bản cùng mở một con đường.</b></p>
        <p>Phần thứ \(number) của câu chuyện kể về những ngày bà con bạt đá, gánh đất và đắp bờ kè bên suối.</p>
        <p>Phần thứ \(number) khép lại khi trời vừa sập tối và mọi người cùng ngồi lại bên đống lửa.</p>
        \(author.map { "<p style=\"text-align:right\"><b>\($0)</b></p>" } ?? "")
        \(pager ? "<p><a href=\"?page=1\">1</a> <a href=\"?page=2\">2</a> <a href=\"?page=3\">Trang sau</a></p>" : "")</body></html>
        """
    }

    /// Pages as files given together.
    func joined(_ pages: [(name: String, html: String)]) -> JoinedPages {
        joinPages(pages.flatMap { reading($0.html, as: $0.name).value.map { ExplainedArticle($0, nil) } })
    }

    @Test(arguments: [
        ["bai-p1.html", "bai-p2.html"], ["bai.html", "bai-trang-2.html"], ["a/bai.html", "a/bai-page2.htm.html"],
        ["tin/bai/trang-1.html", "tin/bai/trang-2.html"], ["bai.html?page=1", "bai.html?page=2"],
    ])
    func `files whose names differ by a page number are joined`(names: [String]) {
        let result = joined(names.enumerated().map { ($1, Self.page($0 + 1, author: $0 == 1 ? "Lò Văn Ích" : nil)) })
        if names[1].contains("htm.") {
            #expect(result.articles.count == 2)
            return
        }
        #expect(result.articles.map(\.origin) == [0])
        #expect(result.notes.map(\.diagnostic.id) == ["joined-pages"])
        let article = result.articles[0].explained.article
        #expect(article.author == "Lò Văn Ích")
        #expect(article.lead.plainText == "Ba mùa khô, cả bản cùng mở một con đường.")
        let starts = article.blocks.map { String($0.plainText.prefix(12)) }
        #expect(starts == ["Phần thứ 1 c", "Phần thứ 1 k", "Phần thứ 2 c", "Phần thứ 2 k"])
    }

    @Test func `pages are joined in the order of their numbers, where the first one stood`() {
        let names = ["bai-p10.html", "bai-p2.html", "bai-p1.html"]
        let pages = names.map { name in
            (name, Self.page(Int(name.dropFirst(5).prefix { $0.isNumber }) ?? 0))
        }
        let result = joined([("khac.html", articlePage(4))] + pages)
        #expect(result.articles.map(\.origin) == [0, 1])
        let starts = result.articles[1].explained.article.blocks.map { String($0.plainText.prefix(11)) }
        #expect(starts == ["Phần thứ 1 ", "Phần thứ 1 ", "Phần thứ 2 ", "Phần thứ 2 ", "Phần thứ 10", "Phần thứ 10"])
        #expect(result.notes.map(\.diagnostic.id) == ["joined-pages", "missing-page"])
        #expect(result.notes[1].diagnostic.message.en.contains("page 3, 4, 5, 6, 7, 8, 9 is not there"))
    }

    @Test func `titles that count their pages lose the count`() {
        let result = joined([
            (
                "x.html",
                Self.page(1, title: "Đường lên bản Vạng (Trang 1/2)", head: link("canonical", "http://xa.example/b"))
            ),
            (
                "y.html",
                Self.page(2, title: "Đường lên bản Vạng - Trang 2/2", head: link("canonical", "http://xa.example/b"))
            ),
        ])
        #expect(result.articles.map(\.explained.article.title) == ["Đường lên bản Vạng"])
        #expect(result.articles[0].explained.article.blocks.count == 4)
    }

    @Test func `links from page to page join them`() {
        func head(_ own: String, next: String? = nil, previous: String? = nil) -> String {
            "<!-- saved from url=(0001)http://xa.example/\(own) -->" + (next.map { link("next", $0) } ?? "")
                + (previous.map { link("prev", $0) } ?? "")
        }
        let result = joined([
            ("ba.html", head("c17") + Self.page(3, head: link("prev", "/b94"))),
            ("hai.html", head("b94") + Self.page(2, head: link("prev", "http://xa.example/a02"))),
            ("mot.html", head("a02") + Self.page(1)),
        ])
        #expect(result.articles.count == 1)
        let numbers = result.articles[0].explained.article.blocks.map { $0.plainText.dropFirst(9).prefix(1) }
        #expect(numbers == ["1", "1", "2", "2", "3", "3"])
    }

    private func link(_ relation: String, _ target: String) -> String {
        "<link rel=\"\(relation)\" href=\"\(target)\">"
    }

    @Test func `pages of other articles, other days or the same number stay apart`() {
        #expect(
            joined([("bai-p1.html", Self.page(1)), ("bai-p2.html", Self.page(2, title: "Bài khác"))]).articles.count
                == 2)
        let later = Self.page(2).replacing("12/02", with: "13/02")
        #expect(joined([("bai-p1.html", Self.page(1)), ("bai-p2.html", later)]).articles.count == 2)
        #expect(joined([("a/bai.html", Self.page(1)), ("b/bai.html", Self.page(2))]).articles.count == 2)
        #expect(joined([("a/bai.html", Self.page(1)), ("b/bai-p2.html", Self.page(2))]).articles.count == 2)
        // WordPress links the next article in this way, not the next page.
        let next = Self.page(1, head: link("next", "b.html"))
        #expect(joined([("a.html", next), ("b.html", articlePage(3))]).articles.count == 2)
    }

    @Test func `titles of nothing but dashes and numbers cost no more than others`() {
        for title in [String(repeating: "-", count: 200_000), String(repeating: "trang 1 ", count: 50_000)] {
            let pages = (1...2).map { ("bai-p\($0).html", Self.page($0, title: title)) }
            #expect(joined(pages).articles.count == 1)
        }
    }

    @Test func `notes and headings of later pages are numbered on`() throws {
        func page(_ number: Int) -> String {
            let note =
                "<p>Câu có chú thích<a href=\"#n\"><sup>1</sup></a> ở giữa câu văn này.</p><h2>Mục \(number)</h2><p>Một đoạn.</p>"
            let end = "<ol><li id=\"n\">Chú thích trang \(number).</li></ol>"
            return Self.page(number, pager: false).replacing("</body>", with: note + end + "</body>")
        }
        let article = try #require(
            joined([("b-p1.html", page(1)), ("b-p2.html", page(2))]).articles.first?.explained.article)
        #expect(article.notes.map { $0.blocks[0].plainText } == ["Chú thích trang 1.", "Chú thích trang 2."])
        let calls = article.blocks.flatMap { block -> [Int] in
            guard case .paragraph(let text) = block.kind else { return [] }
            return text.compactMap { if case .noteReference(let index) = $0 { index } else { nil } }
        }
        #expect(calls == [0, 1])
    }

    @Test func `pages inside a web archive are joined`() throws {
        let folder = try TemporaryFolder()
        let result = try readingContainer(
            captured(
                [
                    Visit("http://xa.example/duong-len-ban?page=2", Self.page(2, author: "Lò Văn Ích")),
                    Visit("http://xa.example/duong-len-ban", Self.page(1)),
                    Visit("http://xa.example/khac", articlePage(3)),
                ], in: folder))
        #expect(result.value.map(\.title) == ["Đường lên bản Vạng", "Chuyện thứ 3 ở Bản Vạng"])
        #expect(result.value[0].author == "Lò Văn Ích")
        #expect(result.value[0].source == "http://xa.example/duong-len-ban")
        #expect(result.ids == ["joined-pages"])
    }
}
