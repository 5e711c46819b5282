/// Which elements of a page are furniture of the site: menus, footers, share bars, lists of other articles.
///
/// An element that is told by its name alone is kept when it holds most of the page's text: sites name their wrappers oddly.
func boilerplate(in tree: HTMLTree, below root: Int) -> Set<Int> {
    var found: Set<Int> = []
    let total = max(1, tree.textRange(of: root).count)
    var node = root + 1
    while node < tree.nodes[root].end {
        let size = tree.textRange(of: node).count
        if isFurniture(node, tree) || (size * 2 < total && isNamedFurniture(node, tree)) {
            found.insert(node)
            node = tree.nodes[node].end
        } else {
            node += 1
        }
    }
    return found
}

/// By the element itself: what HTML, ARIA or its own look says.
private func isFurniture(_ node: Int, _ tree: HTMLTree) -> Bool {
    let tag = tree.tag(node)
    guard tag.isBlock, !neverFurniture.contains(tag) else { return tag == .dialog }
    if tag == .nav || tag == .menu { return true }
    if [.footer, .aside, .header].contains(tag) {
        // Inside an article these may hold its title, its notes or its author.
        let article = tree.nearest(tree.nodes[node].parent) { [.article, .blockquote, .figure].contains(tree.tag($0)) }
        return article == nil && !holdsTitle(node, tree)
    }
    if let role = tree.attribute("role", of: node)?.lowercased(), furnitureRoles.contains(role) { return true }
    return tree.attribute("aria-hidden", of: node) == "true" || tree.isHidden(node)
        || ([.ul, .ol].contains(tag) && isLinkList(node, tree))
}

/// By its class or id alone.
private func isNamedFurniture(_ node: Int, _ tree: HTMLTree) -> Bool {
    let tag = tree.tag(node)
    guard tag.isBlock || tag == .span, !neverFurniture.contains(tag) else { return false }
    return tree.nameWords(of: node).contains(where: furnitureWords.contains) && tree.role(of: node) != .notes
        && !holdsTitle(node, tree)
}

private let neverFurniture: Set<HTMLTag> = [
    .html, .body, .article, .main, .p, .td, .tr, .tbody, .thead, .li, .h1, .figcaption, .blockquote,
]

private func holdsTitle(_ node: Int, _ tree: HTMLTree) -> Bool {
    tree.descendants(of: node).contains { tree.tag($0) == .h1 }
}

/// A list whose every item is little but a link: a menu, tags, other articles.
private func isLinkList(_ list: Int, _ tree: HTMLTree) -> Bool {
    guard tree.textRange(of: list).count < 20_000 else { return false }
    let total = tree.text(of: list).utf8.count
    guard total > 0 else { return false }
    var linked = 0
    var node = list + 1
    while node < tree.nodes[list].end {
        if tree.tag(node) == .a {
            linked += tree.text(of: node).utf8.count
            node = tree.nodes[node].end
        } else {
            node += 1
        }
    }
    return linked * 10 >= total * 9
}

private let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog", "alert",
]

private let furnitureWords: Set<String> = [
    "menu", "nav", "navbar", "navigation", "footer", "sidebar", "breadcrumb", "breadcrumbs", "share", "sharing",
    "social",
    "comment", "comments", "related", "relate", "lienquan", "tinlienquan", "baivietlienquan", "tinkhac",
    "tincungchuyenmuc",
    "baikhac", "docthem", "xemthem", "readmore", "recommend", "recommended", "ads", "adv", "advert", "advertisement",
    "quangcao", "banner", "pagination", "pager", "paging", "tags", "taglist", "toolbar", "tools", "print", "login",
    "search",
    "newsletter", "subscribe", "cookie", "cookies", "popup", "modal", "skiplink", "widget", "copyright", "binhluan",
    "topmenu", "mainmenu", "leftmenu", "rightmenu", "mostread", "docnhieu", "xemnhieu", "rating", "likes", "fb", "zalo",
    "othernews", "morenews", "hotline", "counter", "thongke", "lienket", "weblink",
]
