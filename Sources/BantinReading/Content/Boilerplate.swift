/// Which elements of a page are furniture of the site: menus, footers, share bars, lists of other articles.
///
/// An element that is told by its name alone is kept when it holds the article's title, or most of the page's text: sites
/// name their wrappers oddly.
func boilerplate(in tree: HTMLTree, below root: Int, title: Int?) -> ExcludedElements {
    var search = BoilerplateSearch(tree: tree, root: root, title: title)
    search.run()
    return search.found
}

private struct BoilerplateSearch {
    let tree: HTMLTree
    let root: Int
    let title: Int?
    let links: LinkedInk
    private(set) var found: ExcludedElements

    init(tree: HTMLTree, root: Int, title: Int?) {
        self.tree = tree
        self.root = root
        self.title = title
        links = LinkedInk(tree)
        found = ExcludedElements(tree)
    }

    mutating func run() {
        var node = root + 1
        while node < tree.nodes[root].end {
            if let reason = reason(node) {
                found.insert(node, reason, tree)
                node = tree.nodes[node].end
            } else {
                node += 1
            }
        }
        widen()
    }

    /// A box that has nothing but a heading beside its list of links goes with them.
    private mutating func widen() {
        var widened = 0
        // A box of thousands of lists is not looked through again for each of them.
        var looks: [Int: Int] = [:]
        for (node, reason) in found.reasons.sorted(by: { $0.key < $1.key })
        where (reason == .teasers || reason == .linkList) && node >= widened {
            var box = node
            var parent = tree.nodes[box].parent
            while parent > root, tree.tag(parent).isBlock, looks[parent, default: 0] < 64 {
                looks[parent, default: 0] += 1
                guard !holdsTitle(parent), isLittleElse(in: parent), !hasPicture(parent) else { break }
                box = parent
                parent = tree.nodes[box].parent
            }
            if box != node {
                found.insert(box, reason, tree)
                widened = tree.nodes[box].end
            }
        }
    }

    /// Whether outside of what is excluded already an element has at most a short heading, and no date.
    private func isLittleElse(in node: Int) -> Bool {
        var rest: [UInt8] = []
        for inner in tree.descendants(of: node) where tree.tag(inner) == .text && !found.contains(inner) {
            rest += tree.text[tree.textRange(of: inner)]
            if rest.count > 400 || rest.count(where: { $0 > 0x20 }) > 64 { return false }
        }
        return firstDate(in: String(decoding: rest, as: UTF8.self)) == nil
    }

    private func hasPicture(_ node: Int) -> Bool {
        tree.descendants(of: node).contains { tree.tag($0) == .img && !found.contains($0) }
    }

    private func reason(_ node: Int) -> Explanation.Reason? {
        let tag = tree.tag(node)
        guard tag != .text, !tag.isSkipped else { return nil }
        if tree.isHidden(node) || isNamedHidden(node), !holdsTitle(node) {
            return tag.isBlock || tag == .span ? .hidden : nil
        }
        guard tag.isBlock || tag == .span || tag == .a else { return nil }
        if isFurniture(node, tag) || isNamedFurniture(node, tag) { return .furniture }
        guard !holdsTitle(node) else { return nil }
        if isAnnounced(node, tag) { return .furniture }
        if links.isLinkList(node, tree) { return .linkList }
        return isTeaserList(node, tag) || isTeaserBox(node, tag) ? .teasers : nil
    }

    private func isNamedHidden(_ node: Int) -> Bool {
        tree.marks(of: node).contains(.hidden) && tree.textRange(of: node).count < 400
    }

    private func holdsTitle(_ node: Int) -> Bool {
        if let title { return tree.contains(title, in: node) }
        return tree.descendants(of: node).contains { tree.tag($0) == .h1 }
    }

    // MARK: By the element itself: what HTML or ARIA says

