import BantinModel

/// Any other page: its main content by text density and structure, what its head says, and what its text shows.
struct GeneralArticle: PageFamily {
    func recognises(_ page: HTMLPage) -> Bool { true }

    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
        let tree = page.tree
        let root = tree.first(.body) ?? 0
        let excluded = boilerplate(in: tree, below: root)
        let finder = ContentFinder(tree: tree, excluded: excluded)
        var reader = HTMLBlockReader(tree: tree, language: page.language, record: record)
        reader.excluded = excluded
        defer { record = reader.record }
        let several = severalArticles(finder, below: root)
        if several.count > 1 {
            return several.compactMap { scope in
                let visible = VisibleParts(tree: tree, excluded: excluded, region: scope, scope: scope)
                let title = visible.headings.first.map { tree.text(of: $0) }
                var general = GeneralParts(page: page, visible: visible, title: title, metadata: nil)
                return general.article(in: scope, reader: &reader)
            }
        }
        let scope = finder.main(below: root)
        let metadata = PageMetadata(page)
        let visible = VisibleParts(tree: tree, excluded: excluded, region: root, scope: scope)
        let title = chooseTitle(page: page, visible: visible, metadata: metadata)
        var general = GeneralParts(page: page, visible: visible, title: title, metadata: metadata)
        return general.article(in: scope, reader: &reader).map { [$0] } ?? []
    }
}

/// The `<article>` elements of a page that has several whole ones; cards that lead to articles elsewhere are none.
private func severalArticles(_ finder: ContentFinder, below root: Int) -> [Int] {
    let tree = finder.tree
    var found: [Int] = []
    var node = root
    while node < tree.nodes[root].end {
        if finder.excluded.contains(node) {
            node = tree.nodes[node].end
        } else if tree.tag(node) == .article {
            found.append(node)
            node = tree.nodes[node].end
        } else {
            node += 1
        }
    }
    let whole = found.filter { finder.weight(of: $0) > 100 && !isCard($0, tree) }
    let total = whole.reduce(0) { $0 + finder.weight(of: $1) }
    if whole.contains(where: { finder.weight(of: $0) > total * 0.8 }), whole.count < 4 { return [] }
    return whole
}

/// Whether the first heading is nothing but a link.
private func isCard(_ article: Int, _ tree: HTMLTree) -> Bool {
    guard let heading = tree.descendants(of: article).first(where: { tree.tag($0).headingLevel != nil }) else {
        return false
    }
    let text = tree.text(of: heading)
    return tree.nearest(heading) { tree.tag($0) == .a } != nil
        || tree.descendants(of: heading).contains { tree.tag($0) == .a && tree.text(of: $0) == text }
}

/// Where the page shows its title, date, lead and author.
struct VisibleParts {
    /// Headings of level 1, elements of the class `title`, and headings of level 2 above the content.
    private(set) var headings: [Int] = []
    private(set) var titles: [Int] = []
    private(set) var lead: Int?
    private(set) var dates: [Int] = []
    private(set) var author: Int?
    /// The date in a short line between the title and the content.
    private(set) var dateNearby: CalendarDate?

    init(tree: HTMLTree, excluded: Set<Int>, region: Int, scope: Int) {
        var node = region
        while node < tree.nodes[region].end {
            if excluded.contains(node) || tree.tag(node).isSkipped {
                node = tree.nodes[node].end
                continue
            }
            add(node, tree)
            if node < scope, !headings.isEmpty || !titles.isEmpty { lookForDate(node, tree) }
            node += 1
        }
    }

    private mutating func lookForDate(_ node: Int, _ tree: HTMLTree) {
        guard tree.tag(node) == .text, tree.textRange(of: node).count < 160,
            tree.nearest(node, where: { tree.tag($0).headingLevel != nil || tree.role(of: $0) == .title }) == nil
        else { return }
        dateNearby = dateNearby ?? firstDate(in: tree.text(of: node))?.date
    }

    private mutating func add(_ node: Int, _ tree: HTMLTree) {
        let tag = tree.tag(node)
        if tag == .text { return }
        if tag == .time { dates.append(node) }
        if tag.headingLevel != nil, !tree.text(of: node).isEmpty { headings.append(node) }
        guard tree.textRange(of: node).count < 4000 else { return }
        switch tree.role(of: node) {
        case .title where tag.isBlock || tag == .span: titles.append(node)
        case .lead where lead == nil && !tree.text(of: node).isEmpty: lead = node
        case .date where tag != .time && tree.textRange(of: node).count < 300: dates.append(node)
        case .author where author == nil && tree.textRange(of: node).count < 300: author = node
        case .title, .lead, .date, .author, .caption, .toolbar, .verse, .notes, nil: return
        }
    }
}

/// The title that the page shows, checked against the one that its head gives.
private func chooseTitle(page: HTMLPage, visible: VisibleParts, metadata: PageMetadata) -> String? {
    let tree = page.tree
    let declared = [metadata.title, page.title].compactMap { $0 }.filter { !$0.isEmpty }
        .map { withoutSiteName($0, siteName: metadata.siteName) }
    let shown = (visible.headings + visible.titles).map { (node: $0, text: tree.text(of: $0)) }
        .filter { !$0.text.isEmpty && $0.text.utf8.count < 600 && $0.text != metadata.siteName }
    func matches(_ text: String) -> Bool {
        let small = text.lowercased()
        return declared.contains { $0.lowercased() == small || page.title.lowercased().hasPrefix(small) }
    }
    if let match = shown.first(where: { matches($0.text) }) { return match.text }
    let first = shown.filter { tree.tag($0.node) == .h1 }
    if first.count == 1 { return first[0].text }
    if let title = visible.titles.lazy.map({ tree.text(of: $0) }).first(where: { !$0.isEmpty && $0.utf8.count < 600 }) {
        return title
    }
    return metadata.title.map { withoutSiteName($0, siteName: metadata.siteName) } ?? first.first?.text
        ?? shown.first { tree.tag($0.node) == .h2 }?.text ?? declared.last
}
