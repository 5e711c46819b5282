import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

/// Pages that a browser or an extension saved: where they came from, and where their pictures went.
@Suite struct SavedPageTests {
    @Test func `a SingleFile page says where it came from and when it was saved`() throws {
        let page = """
            <!DOCTYPE html> <html lang=vi><!--
             Page saved with SingleFile\u{20}
             url: https://xa.example/tin/bai.html?id=7#dau\u{20}
             saved date: Fri Mar 05 2021 09:10:11 GMT+0700 (Giờ Đông Dương)
            --><meta charset=utf-8><link rel=canonical href=https://xa.example/khac><title>Tên</title><h1>Tên</h1><p>08/01/2021</p>
            <p>Một đoạn văn của trang đã lưu.</p><img alt=x src="data:image/png;base64,\(Data(PictureTests.png).base64EncodedString())">
            """
        let result = reading(page)
        let article = try #require(result.value.first)
        #expect(article.source == "https://xa.example/tin/bai.html?id=7#dau")
        #expect(article.captured?.description == "2021-03-05")
        #expect(article.figures.first?.picture?.content?.pixelWidth == 640)
        #expect(result.diagnostics.isEmpty)
        #expect(dumped(result).contains("  captured: 2021-03-05\n"))
        #expect(String(decoding: articlesJSON(result), as: UTF8.self).contains("\"captured\": \"2021-03-05\""))
    }

    @Test(
        arguments: ["bài_files", "bài-Dateien", "bài_fichiers", "bài.files"],
        [
            "bài_files/chợ.png", "bài-Dateien/chợ.png", "https://xa.example/anh/chợ.png?w=640",
            "//cdn.example/ch%E1%BB%A3.png",
            "/Anh/2021/chợ.png", "chợ.png",
        ])
    func `a picture is found in the folder that the browser made`(folderName: String, source: String) throws {
        let folder = try TemporaryFolder()
        let saved = folder.url.appending(path: folderName)
        try FileManager.default.createDirectory(at: saved, withIntermediateDirectories: true)
        try Data(PictureTests.png).write(to: saved.appending(path: "chợ.png"))
        let page = "<h1>Tên</h1><p>08/01/2021</p><p>Một đoạn văn của trang.</p><img alt=x src=\"\(source)\">"
        let result = reading(page, as: "tháng-hai/bài.html", folder: folder.url.path)
        #expect(result.value.first?.figures.first?.picture?.content?.pixelWidth == 640)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("https://xa.example/anh/khac.png", "remote-image"), ("https://xa.example/..", "remote-image"),
        ("https://xa.example/anh/%2e%2e%2fngoai.png", "remote-image"),
        ("https://xa.example/anh/lien-ket.png", "remote-image"),
        ("bai_files/hong.png", "broken-image"),
    ])
    func `only what lies in that folder is taken`(source: String, id: String) throws {
        let outer = try TemporaryFolder()
        let folder = outer.url.appending(path: "trang")
        let saved = folder.appending(path: "bai_files")
        let files = FileManager.default
        try files.createDirectory(at: saved, withIntermediateDirectories: true)
        try files.createDirectory(at: folder.appending(path: "bai-khac_files"), withIntermediateDirectories: true)
        try Data(PictureTests.png).write(to: outer.url.appending(path: "ngoai.png"))
        try Data(PictureTests.png).write(to: folder.appending(path: "ngoai.png"))
        try Data(PictureTests.png).write(to: folder.appending(path: "bai-khac_files/khac.png"))
        try Data("chữ".utf8).write(to: saved.appending(path: "hong.png"))
        try files.createSymbolicLink(
            at: saved.appending(path: "lien-ket.png"), withDestinationURL: outer.url.appending(path: "ngoai.png"))
        let page = "<h1>Tên</h1><p>08/01/2021</p><p>Một đoạn văn của trang.</p><img alt=x src=\"\(source)\">"
        let result = reading(page, as: "trang/bai.html", folder: folder.path)
        #expect(result.ids == [id])
        #expect(result.value.first?.figures.first?.picture?.content == nil)
    }
}
