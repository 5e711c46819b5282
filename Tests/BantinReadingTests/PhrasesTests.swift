import Testing

@testable import BantinReading

@Suite struct PhrasesTests {
    private let phrases: Phrases = ["tin", "tin liên quan", "xem thêm"]

    @Test func `a text is one of the phrases, starts or ends with one, or holds one`() {
        #expect(phrases.contains("xem thêm") && !phrases.contains("xem thêm nữa") && !phrases.contains(""))
        #expect(phrases.begin("tin liên quan khác") && !phrases.begin("các tin") && !phrases.begin("t"))
        #expect(phrases.lengths(beginning: "tin liên quan khác") == [3, "tin liên quan".utf8.count])
        #expect(phrases.end("bản tin") && !phrases.end("bản tin mới"))
        #expect(phrases.occur(in: "các tin khác") && !phrases.occur(in: "các bài khác"))
    }

    @Test func `substrings are held against phrases without being copied`() {
        let text = "— xem thêm —"
        let start = text.index(text.startIndex, offsetBy: 2)
        #expect(phrases.begin(text[start...]) && !phrases.begin(text))
    }

    @Test func `small letters are those of Unicode`() {
        for value in (0...0x24F) as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let small = String(scalar).lowercased().unicodeScalars.first
            #expect(String(scalar).small.unicodeScalars.first == small, "U+\(String(value, radix: 16))")
        }
        for value in (0x1E00...0x1EFF) as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(String(scalar).small == String(scalar).lowercased(), "U+\(String(value, radix: 16))")
        }
        #expect("ĐƯỜNG 9/1 “Ắ” 😀".small == "đường 9/1 “ắ” 😀")
    }

    @Test func `replacing works byte by byte and leaves other text as it is`() {
        #expect("một - hai - ba".replaced(" - ", by: "|") == "một|hai|ba")
        #expect("một".replaced(" - ", by: "|") == "một")
    }
}
