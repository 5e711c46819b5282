import BantinModel
import BantinReading
import BantinTestSupport
import Foundation
import Testing

/// What is whole in a damaged archive is read; no archive makes reading hang, crash or grow without end.
@Suite struct WARCDamageTests {
    static func response(_ number: Int, length: Int? = nil, end: String = "\r\n\r\n") -> [UInt8] {
        record("response", "http://xa.example/\(number)", answer(articlePage(number)), length: length, end: end)
    }

    func sources(_ result: Reported<[Article]>) -> [String] {
        result.value.compactMap(\.source).map { String($0.suffix(1)) }
    }

    @Test func `a record whose length is wrong is passed over, and its neighbours are read`() {
        for length in [10, 1000, 100_000, 1 << 40] {
            let file = Self.response(1) + Self.response(2, length: length) + Self.response(3)
            let result = readingContainer(file, as: "a.warc")
            #expect(sources(result) == ["1", "3"], "\(length)")
            #expect(result.ids == ["damaged-record"])
            #expect(result.diagnostics[0].place.file == "a.warc (http://xa.example/2)")
        }
    }

    @Test(arguments: ["", "\n", "\r\n", "\r\n\r\n\r\n"])
    func `blank lines between records may be missing`(end: String) {
        let result = readingContainer((1...3).flatMap { Self.response($0, end: end) }, as: "a.warc")
        #expect(sources(result) == ["1", "2", "3"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: ["portal.warc", "portal.warc.gz"])
    func `a file that is cut short gives what was whole`(name: String) throws {
        let folder = try TemporaryFolder()
        let file = try captured((1...4).map { Visit("http://xa.example/\($0)", articlePage($0)) }, as: name, in: folder)
        let bytes = [UInt8](try Data(contentsOf: file))
        let result = readingContainer(Array(bytes.dropLast(700)), as: name)
        #expect(sources(result) == ["1", "2", "3"])
        #expect(result.ids == ["damaged-record"])
    }

    @Test func `a damaged gzip member is passed over`() throws {
        let folder = try TemporaryFolder()
        let file = try captured((1...4).map { Visit("http://xa.example/\($0)", articlePage($0)) }, in: folder)
        var bytes = [UInt8](try Data(contentsOf: file))
        let starts = bytes.indices.dropLast(3).filter { Array(bytes[$0...$0 + 2]) == [0x1F, 0x8B, 8] }
        // The first member is about the file; then come a request and its answer in turn.
        let answers = stride(from: 1, to: starts.count, by: 1).filter {
            starts.count > $0 + 1 && starts[$0 + 1] - starts[$0] > 600
        }
        for offset in 200..<220 { bytes[starts[answers[1]] + offset] ^= 0x5A }
        let result = readingContainer(bytes, as: "portal.warc.gz")
        #expect(sources(result) == ["1", "3", "4"])
        #expect(result.ids == ["damaged-record"])
    }

    @Test(arguments: [
        "chữ thường, không phải WARC", "<html><p>Một trang.</p></html>", "WARC/1.0\r\n\r\n",
        "WARC/1.0\r\nContent-Length: x\r\n\r\n",
        "", "\0\0\0\0", "\u{1F}\u{8B}",
    ])
    func `what is no WARC is refused`(text: String) {
        let result = readingContainer(Array(text.utf8), as: "a.warc")
        #expect(result.value.isEmpty)
        #expect(result.diagnostics.contains { $0.id == "not-a-container" })
    }

    @Test func `a page that unpacks without end is passed over`() throws {
        let folder = try TemporaryFolder()
        let bomb = folder.url.appending(path: "bomb.gz")
        #expect(try run("sh", ["-c", "head -c 400000000 /dev/zero | gzip -9 > \"$0\"", bomb.path]).status == 0)
        let packed = [UInt8](try Data(contentsOf: bomb))
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8)
        let start = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://xa.example/bom\r\nContent-Length: "
        let file =
            Self.response(1) + Array("\(start)\(head.count + packed.count)\r\n\r\n".utf8) + head + packed
            + [13, 10, 13, 10] + Self.response(3)
        let result = readingContainer(file, as: "a.warc")
        #expect(sources(result) == ["1", "3"])
        #expect(result.ids.contains("record-too-large"))
    }

