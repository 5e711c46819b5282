import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

/// Pages that browsers save as one file.
@Suite struct MHTMLTests {
    static let picture = Data(PictureTests.png).base64EncodedString(options: .lineLength76Characters)

    /// A message with a page and a picture, as the headers and the page's encoding have it.
    static func message(
        head: String = "Date: Fri, 5 Mar 2021 09:10:11 +0700\r\n", page: String,
        pageHead: String = "Content-Type: text/html; charset=utf-8\r\nContent-Location: http://xa.example/tin/bai.html",
        pictureHead: String = "Content-Location: http://xa.example/tin/anh/cho.png", end: String = "--"
    ) -> String {
        """
        \(head)MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Phần_1"\r\n\r\n\
        This is a multi-part message.\r\n\r\n------=_Phần_1\r\n\(pageHead)\r\n\r\n\(page)\r\n------=_Phần_1\r\n\
        Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\(pictureHead)\r\n\r\n\(picture)\r\n\r\n------=_Phần_1\(end)\r\n
        """
    }

    func read(_ message: String, as name: String = "bai.mhtml") -> Reported<[Article]> {
        readingContainer(Array(message.utf8), as: name)
    }

    @Test func `what Chromium saves is read with its pictures, address and day`() throws {
        let folder = try TemporaryFolder()
        let site = folder.url.appending(path: "trang")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        try #require(Data(base64Encoded: Self.onePixel)).write(to: site.appending(path: "ảnh chợ.png"))
        let page = articlePage(1, body: "<img src=\"ảnh chợ.png\" width=\"300\" alt=\"Chợ\"><p>Chợ đông từ sớm.</p>")
        try Data(page.utf8).write(to: site.appending(path: "bai.html"))
        let file = folder.url.appending(path: "bai.mhtml")
        let script = repositoryRoot.appending(path: "Tests/Captures/save-mhtml").path
        let saved = try run(try python(), [script, site.path, "bai.html", file.path])
        #expect(saved.status == 0, "\(saved.errors)")
        let result = try readingContainer(file)
        let article = try #require(result.value.first)
        #expect(article.title == "Chuyện thứ 1 ở Nà Tềnh")
        #expect(article.source?.hasPrefix("http://127.0.0.1:") == true)
        #expect(article.captured != nil)
        #expect(article.figures.first?.picture?.content?.pixelWidth == 1)
        #expect(article.bodyText.contains("khiêng cát từ suối lên"))
        #expect(result.diagnostics.isEmpty)
    }

    /// A PNG that a browser can decode: it saves only what it could load.
    static let onePixel = """
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
        """

