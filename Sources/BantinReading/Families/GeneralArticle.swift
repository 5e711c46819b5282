import BantinModel

/// Any other page: its main content by text density and structure, what its head says, and what its text shows.
struct GeneralArticle: PageFamily {
    let name = "general"

    func recognises(_ page: HTMLPage) -> Bool { true }

    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
        let several = severalArticles(page)
        guard several.count > 1 else {
            return ArticleReader(page: page, rules: .none, name: name).read(record: &record).map { [$0] } ?? []
        }
        let root = page.tree.first(.body) ?? 0
        let excluded = boilerplate(in: page.tree, below: root, title: nil)
        // One reader for all: what it learns of the whole page it learns once.
        var reader = HTMLBlockReader(tree: page.tree, language: page.language, record: record)
        reader.excluded = excluded.roots
        let blank = reader
        var articles: [Article] = []
        for scope in several {
            let places = ArticlePlaces(article: scope, page: page, excluded: excluded)
            var parts = ArticleParts(page: page, places: places, reader: reader)
            // Nobody else may hold the lists that grow from article to article: each would be copied for each.
            reader = blank
            parts.readAround()
            parts.chooseFields(rules: .none)
            if let article = parts.article(name: name) { articles.append(article) }
            reader = parts.reader
        }
        record = reader.record
        return articles
    }
}

/// The `<article>` elements of a page that has several whole ones; cards that lead to articles elsewhere are none.
private func severalArticles(_ page: HTMLPage) -> [Int] {
    let tree = page.tree
    let root = tree.first(.body) ?? 0
    var found: [Int] = []
    var node = root
    while node < tree.nodes[root].end {
        if tree.tag(node) == .article {
            found.append(node)
            node = tree.nodes[node].end
        } else {
            node += 1
        }
    }
    guard found.count > 1 else { return [] }
    let links = LinkedInk(tree)
    let whole = found.filter { links.runningInk(of: $0, tree) > 60 && !isCard($0, tree) }
    let total = whole.reduce(0) { $0 + links.runningInk(of: $1, tree) }
    if whole.contains(where: { links.runningInk(of: $0, tree) * 10 > total * 8 }), whole.count < 4 { return [] }
    // A page that declares one title is one article, with others beside it.
    let titles = Set(page.declared.titles.map { comparable($0.value) })
    let shown = whole.filter { article in
        tree.descendants(of: article).contains {
            tree.tag($0).headingLevel == 1 && titles.contains(comparable(tree.text(of: $0)))
        }
    }
    return shown.count == 1 ? [] : whole
}

/// Whether the first heading is nothing but a link.
private func isCard(_ article: Int, _ tree: HTMLTree) -> Bool {
    guard let heading = tree.descendants(of: article).first(where: { tree.tag($0).headingLevel != nil }) else {
        return true
    }
    let text = tree.text(of: heading)
    return tree.nearest(heading) { tree.tag($0) == .a } != nil
        || tree.descendants(of: heading).contains { tree.tag($0) == .a && tree.text(of: $0) == text }
}
