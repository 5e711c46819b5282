import BantinModel
import Testing

@testable import BantinReading

/// Each limit that an input goes over is reported by its name, with how to raise it.
@Suite struct LimitTests {
    private func reading(_ text: String, as name: String = "a.html", _ change: (inout ReadingLimits) -> Void)
        -> Reported<[Article]>
    {
        var limits = ReadingLimits()
        change(&limits)
        let format = SourceFormat.of(fileName: name) ?? .html
        return read(SourceFile(name: name, bytes: Array(text.utf8), format: format), limits: limits)
    }

    private func hint(_ result: Reported<[Article]>, _ id: String) -> String? {
        result.diagnostics.first { $0.id == id }?.hint?.en
    }

    @Test(arguments: LimitName.allCases)
    func `a limit is set by its name`(name: LimitName) {
        var limits = ReadingLimits()
        #expect(limits[name] > 0)
        #expect(limits.set("\(name.rawValue)=7") == nil)
        #expect(limits[name] == 7)
    }

    @Test(arguments: [("100", 100), ("3K", 3072), ("3k", 3072), ("100M", 100 << 20), ("1G", 1 << 30)])
    func `sizes have units`(text: String, value: Int) {
        var limits = ReadingLimits()
        #expect(limits.set("input=\(text)") == nil)
        #expect(limits.inputBytes == value)
    }

    @Test(arguments: [
        "input=", "input=0", "input=-1", "input=x", "input=1.5M", "input=M", "input", "input=99999999999999999999",
        "input=9000000000G", "depth=100000",
    ])
    func `what is no size is refused`(text: String) {
        var limits = ReadingLimits()
        guard case .badValue = limits.set(text) else {
            Issue.record("taken: \(text)")
            return
        }
    }

    @Test func `an unknown limit is answered by the nearest one`() {
        var limits = ReadingLimits()
        #expect(limits.set("inputs=1M") == .unknown("inputs", nearest: "input"))
        #expect(limits.set("xyzzy=1M") == .unknown("xyzzy", nearest: nil))
    }

    @Test func `an input over its limit says how to raise it`() {
        let result = reading("mười một chữ", as: "a.txt") { $0.inputBytes = 1024 * 1024 }
        #expect(result.ids.contains("input-too-large") == false)
        let refused = reading("mười một chữ", as: "a.txt") { $0.inputBytes = 8 }
        #expect(refused.ids == ["input-too-large"])
        #expect(hint(refused, "input-too-large")?.contains("--limit input=16") == true)
    }

    @Test(arguments: ["a.html", "a.md"])
    func `a text whose tree outgrows the memory is refused`(name: String) {
        let text = String(repeating: "<b>a</b> *b*\n\n", count: 10_000)
        let result = reading(text, as: name) { $0.parserBytes = 1 << 20 }
        #expect(result.value.isEmpty)
        #expect(result.ids == ["page-too-complex"])
        #expect(hint(result, "page-too-complex")?.contains("--limit parser-memory=2M") == true)
        // The parser is as good as new afterwards.
        #expect(reading("Một *đoạn* văn.", as: name) { _ in }.value.first?.bodyText.isEmpty == false)
    }

    @Test func `Markdown whose bare addresses outgrow the memory is read without them`() {
        let text = String(repeating: "a@b.c ", count: 2000)
        let result = reading(text, as: "a.md") { $0.parserBytes = 1 << 20 }
        #expect(result.value.first?.bodyText.hasPrefix("a@b.c a@b.c") == true)
    }

    @Test func `attributes beyond the limit are passed over, and nothing else`() {
        let many = (0..<1000).map { "a\($0)='>'" }.joined(separator: " ")
        let page = "<p>Trước.</p>\n<p \(many) align=right>Đoạn <b>văn</b>.</p><!-- <p \(many)> --><p>Sau.</p>"
        let result = reading(page) { _ in }
        #expect(result.value.first?.bodyText.contains("Đoạn văn.") == true)
        #expect(result.value.first?.bodyText.hasSuffix("Sau.") == true)
        let report = result.diagnostics.filter { $0.id == "too-many-attributes" }
        #expect(report.map(\.place.line) == [2])
        #expect(report.first?.hint?.en.contains("--limit attributes=800") == true)
    }