    @Test(arguments: [
        ("anh/cho.png", "Content-Location: http://xa.example/tin/anh/cho.png"),
        ("http://xa.example/tin/anh/cho.png", "Content-Location: anh/cho.png"),
        ("cid:cho@xa", "Content-ID: <cho@xa>"),
        ("//xa.example/tin/anh/cho.png", "Content-Location: https://xa.example/tin/anh/cho.png"),
    ])
    func `a picture is found by its address or its identifier`(source: String, head: String) throws {
        let result = read(Self.message(page: articlePage(1, body: "<img alt=x src=\"\(source)\">"), pictureHead: head))
        let article = try #require(result.value.first)
        let picture = try #require(article.figures.first?.picture)
        #expect(picture.content?.pixelWidth == 640)
        guard case .stored(let stored) = picture.content?.location else {
            Issue.record("the picture is held")
            return
        }
        #expect(try stored.load() == PictureTests.png)
        #expect(article.source == "http://xa.example/tin/bai.html")
        #expect(article.captured?.description == "2021-03-05")
        #expect(article.span.file == "bai.mhtml (http://xa.example/tin/bai.html)")
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `quoted-printable, base64 and bare pages read the same`() {
        let page = articlePage(1)
        let quoted = page.utf8.map { $0 < 0x80 && $0 != 0x3D ? String(UnicodeScalar($0)) : "=" + hex($0) }.joined()
            .replacing("nhà", with: "n=\r\nhà").replacing("Mỗi", with: "M=  \r\nỗi")
        let head = "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: "
        let bare = read(Self.message(page: page, pageHead: head + "8bit"))
        #expect(bare.value.first?.blocks.count == 3)
        #expect(dumped(read(Self.message(page: quoted, pageHead: head + "Quoted-Printable"))) == dumped(bare))
        let packed = Data(page.utf8).base64EncodedString(options: .lineLength64Characters)
        #expect(dumped(read(Self.message(page: packed, pageHead: head + "base64"))) == dumped(bare))
    }

    private func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    @Test func `the part's charset says what its bytes are`() throws {
        let page =
            "<html><body><h1>Tay nghe lam giay</h1><p>08/01/2021</p><p>Gi\u{01}y m\u{02}i c\u{03}a l\u{04}ng, v\u{05}n l\u{04}m b\u{06}ng tay.</p></body>"
        let head = "Content-Type: text/html; charset=windows-1258\r\nContent-Transfer-Encoding: 8bit"
        let letters: [UInt8: UInt8] = [1: 0xE2, 2: 0xF5, 3: 0xFA, 4: 0xE0, 5: 0xE2, 6: 0xE3]
        let bytes = Self.message(page: page, pageHead: head).utf8.map { letters[$0] ?? $0 }
        let result = readingContainer(bytes, as: "bai.mht")
        #expect(result.value.first?.bodyText.contains("Giây mơi cúa làng") == true)
        #expect(result.ids == ["legacy-encoding"])
        #expect(result.diagnostics[0].severity == .note)
    }

    @Test func `a subject in pieces is the title of a page without one`() throws {
        let head = """
            Subject: =?utf-8?Q?Ch=E1=BB=A3_phi=C3=AAn_=E1?=\r\n =?UTF-8?Q?=BB=9F_b=E1=BA=A3n?= =?utf-8?B?IFbhuqFuZw==?=\r\n
            """
        let page = "<p>12/02/2021</p><p>Một đoạn văn đủ dài để là thân bài của trang, không có tiêu đề nào cả.</p>"
        #expect(read(Self.message(head: head, page: page)).value.first?.title == "Chợ phiên ở bản Vạng")
    }

    @Test func `old shapes are read`() throws {
        // Word and Internet Explorer: addresses on a disk, a part inside a part, bare line feeds, no type before the boundary.
        let text = """
            From: "Lưu bởi trình duyệt"\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=ngoai\n\n--ngoai\n\
            Content-Type: multipart/alternative; boundary="trong"\n\n--trong\nContent-Type: text/html; charset=utf-8\n\
            Content-Location: file:///C:/4D2A/bai.htm\n\n\(articlePage(1, body: "<img alt=a src=\"bai_files/1.png\">"))\n--trong--\n\
            --ngoai\nContent-Location: file:///C:/4D2A/bai_files/1.png\nContent-Transfer-Encoding: base64\n\
            Content-Type: image/png\n\n\(Self.picture)\n--ngoai--\n
            """
        let result = read(text, as: "bai.mht")
        #expect(result.value.first?.figures.first?.picture?.content?.pixelWidth == 640)
        #expect(result.value.first?.source == nil)
        #expect(result.value.first?.span.file == "bai.mht")
        let single = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + articlePage(2)
        #expect(read(single).value.first?.blocks.count == 3)
    }

    @Test func `a file that is cut short is read as far as it goes`() {
        let whole = Self.message(page: articlePage(1, body: "<img alt=x src=anh/cho.png>"))
        let result = readingContainer(Array(whole.utf8.dropLast(90)), as: "bai.mhtml")
        #expect(result.value.first?.blocks.count == 4)
        #expect(result.ids == ["cut-short", "broken-image"])
    }

    @Test(arguments: [
        "", "chữ", "Content-Type: multipart/related; boundary=a\n\n--a\n--a\n--a--", "Content-Type: text/plain\n\nchữ",
        "MIME-Version: 1.0\nContent-Type: multipart/related\n\nkhông có ranh giới",
        "MIME-Version: 1.0\nContent-Type: multipart/x; boundary=a\n\n" + String(repeating: "--a\n", count: 50_000),
    ])
    func `what is no MHTML is refused`(text: String) {
        #expect(read(text).ids == ["not-a-container"])
    }

    @Test func `parts inside parts without end are given up`() {
        let opening = (0..<3_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(
            read("MIME-Version: 1.0\n" + opening + "Content-Type: text/html\n\n<p>Chữ.</p>").ids == ["not-a-container"])
    }
}
