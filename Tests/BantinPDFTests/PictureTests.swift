import BantinLayout
import BantinModel
import BantinTestSupport
import BantinVerify
import Foundation
import Testing

@testable import BantinPDF

@Suite struct PictureTests {
    private static let frame = Rectangle(x: .points(50), y: .points(50), width: .points(100), height: .points(80))

    private func painted(_ bytes: [UInt8], _ format: Picture.Format) throws -> Reported<[UInt8]> {
        var draft = try BulletinDraft()
        let figure = draft.element(.figure)
        draft.paged.structure[figure].alt = "Ô vuông"
        draft.picture(bytes, format: format, frame: PictureTests.frame, owner: figure)
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("Chữ sau ảnh. ", paragraph)], y: 200)
        return try draft.pdf()
    }

    private func images(in pdf: [UInt8]) throws -> [[Substring]] {
        let folder = try TemporaryFolder()
        let path = try file(pdf, in: folder)
        #expect(try run("qpdf", ["--check", path]).status == 0)
        #expect(try run("pdfua", ["check", path]).status == 0)
        #expect(verifyPDF(pdf, name: "out.pdf").diagnostics == [])
        #expect(try run("pdftotext", [path, "-"]).output.hasPrefix("Chữ sau ảnh."))
        return try run("pdfimages", ["-list", path]).output.split(separator: "\n").dropFirst(2).map {
            $0.split(separator: " ")
        }
    }

    @Test(arguments: [true, false])
    func `a PNG is drawn opaque, with all its pixels and no interpolation`(alpha: Bool) throws {
        let pdf = try painted(try Samples.png(alpha: alpha), .png)
        #expect(pdf.diagnostics == [])
        let images = try images(in: pdf.value)
        #expect(images.count == 1)
        let image = try #require(images.first)
        #expect(image[2] == "image" && image[3] == "40" && image[4] == "40")
        #expect(image[9] == "no")
    }

    @Test func `a picture with more pixels than print shows is scaled down`() throws {
        let pdf = try painted(try Samples.png(alpha: false, side: 2000), .png)
        let image = try #require(try images(in: pdf.value).first)
        // 100 pt at 300 to the inch.
        #expect(image[3] == "417")
    }

    @Test func `a JPEG that a camera turned is decoded and set upright`() throws {
        let jpeg = try Samples.jpeg(width: 60, height: 30)
        let turned = Samples.withOrientation(6, jpeg)
        #expect(JPEGHeader(turned)?.orientation == 6)
        let pdf = try painted(turned, .jpeg)
        #expect(pdf.diagnostics == [])
        #expect(pdf.value.firstRange(of: turned) == nil)
        let image = try #require(try images(in: pdf.value).first)
        #expect(image[3] == "30" && image[4] == "60")
    }

    @Test func `a picture of another shape than its frame is centred and not stretched`() {
        let frame = Rectangle(x: .points(10), y: .points(20), width: .points(90), height: .points(60))
        #expect(PicturePainter.place(width: 300, height: 200, in: frame) == (10, 20, 0.3, 0.3))
        #expect(PicturePainter.place(width: 200, height: 300, in: frame) == (35, 20, 0.2, 0.2))
    }

    @Test func `a picture that is drawn twice is held once`() throws {
        var draft = try BulletinDraft()
        let jpeg = try Samples.jpeg()
        let figure = draft.element(.figure)
        draft.picture(jpeg, format: .jpeg, frame: PictureTests.frame, owner: figure)
        draft.newPage(label: "2")
        let second = draft.element(.figure)
        draft.item(.picture(PlacedPicture(picture: 0, frame: PictureTests.frame, owner: .element(second))))
        let pdf = try draft.pdf().value
        let first = try #require(pdf.firstRange(of: jpeg))
        #expect(pdf[first.upperBound...].firstRange(of: jpeg) == nil)
    }

    @Test(arguments: ["torn PNG", "torn JPEG", "noise", "nothing", "no file"])
    func `a broken picture is reported and leaves an empty frame`(kind: String) throws {
        var draft = try BulletinDraft()
        let figure = draft.element(.figure)
        let bytes: [UInt8]
        switch kind {
        case "torn PNG":
            let whole = try Samples.png(alpha: false, side: 400)
            bytes = Array(whole.prefix(whole.count / 2))
        case "torn JPEG":
            let whole = try Samples.jpeg(width: 400, height: 400)
            bytes = Array(whole.prefix(whole.count / 2))
        case "noise": bytes = (0..<2000).map { UInt8(truncatingIfNeeded: $0 * 7919) }
        default: bytes = []
        }
        draft.picture(bytes, format: .png, frame: PictureTests.frame, owner: figure)
        if kind == "no file" { draft.paged.pictures[0].content?.location = .file("/no/such/anh.png") }
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("Chữ sau ảnh. ", paragraph)], y: 200)
        let pdf = try draft.pdf()
        #expect(pdf.diagnostics.map(\.id) == ["broken-image"])
        #expect(pdf.diagnostics.first?.place.file == "anh.png")
        #expect(try images(in: pdf.value).isEmpty)
    }

    @Test func `a header tells which JPEG a PDF can hold`() throws {
        let header = try #require(JPEGHeader(try Samples.jpeg(width: 60, height: 30)))
        #expect(header.width == 60 && header.height == 30 && header.componentCount == 3)
        #expect(header.isFitForPDF)
        #expect(JPEGHeader([0xFF, 0xD8, 0xFF]) == nil)
        #expect(JPEGHeader(try Samples.png(alpha: false)) == nil)
        var cmyk = header
        cmyk.componentCount = 4
        #expect(!cmyk.isFitForPDF)
        var torn = header
        torn.hasEnd = false
        #expect(!torn.isFitForPDF)
    }
}
