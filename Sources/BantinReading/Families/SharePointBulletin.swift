import BantinModel

/// The family that the project started from: a bulletin on a SharePoint portal.
///
/// The page is web parts whose visible titles are `PublishingPortal - Block_BanTin_…`. The part `Toolbar` has the date, the
/// font buttons, the title and the lead; the part `ViewData` has the body, whose last line on the right is the author.
struct SharePointBulletin: PageFamily {
    let name = "sharepoint-bulletin"

    func recognises(_ page: HTMLPage) -> Bool { !webPartTitles(page.tree).isEmpty }

    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
        let tree = page.tree
        let titles = webPartTitles(tree)
        var reader = HTMLBlockReader(tree: tree, language: page.language, record: record)
        let scope = scope(of: titles, tree)
        reader.markers = Set(titles)
        let toolbars = tree.descendants(of: scope).filter { isToolbar($0, tree) }
        let furniture = boilerplate(in: tree, below: scope, title: nil).roots
        reader.excluded = Set(toolbars).union(
            furniture.filter { node in !titles.contains { tree.contains($0, in: node) } })
        var articles: [Article] = []
        let parts = parts(of: reader.drafts(in: scope), titles: titles, tree)
        for group in groups(parts) {
            var reading = BulletinParts(line: group[0].line)
            let end = tree.nodes.count
            let next = parts.first { $0.title > group[group.count - 1].title }?.title ?? end
            reading.toolbarText = toolbars.filter { $0 > group[0].title && $0 < next }.map { tree.text(of: $0) }
            for part in group { reading.add(part) }
            let isOnly = articles.isEmpty && next == end
            if let article = reading.article(page: page, isOnly: isOnly, reader: &reader) { articles.append(article) }
        }
        record = reader.record
        return articles
    }
}

/// The words of the portal's web part titles; none of them may reach an output.
let webPartPrefix = "PublishingPortal - "

/// One web part: its name and what it holds.
private struct WebPart {
    enum Kind { case toolbar, content, other }

    var title: Int
    var kind: Kind
    var line: Int
    var drafts: [Draft] = []

    init(title: Int, _ tree: HTMLTree) {
        self.title = title
        line = tree.nodes[title].line
        let words = tree.text(of: title).lowercased().split { $0 == "_" || $0 == " " }
        kind =
            switch words.last ?? "" {
            case "toolbar": .toolbar
            case "viewdata", "content", "detail", "chitiet", "noidung": .content
            default: .other
            }
    }
}

private func webPartTitles(_ tree: HTMLTree) -> [Int] {
    let mark = Array(webPartPrefix.utf8) + Array("Block_".utf8)
    var titles: [Int] = []
    for node in tree.nodes.indices where tree.tag(node) == .text {
        let text = tree.text[tree.textRange(of: node)].drop { $0 <= 0x20 }
        guard text.starts(with: mark) else { continue }
        let title =
            tree.nearest(node) { tree.tag($0).headingLevel != nil || tree.tag($0) == .td } ?? tree.nodes[node].parent
        // A cell that holds more than the title is not the title's own.
        let own = tree.textRange(of: title).count > text.count + 80 ? tree.nodes[node].parent : title
        if own > 0, titles.last.map({ !tree.contains(own, in: $0) }) ?? true { titles.append(own) }
    }
    return titles
}

/// The smallest element around all titles that also holds text after the last one.
private func scope(of titles: [Int], _ tree: HTMLTree) -> Int {
    guard let first = titles.first, let last = titles.last else { return 0 }
    return tree.nearest(first) { node in
        guard tree.contains(last, in: node), node != last else { return false }
        let after = tree.textRange(of: node).upperBound - tree.textRange(of: last).upperBound
        return after > 120 || tree.tag(node) == .body
    } ?? 0
}

private func isToolbar(_ node: Int, _ tree: HTMLTree) -> Bool {
    let tag = tree.tag(node)
    if tag == .a { return tree.attribute("href", of: node) != nil && isToolbarLine(tree.text(of: node)) }
    return tag.isBlock && tree.role(of: node) == .toolbar && tree.textRange(of: node).count < 600
}

