import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

/// One web archive is a whole dead portal: every article of it, once, and nothing else.
@Suite struct WARCTests {
    /// A small portal as a crawler meets it.
    static let portal: [Visit] = {
        let home = (1...6).map {
            "<div class=item><h3><a href=\"/bai-\($0).html\">Chuyện thứ \($0)</a></h3><p>Câu chuyện bắt đầu từ con đường đất mà bà con tự mở.</p></div>"
        }.joined()
        let list = "<html><head><title>Tin tức</title></head><body><h1>Tin tức</h1>\(home)</body></html>"
        let picture = "<img src=\"anh/cong-lang.png?v=3\" alt=\"Cổng làng\"><p>Cổng làng nhìn từ đường mới.</p>"
        return [
            Visit("http://xa.example/", list),
            Visit("http://xa.example/tin-tuc", list),
            Visit("http://xa.example/tim-kiem?q=duong", articlePage(9)),
            Visit("http://xa.example/dang-nhap", "<title>Đăng nhập</title><form><input name=user></form>"),
            Visit("http://xa.example/rss.xml", "<rss><title>Tin</title></rss>").with {
                $0.type = "application/rss+xml"
            },
            Visit("http://xa.example/cu.html").with {
                $0.status = 301
                $0.location = "/bai-1.html"
            },
            Visit("http://xa.example/khong-co.html", articlePage(99)).with { $0.status = 404 },
            Visit("http://xa.example/tin/bai-2.html", articlePage(2, body: picture)).with { $0.coding = "gzip" },
            Visit("http://xa.example/bai-1.html", articlePage(1)).with { $0.chunked = true },
            Visit("http://xa.example/bai-3.html", articlePage(3)).with {
                $0.coding = "br"
                $0.chunked = true
            },
            Visit("http://xa.example/bai-4.html", articlePage(4)).with { $0.coding = "deflate" },
            Visit.picture("http://xa.example/tin/anh/cong-lang.png?v=3", width: 640),
        ]
    }()

