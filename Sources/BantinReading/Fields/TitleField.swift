/// A title as the page shows or declares it.
struct FoundTitle {
    var text: String
    /// Nil when only the head or linked data gives it.
    var node: Int?
}

/// Finds the title: what the page shows, checked against what its head says.
struct TitleField {
    let page: HTMLPage
    let rules: SiteRules
    /// Declared titles without the site's name, ready to be compared.
    private let declared: [String]
    private let pageTitle: String
    private let sites: Set<String>
    private var shown: [ShownTitle] = []

    /// A candidate as far as it is known without what is around it.
    private struct ShownTitle {
        var node: Int
        var text: String
        var score: Int
    }

    init(_ page: HTMLPage, rules: SiteRules) {
        self.page = page
        self.rules = rules
        let sites = page.declared.siteNames
        self.sites = Set(sites.map(comparable))
        let texts = (page.declared.titles.map(\.value) + [page.title]).map { withoutSiteName($0, siteNames: sites) }
        declared = texts.filter { !isSiteName($0) }.map(comparable)
            .filter { [sites = self.sites] in $0.utf8.count > 8 && !sites.contains($0) && !rubrics.contains($0) }
        pageTitle = comparable(page.title)
        let nodes = shownNodes()
        let repeated = repeatedHeadings(among: nodes.map(\.0))
        shown = nodes.map { shownTitle($0, base: repeated.contains($0) ? $1 - 20 : $1) }
    }

    /// `excluded` elements and those behind the start of the body are no good places for a title.
    func candidates(excluded: ExcludedElements, body: Int?) -> [Candidate<FoundTitle>] {
        var all = shown.map { candidate($0, excluded: excluded, body: body) }.filter { $0.score > 0 }
        let outside = rules.areObeyed ? nil : excluded
        if let node = page.tree.first(rules.title, below: 0, outside: outside) {
            let shown = shownTitle(node, base: rules.areObeyed ? 200 : 55)
            var ruled = candidate(shown, excluded: excluded, body: body)
            ruled.places[0].kind = .rule
            all.append(ruled)
        }
        for title in page.declared.titles {
            let text = withoutSiteName(title.value, siteNames: page.declared.siteNames)
            if isTitle(text) {
                all.append(
                    Candidate(
                        value: FoundTitle(text: text, node: nil), place: FieldPlace(.declared, title.place), score: 30))
            }
        }
        let text = withoutSiteName(page.title, siteNames: page.declared.siteNames)
        if isTitle(text) {
            all.append(
                Candidate(value: FoundTitle(text: text, node: nil), place: FieldPlace(.declared, "<title>"), score: 20))
        }
        if let body { all += aboveBody(body, excluded) }
        return all
    }

    /// A bare `Thông báo` in the page's first heading, when nothing better is there.
    func lastResort(_ excluded: ExcludedElements) -> Candidate<FoundTitle>? {
        let tree = page.tree
        let heading = tree.nodes.indices.first { node in
            tree.tag(node) == .h1 && !excluded.contains(node) && rubrics.contains(comparable(tree.text(of: node)))
        }
        return heading.map { node in
            let place = FieldPlace(.shown, tree.label(of: node), line: tree.nodes[node].line)
            return Candidate(value: FoundTitle(text: tree.text(of: node), node: node), place: place, score: 1)
        }
    }

    private func isTitle(_ text: String) -> Bool {
        let words = comparable(text)
        return !words.isEmpty && !sites.contains(words) && !rubrics.contains(words) && !isSiteName(text)
    }

    // MARK: Shown titles

    /// How many nodes before the body, and at its start, may hold its title.
    private var nodesLookedAt: Int { 600 }

    /// Lines just above the body, or its first ones, that look like a title: pages without headings and names have them too.
    private func aboveBody(_ body: Int, _ excluded: ExcludedElements) -> [Candidate<FoundTitle>] {
        let tree = page.tree
        let start = tree.nodes[body].textStart
        var found: [Candidate<FoundTitle>] = []
        var node = body
        while node > 0, body - node < nodesLookedAt, found.count < 6, start - tree.nodes[node].textStart < 1500 {
            node -= 1
            if let line = line(node, excluded) { found.append(line) }
        }
        var inside = body + 1
        while inside < min(tree.nodes[body].end, body + nodesLookedAt), tree.nodes[inside].textStart - start < 400 {
            if prominence(inside) >= 5 || isAboveDate(inside), let line = line(inside, excluded) { found.append(line) }
            inside += 1
        }
        return found
    }

