import BantinEPUB
import BantinModel
import Testing

@Suite struct ArticleDocumentTests {
    @Test func `an article begins with its head and ends with its author, as in print`() {
        let document = text(of: "article-002.xhtml", in: publication(everything(pictures: [])).value)
        #expect(
            document.contains(
                """
                <section epub:type="chapter" role="doc-chapter" aria-labelledby="title">
                <header>
                <h1 class="title" id="title">Được mùa lúa ở thôn Đông – phần 2</h1>
                <p class="subtitle" epub:type="subtitle" role="doc-subtitle">Ghi chép</p>
                <p class="dateline"><time datetime="2021-01-31">31/01/2021</time></p>
                <p class="lead">Lúa chín sớm hơn mọi năm.</p>
                <p class="lead">Bà con phấn khởi.</p>
                </header>
                """))
        #expect(document.contains("<p class=\"author\">Thu Hà</p>\n<div class=\"notes\""))
    }

    @Test func `heading ranks follow each other without a gap`() {
        let levels = [4, 4, 6, 5, 2, 3, 9, 1]
        let reader = XHTMLReader(firstArticle(bulletin(levels.map { .heading(level: $0, [.text("Mục")]) })))
        let headings = reader.elements.map(\.name).filter { $0.wholeMatch(of: /h[1-6]/) != nil }
        #expect(headings == ["h1", "h2", "h2", "h3", "h3", "h2", "h3", "h4", "h2"])
    }

    @Test func `each call of a note has an identifier of its own, and the note leads back to the first`() {
        let document = firstArticle(
            bulletin(
                [.paragraph([.text("a"), .noteReference(0), .text("b"), .noteReference(0)])],
                notes: [[.paragraph([.text("Chú thích.")])]]))
        #expect(
            document.contains(
                """
                <p>a<sup class="note-call"><a id="call-1" href="#note-1" epub:type="noteref" role="doc-noteref">1</a>\
                </sup>b<sup class="note-call"><a id="call-1-2" href="#note-1" epub:type="noteref" role="doc-noteref">1\
                </a></sup></p>
                """))
        #expect(
            document.contains(
                """
                <aside id="note-1" class="note" epub:type="footnote" role="doc-footnote" aria-label="Chú thích 1">
                <p><a class="note-number" href="#call-1" epub:type="backlink" role="doc-backlink">1</a> Chú thích.</p>
                </aside>
                """))
    }

    @Test func `no link holds another link or a note call`() {
        let document = firstArticle(
            bulletin(
                [
                    .paragraph([
                        .link(
                            target: "https://a.example/",
                            [.text("x"), .strong([.text("y"), .noteReference(0), .text("z")])])
                    ])
                ], notes: [[]]))
        #expect(
            document.contains(
                """
                <p><a href="https://a.example/">x</a><strong><a href="https://a.example/">y</a><sup class="note-call">
                """.dropLast(0)))
        #expect(document.contains("</sup><a href=\"https://a.example/\">z</a></strong></p>"))
    }

    @Test func `verse keeps its lines`() {
        let verse = Verse(stanzas: [[[.text("một")], [.text("hai")]], [[.text("ba")]]])
        #expect(
            firstArticle(bulletin([.verse(verse)])).contains(
                """
                <div class="verse">
                <p class="stanza">
                <span class="line">một<br/></span>
                <span class="line">hai</span>
                </p>
                <p class="stanza">
                <span class="line">ba</span>
                </p>
                </div>
                """))
    }

    @Test func `header cells say what they head, and spans stay inside their group`() {
        func cell(_ text: String, header: Bool = false, rows: Int = 1, columns: Int = 1) -> TableCell {
            TableCell(isHeader: header, rowSpan: rows, columnSpan: columns, blocks: [paragraph(text)])
        }
        let table = Table(
            caption: [.text("Bảng")], headRowCount: 1,
            rows: [
                [cell("a", rows: 9), cell("b", columns: 2)],
                [cell("c", header: true, rows: 2), cell("1"), TableCell(alignment: .right, blocks: [paragraph("2")])],
                [cell("3"), cell("4")],
            ])
        #expect(
            firstArticle(bulletin([.table(table)])).contains(
                """
                <table>
                <caption>Bảng</caption>
                <thead>
                <tr>
                <th scope="col">a</th>
                <th scope="colgroup" colspan="2">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="rowgroup" rowspan="2">c</th>
                <td>1</td>
                <td class="right">2</td>
                </tr>
                <tr>
                <td>3</td>
                <td>4</td>
                </tr>
                </tbody>
                </table>
                """))
    }

    @Test(arguments: [
        ("https://xa.example/tin", "https://xa.example/tin"), ("HTTP://xa.example", "http://xa.example"),
        (
            "https://xa.example/số?q=Ế&n=1#đầu#2",
            "https://xa.example/s%E1%BB%91?q=%E1%BA%BE&amp;n=1#%C4%91%E1%BA%A7u%232"
        ),
        ("https://xa.example/50%/%41", "https://xa.example/50%25/%41"), ("mailto:a@xa.example", "mailto:a@xa.example"),
    ])
    func `a web address is written as a URL`(address: String, url: String) {
        let document = firstArticle(bulletin([.paragraph([.link(target: address, [.text("đây")])])]))
        #expect(document.contains("<p><a href=\"\(url)\">đây</a></p>"))
    }

    @Test(arguments: ["/trang.aspx", "#top", "javascript:alert(1)", "http://", "http://a b/", "http://1.2.3.256/", ""])
    func `what is no web address becomes plain text and is reported`(address: String) {
        let epub = publication(bulletin([.paragraph([.link(target: address, [.text("đây")])])]))
        #expect(text(of: "article-001.xhtml", in: epub.value).contains("<p>đây</p>"))
        #expect(epub.diagnostics.map(\.id) == ["site-link"])
    }

    @Test func `a foreign run carries its language`() {
        let document = firstArticle(bulletin([.paragraph([.foreign(language: "en", [.text("open data")])])]))
        #expect(document.contains("<p><span lang=\"en\" xml:lang=\"en\">open data</span></p>"))
    }
}
