import BantinModel
import BantinStyle

/// An article as a content document, and what the navigation says of it.
struct ArticlePage: Sendable {
    var bytes: [UInt8]
    var entry: ContentsEntry
    /// Addresses of links that only work on the page that they stood on; their text is kept.
    var lostLinks: [String] = []
    /// Language tags that are not well-formed; their text is kept.
    var lostLanguages: [String] = []
}

/// Writes one article as XHTML with the semantics of EPUB's vocabulary and DPUB-ARIA.
///
/// Style sheets reach everything by element and by these classes, which stay as they are:
///
/// | where | class |
/// |---|---|
/// | `body` of the documents | `cover`, `contents`, `article` |
/// | `h1` and date at the head of the contents | `bulletin-title`, `bulletin-date` |
/// | `h1` with the article's title | `title` |
/// | paragraphs around the body text | `subtitle`, `dateline`, `lead`, `author` |
/// | `div` around verse; `p` for a stanza; `span` for a line, with a line break at its end but for the last | `verse`, `stanza`, `line` |
/// | `footer` of a `blockquote` (`p` in a head cell) | `attribution` |
/// | `p` with the caption of a lost picture | `caption` |
/// | `td` and `th` with an alignment of their own | `left`, `center`, `right` |
/// | `div` around the notes; `aside` for a note; `a` with its number; `sup` around a call | `notes`, `note`, `note-number`, `note-call` |
///
/// Figures are `figure` with `img` and `figcaption`; tables have `caption`, `thead`, `tbody`; rules are `hr`; headings
/// are `h2` to `h6`. A list item or a cell that holds one paragraph has its text without a `p`.
struct ArticleWriter {
    var xml: XMLWriter
    let article: Article
    let pictures: PictureShelf
    let wording: Wording
    var headings = HeadingRanks()
    /// How often each note was called so far.
    var callCounts: [Int]
    /// HTML has no headings, headers or footers inside `th`.
    var isInHeadCell = false
    var lostLinks: [String] = []
    var lostLanguages: [String] = []

    /// The document of an article, `number` counted from 1.
    static func page(
        _ article: Article, number: Int, language: String, pictures: PictureShelf, dateFormat: DateFormat
    ) -> ArticlePage {
        let ownLanguage = isLanguageTag(article.language) ? article.language : language
        let name = article.title.flatMap { $0.hasWords ? $0 : nil }
        let wording = Wording.of(language: ownLanguage)
        let label = name ?? "\(wording.article) \(number)"
        let shell = XHTMLPage(title: label, language: ownLanguage, bodyClass: "article", bodyType: "bodymatter")
        var writer = ArticleWriter(
            xml: shell.begin(), article: article, pictures: pictures, wording: wording,
            callCounts: Array(repeating: 0, count: article.notes.count))
        writer.write(title: name, label: label, dateFormat: dateFormat)
        let entry = ContentsEntry(
            label: label, language: ownLanguage, address: PublicationPath.article(number),
            children: writer.headings.entries(in: PublicationPath.article(number), language: ownLanguage))
        return ArticlePage(
            bytes: XHTMLPage.end(writer.xml), entry: entry, lostLinks: writer.lostLinks,
            lostLanguages: writer.lostLanguages)
    }

    private mutating func write(title: String?, label: String, dateFormat: DateFormat) {
        xml.openLines(
            "section",
            [
                "epub:type": "chapter", "role": "doc-chapter", "aria-labelledby": title == nil ? nil : "title",
                "aria-label": title == nil ? label : nil,
            ])
        header(title: title, dateFormat: dateFormat)
        write(article.blocks, isTopLevel: true)
        if let byline = article.byline, byline.hasWords {
            xml.line("p", ["class": "author"], text: byline)
        }
        notes()
        xml.closeLine()
    }

    private mutating func header(title: String?, dateFormat: DateFormat) {
        let subtitle = article.subtitle.flatMap { $0.hasWords ? $0 : nil }
        let lead = article.lead.split { $0 == .lineBreak }.map(Array.init).filter(isWritten)
        guard title != nil || subtitle != nil || article.date != nil || !lead.isEmpty else { return }
        xml.openLines("header")
        if let title { xml.line("h1", ["class": "title", "id": "title"], text: title) }
        if let subtitle {
            xml.line("p", ["class": "subtitle", "epub:type": "subtitle", "role": "doc-subtitle"], text: subtitle)
        }
        if let date = article.date { dateline(date, dateFormat) }
        for paragraph in lead { self.paragraph(paragraph, class: "lead") }
        xml.closeLine()
    }

    private mutating func dateline(_ date: CalendarDate, _ format: DateFormat) {
        xml.open("p", ["class": "dateline"])
        xml.open("time", ["datetime": date.description])
        switch format {
        case .short: xml.text(date.vietnameseShort)
        case .long: xml.text(date.vietnameseLong)
        }
        xml.close()
        xml.closeLine()
    }

    mutating func paragraph(_ inlines: [Inline], class name: String? = nil) {
        guard isWritten(inlines) else { return }
        xml.open("p", ["class": name])
        write(inlines)
        xml.closeLine()
    }

    /// Whether anything is to be seen of the pieces: words or a note call.
    func isWritten(_ inlines: [Inline]) -> Bool {
        inlines.contains { inline in
            switch inline {
            case .text(let text): text.hasWords
            case .noteReference(let index): article.notes.indices.contains(index)
            case .lineBreak: false
            case .emphasis, .strong, .superscript, .subscript, .link, .foreign: isWritten(inline.children)
            }
        }
    }
}