    @Test(arguments: [
        "<script>if (a<b 1 2 3 4 5 6) {}</script>", "<style>a<b 1 2 3 4 5 6</style>", "<!-- <b 1 2 3 4 5 6> -->",
        "<title>a <b 1 2 3 4 5 6></title>", "<textarea><b 1 2 3 4 5 6></textarea>", "a < b 1 2 3 4 5 6>",
        "<p a='1 2 3 4 5 6' b=\"1 2 3 4 5 6\" c>", "</p 1 2 3 4 5 6>", "<", "<p", "<p a", "<p a=", "<p a='", "<!--",
    ])
    func `what is no attribute is none too many`(html: String) {
        #expect(heldAttributes(Array(html.utf8), most: 3) == nil)
    }

    @Test func `the surplus of a tag is blanked in its place`() {
        let held = heldAttributes(Array("\n<p a=1 b='>' c\n= \"3\" d e/><p>".utf8), most: 2)
        #expect(held.map { String(decoding: $0.bytes, as: UTF8.self) } == "\n<p a=1 b='>'  \n          ><p>")
        #expect(held?.line == 2)
    }

    @Test func `elements nested too deep are told, and their text is read`() {
        let page = "<p>Đầu.</p>\n" + String(repeating: "<div>", count: 300) + "Chữ sâu."
        let result = reading(page) { _ in }
        #expect(result.value.first?.bodyText.contains("Chữ sâu.") == true)
        #expect(hint(result, "nested-too-deep")?.contains("--limit depth=320") == true)
        #expect(reading(page) { $0.elementDepth = 400 }.ids.contains("nested-too-deep") == false)
        let quoted = reading(String(repeating: "> ", count: 300) + "Chữ sâu.", as: "a.md") { _ in }
        #expect(quoted.ids.contains("nested-too-deep"))
    }

    /// The header of a PNG of any size, with nothing in it.
    private func png(_ width: Int, _ height: Int) -> [UInt8] {
        func big(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - $0 * 8) & 0xFF) } }
        let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width)
            + big(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0] + end
    }

    @Test func `a picture of too many pixels leaves its figure and caption`() throws {
        let address = "data:image/png;base64," + base64(png(50_000, 50_000))
        let page = "<p>Một đoạn văn.</p><figure><img src='\(address)' alt='x'><figcaption>Lễ hội</figcaption></figure>"
        let result = reading(page) { _ in }
        let figure = try #require(result.value.first?.figures.first)
        #expect(figure.caption.plainText == "Lễ hội")
        #expect(figure.picture?.content == nil)
        let message = try #require(result.diagnostics.first { $0.id == "picture-too-large" })
        #expect(message.message.en.contains("50000 × 50000"))
        #expect(message.hint?.en.contains("--limit picture-pixels=200000000") == true)
        let raised = reading(page) { $0.picturePixels = 2_500_000_000 }
        #expect(raised.value.first?.figures.first?.picture?.content?.pixelWidth == 50_000)
    }

    @Test func `a picture of too many bytes says which limit to raise`() {
        let page = "<p>Một đoạn văn.</p><img src='data:image/png;base64,\(base64(png(2, 2)))' alt='x'>"
        let result = reading(page) { $0.embeddedPictureBytes = 30 }
        #expect(hint(result, "picture-too-large")?.contains("--limit embedded-picture=60") == true)
    }
}

private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let value = (0..<3).reduce(0) { $0 << 8 | Int($1 < group.count ? group[start + $1] : 0) }
        for digit in 0..<4 { text.append(digit <= group.count ? letters[value >> (18 - digit * 6) & 63] : "=") }
    }
    return text
}
