import BantinModel
import Testing

@testable import BantinReading

@Suite struct LegacyFontTests {
    func paragraph(_ html: String) -> (text: String?, legacy: [Diagnostic]) {
        let result = reading(htmlPage("<p>Trong bản ta có chữ cũ: \(html)</p>"))
        return (result.paragraphs.first.map { String($0.dropFirst("Trong bản ta có chữ cũ: ".count)) }, result.legacy)
    }

    @Test(
        arguments: [
            ("<font face=\".VnTime\">ViÖt</font> Nam", "Việt Nam"),
            ("<font face=.vntime>c«</font>", "cô"),
            ("<span style=\"font-family:.VnTime\">ViÖt</span>", "Việt"),
            ("<span style='font-size:14pt; font-family:\".VnArial\", sans-serif'>lµng</span>", "làng"),
            ("<span style=\"font-family: '.VnTimeH'\">ViÖt nam</span>", "VIỆT NAM"),
            ("<font face=\".VnArialH\">¸</font><font face=\".VnArial\">nh s¸ng</font>", "Ánh sáng"),
            ("<span style=\"font: bold 12pt/1.2 .VnTimeH, serif\">®¶ng</span>", "ĐẢNG"),
            ("<font face=\"VNI-Times\">Vieät</font>", "Việt"),
            ("<font face=\"VNI-Helve\">cô sôû</font>", "cơ sở"),
            ("<font face=\"VNI-Times\">ÑÖÔØNG</font>", "ĐƯỜNG"),
            ("<font face=\".VnTime\">lµng <font face=\"Arial\">là</font> n­íc</font>", "làng là nước"),
            (
                "<font face=\".VnTime\">x· <b><i>Vâ</i></b> <font face=\"VNI-Times\">Vieät</font> x·</font>",
                "xã Võ Việt xã"
            ),
            ("<b style=\"FONT-FAMILY: .VnTime\">®Êt</b>", "đất"),
        ])
    func `the font's name is enough`(html: String, text: String) {
        let found = paragraph(html)
        #expect(found.text == text)
        #expect(!found.legacy.isEmpty)
        #expect(found.legacy.allSatisfy { $0.severity == .note })
    }

    @Test(
        arguments: [
            // Text that was moved to Unicode and kept its font's name.
            "<font face=\".VnTime\">Việt Nam đổi mới</font>",
            "<span style=\"font-family:VNI-Times\">đường cái quan</span>",
            "<font face=\".VnTime\">Cả nhà có cá kho</font>",
            // The font was only asked for where the first one is missing.
            "<span style=\"font-family: Arial, .VnTime\">là có</span>",
            "<font face=\"Times New Roman,VNI-Times\">cô và chú</font>",
        ])
    func `a font's name is not believed against the words`(html: String) {
        let found = paragraph(html)
        let plain = paragraph(html.replacing("face", with: "title").replacing("style", with: "title"))
        #expect(found.text == plain.text)
        #expect(found.legacy.isEmpty)
    }

    @Test func `each kind is reported once, where it was first found`() {
        let page = htmlPage(
            """
            <p>Một dòng Unicode đầy đủ.</p>
            <p><font face=".VnTime">Th«n x·</font> và <font face=".VnTimeH">lµng b¶n</font></p>
            <p><font face="VNI-Times">Vieät</font> <font face=".VnTime">ViÖt</font>.</p>
            """)
        let found = reading(page)
        #expect(found.legacy.map(\.place.line) == [3, 4])
        #expect(found.paragraphs == ["Một dòng Unicode đầy đủ.", "Thôn xã và LÀNG BẢN", "Việt Việt."])
    }

    @Test(
        arguments: [
            ("<span style=\"font-family:Symbol\">·</span> một", "• một"), ("\u{F0B7} một", "• một"),
            ("<font face=\"Wingdings\">ü</font> xong", "✓ xong"), ("\u{F0FC} xong", "✓ xong"), ("\u{F0D8} ý", "➢ ý"),
            ("góc \u{F061}", "góc α"), ("<font face=Symbol>a</font>", "α"),
            ("<font face=Wingdings>§</font> hai", "▪ hai"),
            (
                "<span style=\"font-family:Symbol\">·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>ba",
                "• ba"
            ),
        ])
    func `the signs of symbol fonts become their Unicode twins`(html: String, text: String) {
        let result = reading(htmlPage("<p>\(html)</p><p>Đoạn sau có đủ chữ để đọc.</p>"))
        #expect(dumped(result).contains(text) || dumped(result).contains(text.dropFirst(2)), "\(dumped(result))")
        #expect(dumped(result).unicodeScalars.count(where: \.isPrivateUse) == 0)
        #expect(!result.ids.contains("private-use-character"))
    }

    @Test func `a sign without a twin is dropped and reported once`() {
        let result = reading(htmlPage("<p>Một</p>\n<p>hai \u{E123}ba \u{F8FF}bốn \u{10FFFD}năm</p>"))
        #expect(result.paragraphs.last == "hai ba bốn năm")
        #expect(result.diagnostics.filter { $0.id == "private-use-character" }.map(\.place.line) == [3])
    }
}
