import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

@Suite struct PictureTests {
    static let png: [UInt8] = pngHeader(width: 640, height: 400)

    static func pngHeader(width: UInt16, height: UInt16) -> [UInt8] {
        let size = [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, UInt8(height >> 8), UInt8(height & 255)]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + size
            + [8, 2, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8) + Array(repeating: 0, count: 8)
    }

    static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4, 0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 44, 2, 88]
        + Array(repeating: 0, count: 30) + [0xFF, 0xD9]
    static let gif: [UInt8] = Array("GIF89a".utf8) + [0x2C, 1, 0x90, 0] + Array(repeating: 0, count: 20) + [0x3B]
    static let webp: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0x57, 2, 0]
        + Array(repeating: 0, count: 10)

    func look(_ source: String, in folder: URL? = nil) -> (Picture?, [String]) {
        let result = reading(
            "<h1>Tên</h1><p>08/01/2021</p><p>Một đoạn văn.</p><img alt=x src=\"\(source)\"><p>Một đoạn khác.</p>",
            folder: folder?.path)
        return (result.value.first?.figures.first?.picture, result.ids)
    }

    @Test(arguments: [png.dropLast(16), jpeg.dropLast(2), gif.dropLast()].map { [UInt8]($0) })
    func `a picture whose end is torn off is broken`(bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "anh.png"))
        let (picture, ids) = look("anh.png", in: folder.url)
        #expect(ids == ["broken-image"])
        #expect(picture?.content == nil)
    }

    @Test(arguments: [
        (png, Picture.Format.png, 640, 400), (jpeg, .jpeg, 600, 300), (gif, .gif, 300, 144), (webp, .webp, 300, 600),
    ])
    func `formats are told by their bytes, whatever the name`(
        bytes: [UInt8], format: Picture.Format, width: Int, height: Int
    ) throws {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "ảnh một.jpg"))
        let (picture, ids) = look("%E1%BA%A3nh%20m%E1%BB%99t.jpg?v=2", in: folder.url)
        #expect(ids.isEmpty)
        #expect(picture?.content?.format == format)
        #expect(picture?.content?.pixelWidth == width)
        #expect(picture?.content?.pixelHeight == height)
    }

    @Test(arguments: [(1, 600, 300), (3, 600, 300), (6, 300, 600), (8, 300, 600), (99, 600, 300)], [true, false])
    func `a photograph that is turned on its side has its sides exchanged`(
        turned: (orientation: Int, width: Int, height: Int), isLittle: Bool
    ) throws {
        let code = UInt8(turned.orientation)
        let tiff: [UInt8] =
            isLittle
            ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, code, 0, 0, 0]
            : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, code, 0, 0]
        let exif = Array("Exif".utf8) + [0, 0] + tiff
        let bytes = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + Self.jpeg.dropFirst(2)
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "anh.jpg"))
        let content = try #require(look("anh.jpg", in: folder.url).0?.content)
        #expect(content.pixelWidth == turned.width)
        #expect(content.pixelHeight == turned.height)
    }

    @Test(arguments: [
        ("http://xa.example/a.png", "remote-image"), ("//xa.example/a.png", "remote-image"),
        ("/PublishingImages/a.png", "outside-image"), ("../a.png", "outside-image"), ("b/../../a.png", "outside-image"),
        ("file:///etc/passwd", "outside-image"), ("C:\\anh\\a.png", "outside-image"), ("%2e%2e/a.png", "outside-image"),
        ("lien-ket/a.png", "outside-image"), ("khong-co.png", "missing-image"), ("thu-muc", "missing-image"),
        ("cut.png", "broken-image"), ("chu.png", "broken-image"), ("data:image/png;base64,AAAA", "broken-image"),
    ])
    func `a picture that cannot be had is reported and its figure stays`(source: String, id: String) throws {
        let outer = try TemporaryFolder()
        let folder = outer.url.appending(path: "trang")
        let files = FileManager.default
        try files.createDirectory(at: folder.appending(path: "thu-muc"), withIntermediateDirectories: true)
        try Data(Self.png).write(to: outer.url.appending(path: "a.png"))
        try files.createSymbolicLink(at: folder.appending(path: "lien-ket"), withDestinationURL: outer.url)
        try Data(Self.png.prefix(20)).write(to: folder.appending(path: "cut.png"))
        try Data("chữ".utf8).write(to: folder.appending(path: "chu.png"))
        let (picture, ids) = look(source, in: folder)
        #expect(ids == [id])
        #expect(picture?.source == source)
        #expect(picture?.content == nil)
    }

    @Test func `bytes inside the page are decoded`() {
        let data = "data:image/png;base64," + Data(Self.png).base64EncodedString()
        let (picture, ids) = look(data)
        #expect(ids.isEmpty)
        #expect(picture?.content?.location == .bytes(Self.png))
    }

    @Test func `a picture without a description is a note beside a caption and a warning without`() {
        let result = reading(
            "<h1>Tên</h1><p>08/01/2021</p><p>Một đoạn.</p><img src=a.png><p>Hai đoạn.</p><figure><img src=b.png alt=''><figcaption>Chữ</figcaption></figure>"
        )
        let found = result.diagnostics.filter { $0.id == "image-without-alt" }
        #expect(found.map(\.severity) == [.warning, .note])
    }

    @Test func `icons and counters are no pictures`() {
        let (picture, ids) = look("a.gif\" width=\"16\" height=\"16")
        #expect(picture == nil)
        #expect(ids.isEmpty)
    }
}