    /// A short block without blocks inside it, not linked, without a full stop.
    private func line(_ node: Int, _ excluded: ExcludedElements) -> Candidate<FoundTitle>? {
        let tree = page.tree
        let tag = tree.tag(node)
        guard tag.isBlock || tag == .span || tag == .font || tag == .b || tag == .strong, tag.headingLevel == nil,
            !excluded.contains(node),
            (16..<400).contains(tree.textRange(of: node).count),
            tree.role(of: node) == nil || tree.role(of: node) == .title,
            !tree.descendants(of: node).contains(where: { tree.tag($0).isBlock || [.a, .br].contains(tree.tag($0)) }),
            tree.nearest(node, where: { tree.tag($0) == .a }) == nil
        else { return nil }
        let text = tree.text(of: node)
        let words = text.split(separator: " ")
        guard (4...32).contains(words.count), let last = text.last, !".;,:".contains(last), let first = text.first,
            first.isUppercase || "“\"'".contains(first) || first.isNumber, firstDate(in: text) == nil, isTitle(text),
            !isToolbarLine(text), !isMachineLine(text),
            credit(text, marking: .none) == nil, !hasNeighbours(node)
        else { return nil }
        let place = FieldPlace(.shown, tree.label(of: node), line: tree.nodes[node].line)
        return Candidate(
            value: FoundTitle(text: text, node: node), place: place,
            score: 26 + prominence(node) + (isAboveDate(node) ? 14 : 0))
    }

    /// Whether the next line of the page is a date: between them a title and its date have nothing.
    private func isAboveDate(_ node: Int) -> Bool {
        let tree = page.tree
        guard tree.tag(node).isBlock,
            let next = (tree.nodes[node].end..<tree.nodes.count).prefix(60).first(where: { isInked($0) }),
            let block = tree.nearest(next, where: { tree.tag($0).isBlock }), tree.textRange(of: block).count < 160,
            block > node
        else { return false }
        let text = tree.text(of: block)
        return dateLine(text) != nil || datedByline(text) != nil
    }

    private func isInked(_ node: Int) -> Bool {
        // The names of symbols are text for the fonts that draw them.
        guard page.tree.tag(node) == .text, page.tree.nearest(node, where: { page.tree.tag($0) == .i }) == nil else {
            return false
        }
        return page.tree.text[page.tree.textRange(of: node)].contains { $0 > 0x20 }
    }

    /// Whether a cell has others with text beside it, as in a table of facts.
    private func hasNeighbours(_ node: Int) -> Bool {
        let tree = page.tree
        guard let cell = tree.nearest(node, where: { tree.tag($0) == .td }), tree.textRange(of: cell).count < 240 else {
            return false
        }
        let row = tree.nodes[cell].parent
        return row >= 0
            && tree.children(of: row).contains {
                $0 != cell && tree.textRange(of: $0).count < 200 && !tree.text(of: $0).isEmpty
            }
    }

    /// How much larger or bolder than its surroundings a line is set.
    private func prominence(_ node: Int) -> Int {
        let tree = page.tree
        var score = 0
        let most = tree.textRange(of: node).count * 4 / 5
        for inner in node..<tree.nodes[node].end
        where tree.tag(inner) != .text && tree.textRange(of: inner).count >= most {
            if [.b, .strong, .big].contains(tree.tag(inner)) || tree.style("font-weight", of: inner) == "bold"
                || tree.name(of: inner).words.contains(where: boldNames.contains)
            {
                score = max(score, 5)
            }
            if let size = tree.attribute("size", of: inner).flatMap({ Int($0.trimmingHead("+")) }),
                size >= 4 || size == 2 && tree.attribute("size", of: inner)?.hasPrefix("+") ?? false
            {
                score += 6
            }
            if let size = tree.style("font-size", of: inner),
                let points = Double(size.prefix { $0.isNumber || $0 == "." }), points >= 17
            {
                score += 6
            }
        }
        if tree.name(of: node).words.contains(where: largeNames.contains) { score += 6 }
        return min(score, 12)
    }

    private func shownNodes() -> [(Int, Int)] {
        let tree = page.tree
        var found: [(Int, Int)] = []
        for node in tree.nodes.indices {
            let tag = tree.tag(node)
            guard tag != .text, tag != .title, !tag.isSkipped, (4..<700).contains(tree.textRange(of: node).count) else {
                continue
            }
            if let level = headingLevel(node) {
                found.append((node, [0, 40, 30, 20, 14, 10, 8][level] + (tree.role(of: node) == .title ? 12 : 0)))
            } else if tree.role(of: node) == .title,
                tag.isBlock || tag == .span || tag == .strong || tag == .font || tag == .a
            {
                found.append((node, 24))
            } else if tag.isBlock || tag == .span || tag == .strong || tag == .b || tag == .font,
                mayBeDeclared(tree.textRange(of: node).count), matches(comparable(tree.text(of: node))) == .same
            {
                found.append((node, 12))
            }
        }
        return found
    }

