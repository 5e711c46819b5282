import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

@testable import BantinExport

/// Web archives, single-file pages, and articles in several files, as inputs of the program.
@Suite struct ContainerTests {
    /// An archive of three articles, the last with a picture, and their home page.
    static func archive() throws -> Data {
        let picture = try Data(
            contentsOf: repositoryRoot.appending(path: "samples/2021-01/01-doi-que-nam-linh_files/doi-que-na-man.png"))
        var file = Data()
        for number in 1...3 {
            let image = number == 3 ? "<img src=/anh.png alt=\"Đồi quế\">" : ""
            file += record(
                "http://xa.example/bai-\(number).html", "text/html; charset=utf-8", Data(page(number, image).utf8))
        }
        file += record("http://xa.example/anh.png", "image/png", picture)
        let links = (1...3).map { "<h3><a href=/bai-\($0).html>Chuyện thứ \($0)</a></h3><p>Bà con cùng mở đường.</p>" }
        return file + record("http://xa.example/", "text/html", Data("<h1>Trang chủ</h1>\(links.joined())".utf8))
    }

    static func page(_ number: Int, _ image: String = "", title: String? = nil) -> String {
        """
        <html lang=vi><head><meta charset=utf-8><title>\(title ?? "Chuyện thứ \(number)")</title></head><body>
        <h1>\(title ?? "Chuyện thứ \(number)")</h1><p class=date>0\(number)/02/2021</p>\(image)
        <p>Câu chuyện số \(number) bắt đầu từ con đường đất mà bà con tự mở trong mùa khô năm ấy, mỗi nhà góp ba ngày công.</p>
        <p>Đến nay xe máy đã về tận sân nhà văn hóa số \(number), trẻ con đi học không còn phải lội bùn qua suối.</p></body></html>
        """
    }

    private static func record(_ address: String, _ type: String, _ body: Data) -> Data {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n"
        let fields = """
            WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2021-03-01T08:00:00Z\r\n\
            Content-Type: application/http\r\nContent-Length: \(head.utf8.count + body.count)\r\n\r\n
            """
        return Data((fields + head).utf8) + body + Data("\r\n\r\n".utf8)
    }

    @Test func `an archive becomes one bulletin, named after it, with its pictures`() throws {
        let place = try Workplace()
        try place.write(Self.archive(), to: "portal.warc")
        #expect(try run("gzip", [place.path + "/portal.warc"]).status == 0)
        let result = try Program.run("--locale", "en", "--pdf", "--epub", "portal.warc.gz", in: place.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try place.names() == ["portal.epub", "portal.pdf", "portal.warc.gz"])
        let text = try run("pdftotext", ["portal.pdf", "-"], in: place.url).output
        for number in 1...3 { #expect(text.contains("Chuyện thứ \(number)")) }
        #expect(!text.contains("Trang chủ"))
        #expect(try run("pdfimages", ["-list", "portal.pdf"], in: place.url).output.split(separator: "\n").count > 2)
        #expect(try run("unzip", ["-l", "portal.epub"], in: place.url).output.contains(".png"))
        #expect(result.errors.contains("portal.warc.gz: note: "))
    }

    @Test func `an archive comes through a pipe, and reads the same with any number of jobs`() throws {
        let place = try Workplace()
        try place.write(Self.archive(), to: "a.warc")
        let whole = try Program.run("inspect", "--jobs", "1", "a.warc", in: place.url)
        #expect(whole.output.split(separator: "\n").count { $0.hasPrefix("article ") } == 3)
        #expect(try Program.run("inspect", "--jobs", "4", "a.warc", in: place.url).output == whole.output)
        let piped = try Program.shell("cat a.warc | \"$BANTIN\" inspect --from warc -", in: place.url)
        #expect(piped.output.replacing("article - (", with: "article a.warc (") == whole.output)
        #expect(
            try Program.shell("\"$BANTIN\" --from warc -o - - < a.warc | head -c 5", in: place.url).output == "%PDF-")
    }

    @Test func `archives and single-file pages in a folder are read with the others, in name order`() throws {
        let place = try Workplace()
        try place.write(Self.archive(), to: "so/2.warc")
        try place.write(Self.page(8), to: "so/1.html")
        let message = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Self.page(9)
        try place.write(message, to: "so/3.MHT")
        let tree = try Program.run("inspect", "so", in: place.url)
        let titles = tree.output.split(separator: "\n").filter { $0.contains("title:") }.map { $0.suffix(1) }
        #expect(titles == ["8", "1", "2", "3", "9"])
    }

    @Test func `each article of an archive can be an output of its own`() throws {
        let place = try Workplace()
        try place.write(Self.archive(), to: "portal.warc")
        #expect(try Program.run("--each", "--epub", "portal.warc", in: place.url).status == 0)
        #expect(try place.names() == ["portal-2.epub", "portal-3.epub", "portal.epub", "portal.warc"])
    }

    @Test func `files that are the pages of one article are joined, and their findings go with it`() throws {
        let place = try Workplace()
        try place.write(Self.page(2, title: "Mở đường").replacing("02/02", with: "05/02"), to: "bai-p2.html")
        try place.write(Self.page(1, title: "Mở đường").replacing("01/02", with: "05/02"), to: "bai-p1.html")
        try place.write(Self.page(7), to: "khac.html")
        let json = try Program.run(
            "inspect", "--format", "json", "bai-p2.html", "bai-p1.html", "khac.html", in: place.url)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]])
        #expect(root["articles"]?.map { $0["title"] as? String } == ["Mở đường", "Chuyện thứ 7"])
        let text = try #require(root["articles"]?[0]["text"] as? String)
        let first = try #require(text.firstRange(of: "số 1 bắt đầu"))
        let second = try #require(text.firstRange(of: "số 2 bắt đầu"))
        #expect(first.lowerBound < second.lowerBound)
        let found = root["articles"]?[0]["diagnostics"] as? [[String: Any]]
        #expect(found?.map { $0["id"] as? String } == ["joined-pages"])
    }

    @Test(arguments: [("a.warc", "WARC"), ("a.mhtml", "MHTML")])
    func `a file that is no container is a finding, in the reader's language`(name: String, format: String) throws {
        let place = try Workplace()
        try place.write("chữ thường", to: name)
        let result = try Program.run("check", name, in: place.url)
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "\(name): error: tệp này không phải \(format), hoặc đã hỏng từ đầu [not-a-container]"))
    }

    @Test(arguments: [
        ("portal.warc.gz", SourceFormat.warc, "portal"), ("a/PORTAL.WARC.GZ", .warc, "PORTAL"), ("x.warc", .warc, "x"),
        ("bài.mhtml", .mhtml, "bài"), ("b.mht", .mhtml, "b"), ("c.d.html", .html, "c.d"),
    ])
    func `names tell the format and name the outputs`(name: String, format: SourceFormat, base: String) {
        #expect(SourceFormat.of(fileName: name) == format)
        #expect(InputFile(name: name, path: name, format: format, folder: ".").baseName == base)
    }

    @Test(arguments: ["a.gz", ".warc.gz", "warc.gz", "a.warc.zst", "a.warcgz"])
    func `other names tell none`(name: String) {
        #expect(SourceFormat.of(fileName: name) == nil)
    }
}