    private func isFurniture(_ node: Int, _ tag: HTMLTag) -> Bool {
        guard tag.isBlock, !neverFurniture.contains(tag) else { return tag == .dialog }
        if tag == .nav || tag == .menu { return !holdsTitle(node) }
        if [.footer, .aside, .header].contains(tag) {
            // Inside an article these may hold its title, its notes or its author.
            let article = tree.nearest(tree.nodes[node].parent) {
                [.article, .blockquote, .figure].contains(tree.tag($0))
            }
            return article == nil && !holdsTitle(node) && !tree.marks(of: node).contains(.box)
                && !(tag == .aside && isAmongParagraphs(node))
        }
        if let role = tree.attribute("role", of: node)?.small, furnitureRoles.contains(role) {
            return !holdsTitle(node) && (role != "dialog" || links.runningInk(of: node, tree) < 240)
        }
        return tree.attribute("aria-hidden", of: node) == "true" && !holdsTitle(node)
    }

    /// A box of running text without links, between the paragraphs of a text.
    private func isAmongParagraphs(_ node: Int) -> Bool {
        guard links.linkCount(of: node, tree) == 0, links.allInk(of: node, tree) > 40 else { return false }
        let siblings = tree.children(of: tree.nodes[node].parent).filter {
            tree.tag($0) == .p && links.runningInk(of: $0, tree) > 0
        }
        return (siblings.first ?? node) < node && siblings.count >= 3
    }

    // MARK: By its class or id

    private func isNamedFurniture(_ node: Int, _ tag: HTMLTag) -> Bool {
        guard tag != .a, tag == .article || !neverFurniture.contains(tag) else { return false }
        let marks = tree.marks(of: node)
        guard marks.contains(.furniture) || marks.contains(.smallFurniture), tree.role(of: node) != .notes,
            tree.role(of: node) != .caption, !holdsTitle(node)
        else { return false }
        let size = tree.textRange(of: node).count
        if marks.contains(.body) || tree.role(of: node) == .lead || tree.role(of: node) == .author {
            // `content-related` names a list, `related-content` perhaps too; a body of running text is a body.
            return marks.contains(.furniture) && links.share(of: node, tree) > 0.4
        }
        if marks.contains(.furniture) {
            return size * 2 < tree.textRange(of: root).count || links.share(of: node, tree) > 0.5
        }
        // Editors' spans are named after fonts and sizes: buttons have few letters.
        if tag == .span, links.allInk(of: node, tree) > 40, links.share(of: node, tree) < 0.5 { return false }
        // `date-print` holds the date beside its button.
        if size < 300, firstDate(in: tree.text(of: node)) != nil { return false }
        return links.runningInk(of: node, tree) < 240 || links.share(of: node, tree) > 0.5
    }

    // MARK: By its look

    /// A box whose first words say that it holds comments or other articles.
    private func isAnnounced(_ node: Int, _ tag: HTMLTag) -> Bool {
        guard [.div, .section, .td, .table, .article, .dl, .center].contains(tag),
            let first = tree.descendants(of: node).first(where: {
                tree.tag($0) == .text && tree.text[tree.textRange(of: $0)].contains { $0 > 0x20 }
            })
        else { return false }
        let line = tree.nearest(first) { tree.tag($0).isBlock && $0 > node } ?? first
        guard tree.textRange(of: line).count < 120,
            links.runningInk(of: node, tree) * 2 < links.runningInk(of: root, tree)
        else { return false }
        let text = tree.text(of: line)
        if text.announcesComments { return true }
        guard text.announcesOthers else { return false }
        if links.linkCount(of: node, tree) == 0 { return isHeadedList(node) }
        return links.share(of: node, tree) > 0.15
    }

    /// A line and a short list below it: headlines that lost their links.
    private func isHeadedList(_ node: Int) -> Bool {
        let children = tree.children(of: node).filter { links.allInk(of: $0, tree) > 0 }
        guard children.count == 2, let list = children.last else { return false }
        return [.ul, .ol].contains(tree.tag(list)) && links.allInk(of: list, tree) < 400
            && links.runningInk(of: list, tree) == 0
    }

