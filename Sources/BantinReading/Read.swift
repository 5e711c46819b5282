import BantinModel

/// Reads the articles of one input.
///
/// It never throws: an input without an article gives no articles and an error diagnostic (`no-article`, `not-text`). Each
/// article has at least a lead or a body.
package func read(_ source: SourceFile, limits: ReadingLimits = ReadingLimits()) -> Reported<[Article]> {
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return Reported([], decoded.diagnostics) }
    var record = ReadingRecord(source: source, limits: limits)
    record.diagnostics = decoded.diagnostics
    let articles =
        switch source.format {
        case .html: readHTML(bytes, record: &record)
        case .text: readPastedText(mendedLines(bytes, format: .text, record: &record), record: &record)
        case .markdown: readMarkdown(mendedLines(bytes, format: .markdown, record: &record), record: &record)
        }
    if articles.isEmpty, !record.diagnostics.contains(where: { $0.severity == .error && $0.id != "bad-front-matter" }) {
        record.diagnostics.append(.noArticle(at: record.place(0)))
    }
    for article in articles {
        if article.title == nil { record.diagnostics.append(.missingTitle(at: article.span)) }
        if article.date == nil { record.diagnostics.append(.missingDate(at: article.span)) }
    }
    return Reported(articles, record.diagnostics)
}
