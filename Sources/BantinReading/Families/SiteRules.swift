/// Where the pages of a site keep each field: selectors in the order they are tried. What has none is found by the general reader.
///
/// A user's rules are obeyed. Those of our own families speak for an element and are weighed with all else that does: sites
/// change, and one class stands in several places of a page.
struct SiteRules: Hashable, Sendable {
    var title: [Selector] = []
    var date: [Selector] = []
    var lead: [Selector] = []
    var author: [Selector] = []
    var body: [Selector] = []
    /// What is no part of an article wherever it stands.
    var drop: [Selector] = []
    /// Whether they are a user's.
    var areObeyed = false

    static let none = SiteRules()

    init() {}

    /// Rules written in the program: their selectors are held to by the tests.
    init(
        title: [String] = [], date: [String] = [], lead: [String] = [], author: [String] = [], body: [String] = [],
        drop: [String] = []
    ) {
        func parsed(_ texts: [String]) -> [Selector] { texts.compactMap { try? Selector($0) } }
        self.title = parsed(title)
        self.date = parsed(date)
        self.lead = parsed(lead)
        self.author = parsed(author)
        self.body = parsed(body)
        self.drop = parsed(drop)
    }

    var isEmpty: Bool { (title + date + lead + author + body + drop).isEmpty }
}

extension HTMLTree {
    /// The first element with something in it that the first fitting selector finds outside of what is excluded.
    func first(_ selectors: [Selector], below root: Int = 0, outside excluded: ExcludedElements? = nil) -> Int? {
        for selector in selectors {
            let found = selector.first(in: self, below: root) { node in
                !(excluded?.contains(node) ?? false) && holdsSomething(node)
            }
            if let found { return found }
        }
        return nil
    }

    private func holdsSomething(_ node: Int) -> Bool {
        text[textRange(of: node)].contains { $0 > 0x20 } || tag(node) == .meta
            || descendants(of: node).contains { tag($0) == .img }
    }
}
