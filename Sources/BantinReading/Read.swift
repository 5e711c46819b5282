import BantinModel

/// Reads the articles of one input.
///
/// It never throws: an input without an article gives no articles and an error diagnostic (`no-article`, `not-text`,
/// `unreadable-input`). Each article has at least a lead or a body. Pages of a web archive are read by `parallel`.
package func read(
    _ source: SourceFile, limits: ReadingLimits = ReadingLimits(), parallel: any ParallelMap = InOrder()
) -> Reported<[Article]> {
    let explained = readExplained(source, limits: limits, parallel: parallel)
    return Reported(explained.value.map(\.article), explained.diagnostics)
}

/// An article, and why it was read so; nil for formats that say themselves what is what.
package struct ExplainedArticle: Sendable {
    package var article: Article
    package var explanation: Explanation?

    package init(_ article: Article, _ explanation: Explanation?) {
        self.article = article
        self.explanation = explanation
    }
}

/// The same with the reasons.
package func readExplained(
    _ source: SourceFile, limits: ReadingLimits = ReadingLimits(), parallel: any ParallelMap = InOrder()
) -> Reported<[ExplainedArticle]> {
    do {
        let reading =
            switch source.format {
            case .html, .text, .markdown: readPage(source, limits: limits)
            case .mhtml: try readMHTML(source, limits: limits)
            case .warc: try readWARC(source, limits: limits, parallel: parallel)
            case .docx: readWord(source, limits: limits)
            }
        return checked(reading, source)
    } catch {
        return Reported([], [.unreadableInput(source.name, reason: .untranslated(error.reason))])
    }
}

/// The articles with what their user overrules, and reports of what they lack.
private func checked(_ reading: Reported<[ExplainedArticle]>, _ source: SourceFile) -> Reported<[ExplainedArticle]> {
    var (articles, diagnostics) = (reading.value, reading.diagnostics)
    if articles.isEmpty, !diagnostics.contains(where: { $0.severity == .error && $0.id != "bad-front-matter" }) {
        diagnostics.append(.noArticle(at: SourceSpan(file: source.name)))
    }
    for index in articles.indices {
        let article = articles[index].article
        articles[index].article.date = source.choices.date ?? article.date
        articles[index].article.author = source.choices.author ?? article.author
        if article.title == nil { diagnostics.append(.missingTitle(at: article.span)) }
        if articles[index].article.date == nil { diagnostics.append(.missingDate(at: article.span)) }
    }
    return Reported(articles, diagnostics)
}

/// Reads a page whose bytes are all there.
private func readPage(_ source: SourceFile, limits: ReadingLimits) -> Reported<[ExplainedArticle]> {
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return Reported([], decoded.diagnostics) }
    var record = ReadingRecord(source: source, limits: limits)
    record.choices = source.choices
    record.diagnostics = decoded.diagnostics
    let articles: [Article] =
        switch source.format {
        case .html: readHTML(bytes, record: &record)
        case .text: readPastedText(mendedLines(bytes, format: .text, record: &record), record: &record)
        case .markdown: readMarkdown(mendedLines(bytes, format: .markdown, record: &record), record: &record)
        case .mhtml, .warc, .docx: []
        }
    return Reported(record.explained(articles), record.diagnostics)
}

extension ReadingRecord {
    /// The articles with the record's explanations of them.
    func explained(_ articles: [Article]) -> [ExplainedArticle] {
        guard explanations.count == articles.count else { return articles.map { ExplainedArticle($0, nil) } }
        return zip(articles, explanations).map(ExplainedArticle.init)
    }
}
