import BantinLayout
import BantinModel
import BantinPDF
import BantinTestSupport
import BantinVerify
import Foundation
import Testing

@Suite struct PaintPDFTests {
    let folder: TemporaryFolder
    let path: String
    let bytes: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        let painted = try BulletinDraft.everything().pdf()
        #expect(painted.diagnostics == [])
        bytes = painted.value
        path = try file(bytes, in: folder)
        if let keep = ProcessInfo.processInfo.environment["BANTIN_KEEP_PDF"] {
            try Data(bytes).write(to: URL(fileURLWithPath: keep))
        }
    }

    @Test func `qpdf finds nothing wrong`() throws {
        let result = try run("qpdf", ["--check", path])
        #expect(result.status == 0)
        #expect(result.output.contains("No syntax or stream encoding errors found"))
        #expect(result.errors == "")
    }

    @Test func `a check for accessibility finds nothing wrong`() throws {
        let result = try run("pdfua", ["check", path])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func `every rule of our own judge holds`() {
        #expect(verifyPDF(bytes, name: "out.pdf").diagnostics == [])
    }

    @Test func `every font is embedded as a subset and maps to Unicode`() throws {
        let lines = try run("pdffonts", [path]).output.split(separator: "\n").dropFirst(2)
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(line)")
        }
    }

    @Test(arguments: ["pdftotext", "mutool"])
    func `text comes back in normal form C, with its spaces and in order`(tool: String) throws {
        let arguments = tool == "mutool" ? ["draw", "-q", "-F", "text", path] : ["-raw", path, "-"]
        let result = try run(tool, arguments)
        #expect(result.status == 0)
        let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let expected = """
            Bản tin 01/2021 Thư ngỏ: Ế, Ộ, Ẫ Kính gửi bạn đọc, nghiêng official website xem trang mạng của chúng tôi1 và \
            đọc tiếp trang sau. Mục một • 10.000₫ • Đà Nẵng • office – “xong” Cột rộng ô 0 phải ô 1 Ảnh: ô vuông 1 Chú \
            thích cuối trang. 1
            """
        #expect(Array(words.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func `the structure tree has all text in reading order and no furniture`() throws {
        let result = try run("pdfinfo", ["-struct-text", path])
        #expect(result.errors == "")
        try expectGolden("pdf-structure", result.output)
    }

    @Test func `bookmarks are nested and lead to their pages`() throws {
        let outline = try run("mutool", ["show", path, "outline"]).output
        let lines = outline.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains("\"Thư ngỏ: “Ế” (và hơn thế)\"") && lines[0].contains("page=1"))
        #expect(lines[1].contains("\t\t\"Mục một\"") && lines[1].contains("page=2"))
    }

    @Test func `links have escaped addresses, areas and words`() throws {
        let pages = try run("mutool", ["show", path, "grep"]).output
        let links = pages.split(separator: "\n").filter { $0.contains("/Subtype/Link") }
        #expect(links.count == 2)
        let web = try #require(links.first { $0.contains("/URI") })
        #expect(web.contains(#"/URI(https://vi.example/tin%20t%E1%BB%A9c?\(a\)=b)"#))
        #expect(web.contains("/F 4"))
        let quads = try #require(web.range(of: #"/QuadPoints\[[^\]]*\]"#, options: .regularExpression))
        #expect(web[quads].split(separator: " ").count == 16)
        let call = try #require(links.first { $0.contains("/Dest") })
        #expect(call.contains("/Contents(1)"))
    }

    @Test func `page labels, language, title and dates are in the file`() throws {
        let info = try run("pdfinfo", [path], environment: ["TZ": "UTC"]).output
        #expect(info.contains("Title:           Bản tin thử"))
        #expect(info.contains("Author:          Nguyễn Thị Ế, Trần (B)"))
        #expect(info.contains("CreationDate:    Fri Jan  8 00:00:00 2021"))
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("PDF version:     1.7"))
        let catalog = try run("mutool", ["show", path, "trailer/Root"]).output
        #expect(catalog.contains("/Lang (vi)"))
        #expect(catalog.contains("/DisplayDocTitle true"))
        let labels = try run("mutool", ["show", path, "trailer/Root/PageLabels"]).output
        let flat = labels.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("0 << /S /r /St 1 >> 1 << /S /D /St 1 >>"), "\(flat)")
    }

    @Test func `furniture is artifacts with their kind and their place`() throws {
        let plain = folder.url.appending(path: "plain.pdf").path
        #expect(try run("qpdf", ["--qdf", "--object-streams=disable", path, plain]).status == 0)
        let lines = try Data(contentsOf: URL(fileURLWithPath: plain)).split(separator: 0x0A)
            .map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix("/Artifact") }
        #expect(
            lines.map { $0.replacing(#/[\d.]+/#, with: "0") } == [
                "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]/BBox[0 0 0 0]>>BDC",
                "/Artifact<</Type/Layout/BBox[0 0 0 0]>>BDC",
                "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]/BBox[0 0 0 0]>>BDC",
            ])
        #expect(lines.contains { $0.contains("/BBox[50 560.5 370 561]") })
    }

    @Test func `the bytes of a JPEG stand in the file unchanged`() throws {
        let picture = try Samples.jpeg()
        #expect(bytes.firstRange(of: picture) != nil)
    }

    @Test func `two runs give the same bytes`() throws {
        #expect(try BulletinDraft.everything().pdf().value == bytes)
    }
}
