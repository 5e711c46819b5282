import BantinModel

/// Reads Markdown: front matter, then blocks.
///
/// Without a title in the front matter the first heading of level 1 is the title; a line with a date alone and a paragraph all in
/// bold below it are date and lead; a last line all in italics or bold that reads like a name is the author. A file of several
/// headings of level 1, each with its date below, is several articles.
func readMarkdown(_ bytes: [UInt8], record: inout ReadingRecord) -> [Article] {
    var front = FrontMatter()
    var body = bytes[...]
    var line = 1
    if let split = FrontMatter.split(bytes) {
        front = FrontMatter(split.yaml, record: &record)
        body = split.body
        line = split.bodyLine
    }
    guard let tree = parseMarkdown(body, firstLine: line, limits: record.limits) else {
        record.diagnostics.append(.pageTooComplex(at: record.place(0), limit: record.limits.hit(.parserMemory)))
        return []
    }
    guard !tree.nodes.isEmpty else { return [] }
    if let line = tree.depthHeldAt {
        record.diagnostics.append(.nestedTooDeep(at: record.place(line), limit: record.limits.hit(.depth)))
    }
    let language = front.language ?? "vi"
    var reader = MarkdownBlockReader(tree: tree, language: language, record: record)
    defer { record = reader.record }
    let nodes = tree.children(of: 0).filter { tree.nodes[$0].kind != .noteDefinition }
    let drafts = reader.drafts(of: nodes)
    let notes = reader.notes()
    var articles: [Article] = []
    let parts = front.title == nil ? parts(of: drafts) : [drafts]
    for part in parts {
        var markdown = MarkdownArticle(front: parts.count == 1 ? front : FrontMatter(), drafts: part)
        if let article = markdown.article(language: language, reader: &reader) {
            articles.append(article)
        }
    }
    for index in articles.indices { articles[index].takeNotes(from: notes) }
    return articles
}

/// The drafts of each article: they start at headings of level 1 that all have a date below.
private func parts(of drafts: [Draft]) -> [[Draft]] {
    let starts = drafts.indices.filter { isTitle(drafts[$0]) }
    let haveDates = starts.allSatisfy { start in
        start + 1 < drafts.count && drafts[start + 1].paragraph.flatMap { dateLine($0.plainText) } != nil
    }
    guard starts.count > 1, haveDates else { return [drafts] }
    var parts: [[Draft]] = starts[0] > 0 ? [Array(drafts[..<starts[0]])] : []
    for (index, start) in starts.enumerated() {
        parts.append(Array(drafts[start..<(index + 1 < starts.count ? starts[index + 1] : drafts.count)]))
    }
    return parts
}

private func isTitle(_ draft: Draft) -> Bool {
    if case .block(.heading(level: 1, _)) = draft.content { true } else { false }
}

/// One article, with what its front matter says before what its text shows.
private struct MarkdownArticle {
    let front: FrontMatter
    var drafts: [Draft]

    mutating func article(language: String, reader: inout MarkdownBlockReader) -> Article? {
        let line = drafts.first?.line ?? 1
        var title = front.title
        if title == nil, let index = drafts.firstIndex(where: isTitle) {
            title = drafts.remove(at: index).heading?.plainText
        }
        let date = front.date ?? takeDate()
        let lead = leadInlines(reader.record) ?? takeLead()
        let credits = takeCredits(&drafts)
        guard !drafts.isEmpty || !lead.isEmpty else { return nil }
        let blocks = BantinReading.blocks(of: drafts, record: &reader.record)
        return Article(
            title: title, subtitle: front.subtitle, date: date, lead: lead, author: front.author ?? credits.author,
            agency: credits.agency, language: language,
            source: front.source, blocks: renumbered(blocks), at: reader.record.place(line))
    }

    private mutating func takeDate() -> CalendarDate? {
        guard let text = drafts.first?.paragraph, let date = dateLine(text.plainText) else { return nil }
        drafts.removeFirst()
        return date
    }

    private mutating func takeLead() -> [Inline] {
        guard drafts.count > 1, let text = drafts[0].paragraph, text.isWhollyStrong, text.plainText.utf8.count >= 40
        else {
            return []
        }
        drafts.removeFirst()
        return text.withoutWholeEmphasis
    }

    private func leadInlines(_ record: ReadingRecord) -> [Inline]? {
        guard let lead = front.lead else { return nil }
        guard let tree = parseMarkdown(Array(lead.utf8)[...], firstLine: 1, limits: record.limits), !tree.nodes.isEmpty
        else { return nil }
        var reader = MarkdownBlockReader(tree: tree, language: "vi", record: record)
        let paragraphs = reader.drafts(of: tree.children(of: 0)).compactMap(\.heading)
        return Array(paragraphs.joined(separator: [.lineBreak]))
    }
}
