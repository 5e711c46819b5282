import BantinModel

/// Reads one page that came in a container.
///
/// - Parameters:
///   - source: the page's bytes, named after the container and the address.
///   - address: where the page was captured.
///   - pictures: makes the pictures' source for the address that the page's own references stand on.
func readContainedPage(
    _ source: SourceFile, address: PageAddress?, captured: CalendarDate?, limits: ReadingLimits,
    pictures: (PageAddress?) -> any PictureSource
) -> ContainedPage {
    let decoded = decode(source, limits: limits)
    let place = SourceSpan(file: source.name)
    guard let bytes = decoded.value else { return ContainedPage(diagnostics: decoded.diagnostics) }
    guard let tree = parseHTML(bytes, limits: limits) else {
        return ContainedPage(diagnostics: decoded.diagnostics + [.pageTooComplex(at: place)])
    }
    let page = HTMLPage(tree: tree, savedFrom: SavedPage(bytes).browserAddress)
    let declaredBase = tree.first(.base).flatMap { tree.attribute("href", of: $0) }
    let base = declaredBase.flatMap { address?.resolving($0) ?? PageAddress($0) } ?? address
    var record = ReadingRecord(file: source.name, limits: limits, pictures: pictures(base))
    record.address = address?.text
    record.captured = captured
    record.diagnostics = decoded.diagnostics
    let articles = readHTML(page, record: &record)
    return ContainedPage(
        articles: articles, diagnostics: record.diagnostics,
        isArticlePage: isArticlePage(page, articles: articles, address: address))
}

struct ContainedPage: Sendable {
    var articles: [Article] = []
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
