import BantinModel
import BantinReading
import Testing

/// None of these may crash, hang or lose the text that is there.
@Suite struct HostileInputTests {
    @Test(arguments: [
        "<div>", "<p>", "<b>", "<span>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<font size=1>", "<svg>",
        "<custom-tag>",
    ])
    func `a hundred thousand nested elements are read`(tag: String) {
        let result = reading("<p>Trước.</p>" + String(repeating: tag, count: 100_000) + "<p>Chữ sâu.")
        #expect(result.value.first?.bodyText.contains("Chữ sâu.") == true)
    }

    @Test(arguments: ["> ", "- ", "*", "[", "![", "[^1]", "<div>", "| a "])
    func `Markdown of nothing but marks is read`(mark: String) {
        let result = reading(String(repeating: mark, count: 20_000) + "x", as: "a.md")
        #expect(result.value.count <= 1)
    }

    @Test func `zeros, bad entities and open ends are read`() {
        let page = "<p>Một\0 đoạn&#0;&#xD800;&#x110000;&bogus; văn có đủ chữ để đọc được.<b><table><tr><td>ô <!-- mở"
        #expect(reading(page).value.first?.bodyText.contains("đoạn") == true)
    }

    @Test func `attributes of megabytes are read`() {
        let long = String(repeating: "a-b ", count: 300_000)
        let page = "<p class='\(long)' style='\(long)' onclick='\(long)'>Một đoạn.</p><a href='\(long)'>Hai.</a>"
        #expect(reading(page).value.first?.bodyText.contains("Một đoạn.") == true)
    }

    @Test func `spans beyond the table are cut`() throws {
        let rows = String(repeating: "<tr><th colspan=65535 rowspan=65535>x<td rowspan=0>y</tr>", count: 3)
        let article = try #require(reading("<p>Mở.</p><table>\(rows)</table>").value.first)
        guard case .table(let table) = try #require(article.blocks.last).kind else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.map(\.rowSpan) } == [[3, 3], [2, 2], [1, 1]])
        #expect(table.rows.allSatisfy { $0.allSatisfy { $0.columnSpan <= 64 } })
    }

