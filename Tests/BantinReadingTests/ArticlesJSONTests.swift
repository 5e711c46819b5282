import BantinModel
import BantinReading
import Foundation
import Testing

@Suite struct ArticlesJSONTests {
    @Test func `an article has the keys of the interface, in its order`() throws {
        let bytes = articlesJSON(reading(portalPage), locale: .en)
        let json = String(decoding: bytes, as: UTF8.self)
        let keys = [
            "title", "subtitle", "date", "lead", "author", "language", "source", "captured", "blocks", "text",
            "images", "diagnostics",
        ]
        let places = try keys.map { key in
            try #require(json.firstRange(of: "\n      \"\(key)\": "), "\(key)").lowerBound
        }
        #expect(places == places.sorted())
        #expect(articlesJSON(reading(portalPage), locale: .en) == bytes)
    }

    @Test func `what is not known is null, and captions are in images only`() throws {
        let data = Data(articlesJSON(reading(portalPage), locale: .vi))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let article = try #require((root["articles"] as? [[String: Any]])?.first)
        #expect(article["subtitle"] is NSNull)
        #expect(article["source"] is NSNull)
        #expect(article["date"] as? String == "2021-02-05")
        let images = try #require(article["images"] as? [[String: Any]])
        #expect(images[0]["src"] as? String == "cau_files/cau.png")
        #expect(images[0]["alt"] is NSNull)
        #expect(images[0]["caption"] as? String == "Nhịp cầu mới qua suối Nặm Cắt")
        let text = try #require(article["text"] as? String)
        #expect(text.components(separatedBy: "\n\n").count == 2)
        #expect(!text.contains("Nhịp cầu"))
        let diagnostics = try #require(article["diagnostics"] as? [[String: Any]])
        #expect(Set(diagnostics[0].keys) == ["id", "severity", "file", "line", "message", "hint"])
    }

    @Test func `any text is escaped as JSON asks`() throws {
        let article = Article(title: "a\"b\\c\n\u{1}\u{2028}đ", at: SourceSpan(file: "x"))
        let data = Data(articlesJSON([Reported(article)]))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
        #expect(root["articles"]?[0]["title"] as? String == article.title)
    }

    @Test func `each article has the diagnostics of its own lines`() {
        let file =
            "# Một\n\n01/01/2021\n\n![](http://a.example/1.png)\n\n# Hai\n\n02/01/2021\n\n![](http://a.example/2.png)\n"
        let parts = separated(reading(file, as: "a.md"))
        #expect(parts.map { $0.diagnostics.filter { $0.id == "remote-image" }.map(\.place.line) } == [[5], [11]])
    }
}
