import BantinEPUB
import BantinModel
import BantinTestSupport
import Foundation
import Testing

@Suite struct PublicationTests {
    @Test func `the same content has the same identifier wherever it comes from and however it looks`() {
        var moved = everything(pictures: [TestPicture.content(.png)])
        let identifier = publication(moved).value.identifier
        for index in moved.articles.indices { moved.articles[index].span.file = "/elsewhere/page.html" }
        let other = makePublication(moved, css: "p {}", fonts: [], cover: nil, modified: day("2024-02-29")).value
        #expect(other.identifier == identifier)
        #expect(
            identifier.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
                != nil)
    }

    @Test func `any change of content changes the identifier`() {
        let original = everything(pictures: [TestPicture.content(.png)])
        var changed = Array(repeating: original, count: 7)
        changed[0].title += "."
        changed[1].articles[2].author = nil
        changed[2].articles[0].blocks[0] = paragraph("khác")
        changed[3].articles.swapAt(0, 1)
        changed[4] = everything(pictures: [TestPicture.content(.jpeg)])
        changed[5].articles[1].notes[0].blocks = [paragraph("khác")]
        changed[6].articles[0].lead = [.emphasis(original.articles[0].lead)]
        let identifiers = ([original] + changed).map { publication($0).value.identifier }
        #expect(Set(identifiers).count == identifiers.count)
    }

    @Test func `a picture that comes twice, in two files, is packed once`() throws {
        let folder = try TemporaryFolder()
        let files = ["mot.png", "hai.png"].map { folder.url.appending(path: $0) }
        for file in files { try Data(TestPicture.png).write(to: file) }
        let contents =
            files.map { TestPicture.content(.png, at: $0) } + [TestPicture.content(.gif), TestPicture.content(.png)]
        let epub = publication(everything(pictures: contents)).value
        let pictures = epub.files.filter { $0.path.hasPrefix("EPUB/pictures/picture") }
        #expect(pictures.map(\.path) == ["EPUB/pictures/picture-001.png", "EPUB/pictures/picture-002.gif"])
        #expect(pictures[0].content == .file(files[0].path))
        let sources = XHTMLReader(text(of: "article-001.xhtml", in: epub)).values("src", of: "img")
        #expect(
            sources == ["001.png", "001.png", "002.gif", "001.png"].map { "pictures/picture-\($0)" })
    }

    @Test func `a picture that cannot be read is reported and leaves its caption`() {
        let gone = TestPicture.content(.png, at: URL(fileURLWithPath: "/nowhere/anh.png"))
        let figure = Figure(
            picture: Picture(source: "anh.png", alt: "Ảnh", content: gone), caption: [.text("Chú thích")])
        let epub = publication(bulletin([.figure(figure)]))
        #expect(epub.diagnostics.map(\.id) == ["missing-image"])
        #expect(text(of: "article-001.xhtml", in: epub.value).contains("<p class=\"caption\">Chú thích</p>"))
    }

    @Test func `a picture without description or caption is reported, and alternative texts are not claimed`() {
        func figure(alt: String?, _ caption: [Inline]) -> Block.Kind {
            .figure(
                Figure(
                    picture: Picture(source: "a.png", alt: alt, content: TestPicture.content(.png)), caption: caption))
        }
        func outcome(_ kind: Block.Kind) -> (ids: [String], isClaimed: Bool) {
            let epub = publication(bulletin([kind]))
            return (epub.diagnostics.map(\.id), text(of: "package.opf", in: epub.value).contains(">alternativeText<"))
        }
        #expect(outcome(figure(alt: "Cánh đồng", [])) == ([], true))
        #expect(outcome(figure(alt: nil, [.text("Gặt lúa")])) == ([], false))
        #expect(outcome(figure(alt: " ", [])) == (["image-without-alt"], false))
        #expect(outcome(.rule) == ([], false))
    }

    @Test func `each author is named once, in the order of first articles`() {
        let package = text(of: "package.opf", in: publication(everything(pictures: [])).value)
        let creators = package.matches(of: /<dc:creator[^>]*>([^<]*)</).map { String($0.1) }
        #expect(creators == ["Minh Đức", "Thu Hà"])
    }

    @Test func `the time of the last change is the one given, never the clock's`() {
        let package = text(of: "package.opf", in: publication(everything(pictures: [])).value)
        #expect(package.contains("<meta property=\"dcterms:modified\">2021-01-31T00:00:00Z</meta>"))
    }

    @Test func `pictures that may move make the hazards unknown`() {
        for (format, hazard) in [(Picture.Format.png, "none"), (.gif, "unknown")] {
            let epub = publication(everything(pictures: [TestPicture.content(format)])).value
            #expect(
                text(of: "package.opf", in: epub)
                    .contains("<meta property=\"schema:accessibilityHazard\">\(hazard)</meta>"))
        }
    }

    @Test func `the contents nest headings below their articles, with a number for one without a title`() {
        var bulletin = bulletin([
            .heading(level: 4, [.text("A")]), .heading(level: 5, [.text("A1")]), .heading(level: 2, [.text("B")]),
        ])
        bulletin.articles.append(Article(blocks: [], at: SourceSpan(file: "bai-2.html")))
        let navigation = XHTMLReader(text(of: "nav.xhtml", in: publication(bulletin).value))
        #expect(
            navigation.values("href", of: "a") == [
                "article-001.xhtml", "article-001.xhtml#heading-1", "article-001.xhtml#heading-2",
                "article-001.xhtml#heading-3", "article-002.xhtml", "cover.xhtml", "nav.xhtml#toc",
                "article-001.xhtml",
            ])
        #expect(navigation.words.joined(separator: " ").contains("Mục lục Một bài A A1 B Bài 2 Các mốc"))
    }

    @Test func `the dump shows every file and the lines of the documents`() {
        var tree = TextTree()
        dump(publication(bulletin([.rule])).value, into: &tree)
        let lines = tree.text.split(separator: "\n")
        #expect(lines.contains("  mimetype text/plain stored, 20 bytes"))
        #expect(lines.contains("  EPUB/pictures/cover.png image/png [cover-image] stored, 109 bytes"))
        #expect(lines.contains("    <hr/>"))
    }

    @Test func `every kind of block and inline is written as it was`() throws {
        let pictures = [TestPicture.content(.jpeg), TestPicture.content(.webp)]
        var bulletin = everything(pictures: pictures)
        bulletin.articles.removeLast()
        var tree = TextTree()
        dump(publication(bulletin).value, into: &tree)
        try expectGolden("epub/everything", tree.text)
    }

    @Test func `fonts get names that a container takes, each once, and strange formats stay out`() {
        func font(_ name: String) -> FontFile {
            FontFile(family: "Chữ", isBold: false, isItalic: false, fileName: name, bytes: [1])
        }
        let fonts = ["Chữ đẹp.ttf", "a.otf", "A.otf", "nhiều.ttc"].map(font)
        let epub = publication(bulletin([.rule]), fonts: fonts).value
        let paths = epub.files.map(\.path).filter { $0.hasPrefix("EPUB/fonts/") }
        #expect(paths == ["EPUB/fonts/Ch----p.ttf", "EPUB/fonts/a.otf", "EPUB/fonts/3-A.otf"])
        #expect(text(of: "bulletin.css", in: epub).matches(of: /url\("fonts\//).count == 3)
    }

    @Test func `a style sheet with font rules of its own decides which fonts are embedded`() {
        let fonts = ["a.ttf", "b.ttf"].map {
            FontFile(family: "Chữ", isBold: false, isItalic: false, fileName: $0, bytes: [1])
        }
        let css = "@font-face { font-family: X; src: url(\"fonts/b.ttf\"); }"
        let epub = makePublication(bulletin([.rule]), css: css, fonts: fonts, cover: nil, modified: someDay).value
        #expect(epub.files.map(\.path).filter { $0.hasPrefix("EPUB/fonts/") } == ["EPUB/fonts/b.ttf"])
        #expect(text(of: "bulletin.css", in: epub) == css)
    }
}