    @Test(arguments: [
        "a: " + String(repeating: "[", count: 30_000), String(repeating: "- ", count: 30_000),
        (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ])
    func `front matter that nests without end is refused`(yaml: String) {
        let result = reading("---\n\(yaml)\n---\nĐoạn.", as: "a.md")
        #expect(result.ids.contains("bad-front-matter") || result.ids.contains("unknown-front-matter-key"))
        #expect(result.value.first?.bodyText == "Đoạn.")
    }

    @Test func `an input over the limit is refused`() {
        var limits = ReadingLimits()
        limits.inputBytes = 10
        let source = SourceFile(name: "a.txt", bytes: Array("mười một chữ".utf8), format: .text)
        #expect(read(source, limits: limits).ids == ["input-too-large"])
    }

    /// Each of these once took time that grew with the square of its length: minutes, at this length, in a test's build.
    @Test(arguments: [
        String(repeating: "<p>", count: 20_000) + "Chữ.",
        "<div>" + String(repeating: "<ul><li><a href=x>Bài viết khác của trang</a></ul>", count: 4000) + "</div>Chữ.",
        String(repeating: "<h3>Tin liên quan</h3><p>Chữ <a href=x>và liên kết dài hơn một chút</a></p>", count: 3000),
        "<p>Chữ.</p><custom>" + String(repeating: "<img src=a.png>", count: 4000) + "</custom>",
        (0..<6000).map { "<p>\($0 % 28 + 1)/\($0 / 28 % 12 + 1)/\(1995 + $0 / 336)</p>" }.joined() + "<p>Chữ nghĩa.",
        (0..<3000).map { "<meta property='og:title' content='Tin số \($0) của trang'><h2>Tin số \($0)</h2>" }.joined(),
        (0..<3000).map { "<article><h2>Bài \($0)</h2><p>\(String(repeating: "chữ nghĩa ", count: 8)).</p></article>" }
            .joined(),
        "<p " + (0..<20_000).map { "a\($0)" }.joined(separator: " ") + ">Chữ.",
        "<p>Chữ<a href=#n>1</a></p><p id=n>" + String(repeating: "<a href='#x'></a>x", count: 5000),
        "<p>Chữ" + String(repeating: "\u{301}\u{323}", count: 200_000),
    ])
    func `thousands of a kind are read in time`(page: String) {
        #expect(reading("<body>" + page).value.isEmpty == false)
    }

    @Test func `tags in Markdown that are opened and never closed are read in time`() {
        let text = String(repeating: "<b>", count: 40_000) + "chữ sâu"
        #expect(reading(text, as: "a.md").value.first?.bodyText == "chữ sâu")
    }

    @Test func `tags in Markdown deeper than the limit are closed as they were opened`() {
        let text =
            "<i>a" + String(repeating: "<b>", count: 300) + "b" + String(repeating: "</b>", count: 300) + "c</i>d"
        let article = reading(text, as: "a.md").value.first
        #expect(article?.bodyText == "abcd")
        guard case .paragraph(let inlines) = article?.blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(inlines.last == .text("d"))
    }

    @Test func `no more combining marks than any writing has stay on a letter`() {
        let marks = { (count: Int) in String(repeating: "\u{301}\u{323}", count: count) }
        let few = reading("<p>Chữ q\(marks(15)) ấy.").value.first?.bodyText.unicodeScalars.count
        let many = reading("<p>Chữ q\(marks(5000)) ấy.").value.first?.bodyText.unicodeScalars.count
        #expect(few == many)
        #expect(few == "Chữ q ấy.".unicodeScalars.count + 30)
    }

    @Test func `an element that the parser repeats does not repeat its long attributes without end`() {
        let page = "<p><b title='a>\(String(repeating: "chữ nghĩa ", count: 20_000))'>"
        let result = reading(page + String(repeating: "<p>Chữ.", count: 2000))
        #expect(result.ids.contains("page-too-complex"))
    }

    @Test func `a body of nothing but other articles loses no footing`() {
        _ = reading("<h3>Tin liên quan</h3><ul><li><a href=x>Một bài viết khác của trang này</a></li></ul>")
        _ = reading("<h3>Xem thêm</h3><p><a href=x>Một bài viết khác của trang này đây</a></p>")
    }

    @Test(arguments: ["file:///etc/passwd", "http://a.example/x.png", "../../etc/passwd", "/etc/passwd", "a\0b.png"])
    func `pictures elsewhere are never opened`(address: String) {
        let result = reading("<p>Một đoạn văn.</p><img src='\(address)' alt='x'>", folder: "/tmp")
        #expect(result.value.first?.figures.contains { $0.picture?.content != nil } != true)
        let ids = ["outside-image", "remote-image", "missing-image"]
        #expect(result.ids.contains { ids.contains($0) })
    }

    /// Changes, drops and doubles bytes of real pages by a generator with a fixed seed.
    @Test(arguments: ["a.html", "a.txt", "a.md"])
    func `damaged pages are read or refused`(name: String) {
        var random = Seeded(state: 20210108)
        let whole = Array((name == "a.txt" ? portalText : portalPage).utf8)
        for _ in 0..<80 {
            var bytes = whole
            for _ in 0..<random.next(40) {
                let at = random.next(bytes.count)
                switch random.next(4) {
                case 0: bytes[at] = UInt8(random.next(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.next(30)))
                case 2:
                    bytes.insert(
                        contentsOf: bytes[at..<min(bytes.count, at + random.next(60))], at: random.next(at + 1))
                default: bytes.insert(contentsOf: "<>&\"'/=".utf8.shuffled(using: &random), at: at)
                }
            }
            let result = reading(bytes, as: name)
            #expect(!result.value.isEmpty || result.diagnostics.contains { $0.severity == .error })
            _ = dumped(result)
        }
    }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }
}
