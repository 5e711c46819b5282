import BantinExport
import BantinModel
import BantinReading
import BantinTestSupport
import BantinVerify
import Foundation
import Testing

/// Editions for large print, as they come out of the program.
@Suite struct EditionTests {
    private static let samples = "samples/2021-01"
    private static let styles = ["bantin", "bantin-2col", "nd30", "plain"]

    private func made(_ arguments: String..., in place: Workplace) throws -> [URL] {
        let result = try Program.run(["-d", place.path] + arguments, in: repositoryRoot)
        #expect(result.status == 0, "\(result.errors)")
        return try place.names().map { place.url.appending(path: $0) }
    }

    @Test(arguments: ConservationTests.sampleFiles, ["large", "giant"])
    func `the words of a sample are the words of its editions in the order of their tags`(
        file: String, edition: String
    ) throws {
        let place = try Workplace()
        let files = try made("--edition", edition, "--toc", "never", "\(Self.samples)/\(file)", in: place)
        let found = try PDFReader.taggedText(of: try #require(files.first))
        let expected = try articles(of: file).map { ExpectedLetters($0, dateFormat: .short) }
        // Headings in capitals are drawn in small letters: the letters of the source are in the structure.
        #expect(found.articles.map { $0.lowercased() } == expected.map { $0.main.lowercased() })
        #expect(found.notes == expected.flatMap(\.notes))
    }

    @Test(arguments: styles, [18.0, 24, 36])
    func `every edition keeps every rule of PDF/UA-1 and PDF/A-2a in every style`(style: String, size: Double) throws {
        let place = try Workplace()
        let files = try made(
            "--edition", "large,giant", "--font-size", "\(size)", "--style", style, Self.samples, in: place)
        #expect(files.count == 2)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(verifyPDF(bytes, name: file.lastPathComponent).diagnostics == [])
        }
    }

    @Test(arguments: ["dark", "sepia", "yellow"])
    func `a theme colours the page, keeps the rules and says that it is for screens`(theme: String) throws {
        let place = try Workplace()
        let result = try Program.run(
            "--locale", "en", "-d", place.path, "--theme", theme, Self.samples, in: repositoryRoot)
        #expect(result.status == 0 && result.errors.contains("[theme-for-screen]"))
        let file = place.url.appending(path: "2021-01.pdf")
        #expect(verifyPDF([UInt8](try Data(contentsOf: file)), name: "2021-01.pdf").diagnostics == [])
        #expect(try run("pdfua", ["check", file.path]).status == 0)
        let place2 = try Workplace()
        #expect(try Program.run("-d", place2.path, Self.samples, in: repositoryRoot).status == 0)
        let plain = try run("pdftotext", ["-layout", "\(place2.path)/2021-01.pdf", "-"]).output
        #expect(try run("pdftotext", ["-layout", file.path, "-"]).output == plain)
    }

    @Test func `labels and folios of a large edition name the standard pages, and bookmarks are the same`() throws {
        let place = try Workplace()
        let files = try made("--edition", "standard,large", Self.samples, in: place)
        #expect(files.map(\.lastPathComponent) == ["2021-01-large-18pt.pdf", "2021-01.pdf"])
        let labels = try run("python3", ["-c", Self.readLabels, files[0].path], in: place.url).output
            .split(separator: "\n").map(String.init)
        let standard = try run("python3", ["-c", Self.readLabels, files[1].path], in: place.url).output
            .split(separator: "\n").map(String.init)
        #expect(standard == standard.indices.map { String($0 + 1) })
        // Every label names pages that exist, and the pages named never go back.
        var last = 1
        for (index, label) in labels.enumerated() {
            let numbers = label.split { !$0.isNumber }.compactMap { Int($0) }
            #expect(numbers.first == index + 1 && numbers.count >= 2 && numbers.count <= 3, "\(label)")
            #expect(numbers[1] >= last - 1 && (numbers.last ?? 0) <= standard.count, "\(label)")
            last = numbers.last ?? last
        }
        #expect(last == standard.count)
        let folio = try run("pdftotext", ["-f", "7", "-l", "7", files[0].path, "-"]).output
        #expect(folio.contains(labels[6]))
        func bookmarks(_ file: URL) throws -> [String] {
            try run("python3", ["-c", Self.readBookmarks, file.path], in: place.url).output
                .split(separator: "\n").map(String.init)
        }
        let (large, plain) = (try bookmarks(files[0]), try bookmarks(files[1]))
        #expect(!large.isEmpty && large == plain)
    }

    private static let readLabels = """
        import pikepdf, sys
        for page in pikepdf.open(sys.argv[1]).pages: print(page.label)
        """
    private static let readBookmarks = """
        import pikepdf, sys
        def walk(items):
            for item in items:
                print(item.title)
                walk(item.children)
        with pikepdf.open(sys.argv[1]).open_outline() as outline: walk(outline.root)
        """

    @Test func `one run gives the bytes of single runs`() throws {
        let (together, alone) = (try Workplace(), try Workplace())
        let bai = "\(Self.samples)/04-phien-cho-thang-chap.md"
        _ = try made("--edition", "standard,large,giant", bai, in: together)
        for edition in ["standard", "large", "giant"] { _ = try made("--edition", edition, bai, in: alone) }
        #expect(try together.names().count == 3)
        for name in try together.names() { #expect(try together.read(name) == alone.read(name), "\(name)") }
    }

    @Test func `wrong editions, profiles and sizes are usage errors`() throws {
        let place = try Workplace()
        try place.writeArticle()
        for arguments in [
            ["--edition", "huge"], ["--edition", "large", "--font-size", "14"], ["--profile", "acb-2025"],
            ["--profile", "giant", "--edition", "large,giant"], ["--epub", "--edition", "large"],
            ["--epub", "--theme", "dark"], ["-o", "-", "--edition", "standard,large"],
        ] {
            #expect(try Program.run(arguments + ["bai.md"], in: place.url).status == 64, "\(arguments)")
        }
        #expect(try Program.run("--edition", "large", "--profile", "acb", "bai.md", in: place.url).status == 1)
    }

    private func articles(of file: String) throws -> [Article] {
        let path = "\(Self.samples)/\(file)"
        let bytes = [UInt8](try Data(contentsOf: repositoryRoot.appending(path: path)))
        let folder = repositoryRoot.appending(path: Self.samples).path
        return read(
            SourceFile(
                name: path, bytes: bytes, format: try #require(SourceFormat.of(fileName: file)), folder: folder)
        ).value
    }
}