    @Test func `an archive that is a bomb itself is given up, and what follows is read`() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "a.warc.gz")
        let first = folder.url.appending(path: "1")
        let second = folder.url.appending(path: "2")
        try Data(Self.response(1)).write(to: first)
        try Data(Self.response(2)).write(to: second)
        let length = 4_000_000_000
        let head =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://xa.example/bom\r\nContent-Length: \(length)\r\n\r\n"
        let script = """
            (gzip < "$1"; (printf '%s' "$3"; head -c 300000000 /dev/zero) | gzip; gzip < "$2") > "$0"
            """
        #expect(try run("sh", ["-c", script, file.path, first.path, second.path, head]).status == 0)
        let result = try readingContainer(file)
        #expect(sources(result) == ["1", "2"])
        #expect(result.ids == ["record-too-large"])
    }

    @Test func `a record over the limit is passed over`() {
        var limits = ReadingLimits()
        limits.recordBytes = 6000
        let big = record("response", "http://xa.example/2", answer(String(repeating: articlePage(2), count: 12)))
        let result = readingContainer(Self.response(1) + big + Self.response(3), as: "a.warc", limits: limits)
        #expect(sources(result) == ["1", "3"])
        #expect(result.ids == ["record-too-large"])
    }

    @Test func `addresses that climb or lie stay addresses`() {
        let body = "<img src='../../../../etc/shadow' alt=a><p>Một.</p><img src='file:///etc/passwd' alt=b>"
        let addresses = [
            "http://xa.example/../../../etc/passwd", "http://xa.example/a\0b", "file:///etc/passwd", "//x", "",
        ]
        let file = addresses.enumerated().flatMap { index, address in
            record("response", address, answer(articlePage(index, body: body)))
        }
        let result = readingContainer(file, as: "a.warc")
        #expect(
            result.value.compactMap(\.source).sorted() == ["http://xa.example/a%00b", "http://xa.example/etc/passwd"])
        #expect(Set(result.ids) == ["missing-image"])
    }

    @Test func `a hundred thousand records are gone through in bounded time`() {
        let other = record(
            "response", "http://xa.example/style.css", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\na{}")
        var file: [UInt8] = Self.response(1)
        for _ in 0..<100_000 { file += other }
        let broken = record("response", "http://xa.example/x", "HTTP/1.1 200 OK\r\n\r\nx", length: 3)
        for _ in 0..<2_000 { file += broken }
        file += Self.response(2)
        let clock = ContinuousClock()
        var result = Reported<[Article]>([])
        let time = clock.measure { result = readingContainer(file, as: "a.warc") }
        #expect(sources(result) == ["1", "2"])
        #expect(result.ids.filter { $0 == "damaged-record" }.count == 21)
        // A debug build on a busy machine takes a few seconds; a quadratic reader would take hours.
        #expect(time < .seconds(120))
    }

    @Test func `damaged bytes anywhere are read or refused`() throws {
        let folder = try TemporaryFolder()
        let visits = (1...3).map { number in
            Visit("http://xa.example/\(number)", articlePage(number)).with {
                $0.coding = ["gzip", "br", nil][number - 1]
            }
        }
        var random = Seeded(state: 20210301)
        for name in ["portal.warc", "portal.warc.gz"] {
            let whole = [UInt8](try Data(contentsOf: captured(visits, as: name, in: folder)))
            for _ in 0..<60 {
                var bytes = whole
                for _ in 0..<1 + random.next(6) {
                    let at = random.next(bytes.count)
                    switch random.next(3) {
                    case 0: bytes[at] = UInt8(random.next(256))
                    case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.next(200)))
                    default:
                        bytes.insert(
                            contentsOf: bytes[at..<min(bytes.count, at + random.next(300))], at: random.next(at + 1))
                    }
                }
                let result = readingContainer(bytes, as: name)
                #expect(!result.value.isEmpty || result.diagnostics.contains { $0.severity == .error })
            }
        }
    }
}