    /// Three or more children built alike, each with a headline that is a link: a list of other articles with their teasers.
    private func isTeaserList(_ node: Int, _ tag: HTMLTag) -> Bool {
        guard ![.tr, .body, .html].contains(tag), links.linkCount(of: node, tree) >= 2 else { return false }
        if tag == .table || tag == .tbody { return isTeaserTable(node) }
        guard links.linkCount(of: node, tree) >= 3 else { return false }
        var shape: (tag: HTMLTag, name: Int)?
        var alike = 0
        var others = 0
        for child in tree.children(of: node) where tree.textRange(of: child).count > 8 {
            let childTag = tree.tag(child)
            if childTag == .text || childTag == .p || childTag.headingLevel != nil {
                others += tree.textRange(of: child).count
                continue
            }
            if isTeaser(child), shape.map({ $0.tag == childTag && $0.name == tree.nodes[child].name }) ?? true {
                shape = shape ?? (childTag, tree.nodes[child].name)
                alike += 1
            } else {
                others += tree.textRange(of: child).count
            }
        }
        return alike >= 3 && others < 400
    }

    /// A box whose text begins with a headline that is a link, with at most a sentence or two below it.
    private func isTeaserBox(_ node: Int, _ tag: HTMLTag) -> Bool {
        guard [.div, .article, .section, .aside, .li, .td, .dd].contains(tag), links.allInk(of: node, tree) < 420,
            isTeaser(node),
            tree.children(of: node).contains(where: { tree.tag($0).isBlock || tree.tag($0) == .a }),
            !leadsToFile(in: node),
            let first = tree.descendants(of: node).first(where: {
                tree.tag($0) == .text && tree.text[tree.textRange(of: $0)].contains { $0 > 0x20 }
            }),
            let link = tree.nearest(first, where: { tree.tag($0) == .a }), tree.contains(link, in: node),
            tree.text(of: link).split(separator: " ").count >= 4
        else { return false }
        if links.share(of: node, tree) > 0.97 { return true }
        // A paragraph may begin with a link too; a teaser has its headline in an element of its own.
        let parts = tree.descendants(of: node).filter {
            tree.tag($0).isBlock || (tree.tag($0) == .a && $0 != link) || tree.tag($0) == .img
        }
        return !parts.isEmpty && links.share(of: node, tree) > 0.2
    }

    /// A table of two or more rows, each of which opens with a headline that is a link.
    private func isTeaserTable(_ node: Int) -> Bool {
        let rows = tree.descendants(of: node).filter { tree.tag($0) == .tr && tree.textRange(of: $0).count > 8 }
        guard rows.count >= 2, links.allInk(of: node, tree) / rows.count < 700 else { return false }
        return rows.allSatisfy { row in
            isTeaser(row)
                && tree.descendants(of: row).contains {
                    tree.tag($0) == .a && tree.text(of: $0).split(separator: " ").count >= 4
                }
        }
    }

    private func holdsAuthor(_ node: Int) -> Bool {
        (node..<tree.nodes[node].end).contains {
            tree.role(of: $0) == .author || tree.attribute("rel", of: $0) == "author"
        }
    }

    private func leadsToFile(in node: Int) -> Bool {
        tree.descendants(of: node).contains {
            tree.tag($0) == .a && BantinReading.leadsToFile(tree.attribute("href", of: $0) ?? "")
        }
    }

    private func isTeaser(_ node: Int) -> Bool {
        guard tree.textRange(of: node).count < 1600, links.linkCount(of: node, tree) >= 1, !holdsAuthor(node) else {
            return false
        }
        return links.linkedInk(of: node, tree) >= 12 && links.share(of: node, tree) >= 0.12
    }
}

private let neverFurniture: Set<HTMLTag> = [
    .html, .body, .article, .main, .p, .tr, .tbody, .thead, .li, .h1, .figcaption, .blockquote,
]

private let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog", "alert",
]
