import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

@Suite struct WordPictureTests {
    private func drawing(_ id: String, descr: String = "Nhịp cầu", side: Int = 3_000_000, link: String = "embed")
        -> String
    {
        #"<w:p><w:r><w:drawing><wp:inline><wp:extent cx="\#(side)" cy="2000000"/><wp:docPr id="1" name="a" descr="\#(descr)"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="cau.png" descr="C:\cau.png"/></pic:nvPicPr><pic:blipFill><a:blip r:\#(link)="\#(id)"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
    }

    private func document(_ body: String, _ pictures: [(String, String, [UInt8]?)]) -> HandMade {
        var document = HandMade(paragraph("Tên bài", #"<w:outlineLvl w:val="0"/>"#) + paragraph("08/01/2021") + body)
        for (id, target, bytes) in pictures {
            let mode = target.contains(":") ? #" TargetMode="External""# : ""
            document.relationships +=
                #"<Relationship Id="\#(id)" Type="\#(document.kinds)/image" Target="\#(target)"\#(mode)/>"#
            if let bytes { document.others.append(("word/\(target)", bytes)) }
        }
        return document
    }

    @Test func `a picture has its place, its description and a caption below`() throws {
        let result = try document(
            drawing("p1") + paragraph("Cầu mới", #"<w:jc w:val="center"/>"#) + paragraph("Đoạn văn sau ảnh."),
            [("p1", "media/a.png", png())]
        ).reading()
        let article = try #require(result.value.first)
        #expect(article.figures.first?.picture?.alt == "Nhịp cầu")
        #expect(article.figures.first?.caption == [.text("Cầu mới")])
        #expect(article.bodyText == "Đoạn văn sau ảnh.")
        #expect(result.ids.isEmpty)
    }

    @Test func `its bytes stay in the document until they are asked for`() throws {
        let place = try TemporaryFolder()
        let file = place.url.appending(path: "a.docx")
        let bytes = try document(drawing("p1"), [("p1", "media/a.png", png(padding: 5000))]).bytes
        try Data(bytes).write(to: file)
        for path in [file.path, nil] {
            let source = SourceFile(name: "a.docx", bytes: bytes, format: .docx, path: path)
            let picture = try #require(read(source).value.first?.figures.first?.picture?.content)
            guard case .stored(let stored) = picture.location else {
                Issue.record("not stored")
                return
            }
            #expect(stored.name == "a.docx:word/media/a.png")
            #expect(try stored.load() == png(padding: 5000))
        }
        let source = SourceFile(name: "a.docx", bytes: bytes, format: .docx, path: file.path)
        let picture = try #require(read(source).value.first?.figures.first?.picture?.content)
        try FileManager.default.removeItem(at: file)
        guard case .stored(let stored) = picture.location else { return }
        #expect(throws: OperationError.self) { try stored.load() }
    }

    @Test func `VML pictures are pictures, icons are not`() throws {
        let vml =
            #"<w:p><w:r><w:pict><v:shape alt="Chợ" style="width:200pt;height:100pt"><v:imagedata r:id="p1" o:title="x"/></v:shape></w:pict></w:r></w:p>"#
        let icon = vml.replacing("200pt", with: "12pt")
        let article = try #require(
            try document(vml + icon + drawing("p1", side: 200_000), [("p1", "media/a.png", png())]).reading().value
                .first)
        #expect(article.figures.map { $0.picture?.alt } == ["Chợ"])
    }

    @Test(arguments: [
        ("media/a.emf", "unsupported-image", [1, 0, 0, 0] + [UInt8](repeating: 0, count: 36) + Array(" EMF1234".utf8)),
        ("media/a.wmf", "unsupported-image", [0xD7, 0xCD, 0xC6, 0x9A, 0, 0]),
        ("media/a.png", "broken-image", [1, 2, 3]),
        ("media/a.png", "missing-image", nil), ("../../etc/passwd", "missing-image", nil),
        ("https://xa.example/a.png", "remote-image", nil), ("file:///C:/anh.png", "outside-image", nil),
    ])
    func `a picture that cannot be shown is reported and keeps its caption`(target: String, id: String, bytes: [UInt8]?)
        throws
    {
        let body =
            drawing("p1", link: target.contains(":") ? "link" : "embed") + paragraph("Cầu", #"<w:jc w:val="center"/>"#)
        let result = try document(body, [("p1", target, bytes)]).reading()
        #expect(result.ids == [id])
        #expect(result.value.first?.figures.first?.caption == [.text("Cầu")])
        #expect(result.value.first?.figures.first?.picture?.content == nil)
    }

    @Test func `the name of a file describes nothing`() throws {
        let result = try document(drawing("p1", descr: "IMG_2021.JPG"), [("p1", "media/a.png", png())]).reading()
        #expect(result.ids == ["image-without-alt"])
    }

    @Test func `charts are reported`() throws {
        let result = try document(
            paragraph("Đoạn.") + "<w:p><w:r><w:drawing><c:chart r:id=\"x\"/></w:drawing></w:r></w:p>", []
        ).reading()
        #expect(result.ids == ["object-dropped"])
        #expect(result.diagnostics.first?.place.line == 4)
    }

    @Test func `a caption by its style above a picture goes below it`() throws {
        var document = document(styled("Cầu", "c") + drawing("p1") + paragraph("Đoạn."), [("p1", "media/a.png", png())])
        document.styles = style("c", "Chú thích ảnh")
        let result = try document.reading()
        #expect(result.value.first?.figures.map(\.caption) == [[.text("Cầu")]])
        #expect(result.ids.isEmpty)
    }
}
