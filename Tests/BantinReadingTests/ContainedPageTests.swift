import BantinModel
import BantinReading
import Testing

/// Pages out of containers are read as pages of their own are: by families, choices, old encodings, and with reasons.
@Suite struct ContainedPageTests {
    func explained(
        _ records: [[UInt8]], _ change: (inout SourceFile) -> Void = { _ in }
    ) -> Reported<[ExplainedArticle]> {
        var source = SourceFile(ByteStore(Array(records.joined()), name: "a.warc"), format: .warc)
        change(&source)
        return readExplained(source)
    }

    func titleOf(_ explanation: Explanation?) -> String? {
        explanation?.fields.first { $0.name == .title }?.chosen?.text
    }

    @Test func `each article keeps its reasons through ordering, duplicates and joining`() {
        let second = articlePage(
            9, title: "Đường lên bản Vạng (trang 2/2)", body: "<p>Trang hai kể tiếp chuyện mùa khô ở trên bản Vạng.</p>"
        )
        let first = articlePage(9, title: "Đường lên bản Vạng (trang 1/2)").replacing("số 9", with: "số chín")
        let records = [
            record("response", "http://xa.example/5.html", answer(articlePage(5))),
            record("response", "http://xa.example/duong?page=2", answer(second)),
            record("response", "http://xa.example/in-bai/3.html", answer(articlePage(3))),
            record("response", "http://xa.example/3.html", answer(articlePage(3))),
            record("response", "http://xa.example/duong?page=1", answer(first)),
        ]
        let result = explained(records)
        #expect(
            result.value.map(\.article.title) == [
                "Chuyện thứ 3 ở Bản Vạng", "Chuyện thứ 5 ở Thôm Pục", "Đường lên bản Vạng",
            ])
        #expect(
            result.value.map { titleOf($0.explanation) } == [
                "Chuyện thứ 3 ở Bản Vạng", "Chuyện thứ 5 ở Thôm Pục", "Đường lên bản Vạng (trang 1/2)",
            ])
        #expect(result.value.allSatisfy { $0.explanation?.reader == "general" })
    }

    @Test func `the address of a capture tells the family of a page that declares none`() {
        let page = answer(articlePage(4))
        let result = explained([record("response", "https://vnexpress.net/chuyen-thu-tu-4.html", page)])
        #expect(result.value.map { $0.explanation?.reader } == ["vnexpress"])
        #expect(result.value.first?.article.source == "https://vnexpress.net/chuyen-thu-tu-4.html")
        #expect(result.value.first?.article.captured == CalendarDate(year: 2021, month: 3, day: 1))
    }

    @Test func `what the user overrules holds for every page of an archive`() {
        let records = [1, 2].map { record("response", "https://vnexpress.net/\($0).html", answer(articlePage($0))) }
        let result = explained(records) { source in
            source.choices.reader = "general"
            source.choices.date = CalendarDate(year: 2020, month: 2, day: 29)
            source.choices.author = "Lò Văn Ích"
        }
        #expect(result.value.map { $0.explanation?.reader } == ["general", "general"])
        #expect(result.value.allSatisfy { $0.article.date == CalendarDate(year: 2020, month: 2, day: 29) })
        #expect(result.value.allSatisfy { $0.article.author == "Lò Văn Ích" })
    }

    @Test(arguments: ["text/html; charset=iso-8859-1", "text/html; charset=windows-1252", "text/html; charset=x-none"])
    func `old text is told by its words, whatever a server says by default`(type: String) throws {
        let page = articlePage(6).replacing("charset=\"utf-8\"", with: "")
        let bytes = Encoder.tcvn3.bytes("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n" + page)
        let head = String(decoding: record("response", "http://xa.example/6.html", "", end: ""), as: UTF8.self)
            .replacing("Content-Length: 0", with: "Content-Length: \(bytes.count)")
        let result = explained([Array(head.utf8) + bytes + Array("\r\n\r\n".utf8)])
        let article = try #require(result.value.first?.article)
        #expect(article.title == "Chuyện thứ 6 ở Hua Noong")
        #expect(article.bodyText.contains("người già trông trẻ nấu cơm, thanh niên bạt đá"))
        #expect(result.diagnostics.contains { $0.id == "legacy-encoding" })
    }
}
