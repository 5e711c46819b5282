import BantinModel

/// Reads the articles of one input.
///
/// It never throws: an input without an article gives no articles and an error diagnostic (`no-article`, `not-text`). Each
/// article has at least a lead or a body.
package func read(_ source: SourceFile, limits: ReadingLimits = ReadingLimits()) -> Reported<[Article]> {
    let explained = readExplained(source, limits: limits)
    return Reported(explained.value.map(\.article), explained.diagnostics)
}

/// An article, and why it was read so; nil for formats that say themselves what is what.
package struct ExplainedArticle: Sendable {
    package var article: Article
    package var explanation: Explanation?
}

/// The same with the reasons.
package func readExplained(
    _ source: SourceFile, limits: ReadingLimits = ReadingLimits()
) -> Reported<[ExplainedArticle]> {
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return Reported([], decoded.diagnostics) }
    var record = ReadingRecord(source: source, limits: limits)
    record.choices = source.choices
    record.diagnostics = decoded.diagnostics
    var articles =
        switch source.format {
        case .html: readHTML(bytes, record: &record)
        case .text: readPastedText(mendedLines(bytes, format: .text, record: &record), record: &record)
        case .markdown: readMarkdown(mendedLines(bytes, format: .markdown, record: &record), record: &record)
        }
    if articles.isEmpty, !record.diagnostics.contains(where: { $0.severity == .error && $0.id != "bad-front-matter" }) {
        record.diagnostics.append(.noArticle(at: record.place(0)))
    }
    for index in articles.indices {
        articles[index].date = source.choices.date ?? articles[index].date
        articles[index].author = source.choices.author ?? articles[index].author
        if articles[index].title == nil { record.diagnostics.append(.missingTitle(at: articles[index].span)) }
        if articles[index].date == nil { record.diagnostics.append(.missingDate(at: articles[index].span)) }
    }
    let explanations = record.explanations.count == articles.count ? record.explanations.map { $0 } : []
    let explained = articles.enumerated().map { index, article in
        ExplainedArticle(article: article, explanation: explanations.isEmpty ? nil : explanations[index])
    }
    return Reported(explained, record.diagnostics)
}
