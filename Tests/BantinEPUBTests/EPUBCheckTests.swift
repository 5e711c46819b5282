import BantinEPUB
import BantinModel
import BantinTestSupport
import Foundation
import Testing

@Suite(.serialized) struct EPUBCheckTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func messages(_ publication: Publication) throws -> [String] {
        let file = folder.url.appending(path: "bulletin.epub")
        try zip(publication, toFile: file.path)
        return try epubcheckMessages(on: file)
    }

    @Test func `epubcheck says nothing of any severity on every kind of block, inline and picture`() throws {
        let file = folder.url.appending(path: "anh.png")
        try Data(TestPicture.png).write(to: file)
        let pictures = Picture.Format.allCases.map { TestPicture.content($0) } + [TestPicture.content(.png, at: file)]
        let found = try messages(publication(everything(pictures: pictures)).value)
        #expect(found == [])
    }

    @Test func `of embedded fonts epubcheck says only that they are in use`() throws {
        let found = try messages(publication(everything(pictures: []), fonts: try someFonts()).value)
        // No EPUB with embedded fonts is without this usage message: it faults nothing.
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("USAGE CSS-028 ") })
    }

    @Test func `epubcheck says nothing on a bulletin that lacks all that it can lack`() throws {
        let nothing = Article(blocks: [], at: SourceSpan(file: "rong.txt"))
        let bulletin = Bulletin(title: " \u{1}", language: "tiếng Việt", articles: [nothing])
        let found = try messages(publication(bulletin, cover: nil).value)
        #expect(found == [])
    }

    @Test func `epubcheck says nothing on hostile text and addresses`() throws {
        let found = try messages(publication(hostile).value)
        #expect(found == [])
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `epubcheck says nothing on a random bulletin`(seed: UInt64) throws {
        var random = RandomBulletin(
            seed: seed, articleCount: 20, pictures: Picture.Format.allCases.map { TestPicture.content($0) })
        let found = try messages(publication(random.bulletin()).value)
        #expect(found == [])
    }
}

private func someFonts() throws -> [FontFile] {
    let fonts = repositoryRoot.appending(path: "fonts")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: fonts.path).filter { $0.hasSuffix("-Regular.ttf") }
    return try paths.sorted().prefix(2).map { path in
        let file = fonts.appending(path: path)
        return FontFile(
            family: file.deletingPathExtension().lastPathComponent, isBold: false, isItalic: false,
            fileName: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
    }
}

private let hostile = Bulletin(
    title: "]]> & <script>alert(\"1\")</script> \u{0}\u{1f}", language: "vi",
    articles: [
        Article(
            title: "<![CDATA[ ]]> &amp; &#0;", date: someDay,
            lead: [.lineBreak, .text(noncharacters)],
            author: "\"A\" <a@b> 'c'", language: "not a language",
            blocks: [
                .paragraph(addresses.map { .link(target: $0, [.text("đi "), .emphasis([.text($0)]), .text(" ")]) }),
                .paragraph(
                    ["xx", "zz-ZZ", "vi-Latn-VN", "en-", "-", "", "a", "sl-rozaj-rozaj", "i-klingon", "x-me"].map {
                        .foreign(language: $0, [.text("chữ ")])
                    }),
                .paragraph([
                    .link(
                        target: "https://a.example/",
                        [
                            .strong([.text("x"), .link(target: "https://b.example/", [.text("y")]), .noteReference(0)]),
                            .noteReference(7), .noteReference(-1), .text("z"),
                        ])
                ]),
                .heading(level: 9, [.text(" ")]), .heading(level: -3, [.text("Âm")]),
                .list(ListBlock(isOrdered: true, start: -5, items: [[], [block(.rule)]])),
                .list(ListBlock(isOrdered: false, items: [])), .verse(Verse(stanzas: [[], [[]]])),
                .quotation(Quotation(blocks: [])), .table(Table(headRowCount: 5, rows: [])),
                .table(Table(headRowCount: 9, rows: [[TableCell(rowSpan: 0, columnSpan: 99_999, blocks: [])], []])),
                .figure(
                    Figure(
                        picture: Picture(source: "\u{1}<", alt: "\"'<>&\u{0}", content: TestPicture.content(.gif)),
                        caption: [])),
            ].map(block),
            notes: [
                Note(blocks: [block(.paragraph([.noteReference(0)]))], at: SourceSpan(file: "x")),
                Note(blocks: [], at: SourceSpan(file: "x")),
            ],
            at: SourceSpan(file: "hostile.html"))
    ])

private let addresses = [
    "https://xa.example", "HTTPS://XA.example/A B?c=[d]#e#f%zz%41\\\"<>^`{|}", "http://1.2.3.4:80/",
    "http://1.2.3.256/",
    "http://1.2.3/", "http://tỉnh.example/đường/ẩm-thực?q=Ế", "http://a..b/", "http://", "https:///x", "http://a b/",
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "../x.html", "#top", "", ":", "http:/x",
    "http://user:pw@xa.example/", "http://[::1]/", "http://xa.example:99999/", "mailto:", "mailto:a@b",
    "mailto:a b@c.example",
    "mailto:@", "  https://xa.example/ \n", "https://-a.example/",
    "https://a_b.example/",
    "https://xa.example/\u{1f600}/\u{0}/\u{202e}", "ftp://xa.example/", "//xa.example/",
]

/// Controls, U+FDD0 and U+1FFFE, which Swift's own literals refuse.
private let noncharacters =
    "\u{b}\u{85}\u{9f}" + String(decoding: [0xef, 0xb7, 0x90, 0xf0, 0x9f, 0xbf, 0xbe], as: UTF8.self)
