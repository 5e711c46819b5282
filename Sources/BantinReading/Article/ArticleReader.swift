import BantinModel

/// Reads the article of a page: by the rules of its site where they say something, else by structure, names, text density
/// and agreement with what the page's head says.
struct ArticleReader {
    let page: HTMLPage
    let rules: SiteRules
    /// What explanations call the reader.
    let name: String

    private var tree: HTMLTree { page.tree }

    func read(record: inout ReadingRecord) -> Article? {
        let root = tree.first(.body) ?? 0
        let places = ArticlePlaces(page: page, rules: rules, root: root, select: record.choices.select)
        var parts = ArticleParts(page: page, places: places, record: record)
        parts.readAround()
        parts.chooseFields(rules: rules)
        defer { record = parts.reader.record }
        return parts.article(name: name)
    }
}

/// Where on a page the article is: its title, its body, the column that holds both, and what is no part of it.
struct ArticlePlaces {
    var excluded: ExcludedElements
    var titles: Choice<FoundTitle>
    var body: Int
    var column: Int
    /// What led to the body.
    var bodyPlace: FieldPlace.Kind

    init(page: HTMLPage, rules: SiteRules, root: Int, select: [Selector]) {
        let tree = page.tree
        let field = TitleField(page, rules: rules)
        let first = Choice(field.candidates(excluded: ExcludedElements(tree), body: nil))
        var anchor = first.candidates.first { $0.value.node != nil && $0.score >= 30 }?.value.node
        (excluded, body, bodyPlace) = (ExcludedElements(tree), root, .mostText)
        titles = first
        // A title that only its place above the body tells is an anchor for looking again.
        for _ in 0..<2 {
            excluded = boilerplate(in: tree, below: root, title: anchor)
            for selector in rules.drop {
                for node in selector.all(in: tree, below: root)
                where rules.areObeyed || !(anchor.map { tree.contains($0, in: node) } ?? false) {
                    excluded.insert(node, .ruled, tree)
                }
            }
            (body, bodyPlace) = ArticlePlaces.body(page, rules, root, select, excluded, anchor)
            titles = Choice(field.candidates(excluded: excluded, body: body))
            if titles.value == nil, let last = field.lastResort(excluded) { titles = Choice([last]) }
            if titles.value?.node == anchor || titles.value?.node == nil { break }
            anchor = titles.value?.node
        }
        let (title, body) = (titles.value?.node, body)
        column =
            title.flatMap { title in tree.nearest(body) { tree.contains(title, in: $0) } }
            ?? max(root, tree.nodes[body].parent)
        // The body itself is never furniture, whatever is said of what is around it.
        excluded.keep(body, tree)
    }

    private static func body(
        _ page: HTMLPage, _ rules: SiteRules, _ root: Int, _ select: [Selector], _ excluded: ExcludedElements,
        _ anchor: Int?
    ) -> (Int, FieldPlace.Kind) {
        let tree = page.tree
        if let chosen = tree.first(select, below: root) { return (chosen, .select) }
        if rules.areObeyed, let chosen = tree.first(rules.body, below: root) { return (chosen, .rule) }
        let ruled = tree.first(rules.body, below: root, outside: excluded)
        let found = ContentFinder(tree: tree, excluded: excluded, title: anchor, ruled: ruled).body(below: root)
        return (found, found == ruled ? .rule : .mostText)
    }

    /// A whole element that is an article, on a page of several.
    init(article scope: Int, page: HTMLPage, excluded: ExcludedElements) {
        let tree = page.tree
        self.excluded = excluded
        let heading = tree.descendants(of: scope).first {
            tree.tag($0).headingLevel != nil && !tree.text(of: $0).isEmpty
        }
        titles = Choice(
            [
                heading.map {
                    Candidate(
                        value: FoundTitle(text: tree.text(of: $0), node: $0), place: FieldPlace(.shown), score: 50)
                }
            ].compactMap { $0 })
        body = scope
        column = scope
        bodyPlace = .articleElement
    }
}
