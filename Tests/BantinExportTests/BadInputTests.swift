import BantinTestSupport
import Foundation
import Testing

/// What users get wrong: a clear message, the right exit code, and nothing half-written.
@Suite struct BadInputTests {
    @Test func `a missing file is named and ends with 66`() throws {
        let place = try Workplace()
        let result = try Program.run("--locale", "en", "khong-co.html", in: place.url)
        #expect(result.status == 66)
        #expect(
            result.errors.contains("khong-co.html: error: there is no file or folder khong-co.html [missing-input]"))
        #expect(try place.names() == [])
    }

    @Test func `a missing file among others keeps all from being bound`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("bai.md", "khong-co.html", in: place.url)
        #expect(result.status == 66)
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `a folder without a readable file ends with 66 and says what can be read`() throws {
        let place = try Workplace()
        try place.write("x", to: "thang/anh.png")
        try place.writeArticle("thang/con/bai.md")
        let result = try Program.run("--locale", "en", "thang", in: place.url)
        #expect(result.status == 66)
        #expect(result.errors.contains("thang: error: the folder thang has no file that can be read [empty-folder]"))
        #expect(result.errors.contains(".html .htm .xhtml .txt .md"))
        #expect(try place.names() == ["thang"])
    }

    @Test(arguments: ["trang.html", "trang.txt", "trang.md"])
    func `an empty page is an error and writes nothing`(name: String) throws {
        let place = try Workplace()
        try place.write("", to: name)
        let result = try Program.run(name, in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("\(name): error: "))
        #expect(result.errors.contains("[no-article]"))
        #expect(try place.names() == [name])
    }

    @Test(arguments: ["trang.html", "trang.txt", "trang.md"])
    func `a page of binary bytes is an error and writes nothing`(name: String) throws {
        let place = try Workplace()
        try place.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ ($0 >> 3)) }), to: name)
        let result = try Program.run(name, in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("\(name): error: ") || result.errors.contains("\(name):1: error: "))
        #expect(try place.names() == [name])
    }

    @Test func `an article beside an unreadable one is still written, and the exit code says so`() throws {
        let place = try Workplace()
        try place.writeArticle()
        try place.write("", to: "rong.html")
        let result = try Program.run("--each", "bai.md", "rong.html", in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("[no-article]"))
        #expect(try place.names() == ["bai.md", "bai.pdf", "rong.html"])
    }

    @Test(arguments: ["0", "5.9", "96.5", "to", "1e1", "nan", "12,", "-3", ""])
    func `a font size that is none is wrong usage`(size: String) throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--font-size", size, "bai.md", in: place.url)
        #expect(result.status == 64)
        #expect(result.errors.contains("font-size"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test(arguments: [
        ["--to-chu"], ["--paper", "a99"], ["--columns", "0"], ["--month", "2021-13"], ["--jobs", "0"],
        ["-o", "a.pdf", "-d", "b"], ["-o", ""], ["--each", "-o", "a.pdf"], ["--pdf", "--epub", "-o", "-"],
        ["--font-size", "11,14", "-o", "-"], ["--pdf", "-o", "sach.epub"], ["--from", "word"],
    ])
    func `wrong usage ends with 64 and writes nothing`(arguments: [String]) throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run(arguments + ["bai.md"], in: place.url)
        #expect(result.status == 64)
        #expect(!result.errors.isEmpty)
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `a name that tells no format asks for --from`() throws {
        let place = try Workplace()
        try place.write(Workplace.article, to: "bai.dat")
        let refused = try Program.run("--locale", "en", "bai.dat", in: place.url)
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--from"))
        #expect(try Program.run("--from", "markdown", "bai.dat", in: place.url).status == 0)
        #expect(try place.names() == ["bai.dat", "bai.pdf"])
    }

    @Test func `an unknown style names the nearest one`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--style", "bantim", "bai.md", in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("“bantin”") || result.errors.contains("bantin"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `missing resources name the places looked at`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--locale", "en", "--resources", "khong/co", "bai.md", in: place.url)
        #expect(result.status == 66)
        #expect(result.errors.contains("looked at: khong/co"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `a date that SOURCE_DATE_EPOCH does not give is wrong usage`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("bai.md", in: place.url, environment: ["SOURCE_DATE_EPOCH": "hôm nay"])
        #expect(result.status == 64)
        #expect(try place.names() == ["bai.md"])
    }
}
