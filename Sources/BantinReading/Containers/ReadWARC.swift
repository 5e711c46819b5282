import BantinModel

/// Reads all articles of a web archive (WARC 1.0 and 1.1, packed or not), in the order of their dates.
///
/// A first pass notes where everything is, a second one reads page after page: what is held is an index, the articles'
/// text, and one page for each thread. An address that was captured several times is read once, as it was last; an article
/// that stands under several addresses is taken once; pages of one article are joined.
func readWARC(
    _ source: SourceFile, limits: ReadingLimits, parallel: any ParallelMap
) throws(OperationError) -> Reported<[ExplainedArticle]> {
    let store = source.container
    let place = SourceSpan(file: store.name)
    let scanned = try scanWARC(store, limits: limits)
    guard scanned.recordCount > 0 else { return Reported([], [.notContainer(at: place, format: "WARC")]) }
    let archive = WebArchive(store, scanned, limits: limits)
    let groups = archive.index.pageGroups
    let pages = parallel.map(count: groups.count) { index in
        readGroup(groups[index], of: archive, source, limits: limits)
    }
    let bound = BoundPages(pages)
    var diagnostics = scanned.diagnostics + bound.diagnostics
    if bound.leftOut.count > 0 {
        diagnostics.append(
            .pagesLeftOut(at: place, count: bound.leftOut.count, examples: Array(bound.leftOut.prefix(3))))
    }
    return Reported(bound.articles, diagnostics)
}

/// How many captures of one address are read before it is given up.
private let mostTries = 3

/// What one address of an archive gave.
private struct CapturedPage: Sendable {
    var address: String
    var page: ContainedPage
    /// How many captures there are, and the day of the one that was read.
    var captureCount: Int
    var date: CalendarDate?
    var name: String
}

/// Reads the newest capture of a page that has its bytes. When that cannot be read, or is no article, older ones are tried:
/// the last that a crawler sees of a dead portal is often a page that says so, with status 200.
private func readGroup(
    _ group: [Int], of archive: WebArchive, _ source: SourceFile, limits: ReadingLimits
) -> CapturedPage {
    let captures = archive.index.captures
    let newest = group.sorted { a, b in
        isOlder(captures[b].time, captures[a].time) ?? (captures[a].address.utf8.count < captures[b].address.utf8.count)
    }
    var failed: [Diagnostic] = []
    var last: CapturedPage?
    var tried: Set<Int> = []
    for capture in newest where tried.count < mostTries {
        guard let holder = archive.index.holder(of: capture), tried.insert(holder).inserted else { continue }
        let address = captures[capture].address
        let name = capturedName(archive.store.name, address)
        let place = SourceSpan(file: name)
        let payload: WebArchive.Payload
        do {
            payload = try archive.payload(of: holder)
        } catch {
            failed.append(.unreadableInput(name, reason: .untranslated(error.reason)))
            continue
        }
        if payload.content.fault == .tooLarge {
            failed.append(.recordTooLarge(at: place, limit: limits.hit(.record)))
            continue
        }
        let sent = source.page(
            named: name, bytes: payload.content.bytes, sentEncoding: payload.type?["charset"])
        let time = captures[capture].time
        let own = PageAddress(address)
        var page = readContainedPage(sent, address: own, captured: time?.date, limits: limits) { base in
            CapturedPictures(archive: archive, base: base, time: time, limits: limits)
        }
        if payload.content.fault != nil { page.diagnostics.insert(.cutShort(at: place), at: 0) }
        page.diagnostics = failed + page.diagnostics
        let result = CapturedPage(
            address: address, page: page, captureCount: group.count, date: time?.date, name: name)
        if page.isArticlePage { return result }
        last = last ?? result
    }
    if let last { return last }
    let address = captures[group[0]].address
    return CapturedPage(
        address: address, page: ContainedPage(diagnostics: failed), captureCount: group.count, date: nil,
        name: capturedName(archive.store.name, address))
}

/// The articles of all pages, each once, with what is to be said of them.
private struct BoundPages {
    var articles: [ExplainedArticle] = []
    var diagnostics: [Diagnostic] = []
    /// The addresses of pages that are no articles.
    var leftOut: [String] = []

    init(_ pages: [CapturedPage]) {
        var found: [ExplainedArticle] = []
        var byFile: [String: [Diagnostic]] = [:]
        for captured in pages {
            guard captured.page.isArticlePage else {
                leftOut.append(captured.address)
                // What could not be unpacked or read at all may have been an article.
                if captured.page.articles.isEmpty {
                    diagnostics += captured.page.diagnostics.filter {
                        ["record-too-large", "unreadable-input"].contains($0.id)
                    }
                }
                continue
            }
            found += captured.page.articles
            byFile[captured.name] = captured.page.diagnostics
            if captured.captureCount > 1 {
                let place = SourceSpan(file: captured.name)
                byFile[captured.name, default: []].append(
                    .severalCaptures(at: place, count: captured.captureCount, used: captured.date))
            }
        }
        let duplicates = DuplicateArticles(found)
        let keptFiles = Set(duplicates.articles.map(\.article.span.file))
        for (article, keeper) in duplicates.dropped {
            let file = article.span.file
            // What is wrong with a copy that is not used need not be mended.
            if !keptFiles.contains(file) { byFile[file] = [] }
            byFile[file, default: []].append(.duplicateArticle(at: article.span, of: keeper.source ?? keeper.span.file))
        }
        let joined = joinPages(duplicates.articles.sorted { isEarlier($0.article, $1.article) })
        articles = joined.articles.map(\.explained)
        for captured in pages { diagnostics += byFile[captured.name] ?? [] }
        diagnostics += joined.notes.map(\.diagnostic)
    }
}

/// By date, what has none last, then by address and place.
private func isEarlier(_ a: Article, _ b: Article) -> Bool {
    if a.date != b.date {
        guard let first = a.date else { return false }
        guard let second = b.date else { return true }
        return first < second
    }
    let (first, second) = (a.source ?? a.span.file, b.source ?? b.span.file)
    if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return a.span.line < b.span.line
}
