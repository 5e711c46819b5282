import BantinModel

/// The pieces of one article of a general page.
struct GeneralParts {
    let page: HTMLPage
    let visible: VisibleParts
    let title: String?
    let metadata: PageMetadata?

    private var date: CalendarDate?
    private var lead: [[Inline]] = []
    private var author: String?

    init(page: HTMLPage, visible: VisibleParts, title: String?, metadata: PageMetadata?) {
        self.page = page
        self.visible = visible
        self.title = title
        self.metadata = metadata
    }

    mutating func article(in scope: Int, reader: inout HTMLBlockReader) -> Article? {
        let tree = page.tree
        takeLead(outside: scope, reader: &reader)
        var drafts = reader.drafts(in: scope)
        readStart(of: &drafts)
        drafts.removeAll { isFurniture($0) }
        dropEnd(of: &drafts)
        author = takeByline(&drafts) ?? author
        guard !drafts.isEmpty || !lead.isEmpty else { return nil }
        let line = drafts.first?.line ?? tree.nodes[scope].line
        let blocks = BantinReading.blocks(of: drafts, record: &reader.record)
        guard !blocks.isEmpty || !lead.isEmpty else { return nil }
        return Article(
            title: title.flatMap { $0.isEmpty ? nil : $0 }, date: date ?? metadata?.date ?? shownDate(),
            lead: Array(lead.joined(separator: [.lineBreak])), author: author ?? shownAuthor() ?? metadata?.author,
            language: page.language, source: page.source, blocks: renumbered(blocks), notes: reader.takeNotes(),
            at: reader.record.place(metadata == nil ? tree.nodes[scope].line : min(line, 1)))
    }

    /// A lead beside the content; one inside it is met while reading.
    private mutating func takeLead(outside scope: Int, reader: inout HTMLBlockReader) {
        guard let node = visible.lead, !page.tree.contains(node, in: scope), !page.tree.contains(scope, in: node) else {
            return
        }
        let text = reader.inlines(in: node).withoutWholeEmphasis
        if !text.isEmpty { lead = [text] }
    }

    /// Date, title, lead and author stand before the body; what else stands above the title is no part of it.
    private mutating func readStart(of drafts: inout [Draft]) {
        if let title, let index = drafts.prefix(12).firstIndex(where: { $0.heading.map { same($0, title) } ?? false }) {
            let above = drafts[..<index]
            date = above.lazy.compactMap { $0.paragraph.flatMap { dateLine($0.plainText) } }.first
            // A picture above the title belongs to the article; words above it name the section.
            drafts.replaceSubrange(...index, with: above.filter(\.isPicture))
        }
        while let first = drafts.first, let text = first.heading {
            let words = text.plainText
            if let found = datedByline(words) {
                date = date ?? found.date
                author = author ?? found.author
                drafts.removeFirst()
            } else if first.role == .lead
                || (lead.isEmpty && text.isWhollyStrong && words.utf8.count >= 60 && drafts.count > 1)
            {
                lead.append(text.withoutWholeEmphasis)
                drafts.removeFirst()
            } else if first.role == .author, let name = byline(words, isMarked: true) {
                author = name
                drafts.removeFirst()
            } else if isFurniture(first) {
                drafts.removeFirst()
            } else if first.role == .date, let found = firstDate(in: words) {
                date = date ?? found.date
                drafts.removeFirst()
            } else {
                return
            }
        }
    }

    private func same(_ text: [Inline], _ title: String) -> Bool {
        text.plainText.lowercased() == title.lowercased()
    }

    /// Buttons, and links to other articles between the paragraphs.
    private func isFurniture(_ draft: Draft) -> Bool {
        guard let text = draft.paragraph else { return false }
        let words = text.plainText
        if isToolbarLine(words) { return true }
        let small = words.prefix(24).lowercased()
        let leadsAway = [">>", "» ", "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan"].contains(
            where: small.hasPrefix)
        return leadsAway
            && (text.isWhollyLink || text.contains { if case .link = $0 { true } else { false } } || words.count < 24)
    }

    /// Keywords and links at the end.
    private func dropEnd(of drafts: inout [Draft]) {
        while let last = drafts.last, let text = last.heading, drafts.count > 1 {
            let small = text.plainText.prefix(24).lowercased()
            let isKeywords = ["từ khóa", "từ khoá", "tags:", "tag:", "thẻ:"].contains(where: small.hasPrefix)
            guard isKeywords || text.isWhollyLink else { return }
            drafts.removeLast()
        }
    }

    private func shownDate() -> CalendarDate? {
        for node in visible.dates {
            let written = page.tree.attribute("datetime", of: node) ?? page.tree.attribute("content", of: node)
            if let date = written.flatMap({ firstDate(in: $0)?.date }) { return date }
            if let date = firstDate(in: page.tree.text(of: node))?.date { return date }
        }
        return visible.dateNearby
    }

    private func shownAuthor() -> String? {
        visible.author.flatMap { byline(page.tree.text(of: $0), isMarked: true) }
    }
}
