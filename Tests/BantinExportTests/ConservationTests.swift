import BantinExport
import BantinModel
import BantinPDF
import BantinReading
import BantinStyle
import BantinTestSupport
import Foundation
import FoundationXML
import Testing

/// The words of an article are the words of what is made of it: none lost, none added, none moved.
@Suite struct ConservationTests {
    private static let samples = "samples/2021-01"

    static let sampleFiles: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(repositoryRoot.path)/\(samples)")) ?? []
        return names.filter { SourceFormat.of(fileName: $0) != nil }.sorted()
    }()

    private func articles(of file: String) throws -> [Article] {
        let path = "\(Self.samples)/\(file)"
        let format = try #require(SourceFormat.of(fileName: file))
        let bytes = [UInt8](try Data(contentsOf: repositoryRoot.appending(path: path)))
        let folder = repositoryRoot.appending(path: Self.samples).path
        return read(SourceFile(name: path, bytes: bytes, format: format, folder: folder)).value
    }

    private func sheet(_ name: String, size: Double) throws -> StyleSheet {
        let loaded = try #require(try loadStyle(name, from: "\(repositoryRoot.path)/styles").value)
        let options = StyleOptions(fontSize: .points(size))
        return style(Bulletin(title: "", articles: []), with: loaded, options: options).value.sheet
    }

    @Test func `there are six samples`() {
        #expect(Self.sampleFiles.count >= 6)
    }

    @Test(arguments: sampleFiles, ["bantin", "nd30", "plain"])
    func `the words of a sample are the words of its PDF in the order of its tags`(file: String, style: String) throws {
        let place = try Workplace()
        let result = try Program.run(
            "--style", style, "--toc", "never", "-o", "\(place.path)/ra.pdf", "\(Self.samples)/\(file)",
            in: repositoryRoot)
        #expect(result.status == 0, "\(result.errors)")
        let format = try sheet(style, size: 12).dateFormat
        let expected = try articles(of: file).map { ExpectedLetters($0, dateFormat: format) }
        let found = try PDFReader.taggedText(of: place.url.appending(path: "ra.pdf"))
        #expect(found.articles == expected.map(\.main))
        #expect(found.notes == expected.flatMap(\.notes))
    }

    @Test(arguments: sampleFiles, [11.0, 24.0])
    func `the words of a sample are the words that pdftotext finds between its furniture`(
        file: String, size: Double
    ) throws {
        let place = try Workplace()
        let result = try Program.run(
            "--toc", "never", "--font-size", "\(size)", "-o", "\(place.path)/ra.pdf", "\(Self.samples)/\(file)",
            in: repositoryRoot)
        #expect(result.status == 0, "\(result.errors)")
        let page = try sheet("bantin", size: size).page
        let side = min(page.marginInner, page.marginOuter)
        let text = try PDFReader.text(
            of: place.url.appending(path: "ra.pdf"),
            in: (
                side.points, page.marginTop.points, (page.width - side - side).points, page.textHeight.points
            ))
        let words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
        for article in try articles(of: file) {
            #expect(article.plainWords.subtracting(words) == [])
            let expected = ExpectedLetters(article, dateFormat: .short)
            guard article.notes.isEmpty, !article.blocks.contains(where: \.isLabelled) else { continue }
            // A picture may stand a few lines after its place, at the head of the next page, and its caption with it.
            let captions = article.figures.map(\.caption.plainText.withoutSpaces)
            #expect(try text.withoutSpaces.removing(captions) == expected.main.removing(captions))
        }
    }

    @Test func `a bulletin is read aloud in the order of its pages: title, contents, articles`() throws {
        let place = try Workplace()
        #expect(
            try Program.run("-o", "\(place.path)/ra.pdf", "--title", "Tên bản tin", Self.samples, in: repositoryRoot)
                .status == 0)
        let tagged = try run("pdfinfo", ["-struct-text", "ra.pdf"], in: place.url).output
        let title = try #require(tagged.range(of: "\"Tên bản tin\""))
        let contents = try #require(tagged.range(of: "TOC"))
        let article = try #require(tagged.range(of: "\n  Part"))
        #expect(title.upperBound < contents.lowerBound)
        #expect(contents.upperBound < article.lowerBound)
    }

    @Test func `the words of the samples are the words of their EPUB`() throws {
        let place = try Workplace()
        let result = try Program.run("-o", "\(place.path)/ra.epub", Self.samples, in: repositoryRoot)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try run("unzip", ["-q", "ra.epub"], in: place.url).status == 0)
        let articles = try Self.sampleFiles.flatMap(articles)
        for (number, article) in zip(1..., articles) {
            let name = "EPUB/article-00\(number).xhtml"
            let found = XHTMLLetters(try place.read(name)).text.withoutSpaces
            let expected = ExpectedLetters(article, dateFormat: .short)
            #expect(found == expected.main + expected.notes.joined(), "\(name)")
        }
    }

    @Test(arguments: 1...8)
    func `the words of a random bulletin are the words of its PDF in the order of its tags`(seed: Int) throws {
        var random = RandomBulletin(seed: UInt64(seed), articleCount: 3)
        let bulletin = random.bulletin()
        let environment = Environment(executable: Program.path)
        let choices = LayoutChoices(
            fontSizes: [seed % 2 == 0 ? 11 : 18], columns: seed % 3 == 0 ? 2 : 1, contents: .never)
        let room = try LayoutRoom(choices, in: environment) { _ in }
        let styled = try room.styled(bulletin, size: choices.sizes.first).value
        let paged = try room.laidOut(styled) { _ in }.value
        let place = try Workplace()
        let file = try place.write(Data(try paintPDF(paged, shelf: room.shelf).value), to: "ra.pdf")
        let expected = bulletin.articles.map { ExpectedLetters($0, dateFormat: styled.sheet.dateFormat) }
        let found = try PDFReader.taggedText(of: file)
        #expect(found.articles == expected.map(\.main))
        #expect(found.notes == expected.flatMap(\.notes))
    }

    @Test func `a long bulletin is painted in two parts, with the same bytes one after the other as at once`() throws {
        var random = RandomBulletin(seed: 11, articleCount: 40)
        let bulletin = random.bulletin()
        let choices = LayoutChoices(fontSizes: [18], contents: .never)
        let room = try LayoutRoom(choices, in: Environment(executable: Program.path)) { _ in }
        let styled = try room.styled(bulletin, size: choices.sizes.first).value
        let paged = try room.laidOut(styled) { _ in }.value
        #expect(paged.pages.count > 60)
        let bytes = try paintPDF(paged, shelf: room.shelf, jobs: 2).value
        #expect(try paintPDF(paged, shelf: room.shelf, jobs: 1).value == bytes)
        let place = try Workplace()
        let file = try place.write(Data(bytes), to: "ra.pdf")
        let expected = bulletin.articles.map { ExpectedLetters($0, dateFormat: styled.sheet.dateFormat) }
        let found = try PDFReader.taggedText(of: file)
        #expect(found.articles == expected.map(\.main))
        #expect(found.notes == expected.flatMap(\.notes))
        #expect(try run("qpdf", ["--check", "ra.pdf"], in: place.url).status == 0)
    }
}

extension Block {
    /// Whether it has text that is not the article's: bullets and numbers, or head rows repeated on a new page.
    fileprivate var isLabelled: Bool {
        switch kind {
        case .list, .table: true
        case .quotation(let quotation): quotation.blocks.contains(where: \.isLabelled)
        case .paragraph, .heading, .figure, .verse, .rule: false
        }
    }
}

/// The letters of a document's body but the calls and numbers of notes.
private final class XHTMLLetters: NSObject, XMLParserDelegate {
    private(set) var text = ""
    private var hiddenDepth = 0
    private var inBody = false

    init(_ data: Data) {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        _ = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "body" { inBody = true }
        if hiddenDepth > 0 || ["note-call", "note-number"].contains(attributes["class"] ?? "") { hiddenDepth += 1 }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if hiddenDepth > 0 { hiddenDepth -= 1 }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if inBody, hiddenDepth == 0 { text += string }
    }
}

extension String {
    /// The text without the first occurrence of each part; a part that is missing fails the test.
    fileprivate func removing(_ parts: [String]) throws -> String {
        var text = self
        for part in parts { text.removeSubrange(try #require(text.range(of: part))) }
        return text
    }
}
