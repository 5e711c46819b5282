/// One piece of a bulletin, as read: what is not known is nil or empty, never a guess made up.
package struct Article: Hashable, Sendable {
    package var title: String?
    package var subtitle: String?
    package var date: CalendarDate?
    /// The sapo; a line break parts its paragraphs.
    package var lead: [Inline]
    package var author: String?
    /// The newspaper, portal or news agency that the text was taken over from.
    package var agency: String?
    /// BCP 47.
    package var language: String
    /// The address that the article was published under, when the page or its front matter says so.
    package var source: String?
    /// When the page was saved or captured, when the container or the page says so.
    package var captured: CalendarDate?
    package var blocks: [Block]
    /// In the order of their calls; each is called at least once.
    package var notes: [Note]
    package var span: SourceSpan
    /// Which page of a longer article it is; nil once pages are joined, and where no page is known.
    package var part: ArticlePart?

    package init(
        title: String? = nil, subtitle: String? = nil, date: CalendarDate? = nil, lead: [Inline] = [],
        author: String? = nil, agency: String? = nil, language: String = "vi", source: String? = nil,
        blocks: [Block] = [],
        notes: [Note] = [], at span: SourceSpan
    ) {
        self.title = title
        self.subtitle = subtitle
        self.date = date
        self.lead = lead
        self.author = author
        self.agency = agency
        self.language = language
        self.source = source
        self.blocks = blocks
        self.notes = notes
        self.span = span
    }
}

extension Article {
    /// What is printed below the text: the author, and whose text it was before; nil when neither is known.
    package var byline: String? {
        let author = author.flatMap { $0.isEmpty ? nil : $0 }
        guard let agency, !agency.isEmpty else { return author }
        return author.map { "\($0) (theo \(agency))" } ?? "Theo \(agency)"
    }
}

/// What one page says of its place among the pages of an article.
package struct ArticlePart: Hashable, Sendable {
    /// Counted from 1; nil when neither address nor title tells.
    package var number: Int?
    /// How many there are, when the page says it.
    package var count: Int?
    /// The page's own addresses, without what numbers them: pages with one in common belong together.
    package var stems: [String]
    package var address: String?
    package var canonical: String?
    /// Where the page's links lead.
    package var next: String?
    package var previous: String?

    package init(
        number: Int? = nil, count: Int? = nil, stems: [String] = [], address: String? = nil, canonical: String? = nil,
        next: String? = nil, previous: String? = nil
    ) {
        self.number = number
        self.count = count
        self.stems = stems
        self.address = address
        self.canonical = canonical
        self.next = next
        self.previous = previous
    }
}

/// Articles bound in order under one title and date: what becomes one PDF or one EPUB.
package struct Bulletin: Hashable, Sendable {
    package var title: String
    /// The month, when it is known.
    package var month: YearMonth?
    /// The date stamped on the outputs: the newest article's, unless the command line says otherwise.
    package var date: CalendarDate?
    /// BCP 47; the articles' own, when they agree.
    package var language: String
    package var articles: [Article]
    package var imprint: Imprint

    package init(
        title: String, month: YearMonth? = nil, date: CalendarDate? = nil, language: String = "vi", articles: [Article],
        imprint: Imprint = Imprint()
    ) {
        self.title = title
        self.month = month
        self.date = date
        self.language = language
        self.articles = articles
        self.imprint = imprint
    }
}
