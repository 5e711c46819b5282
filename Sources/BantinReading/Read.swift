import BantinModel

/// Reads the articles of one input.
///
/// It never throws: an input without an article gives no articles and an error diagnostic (`no-article`, `not-text`). Each
/// article has at least a lead or a body.
package func read(_ source: SourceFile, limits: ReadingLimits = ReadingLimits()) -> Reported<[Article]> {
    // Not text: it is its own container.
    if source.format == .docx {
        let (articles, record) = readWord(source, limits: limits)
        return checked(articles, record: record)
    }
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return Reported([], decoded.diagnostics) }
    var record = ReadingRecord(source: source, limits: limits)
    record.diagnostics = decoded.diagnostics
    let articles: [Article] =
        switch source.format {
        case .html: readHTML(bytes, record: &record)
        case .text: readPastedText(bytes, record: &record)
        case .markdown: readMarkdown(bytes, record: &record)
        case .docx: []
        }
    return checked(articles, record: record)
}

/// Reports what the articles lack.
private func checked(_ articles: [Article], record: ReadingRecord) -> Reported<[Article]> {
    var record = record
    if articles.isEmpty, !record.diagnostics.contains(where: { $0.severity == .error && $0.id != "bad-front-matter" }) {
        record.diagnostics.append(.noArticle(at: record.place(0)))
    }
    for article in articles {
        if article.title == nil { record.diagnostics.append(.missingTitle(at: article.span)) }
        if article.date == nil { record.diagnostics.append(.missingDate(at: article.span)) }
    }
    return Reported(articles, record.diagnostics)
}
