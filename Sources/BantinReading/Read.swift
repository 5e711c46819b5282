import BantinModel

/// Reads the articles of one input.
///
/// It never throws: an input without an article gives no articles and an error diagnostic (`no-article`, `not-text`,
/// `unreadable-input`). Each article has at least a lead or a body. Pages of a web archive are read by `parallel`.
package func read(
    _ source: SourceFile, limits: ReadingLimits = ReadingLimits(), parallel: any ParallelMap = InOrder()
) -> Reported<[Article]> {
    var reading: Reported<[Article]>
    do {
        switch source.format {
        case .html, .text, .markdown: reading = readPage(source, limits: limits)
        case .mhtml: reading = try readMHTML(source.container, encoding: source.encoding, limits: limits)
        case .warc:
            reading = try readWARC(source.container, encoding: source.encoding, limits: limits, parallel: parallel)
        }
    } catch {
        return Reported([], [.unreadableInput(source.name, reason: .untranslated(error.reason))])
    }
    if reading.value.isEmpty,
        !reading.diagnostics.contains(where: { $0.severity == .error && $0.id != "bad-front-matter" })
    {
        reading.diagnostics.append(.noArticle(at: SourceSpan(file: source.name)))
    }
    for article in reading.value {
        if article.title == nil { reading.diagnostics.append(.missingTitle(at: article.span)) }
        if article.date == nil { reading.diagnostics.append(.missingDate(at: article.span)) }
    }
    return reading
}

/// Reads a page whose bytes are all there.
private func readPage(_ source: SourceFile, limits: ReadingLimits) -> Reported<[Article]> {
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return Reported([], decoded.diagnostics) }
    var record = ReadingRecord(source: source, limits: limits)
    record.diagnostics = decoded.diagnostics
    let articles: [Article] =
        switch source.format {
        case .html: readHTML(bytes, record: &record)
        case .text: readPastedText(bytes, record: &record)
        case .markdown: readMarkdown(bytes, record: &record)
        case .mhtml, .warc: []
        }
    return Reported(articles, record.diagnostics)
}
