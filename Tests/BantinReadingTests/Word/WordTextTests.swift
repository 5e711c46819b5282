import BantinModel
import BantinReading
import Testing

/// What is text of a document and what is not.
@Suite struct WordTextTests {
    private func text(_ runs: String) throws -> String {
        try HandMade("<w:p>\(runs)</w:p>").dumpedBlocks()
    }

    @Test func `what was inserted or moved here stays, what was deleted, moved away or hidden goes`() throws {
        #expect(
            try text(
                """
                <w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:ins><w:r><w:t xml:space="preserve">thêm </w:t></w:r></w:ins>\
                <w:del><w:r><w:delText>xoá</w:delText><w:t>xoá</w:t></w:r></w:del>\
                <w:moveFrom><w:r><w:t>dời đi</w:t></w:r></w:moveFrom>\
                <w:moveTo><w:r><w:t xml:space="preserve">dời đến </w:t></w:r></w:moveTo>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>\
                <w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>hiện</w:t></w:r>
                """) == "paragraph Giữ thêm dời đến hiện")
    }

    @Test func `paragraphs whose end is deleted, and a drop cap, run on`() throws {
        let document = HandMade(
            paragraph("Nửa đầu ", "<w:rPr><w:del/></w:rPr>") + paragraph("nửa sau.")
                + paragraph("T", #"<w:framePr w:dropCap="drop"/>"#) + paragraph("rống hội vang lên."))
        #expect(try document.dumpedBlocks() == "paragraph Nửa đầu nửa sau.\nparagraph Trống hội vang lên.")
    }

    @Test func `tabs are spaces, soft breaks are line breaks, an empty line parts paragraphs`() throws {
        #expect(try text("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>") == "paragraph a b⏎c")
        #expect(
            try text("<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t><w:br w:type=\"page\"/></w:r>")
                == "paragraph a\nparagraph b")
        #expect(
            try text("<w:r><w:t>15</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>x</w:t></w:r>")
                == "paragraph 15-KHx")
    }

    @Test func `decomposed letters are composed across runs of one look`() throws {
        #expect(try text("<w:r><w:t>Ba\u{309}n tin</w:t></w:r><w:r><w:t>\u{300}</w:t></w:r>") == "paragraph Bản tiǹ")
    }

    @Test func `symbol fonts say signs, and what is not known is reported`() throws {
        #expect(
            try text(
                #"<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve"> a </w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\#u{F0FC}</w:t></w:r>"#
            ) == "paragraph → a ≥✓")
        let result = try HandMade(#"<w:p><w:r><w:t>a</w:t><w:sym w:font="Webdings" w:char="F099"/></w:r></w:p>"#)
            .reading()
        #expect(result.ids.contains("private-use-character"))
    }

    @Test func `fields show their results; pages and contents are furniture`() throws {
        func field(_ code: String, _ result: String) -> String {
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\#(code)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">\#(result)</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        }
        #expect(
            try text(
                field(#" HYPERLINK "https://xa.example/cho" \o "Chợ" "#, "chợ") + field(" SEQ Hình ", " 3")
                    + field(" PAGE ", "17")
                    + #"<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>20</w:t></w:r></w:fldSimple>"#)
                == "paragraph [chợ](https://xa.example/cho) 3")
        #expect(try text(field(#"HYPERLINK \l "moc""#, "mốc")) == "paragraph mốc")
    }

    @Test func `a table of contents is left out, and one that never ends is not`() throws {
        func contents(_ end: String) -> HandMade {
            HandMade(
                #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Mục một 3</w:t></w:r></w:p>"#
                    + paragraph("Mục hai 4") + "<w:p><w:r>\(end)</w:r></w:p>" + paragraph("Thân bài."))
        }
        #expect(try contents(#"<w:fldChar w:fldCharType="end"/>"#).dumpedBlocks() == "paragraph Thân bài.")
        #expect(try contents("").dumpedBlocks().contains("Thân bài."))
    }

    @Test func `content controls are read, but neither prompts nor tables of contents`() throws {
        let document = HandMade(
            #"<w:sdt><w:sdtPr/><w:sdtContent>\#(paragraph("Giữ."))</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>\#(paragraph("Mục lục"))</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm vào đây</w:t></w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t>Ở Bắc Kạn.</w:t></w:r></w:smartTag></w:p>"#
        )
        #expect(try document.dumpedBlocks() == "paragraph Giữ.\nparagraph Ở Bắc Kạn.")
    }

    @Test func `of a choice and its fallback one is read, once`() throws {
        let box = { (text: String) in
            "<w:txbxContent>\(paragraph(text))</w:txbxContent>"
        }
        #expect(
            try text(
                """
                <w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box("Khung"))</wps:txbx></w:drawing></mc:Choice>\
                <mc:Fallback><w:pict><v:shape><v:textbox>\(box("Khung"))</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
                <w:r><mc:AlternateContent><mc:Choice Requires="new"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t xml:space="preserve"> sau</w:t></mc:Fallback></mc:AlternateContent></w:r>
                """) == "paragraph Trước sau\nparagraph Khung")
    }

    @Test func `links lead outside; places inside the document are no links`() throws {
        var document = HandMade(
            #"<w:p><w:hyperlink r:id="x" w:anchor="m"><w:r><w:t>xã</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> và </w:t></w:r><w:hyperlink w:anchor="moc"><w:r><w:t>mốc</w:t></w:r></w:hyperlink></w:p>"#
        )
        document.relationships =
            #"<Relationship Id="x" Type="\#(document.kinds)/hyperlink" Target="https://xa.example/" TargetMode="External"/>"#
        #expect(try document.dumpedBlocks() == "paragraph [xã](https://xa.example/#m) và mốc")
    }

    @Test func `a language is believed where it marks no Vietnamese letters`() throws {
        let english =
            #"<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">Green village </w:t></w:r>"#
        let vietnamese = #"<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t>là làng xanh.</w:t></w:r>"#
        let mistaken = #"<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>là bản cũ.</w:t></w:r>"#
        #expect(try text(english + vietnamese) == "paragraph {en-US: Green village} là làng xanh.")
        #expect(try text(english + mistaken) == "paragraph Green village là bản cũ.")
    }

    @Test func `formulas are text in one line`() throws {
        #expect(
            try text(
                "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
            ) == "paragraph a/bx^2^")
    }

    @Test func `a ruled empty paragraph is a rule`() throws {
        #expect(
            try HandMade(
                #"<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p><w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>"#
                    + paragraph("Sau.")
            ).dumpedBlocks() == "rule\nrule\nparagraph Sau.")
    }
}
