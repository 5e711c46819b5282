import BantinModel
import Foundation

/// Whether a page of a site is there for its articles: home pages, lists of a category, search results and login pages
/// lead to articles and are none.
///
/// No single sign can be trusted: portals declare every page an article, or none. Signs are weighed, and the text itself
/// weighs most.
///
/// - Parameters:
///   - page: the page.
///   - articles: what the page's family read from it.
///   - address: the page's own address.
func isArticlePage(_ page: HTMLPage, articles: [Article], address: PageAddress?) -> Bool {
    let texts = articles.map(ArticleText.init)
    guard let best = texts.max(by: { $0.running < $1.running }) else { return false }
    let declared = DeclaredKind(page)
    if isServicePage(page, address) { return false }
    var weight = 0
    if declared.isArticle { weight += declared.isCollection ? 0 : 2 }
    if declared.isCollection { weight -= 2 }
    if address.map({ $0.path == "/" && $0.query == nil }) == true { weight -= 2 }
    if articles.contains(where: { $0.title != nil }) { weight += 1 }
    weight += articles.contains { $0.date != nil } ? 1 : -1
    switch best.running {
    case ..<80: weight -= best.figureCount > 0 && declared.isArticle ? 1 : 3
    case ..<400: break
    case ..<1200: weight += 1
    default: weight += 2
    }
    if best.linkedShare > 0.6 { weight -= 3 } else if best.linkedShare > 0.5 { weight -= 1 }
    let cards = Cards(page.tree)
    if cards.count >= 3, cards.textCount > texts.reduce(0, { $0 + $1.running }) { weight -= 3 }
    return weight >= 2
}

/// How much of an article's text is told, and how much only leads elsewhere.
private struct ArticleText {
    /// Letters that are neither links nor teasers.
    private(set) var running = 0
    private var linked = 0
    private(set) var figureCount = 0
    /// Below a heading that is a link stands the teaser of another page.
    private var isTeaser = false

    init(_ article: Article) {
        running = article.lead.plainText.count
        for block in article.blocks { add(block) }
        figureCount = article.figures.count
    }

    var linkedShare: Double { linked == 0 ? 0 : Double(linked) / Double(linked + running) }

    private mutating func add(_ block: Block) {
        switch block.kind {
        case .paragraph(let text): add(text)
        case .heading(_, let text):
            let count = text.plainText.count
            isTeaser = text.linkedCount * 2 > count
            if isTeaser { linked += count }
        case .list(let list): for item in list.items { for inner in item { add(inner) } }
        case .quotation(let quotation): for inner in quotation.blocks { add(inner) }
        case .table(let table):
            for cell in table.rows.joined() { for inner in cell.blocks { add(inner) } }
        case .verse, .figure, .rule: running += block.plainText.count
        }
    }

    private mutating func add(_ text: [Inline]) {
        let count = text.plainText.count
        let links = text.linkedCount
        if isTeaser || links * 2 > count {
            linked += count
        } else {
            linked += links
            running += count - links
        }
    }
}

extension [Inline] {
    /// Letters inside links.
    fileprivate var linkedCount: Int {
        reduce(0) { sum, inline in
            if case .link(_, let inner) = inline { return sum + inner.plainText.count }
            return sum + inline.children.linkedCount
        }
    }
}

/// What the page's head calls itself.
private struct DeclaredKind {
    private(set) var isArticle = false
    private(set) var isCollection = false

    init(_ page: HTMLPage) {
        func isArticleType(_ type: String) -> Bool { type.hasSuffix("article") || type.hasSuffix("blogposting") }
        let types = page.tree.linkedData.flatMap { $0.firstTypes }
        isArticle = page.declared.types.contains(where: isArticleType) || types.contains(where: isArticleType)
        isCollection =
            types.contains { ["collectionpage", "searchresultspage", "itemlist"].contains($0) }
            || types.count(where: isArticleType) > 2
    }
}

extension String {
    /// The values of `"@type"` in a JSON text, in small letters, at whatever depth: lists name each of their articles.
    fileprivate var firstTypes: [String] {
        prefix(1 << 18).matches(of: /"@type"\s*:\s*"([A-Za-z]{1,60})"/).prefix(200).map { $0.1.lowercased() }
    }
}

/// Search results, login and registration: by address, title or a field for a password.
private func isServicePage(_ page: HTMLPage, _ address: PageAddress?) -> Bool {
    let words = comparable(page.title)
    let serviceTitles = [
        "kết quả tìm kiếm", "tìm kiếm", "đăng nhập", "đăng ký tài khoản", "search results", "log in", "sign in",
    ]
    if serviceTitles.contains(where: { words == $0 || words.hasPrefix($0 + " ") && words.utf8.count < 60 }) {
        return true
    }
    let parts = (address?.path.lowercased() ?? "").split(separator: "/").map { $0.prefix { $0 != "." } }
    let servicePaths: Set<Substring> = [
        "search", "tim-kiem", "timkiem", "login", "dang-nhap", "dangnhap", "register", "dang-ky", "wp-login", "feed",
        "rss",
        "sitemap", "so-do-trang",
    ]
    if parts.contains(where: servicePaths.contains) { return true }
    let names = (address?.query ?? "").split(separator: "&").map { $0.prefix { $0 != "=" }.lowercased() }
    return names.contains { ["s", "q", "keyword", "tukhoa", "search"].contains($0) }
}

/// Teasers of other pages: headings that are links, or stand in links.
private struct Cards {
    private(set) var count = 0
    /// Letters of the teasers, headings and all, as far as each stands in a box of its own.
    private(set) var textCount = 0

    init(_ tree: HTMLTree) {
        var lastBox = -1
        for node in tree.nodes.indices where tree.tag(node).headingLevel != nil {
            let text = tree.textRange(of: node).count
            guard text > 0 else { continue }
            let isLink =
                tree.nearest(node) { tree.tag($0) == .a } != nil
                || tree.descendants(of: node).contains { tree.tag($0) == .a && tree.textRange(of: $0).count * 2 > text }
            guard isLink else { continue }
            count += 1
            guard let box = box(of: node, tree), box != lastBox else { continue }
            lastBox = box
            textCount += tree.text(of: box).count
        }
    }

    /// The smallest element around the heading that has more text than it, but is no part of the page with many.
    private func box(of heading: Int, _ tree: HTMLTree) -> Int? {
        let own = tree.textRange(of: heading).count
        let found = tree.nearest(heading) { tree.textRange(of: $0).count > own * 3 / 2 && tree.tag($0).isBlock }
        return found.flatMap { tree.textRange(of: $0).count < 2000 ? $0 : heading } ?? heading
    }
}
