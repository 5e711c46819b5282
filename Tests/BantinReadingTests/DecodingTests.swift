import BantinModel
import BantinReading
import Foundation
import Testing

@Suite struct DecodingTests {
    let text = "Thềm đá cũ\n\nRêu phủ kín ngõ nhà bà Ếch, gió thổi ngược từng bậc.\n\nHết chuyện ở đây."

    func title(_ bytes: [UInt8], encoding: String? = nil) -> String? {
        reading(bytes, as: "a.txt", encoding: encoding).value.first?.title
    }

    @Test func `UTF-8 is read with and without a byte order mark`() {
        #expect(title(Array(text.utf8)) == "Thềm đá cũ")
        #expect(title([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == "Thềm đá cũ")
    }

    @Test func `UTF-16 is read in both orders`() {
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(title([0xFF, 0xFE] + little) == "Thềm đá cũ")
        #expect(title([0xFE, 0xFF] + big) == "Thềm đá cũ")
    }

    @Test func `decomposed letters are composed, from the file and from entities`() throws {
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(decomposed.utf8.count > text.utf8.count)
        let article = try #require(reading(decomposed, as: "a.txt").value.first)
        #expect(Array(article.bodyText.utf8) == Array(article.bodyText.precomposedStringWithCanonicalMapping.utf8))
        #expect(article.bodyText.contains("Ếch"))
        let entity = reading("<p>Ti&#7871;ng Vi&#234;&#803;t va&#768; m&#432;&#417;&#768;i.</p>").value.first
        #expect(entity?.bodyText.unicodeScalars.elementsEqual("Tiếng Việt và mười.".unicodeScalars) == true)
    }

    @Test func `a declared encoding is used and noted`() throws {
        var bytes = Array("<html><head><meta charset=\"windows-1252\"></head><body><p>Caf".utf8)
        bytes += [0xE9] + Array(" bên hồ.</p></body></html>".utf8.filter { $0 < 0x80 })
        let result = reading(bytes)
        #expect(result.value.first?.bodyText.hasPrefix("Café") == true)
        let note = try #require(result.diagnostics.first { $0.id == "legacy-encoding" })
        #expect(note.severity == .note)
    }

    @Test func `an encoding that is asked for is used`() {
        let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(title(bytes, encoding: "UTF-16BE") == "Thềm đá cũ")
        let result = reading(Array(text.utf8), as: "a.txt", encoding: "chu-nom")
        #expect(result.ids.contains("unknown-encoding"))
        #expect(result.value.first?.title == "Thềm đá cũ")
    }

    @Test func `an encoding without a declaration is guessed, with a warning`() {
        let words = "L'été dernier, la forêt était déjà très sèche. Où étaient passés les élèves ? À l'école."
        let bytes = Array("Un été\n\n\(words)\n\n\(words)".unicodeScalars.map { UInt8($0.value & 0xFF) })
        let result = reading(bytes, as: "a.txt")
        #expect(result.diagnostics.first { $0.id == "legacy-encoding" }?.severity == .warning)
        #expect(result.value.first?.title == "Un été")
    }

    @Test func `a few bad bytes in UTF-8 are shown as such`() {
        var bytes = Array(text.utf8)
        bytes.insert(0xFF, at: 14)
        let result = reading(bytes, as: "a.txt")
        #expect(result.ids.contains("invalid-bytes"))
        #expect(result.value.first?.bodyText.contains("bà Ếch") == true)
    }

    @Test(
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], Array("%PDF-1.7\n".utf8),
            (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919) },
        ] as [[UInt8]])
    func `binary bytes are refused as such`(bytes: [UInt8]) {
        for name in ["a.html", "a.txt", "a.md"] {
            let result = reading(bytes, as: name)
            #expect(result.value.isEmpty)
            #expect(result.ids == ["not-text"])
            #expect(result.diagnostics.first?.severity == .error)
        }
    }

    @Test(arguments: ["a.html", "a.txt", "a.md"])
    func `an empty page has no article`(name: String) {
        for text in ["", "  \n\n ", "\u{FEFF}"] {
            #expect(reading(text, as: name).ids == ["no-article"])
        }
    }

    @Test func `a page of menus has no article`() {
        let page = "<html><body><nav><a href=/>Trang chủ</a></nav><script>var a = 1;</script></body></html>"
        #expect(reading(page).ids == ["no-article"])
    }
}

@Suite struct WhiteSpaceTests {
    func paragraph(_ html: String) -> String? { reading("<p>\(html)</p>").value.first?.bodyText }

    @Test func `white space folds to one space across elements`() {
        #expect(paragraph("  một \n\t <b> hai</b>  <i>ba </i> .") == "một hai ba .")
    }

    @Test func `a no-break space stays between words and folds in a run`() {
        #expect(paragraph("300&nbsp;ha") == "300\u{A0}ha")
        #expect(paragraph("một&nbsp; hai&nbsp;&nbsp;ba &nbsp;bốn") == "một hai ba bốn")
        #expect(paragraph("&nbsp;một&nbsp;") == "một")
    }

    @Test func `what cannot be seen is dropped`() {
        #expect(paragraph("x\u{200B}a\u{AD}nh\u{FEFF} \u{202A}lá\u{202C}\u{2060}") == "xanh lá")
        #expect(paragraph("a\u{2009}b\u{2028}c\u{85}d") == "a b cd")
    }
}
