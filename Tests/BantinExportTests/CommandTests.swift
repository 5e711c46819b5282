import BantinTestSupport
import Foundation
import Testing

/// The commands beside export.
@Suite struct CommandTests {
    @Test func `check writes nothing and counts`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("check", "--locale", "en", "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(result.errors.contains("1 article, 1 page; 0 errors, 0 warnings"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test(arguments: ["article", "styled", "galley", "pages"])
    func `inspect prints a tree of every stage`(stage: String) throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("inspect", "--stage", stage, "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(result.output.contains("Ngày hội đọc sách ở trường bản"))
        #expect(result.output.contains("\n  "))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `inspect prints an article as JSON`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("inspect", "--format", "json", "bai.md", in: place.url)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: Any]]])
        let article = try #require(root["articles"]?.first)
        #expect(article["title"] as? String == "Ngày hội đọc sách ở trường bản")
        #expect(article["date"] as? String == "2021-01-08")
        #expect(article["author"] as? String == "Minh Hà")
        #expect((article["blocks"] as? [[String: Any]])?.count == 2)
        #expect(
            Set(article.keys) == [
                "title", "subtitle", "date", "lead", "author", "agency", "language", "source", "captured", "blocks",
                "text", "images", "diagnostics",
            ])
    }

    @Test(arguments: [
        ("inputs=1M", "was 'input' meant?"), ("depth=100000", "from 1 to 400"), ("input=x", "takes a whole number"),
        ("input", "takes a whole number"),
    ])
    func `a limit that is not understood is wrong usage, and the answer says what there is`(
        limit: String, answer: String
    ) throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("check", "--locale", "en", "--limit", limit, "bai.md", in: place.url)
        #expect(result.status == 64)
        #expect(result.errors.contains(answer), "\(result.errors)")
    }

    @Test func `a limit holds, and its diagnostic says how to raise it`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run(
            "check", "--locale", "en", "--limit", "input=16", "--limit", "depth=40", "bai.md", in: place.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("over the limit of 16 bytes (input)"), "\(result.errors)")
        #expect(result.errors.contains("--limit input=32"))
    }

    @Test func `help lists each limit with its default`() throws {
        let place = try Workplace()
        let help = try Program.run("check", "--help", in: place.url).output
        for name in ["input=48M", "parser-memory=136M", "picture-pixels=100000000", "package=512M"] {
            #expect(help.contains(name), "\(name)")
        }
    }

    @Test func `JSON of another stage is wrong usage`() throws {
        let place = try Workplace()
        try place.writeArticle()
        #expect(
            try Program.run("inspect", "--stage", "pages", "--format", "json", "bai.md", in: place.url).status == 64)
    }

    @Test func `preview writes a page as PNG`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("preview", "--dpi", "48", "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(try place.names() == ["bai-page-1.png", "bai.md"])
        let png = try place.read("bai-page-1.png")
        #expect(png.prefix(8) == Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
        // A4 at 48 pixels to the inch, from the header's big-endian width.
        let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
        #expect((396...398).contains(width))
    }

    @Test func `preview compares sizes on one PNG that grows with them`() throws {
        let place = try Workplace()
        try place.writeArticle()
        func width(_ sizes: String...) throws -> Int {
            let options = sizes.flatMap { ["--font-size", $0] }
            let result = try Program.run(
                ["preview", "--compare", "--force", "--dpi", "72"] + options + ["bai.md"], in: place.url)
            #expect(result.status == 0, "\(result.errors)")
            return try place.read("bai-sizes.png")[16..<20].reduce(0) { $0 << 8 | Int($1) }
        }
        // 8 mm around each column; 13.5 ems of 18 pt, and of 24 pt.
        #expect(abs(try width("18,24") - (23 + 243 + 23 + 324 + 23)) <= 2)
        #expect(try width() > width("18,24"))
        #expect(try place.names() == ["bai-sizes.png", "bai.md"])
    }

    @Test func `a page that is not there is wrong usage`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("preview", "--locale", "en", "--page", "9", "bai.md", in: place.url)
        #expect(result.status == 64)
        #expect(result.errors.contains("there is no page 9: bai has 1"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `styles and fonts say what there is and where`() throws {
        let place = try Workplace()
        let styles = try Program.run("styles", in: place.url)
        for name in ["bantin", "nd30", "plain"] { #expect(styles.output.contains("/styles/\(name).yaml\n")) }
        #expect(styles.output.contains("/styles/profiles/bantin-large.yaml\n"))
        let fonts = try Program.run("fonts", in: place.url)
        for family in ["Noto Serif", "Noto Sans", "Liberation Serif"] { #expect(fonts.output.contains(family)) }
    }

    @Test func `help shows the commands that there are and none that come later`() throws {
        let help = try Program.run("--help", in: repositoryRoot)
        #expect(help.status == 0)
        for command in ["export", "inspect", "preview", "check", "styles", "fonts", "verify"] {
            #expect(help.output.contains("\n  \(command) "))
        }
        for later in ["audit", "archive", "edition"] { #expect(!help.output.contains(later)) }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions are generated for a shell`(shell: String) throws {
        let place = try Workplace()
        let result = try Program.run("--generate-completion-script", shell, in: place.url)
        #expect(result.status == 0)
        for word in ["bantin-export", "inspect", "font-size"] { #expect(result.output.contains(word)) }
        guard shell == "bash" else { return }
        try place.write(result.output, to: "hoan-thanh.bash")
        #expect(try run("bash", ["-n", "hoan-thanh.bash"], in: place.url).status == 0)
    }

    @Test func `the version is three numbers`() throws {
        let version = try Program.run("--version", in: repositoryRoot).output
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
