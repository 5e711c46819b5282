import BantinTestSupport
import Foundation
import Testing

/// From a Word document to the files that its readers get.
@Suite struct WordExportTests {
    private let script = """
        from docx.opc.part import Part
        from docx.opc.packuri import PackURI
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        d.add_heading('Bản Pác Nghiên dựng lại cầu treo', 0)
        d.add_paragraph('05/02/2021')
        p = d.add_paragraph('Cầu dài 42 m')
        call = OxmlElement('w:footnoteReference')
        call.set(qn('w:id'), '2')
        p.add_run()._r.append(call)
        p.add_run(', xe máy qua lại cả hai chiều.')
        d.add_picture(picture(640, 400), width=Cm(10))
        d.inline_shapes[0]._inline.docPr.set('descr', 'Cầu treo qua suối')
        d.add_paragraph('Nhịp cầu mới', style='Caption')
        p = d.add_paragraph(); p.alignment = A.RIGHT; p.add_run('Lục Thị Hiền').bold = True
        notes = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Theo thiết kế của phòng Kinh tế.</w:t></w:r></w:p></w:footnote></w:footnotes>'
        kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml'
        part = Part(PackURI('/word/footnotes.xml'), kind, notes.encode(), d.part.package)
        d.part.relate_to(part, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes')
        """

    private func written() throws -> Workplace {
        let place = try Workplace()
        try place.write(Data(try pythonDocument(script).bytes), to: "bai/cau.docx")
        return place
    }

    @Test func `a document in a folder becomes a PDF and an EPUB with its picture and its note`() throws {
        let place = try written()
        let result = try Program.run("--pdf", "--epub", "--strict", "-d", "ra", "bai", in: place.url)
        #expect(result.status == 0, "\(result.errors)")
        let names = try place.names(in: "ra")
        let pdf = try #require(names.first { $0.hasSuffix(".pdf") })
        let epub = try #require(names.first { $0.hasSuffix(".epub") })
        let text = try run("pdftotext", ["ra/\(pdf)", "-"], in: place.url).output
        for words in [
            "Bản Pác Nghiên dựng lại cầu treo", "Nhịp cầu mới", "Theo thiết kế của phòng Kinh tế.", "Lục Thị Hiền",
        ] {
            #expect(text.contains(words))
        }
        #expect(try run("pdfimages", ["-list", "ra/\(pdf)"], in: place.url).output.contains(" 640 "))
        let chapter = try run("unzip", ["-p", "ra/\(epub)", "EPUB/article-*.xhtml"], in: place.url).output
        #expect(chapter.contains("Theo thiết kế của phòng Kinh tế.") && chapter.contains("noteref"))
        #expect(chapter.contains("alt=\"Cầu treo qua suối\""))
        #expect(try run("unzip", ["-l", "ra/\(epub)"], in: place.url).output.contains("pictures/picture-001.png"))
    }

    @Test func `a document comes through a pipe with its picture`() throws {
        let place = try written()
        let result = try Program.shell(
            #""$BANTIN" --quiet --from docx -o - - < bai/cau.docx > ra.pdf"#, in: place.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try run("pdfimages", ["-list", "ra.pdf"], in: place.url).output.contains(" 640 "))
    }

    @Test func `a protected document is an error that says what to do`() throws {
        let place = try Workplace()
        try place.write(Data([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)), to: "cu.docx")
        let result = try Program.run("--locale", "en", "cu.docx", in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("save it as “Word Document (.docx)”"))
        #expect(try place.names() == ["cu.docx"])
    }
}
