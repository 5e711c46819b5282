import BantinModel
import Testing

@testable import BantinReading

@Suite struct MojibakeTests {
    /// UTF-8 read as windows-1252 so many times.
    func misread(_ text: String, times: Int = 1) -> String {
        (0..<times).reduce(text) { text, _ in shownAsWindows1252(Array(text.utf8)) }
    }

    @Test(arguments: [1, 2, 3])
    func `UTF-8 that was read as windows-1252 is read back`(times: Int) {
        let prose = legacyProse + ["Bà nói: “Đường – cầu” đã xong…"]
        let result = reading(htmlPage(paragraphs(prose.map { misread($0, times: times) })))
        #expect(result.paragraphs == prose)
        #expect(
            result.legacy.map(\.message.en) == [
                "some of the text is not proper Unicode (mojibake of UTF-8); it was converted"
            ])
        let text = reading(misread("Mở đường\n\n" + prose.joined(separator: "\n\n"), times: times), as: "a.txt")
        #expect(text.value.first?.title == "Mở đường")
        #expect(text.paragraphs == prose)
    }

    @Test func `UTF-8 that was read as Latin-1 is read back`() {
        let shown = legacyProse.map { String(String.UnicodeScalarView($0.utf8.map { Unicode.Scalar($0) })) }
        #expect(reading(htmlPage(paragraphs(shown))).paragraphs == legacyProse)
        #expect(reading("Tên\n\n" + shown.joined(separator: "\n\n"), as: "a.txt").paragraphs == legacyProse)
    }

    @Test func `one paragraph among good ones, and a lone dash, are read back`() {
        let good = "Chiều qua, cả bản ra suối."
        for bad in [legacyProse[0], "Việt Nam", "cầu – đường", "“tốt”"] {
            let result = reading(htmlPage(paragraphs([good, misread(bad), good])))
            #expect(result.paragraphs == [good, bad, good])
            #expect(result.legacy.map(\.place.line) == [3])
        }
    }

    @Test(arguments: [
        "CHÂU Á – ÂU", "Âm “Ôi”", "PÃO «Ã»", "été à l’œuvre", "Ã, Â", "ÂÊÔ", "3 m² × 5 m³", "€ 5", "naïve café",
    ])
    func `what only looks like it is left`(text: String) {
        let result = reading(htmlPage(paragraphs([text, legacyProse[0]])))
        #expect(result.paragraphs.first == text)
        #expect(result.legacy.isEmpty)
    }
}

@Suite struct EscapedTwiceTests {
    @Test(
        arguments: [
            ("c&amp;ocirc; gi&amp;aacute;o", "cô giáo"), ("Vi&amp;#7879;t", "Việt"), ("Vi&amp;#x1EC7;t", "Việt"),
            ("một&amp;nbsp;hai", "một\u{A0}hai"), ("a &amp;amp;amp; b", "a & b"), ("c&amp;amp;ocirc;", "cô"),
            ("&amp;ldquo;tốt&amp;rdquo;", "“tốt”"),
        ])
    func `an entity that shows is resolved`(html: String, text: String) {
        let result = reading(htmlPage("<p>\(html)</p><p>Đoạn sau.</p>"))
        #expect(result.paragraphs.first == text)
        #expect(result.legacy.map(\.severity) == [.note])
        let markdown = reading("Mở bài.\n\n\(html)\n", as: "a.md")
        #expect(markdown.paragraphs.last == text)
        #expect(markdown.legacy.map(\.place.line) == [3])
    }

    @Test(arguments: [
        "A&amp;B; C", "R&amp;D", "&amp;khong;", "hỏi &amp; đáp; xong", "&amp;#xFFFFFF;", "&amp;;", "x &amp;# y;",
    ])
    func `other ampersands are left`(html: String) {
        let result = reading(htmlPage("<p>\(html)</p><p>Đoạn sau.</p>"))
        #expect(result.paragraphs.first == html.replacing("&amp;", with: "&"))
        #expect(result.legacy.isEmpty)
    }

    @Test func `code keeps its entities`() {
        let result = reading(htmlPage("<p>Viết <code>&amp;ocirc;</code> là ra chữ ấy.</p><pre>&amp;nbsp;</pre>"))
        #expect(result.paragraphs == ["Viết &ocirc; là ra chữ ấy.", "&nbsp;"])
        let markdown = reading("Viết `&amp;ocirc;` là ra.\n\n```\n&amp;nbsp;\n```\n", as: "a.md")
        #expect(markdown.paragraphs.joined().contains("&amp;ocirc;"))
        #expect(markdown.paragraphs.joined().contains("&amp;nbsp;"))
    }
}

@Suite struct LetterFormTests {
    @Test(
        arguments: [
            ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("ẹ\u{302}", "ệ"), ("ê\u{323}", "ệ"),
            ("o\u{301}\u{302}", "ố"),
            ("ó\u{302}", "ố"), ("a\u{300}\u{306}", "ằ"), ("u\u{301}\u{31B}", "ứ"), ("ờ", "ờ"), ("O\u{309}\u{302}", "Ổ"),
            ("a\u{34F}\u{302}", "â"), ("e\u{340}", "è"), ("o\u{31B}\u{323}", "ợ"),
        ])
    func `marks in any order are one letter`(typed: String, letter: String) throws {
        for name in ["a.html", "a.txt"] {
            let text = "Mở đầu.\n\nch\(typed)m hết"
            let result = reading(name == "a.html" ? "<p>Mở đầu.</p><p>ch\(typed)m hết</p>" : text, as: name)
            let read = try #require(result.paragraphs.last)
            #expect(Array(read.unicodeScalars) == Array("ch\(letter)m hết".unicodeScalars))
        }
    }

    @Test func `old and new places of the tone stay as they are written`() {
        let text = "Hoà và hòa, thuỷ và thủy, khoẻ và khỏe, oà và òa, quý và qúy."
        for page in [text, Encoder.tcvn3.lookalike(text), Encoder.vni.lookalike(text)] {
            #expect(reading(htmlPage(paragraphs(legacyProse.prefix(1) + [page]))).paragraphs.last == text)
        }
    }

    @Test func `an Icelandic Ð in a Vietnamese word is Đ, and nowhere else`() {
        let result = reading(htmlPage(paragraphs(["Ðảng bộ xã Ðồng Phúc, quyết định số 5/QÐ", "Guðrún og það"])))
        #expect(result.paragraphs == ["Đảng bộ xã Đồng Phúc, quyết định số 5/QĐ", "Guðrún og það"])
        #expect(result.legacy.map(\.place.line) == [2])
    }

    @Test func `signs that cannot be seen are dropped`() {
        let text = "a\u{200B}n\u{AD}h \u{2066}b\u{2069}\u{61C}a\u{180E} \u{202E}em\u{202C}\u{FEFF}"
        #expect(reading(htmlPage(paragraphs(["Đủ chữ.", text]))).paragraphs.last == "anh ba em")
    }
}