    @Test(
        arguments: ["portal.warc.gz", "portal.warc"], ["WARC/1.0", "WARC/1.1"])
    func `a portal gives its articles by date, whatever way they were sent`(name: String, version: String) throws {
        let folder = try TemporaryFolder()
        let result = try readingContainer(captured(Self.portal, as: name, version: version, in: folder))
        #expect(
            result.value.map(\.source) == [
                "http://xa.example/bai-1.html", "http://xa.example/tin/bai-2.html", "http://xa.example/bai-3.html",
                "http://xa.example/bai-4.html",
            ])
        #expect(result.value.map(\.title)[0] == "Chuyện thứ 1 ở Nà Tềnh")
        #expect(result.value.map(\.date?.description)[0] == "2021-02-11")
        #expect(result.value.map(\.captured?.description)[0] == "2021-03-01")
        #expect(result.value.allSatisfy { $0.blocks.count >= 3 })
        #expect(result.value[0].span == SourceSpan(file: "\(name) (http://xa.example/bai-1.html)", line: 1))
        #expect(result.ids == ["pages-left-out"])
    }

    @Test func `one gzip stream over all records reads the same`() throws {
        let folder = try TemporaryFolder()
        let plain = try captured(Self.portal, as: "portal.warc", in: folder)
        let before = try readingContainer(plain)
        let packed = folder.url.appending(path: "ca-tep.warc.gz")
        #expect(try run("sh", ["-c", "gzip -c \"$0\" > \"$1\"", plain.path, packed.path]).status == 0)
        let after = try readingContainer(packed)
        #expect(dumped(after).replacing("ca-tep.warc.gz", with: "portal.warc") == dumped(before))
    }

    @Test func `a record deep inside one long gzip stream is reached again`() throws {
        let folder = try TemporaryFolder()
        let plain = folder.url.appending(path: "dai.warc")
        var random = Seeded(state: 7)
        let filler = String(decoding: (0..<6_000_000).map { _ in UInt8(0x21 + random.next(90)) }, as: UTF8.self)
        var bytes: [UInt8] = []
        for number in 1...3 {
            bytes += record("response", "http://xa.example/\(number)", answer(articlePage(number)))
            bytes += record("response", "http://xa.example/\(number).mp4", answer(filler, "Content-Type: video/mp4"))
        }
        try Data(bytes).write(to: plain)
        let packed = folder.url.appending(path: "dai.warc.gz")
        #expect(try run("sh", ["-c", "gzip -1 -c \"$0\" > \"$1\"", plain.path, packed.path]).status == 0)
        let result = try readingContainer(packed)
        #expect(result.value.map(\.source) == (1...3).map { "http://xa.example/\($0)" })
        #expect(result.value.allSatisfy { $0.blocks.count == 3 })
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `a picture is looked up in the archive, and stays there until it is painted`() throws {
        let folder = try TemporaryFolder()
        let article = try #require(
            readingContainer(captured(Self.portal, in: folder)).value.first { !$0.figures.isEmpty })
        let picture = try #require(article.figures.first?.picture)
        #expect(picture.source == "anh/cong-lang.png?v=3")
        #expect(picture.content?.pixelWidth == 640)
        guard case .stored(let stored) = picture.content?.location else {
            Issue.record("the picture is held")
            return
        }
        #expect(try stored.load() == PictureTests.pngHeader(width: 640, height: 300))
    }

    @Test func `addresses of pictures are resolved against the page's base and follow redirects`() throws {
        let folder = try TemporaryFolder()
        let base = articlePage(
            1, head: "<base href=\"http://anh.example/kho/\">",
            body:
                "<img src=a.png alt=a><p>Một.</p><img src=/moi.png alt=b><p>Hai.</p><img src=//cdn.example/c.png alt=c>"
        )
        let result = try readingContainer(
            captured(
                [
                    Visit("http://xa.example/bai.html", base), .picture("http://anh.example/kho/a.png", width: 100),
                    Visit("http://anh.example/moi.png").with {
                        $0.status = 302
                        $0.location = "kho/b.png"
                    },
                    .picture("http://anh.example/kho/b.png", width: 200),
                ], in: folder))
        let widths = result.value.first?.figures.map { $0.picture?.content?.pixelWidth }
        #expect(widths == [100, 200, nil])
        #expect(result.ids == ["missing-image"])
        #expect(result.diagnostics[0].hint?.en.contains("network") == true)
    }

    @Test func `of two captures of an address the newest with an answer is read`() throws {
        let folder = try TemporaryFolder()
        let result = try readingContainer(
            captured(
                [
                    Visit("http://xa.example/bai.html", articlePage(1, title: "Bản sửa"), date: "2021-05-02T00:00:00Z"),
                    Visit("http://xa.example/bai.html", articlePage(1, title: "Bản đầu"), date: "2021-03-02T00:00:00Z"),
                    Visit("http://xa.example/bai.html", articlePage(1, title: "Bản lỗi"), date: "2021-06-02T00:00:00Z")
                        .with { $0.status = 503 },
                ], in: folder))
        #expect(result.value.map(\.title) == ["Bản sửa"])
        #expect(result.value.map(\.captured?.description) == ["2021-05-02"])
        #expect(result.ids == ["duplicate-article"])
        #expect(result.diagnostics[0].severity == .note)
    }

    @Test func `an article is read as it was before its portal said goodbye`() throws {
        let folder = try TemporaryFolder()
        let farewell = "<title>Thông báo</title><h1>Trang này đã ngừng hoạt động</h1><p>Xin cảm ơn bạn đọc.</p>"
        let result = try readingContainer(
            captured(
                [
                    Visit("http://xa.example/bai.html", articlePage(1), date: "2021-03-02T00:00:00Z"),
                    Visit("http://xa.example/bai.html", farewell, date: "2024-03-02T00:00:00Z"),
                ], in: folder))
        #expect(result.value.map(\.captured?.description) == ["2021-03-02"])
        #expect(
            result.diagnostics.map(\.message.en) == [
                "this address was captured 2 times; the one of 2021-03-02 was used"
            ])
    }

    @Test func `a revisit stands for the bytes that came before`() throws {
        let folder = try TemporaryFolder()
        let page = articlePage(1)
        let file = try captured(
            [
                Visit("http://xa.example/bai.html", page, date: "2021-03-02T00:00:00Z"),
                Visit("http://xa.example/bai.html", page, date: "2021-07-02T00:00:00Z"),
            ], in: folder)
        let records = try run("sh", ["-c", "zcat \"$0\" | grep -ac 'WARC-Type: revisit'", file.path])
        #expect(records.output == "1\n")
        let result = try readingContainer(file)
        #expect(result.value.map(\.captured?.description) == ["2021-07-02"])
        #expect(result.value.first?.blocks.count == 3)
    }

    @Test(arguments: [
        "https://xa.example/bai.html", "http://www.xa.example/bai.html", "http://xa.example/bai.html?utm_source=zalo",
        "http://m.xa.example/bai.html", "http://xa.example/in-bai/17", "http://xa.example/bai.html?print=1",
    ])
    func `an article under two addresses is one`(other: String) throws {
        let folder = try TemporaryFolder()
        let print = articlePage(1, body: "").replacing("<nav>", with: "<div>In bài này</div><nav>")
        let result = try readingContainer(
            captured(
                [
                    Visit("http://xa.example/bai.html", articlePage(1)), Visit(other, print),
                    Visit("http://xa.example/khac.html", articlePage(2)),
                ], in: folder))
        #expect(result.value.count == 2)
        #expect(result.ids.filter { $0 == "duplicate-article" }.count == 1)
        #expect(
            result.value.allSatisfy { $0.source?.contains("in-bai") == false && $0.source?.contains("print") == false })
    }

    @Test func `articles that share a title, a day and a closing paragraph stay apart`() throws {
        let folder = try TemporaryFolder()
        let closing = "<p>Mọi ý kiến xin gửi về văn phòng ủy ban xã trong giờ hành chính các ngày trong tuần.</p>"
        let result = try readingContainer(
            captured(
                (0..<2).map { number in
                    Visit(
                        "http://xa.example/\(number)",
                        articlePage(number * 18, title: "Thông báo lịch họp thôn", body: closing))
                }, in: folder))
        #expect(result.value.count == 2)
    }

    @Test func `the server's charset is heard before the page's own`() {
        let page = "<meta charset=iso-8859-1>" + articlePage(1).replacing("<meta charset=\"utf-8\">", with: "")
        // Windows-1258 writes tones as marks of their own; this text has none that it lacks.
        let bytes = record(
            "response", "http://xa.example/a", answer("", "Content-Type: text/html; charset=windows-1252"), length: 0)
        let head = Array(answer("", "Content-Type: text/html; charset=windows-1252").utf8)
        let latin = page.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(ascii: "x") }
        let body = latin.split(separator: UInt8(ascii: "\n")).joined(separator: [0x0A]) + [0x93, 0x94]
        let text = String(decoding: bytes, as: UTF8.self)
        let start = text.prefix(upTo: text.firstRange(of: "Content-Length")!.lowerBound)
        let whole =
            Array("\(start)Content-Length: \(head.count + body.count)\r\n\r\n".utf8) + head + body + [13, 10, 13, 10]
        let result = readingContainer(whole, as: "a.warc")
        #expect(result.diagnostics.first { $0.id == "legacy-encoding" }?.message.en.contains("windows-1252") == true)
    }

    @Test func `an archive without articles says so`() throws {
        let folder = try TemporaryFolder()
        let result = try readingContainer(captured(Array(Self.portal[0...3]), in: folder))
        #expect(result.value.isEmpty)
        #expect(result.ids == ["pages-left-out", "no-article"])
    }

    @Test func `resource records and addresses in brackets are read`() {
        let file =
            record("resource", "<http://xa.example/a>", articlePage(1))
            + record("conversion", "http://xa.example/b", articlePage(2))
            + record("metadata", "http://xa.example/c", articlePage(3))
            + record("resource", "urn:text:http://xa.example/d", articlePage(4))
        #expect(readingContainer(file, as: "a.warc").value.map(\.source) == ["http://xa.example/a"])
    }
}
