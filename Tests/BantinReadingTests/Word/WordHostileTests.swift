import BantinModel
import BantinReading
import BantinTestSupport
import Testing

/// None of these may crash, hang, fill the memory or lose the text that is there.
@Suite struct WordHostileTests {
    private let body =
        paragraph("Tên bài", run: "<w:b/>") + paragraph("08/01/2021") + paragraph("Đoạn văn còn giữ được.")

    @Test(arguments: [
        ("", "not-word"), ("không phải zip", "not-word"), ("{\\rtf1 abc}", "not-word"),
        ("PK\u{3}\u{4}rách", "damaged-document"),
    ])
    func `what is no document is refused`(text: String, id: String) {
        let result = readingWord(Array(text.utf8))
        #expect(result.ids == [id])
    }

    @Test func `old and protected documents are told apart`() {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1000)
        #expect(readingWord(ole).ids == ["not-word"])
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let protected = readingWord(ole + name)
        #expect(protected.ids == ["protected-document"])
        #expect(protected.diagnostics.first?.hint?.en.contains(".docx") == true)
    }

    @Test func `a container without a document, or with another one, is refused`() throws {
        #expect(readingWord(try zipped([("a.txt", Array("a".utf8))])).ids == ["not-word"])
        var sheet = HandMade(body)
        sheet.others = [
            (
                "[Content_Types].xml",
                Array(
                    #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#
                        .utf8)
            )
        ]
        #expect(readingWord(try zipped(Array(sheet.files.dropFirst()))).ids == ["not-word"])
    }

    @Test func `a document of strict namespaces and unusual part names is read`() throws {
        var document = HandMade(body)
        document.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        document.kinds = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        document.main = "noidung/bai.xml"
        #expect(try document.reading().value.first?.bodyText == "Đoạn văn còn giữ được.")
    }

    @Test func `what stands before damage is kept, and its place is told`() throws {
        let result = try HandMade(body + "<w:p><w:r><w:t>Nửa câu</w:p>").reading()
        #expect(result.value.first?.bodyText == "Đoạn văn còn giữ được.\n\nNửa câu")
        let damage = try #require(result.diagnostics.first { $0.id == "damaged-part" })
        #expect(damage.place.line == 4)
        #expect(damage.message.en.contains("word/document.xml:"))
    }

    @Test func `damage inside tables and boxes keeps what they hold`() throws {
        let open =
            "<w:tbl><w:tr><w:tc>\(paragraph("trong ô"))<w:p><w:r><w:pict><w:txbxContent>\(paragraph("trong khung"))<&"
        let text = try HandMade(body + open).reading().value.first?.bodyText
        #expect(text?.contains("trong ô") == true && text?.contains("trong khung") == true)
    }

    @Test func `damaged styles leave the text as it is`() throws {
        var document = HandMade(body)
        document.styles = "<w:style><<"
        document.numbering = "</w:x>"
        let result = try document.reading()
        #expect(result.value.first?.bodyText == "Đoạn văn còn giữ được.")
        #expect(result.ids == ["damaged-part", "damaged-part"])
    }

    @Test func `entities are not expanded: a document type ends the part`() throws {
        let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>"
        var document = HandMade(body)
        document.relationships = #"<Relationship Id="s" Type="\#(document.kinds)/styles" Target="s.xml"/>"#
        document.others = [("word/s.xml", Array(bomb.utf8))]
        let result = try document.reading()
        #expect(result.ids == ["damaged-part"])
        #expect(result.diagnostics.first?.message.en.contains("DOCTYPE") == true)
    }

    @Test(arguments: [
        "w:p", "w:r", "w:tbl", "w:tbl><w:tr><w:tc><w:p", "w:sdt", "w:r><w:pict><w:txbxContent><w:p", "w:hyperlink",
        "mc:AlternateContent", "m:f", "w:footnote", "w:fldSimple", "w:smartTag",
    ])
    func `a hundred thousand nested elements are read`(open: String) throws {
        let names = open.split(separator: "><").map(String.init)
        let count = 100_000 / names.count
        let start = String(repeating: "<\(open)>", count: count)
        let end = String(repeating: names.reversed().map { "</\($0)>" }.joined(), count: count)
        let result = try HandMade(body + start + "<w:p><w:r><w:t>Chữ sâu.</w:t></w:r></w:p>" + end).reading()
        #expect(result.value.first?.bodyText.contains("Đoạn văn còn giữ được.") == true)
        if open != "w:footnote" { #expect(result.value.first?.bodyText.contains("Chữ sâu.") == true) }
    }

    /// Shapes that invite a reader to look at all that came before, again for each piece.
    @Test(
        arguments: [
            #"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t><w:br/></w:r></w:p>"#,
            #"<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#,
            #"<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#,
            #"<w:sdt><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:sdt>"#,
            "<w:p><w:r><w:t>- a:</w:t></w:r></w:p>",
            #"<w:r><w:footnoteReference w:id="1"/></w:r>"#,
            #"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#,
        ], [false, true])
    func `time grows no faster than the document`(unit: String, isNested: Bool) throws {
        let count = isNested ? 3_000 : 20_000
        var document = HandMade(body + String(repeating: unit, count: count))
        if isNested, let end = unit.range(of: "</w:t></w:r>")?.upperBound {
            document.body =
                body + String(repeating: String(unit[..<end]), count: count)
                + String(repeating: String(unit[end...]), count: count)
        }
        document.styles = style("s", "Subtitle") + style("t", "Title")
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try document.reading() }
        #expect(time < .seconds(30))
    }

    @Test func `a part that inflates without end is cut at the limit`() throws {
        var limits = ReadingLimits()
        limits.packagePartBytes = 1 << 20
        let flood = String(repeating: paragraph("nước"), count: 40_000)
        let result = try HandMade(body + flood).reading(limits: limits)
        #expect(result.ids == ["document-too-large"])
        #expect(result.value.first?.bodyText.hasPrefix("Đoạn văn còn giữ được.") == true)
    }

    @Test func `all parts together have a limit, pictures too`() throws {
        var limits = ReadingLimits()
        limits.packageBytes = 40_000
        var document = HandMade(body + #"<w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>"#)
        document.relationships = #"<Relationship Id="p" Type="x/image" Target="a.png"/>"#
        document.others = [("word/a.png", png(padding: 60_000))]
        #expect(try document.reading(limits: limits).ids.contains("broken-image"))
        #expect(try document.reading().value.first?.figures.first?.picture?.content != nil)
    }

    @Test func `pieces have a limit`() throws {
        var limits = ReadingLimits()
        limits.wordPieces = 1000
        let result = try HandMade(body + String(repeating: "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", count: 5000)).reading(
            limits: limits)
        #expect(result.ids == ["document-too-large"])
        #expect(result.value.first?.bodyText == "Đoạn văn còn giữ được.")
    }

    @Test func `a container of too many files is refused`() throws {
        var limits = ReadingLimits()
        limits.packageEntries = 4
        #expect(try HandMade(body).reading(limits: limits).ids == [])
        limits.packageEntries = 3
        #expect(try HandMade(body).reading(limits: limits).ids == ["document-too-large"])
    }

    @Test func `numbers beyond all reason are read`() throws {
        var document = HandMade(
            body
                + paragraph(
                    "a",
                    #"<w:numPr><w:ilvl w:val="999999999999"/><w:numId w:val="1"/></w:numPr><w:ind w:left="99999999999"/>"#
                )
                + #"<w:tbl><w:tr><w:trPr><w:gridBefore w:val="99999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="-7"/><w:vMerge/></w:tcPr></w:tc><w:tc>\#(paragraph("ô"))</w:tc></w:tr></w:tbl>"#
        )
        document.numbering =
            #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/><w:lvlText w:val="%1%2%9%0%"/></w:lvl><w:lvl w:ilvl="8"><w:start w:val="-1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%9."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
        let text = try document.reading().value.first?.bodyText
        #expect(text?.contains("a") == true && text?.contains("ô") == true)
    }

    /// Changes, drops and doubles bytes of a real document by a generator with a fixed seed.
    @Test func `damaged documents are read or refused`() throws {
        let whole = try pythonDocument(
            """
            d.add_heading('Tên bài', 0)
            for i in range(20): d.add_paragraph(f'Đoạn {i}', style='List Bullet')
            d.add_picture(picture())
            d.add_table(3, 3)
            """.replacing("\n        ", with: "\n")
        ).bytes
        var random = Seeded(state: 20210108)
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<(1 + random.next(12)) {
                let at = random.next(bytes.count)
                switch random.next(3) {
                case 0: bytes[at] = UInt8(random.next(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.next(30)))
                default: bytes[at] ^= 1
                }
            }
            let result = readingWord(bytes)
            #expect(!result.value.isEmpty || result.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test func `damaged XML is read or refused`() throws {
        var random = Seeded(state: 20210205)
        var document = HandMade(body + "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" + styled("a", "b"))
        document.styles = style("b", "heading 2")
        let whole = Array(document.body.utf8)
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<random.next(6) {
                let at = random.next(bytes.count)
                let end = min(bytes.count, at + random.next(40))
                if random.next(2) == 0 {
                    bytes.removeSubrange(at..<end)
                } else {
                    bytes.insert(contentsOf: bytes[at..<end], at: random.next(at + 1))
                }
            }
            document.body = String(decoding: bytes, as: UTF8.self)
            let result = try document.reading()
            #expect(!result.value.isEmpty || result.diagnostics.contains { $0.severity == .error })
        }
    }
}