private func parts(of drafts: [Draft], titles: [Int], _ tree: HTMLTree) -> [WebPart] {
    var parts: [WebPart] = []
    for draft in drafts {
        if case .marker(let title) = draft.content {
            parts.append(WebPart(title: title, tree))
        } else if !parts.isEmpty {
            parts[parts.count - 1].drafts.append(draft)
        }
    }
    return parts
}

/// Every toolbar starts an article.
private func groups(_ parts: [WebPart]) -> [[WebPart]] {
    var groups: [[WebPart]] = []
    for part in parts {
        if part.kind == .toolbar || groups.isEmpty {
            groups.append([part])
        } else {
            groups[groups.count - 1].append(part)
        }
    }
    return groups
}

/// The pieces of one article as its web parts give them.
private struct BulletinParts {
    var line: Int
    var toolbarText: [String] = []
    private var title: String?
    private var date: CalendarDate?
    private var author: String?
    private var agency: String?
    private var lead: [[Inline]] = []
    private var body: [Draft] = []

    init(line: Int) { self.line = line }

    mutating func add(_ part: WebPart) {
        switch part.kind {
        case .toolbar: for draft in part.drafts { addHead(draft) }
        case .content:
            for draft in part.drafts { if title == nil { addHead(draft) } else { addBody(draft) } }
        case .other: break
        }
    }

    private mutating func addHead(_ draft: Draft) {
        guard let text = draft.heading else { return body.append(draft) }
        let words = text.plainText
        if isToolbarLine(words) { return }
        if date == nil, let found = dateLine(words) {
            date = found
        } else if draft.role == .author, author == nil, let name = byline(words, isMarked: true) {
            author = name
        } else if title == nil {
            title = words
        } else if draft.alignment == .right, author == nil, let name = byline(words, isMarked: true) {
            author = name
        } else {
            lead.append(text.withoutWholeEmphasis)
        }
    }

    private mutating func addBody(_ draft: Draft) {
        if let text = draft.paragraph?.plainText, isToolbarLine(text) { return }
        if draft.role == .lead, lead.isEmpty, let text = draft.paragraph {
            lead.append(text.withoutWholeEmphasis)
        } else {
            body.append(draft)
        }
    }

    mutating func article(page: HTMLPage, isOnly: Bool, reader: inout HTMLBlockReader) -> Article? {
        if date == nil { date = toolbarText.lazy.compactMap { firstDate(in: $0)?.date }.first }
        let credits = takeCredits(&body)
        author = credits.author ?? author
        agency = credits.agency
        let leadWords = lead.map(\.plainText).joined(separator: " ")
        let filter = BodyFilter(body, title: title, lead: leadWords)
        body = shaped(filter.drafts, file: reader.record.file)
        guard !body.isEmpty || !lead.isEmpty else { return nil }
        let blocks = BantinReading.blocks(of: body, record: &reader.record)
        explain(filter.dropped, &reader.record)
        var article = Article(
            title: title, date: date, author: author, agency: agency, language: page.language, source: page.source,
            blocks: renumbered(blocks), at: reader.record.place(line))
        article.lead = lead.enumerated().flatMap { $0.offset > 0 ? [.lineBreak] + $0.element : $0.element }
        if article.title == nil, isOnly, !page.title.isEmpty { article.title = page.title }
        article.notes = reader.takeNotes()
        return article
    }

    private func explain(_ dropped: [Explanation.Drop], _ record: inout ReadingRecord) {
        var explanation = Explanation(reader: "sharepoint-bulletin")
        explanation.body = FieldPlace(.webPart, line: line)
        func field(_ name: Explanation.Field.Name, _ text: String?) -> Explanation.Field {
            .init(
                name: name, chosen: text.map { .init(text: $0, places: [FieldPlace(.webPart)], score: 100) }, others: []
            )
        }
        explanation.fields = [
            field(.title, title), field(.date, date?.description),
            field(.lead, lead.isEmpty ? nil : lead.map(\.plainText).joined(separator: " ")), field(.author, author),
            field(.agency, agency),
        ]
        explanation.dropped = dropped
        record.explanations.append(explanation)
    }
}
