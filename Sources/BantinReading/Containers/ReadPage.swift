import BantinModel

/// Reads one page that came in a container.
///
/// - Parameters:
///   - source: the page's bytes, named after the container and the address, and what the user said.
///   - address: where the page was captured.
///   - pictures: makes the pictures' source for the address that the page's own references stand on.
func readContainedPage(
    _ source: SourceFile, address: PageAddress?, captured: CalendarDate?, limits: ReadingLimits,
    pictures: (PageAddress?) -> any PictureSource
) -> ContainedPage {
    let decoded = decode(source, limits: limits)
    guard let bytes = decoded.value else { return ContainedPage(diagnostics: decoded.diagnostics) }
    var record = ReadingRecord(file: source.name, limits: limits, pictures: pictures(address))
    record.address = address?.text
    record.captured = captured
    record.choices = source.choices
    record.diagnostics = decoded.diagnostics
    guard let page = parsePage(bytes, record: &record) else { return ContainedPage(diagnostics: record.diagnostics) }
    let declaredBase = page.tree.first(.base).flatMap { page.tree.attribute("href", of: $0) }
    if let base = declaredBase.flatMap({ address?.resolving($0) ?? PageAddress($0) }) {
        record.pictures = pictures(base)
    }
    let articles = readHTML(page, record: &record)
    return ContainedPage(
        articles: record.explained(articles), diagnostics: record.diagnostics,
        isArticlePage: isArticlePage(page, articles: articles, address: address))
}

struct ContainedPage: Sendable {
    var articles: [ExplainedArticle] = []
    var diagnostics: [Diagnostic] = []
    var isArticlePage = false
}

/// Runs a function for several numbers, perhaps at once; the answers are in order.
package protocol ParallelMap: Sendable {
    func map<Value: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Value) -> [Value]
}

/// One after the other.
package struct InOrder: ParallelMap {
    package init() {}

    package func map<Value: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Value) -> [Value] {
        (0..<count).map(body)
    }
}