    /// By the element, or by what it says to readers of screens.
    private func headingLevel(_ node: Int) -> Int? {
        if let level = page.tree.tag(node).headingLevel { return level }
        guard page.tree.attribute("role", of: node)?.small == "heading" else { return nil }
        return page.tree.attribute("aria-level", of: node).flatMap { Int($0) }.flatMap {
            (1...6).contains($0) ? $0 : nil
        } ?? 2
    }

    /// Headings of one kind and name, of which a page has several: those of its boxes.
    private func repeatedHeadings(among nodes: [Int]) -> Set<Int> {
        let tree = page.tree
        let alike = Dictionary(grouping: nodes.filter { tree.tag($0).headingLevel != nil && tree.nodes[$0].name != 0 })
        {
            "\(tree.tag($0)) \(tree.nodes[$0].name)"
        }
        return Set(alike.values.filter { $0.count > 2 || $0.count > 1 && tree.tag($0[0]) == .h1 }.joined())
    }

    private func shownTitle(_ node: Int, base: Int) -> ShownTitle {
        let text = page.tree.text(of: node)
        let words = comparable(text)
        var score = base
        let count = words.split(separator: " ").count
        switch matches(words) {
        case .same: score += 45
        case .cut, .inside: score += 35
        case .none: score -= count <= 2 ? 22 : count == 3 ? 16 : count == 4 ? 8 : 0
        }
        if text.announcesOthers || text.announcesComments { score -= 60 }
        if sites.contains(words) || isBanner(text) || isSiteName(text) { score -= 70 }
        if rubrics.contains(words) { score -= 50 }
        // `Kinh tế - Báo điện tử Lâm Sơn` is what the window shows, not what the page does.
        if withoutSiteName(text, siteNames: page.declared.siteNames) != text { score -= 30 }
        if words.utf8.count < 14 { score -= 14 } else if count >= 5 { score += 10 }
        if words.utf8.count > 320 { score -= 25 }
        if dateLine(text) != nil { score -= 60 }
        if leadsHome(node) { score -= 50 }
        if isLinked(node, text) { score -= page.tree.tag(node) == .a ? 40 : 16 }
        return ShownTitle(node: node, text: text, score: score)
    }

    private func candidate(_ shown: ShownTitle, excluded: ExcludedElements, body: Int?) -> Candidate<FoundTitle> {
        let tree = page.tree
        let node = shown.node
        var score = shown.score
        if excluded.contains(node) { score -= 45 }
        if let body {
            if node > body, node >= tree.nodes[body].end {
                score -= 40
            } else if node < body {
                score += distanceBonus(node, body)
            }
        }
        let place = FieldPlace(.shown, tree.label(of: node), line: tree.nodes[node].line)
        return Candidate(value: FoundTitle(text: shown.text, node: node), place: place, score: score)
    }

    private func distanceBonus(_ node: Int, _ body: Int) -> Int {
        let between = page.tree.nodes[body].textStart - page.tree.textRange(of: node).upperBound
        return between < 0 ? 0 : between < 300 ? 12 : between < 1500 ? 8 : between < 4000 ? 0 : -12
    }

    /// The name of a site is a link to its first page.
    private func leadsHome(_ node: Int) -> Bool {
        let tree = page.tree
        return (node..<tree.nodes[node].end).contains { inner in
            guard tree.tag(inner) == .a, let address = tree.attribute("href", of: inner) else { return false }
            let path = address.components(separatedBy: "://").last ?? ""
            return path == "/" || address.holds("://") && !path.trimmingTail("/").utf8.contains(UInt8(ascii: "/"))
        }
    }

    /// A headline of another article is a link; one of this article may be one too.
    private func isLinked(_ node: Int, _ text: String) -> Bool {
        let tree = page.tree
        if tree.tag(node) == .a || tree.nearest(node, where: { tree.tag($0) == .a }) != nil { return true }
        return tree.descendants(of: node).contains { tree.tag($0) == .a && tree.text(of: $0) == text }
    }

    /// By its length alone: folding every paragraph to compare it would take longer than all the rest.
    private func mayBeDeclared(_ count: Int) -> Bool {
        declared.contains { count >= $0.utf8.count && count <= $0.utf8.count * 2 + 60 }
    }

    private func matches(_ words: String) -> Likeness {
        guard !words.isEmpty else { return .none }
        for title in declared + [pageTitle] {
            switch Likeness(declared: title, shown: words) {
            case .same: return .same
            case .inside, .cut: if title == pageTitle || words.utf8.count * 2 > title.utf8.count { return .inside }
            case .none: continue
            }
        }
        return .none
    }
}
