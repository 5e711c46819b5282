import BantinModel

/// Joins the pages of one article that were given one by one: first page's title, date and lead, last page's author and agency.
///
/// Pages belong together when they have the same title and either addresses that differ by a page number only, or links
/// from one to the next, or one canonical address under several numbers. The joined article stands where the first of
/// them stood.
package func joinPages(_ explained: [ExplainedArticle]) -> JoinedPages {
    let articles = explained.map(\.article)
    var series = PageSeries(articles)
    series.linkPages()
    var result = JoinedPages()
    var whole: [Int: ExplainedArticle] = [:]
    var joinedAway: Set<Int> = []
    for group in series.groups {
        let pages = group.map { articles[$0] }
        let home = group.min() ?? 0
        whole[home] = ExplainedArticle(joined(pages), explained[group[0]].explanation)
        joinedAway.formUnion(group)
        let others = pages.dropFirst().map { $0.source ?? $0.span.file }
        result.notes.append((home, .joinedPages(at: pages[0].span, pages: others)))
        let numbers = group.map { series.numbers[$0] }
        let count = max(numbers.max() ?? 0, pages.compactMap { $0.part?.count }.max() ?? 0)
        // A count that no article comes near is no count of pages.
        let missing = count <= 200 ? (1...max(count, 1)).filter { !numbers.contains($0) } : []
        if !missing.isEmpty {
            result.notes.append((home, .missingPage(at: pages[0].span, numbers: missing, count: count)))
        }
    }
    for index in articles.indices {
        if let article = whole[index] {
            result.articles.append((index, article))
        } else if !joinedAway.contains(index) {
            var single = explained[index]
            single.article.part = nil
            result.articles.append((index, single))
        }
    }
    return result
}

/// Articles after joining, and what is to be said of it; each with the index of the article whose place it has.
package struct JoinedPages {
    package var articles: [(origin: Int, explained: ExplainedArticle)] = []
    package var notes: [(origin: Int, diagnostic: Diagnostic)] = []
}

/// Which articles are pages of one.
private struct PageSeries {
    let articles: [Article]
    let titles: [String]
    /// The number of each page; 1 where nothing tells it.
    private(set) var numbers: [Int]
    private var leaders: [Int]

    init(_ articles: [Article]) {
        self.articles = articles
        titles = articles.map { titleKey($0.title) }
        numbers = articles.map { $0.part?.number ?? 1 }
        leaders = Array(articles.indices)
    }

    mutating func linkPages() {
        followLinks()
        unite { $0.stems }
        unite { $0.canonical.map { [$0] } ?? [] }
    }

    /// Groups of at least two pages, each number once, in the order of their numbers.
    var groups: [[Int]] {
        var found: [Int: [Int]] = [:]
        for index in articles.indices { found[leader(index), default: []].append(index) }
        return found.values.compactMap { members in
            var seen: Set<Int> = []
            let group = members.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.filter {
                seen.insert(numbers[$0]).inserted
            }
            return group.count > 1 ? group : nil
        }.sorted { $0[0] < $1[0] }
    }

    private func leader(_ index: Int) -> Int {
        var index = index
        while leaders[index] != index { index = leaders[index] }
        return index
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (first, second) = (leader(a), leader(b))
        leaders[max(first, second)] = min(first, second)
    }

    /// Articles of the same title and of no other date.
    private func mayBelong(_ a: Int, _ b: Int) -> Bool {
        guard titles[a] == titles[b] else { return false }
        if let date = articles[a].date, let other = articles[b].date, date != other { return false }
        return true
    }

    /// `rel=next` and `rel=prev` also number the pages that say no number themselves.
    private mutating func followLinks() {
        var byAddress: [String: Int] = [:]
        for (index, article) in articles.enumerated() {
            if let address = article.part?.address, byAddress[address] == nil { byAddress[address] = index }
        }
        var following: [Int: Int] = [:]
        for (index, article) in articles.enumerated() {
            if let next = article.part?.next.flatMap({ byAddress[$0] }), next != index, mayBelong(index, next) {
                following[index] = next
            }
            if let last = article.part?.previous.flatMap({ byAddress[$0] }), last != index, mayBelong(last, index),
                following[last] == nil
            {
                following[last] = index
            }
        }
        let heads = Set(following.keys).subtracting(following.values).sorted()
        for head in heads {
            var page = head
            var seen: Set<Int> = [head]
            while let next = following[page], seen.insert(next).inserted {
                if articles[next].part?.number == nil { numbers[next] = numbers[page] + 1 }
                join(page, next)
                page = next
            }
        }
    }

    /// Unites pages with a key in common; one of them at least is numbered above 1.
    private mutating func unite(_ keys: (ArticlePart) -> [String]) {
        var known: [String: [Int]] = [:]
        for (index, article) in articles.enumerated() {
            guard let part = article.part else { continue }
            for key in keys(part) {
                // The same title makes one entry of a key, so that a key of thousands of pages costs no more.
                let name = "\(titles[index])\n\(key)"
                if let other = known[name]?.first(where: { numbers[$0] != numbers[index] && mayBelong($0, index) }) {
                    join(other, index)
                }
                if (known[name]?.count ?? 0) < 64 { known[name, default: []].append(index) }
            }
        }
    }
}

/// A title for comparing: small letters and digits, without a page number at its end.
func titleKey(_ title: String?) -> String {
    let title = title ?? ""
    return comparable(PageNumber(in: title)?.rest ?? title)
}

private func joined(_ pages: [Article]) -> Article {
    var whole = pages[0]
    whole.part = nil
    if let title = whole.title, let numbered = PageNumber(in: title) { whole.title = numbered.rest.trimmed }
    whole.blocks = withoutPager(whole.blocks)
    for page in pages.dropFirst() {
        var blocks = page.blocks
        if !page.lead.isEmpty, comparable(page.lead.plainText) != comparable(whole.lead.plainText) {
            // No lead, then, but the page's first paragraph.
            blocks.insert(Block(.paragraph(page.lead), at: page.span), at: 0)
        }
        while let first = blocks.first, repeatsHead(first, of: whole) { blocks.removeFirst() }
        let noteCount = whole.notes.count
        whole.blocks += withoutPager(blocks).map { $0.mappingCalls { $0 + noteCount } }
        whole.notes += page.notes
    }
    whole.author = pages.last { $0.author != nil }?.author
    whole.agency = pages.last { $0.agency != nil }?.agency
    if whole.author == nil, let credit = takeCredit(atEndOf: &whole.blocks) {
        whole.author = credit.author
        whole.agency = whole.agency ?? credit.agency
    }
    whole.blocks = renumbered(whole.blocks)
    return whole
}

/// The credit at the end of the last page, which the links to the other pages hid from the page's own reader.
private func takeCredit(atEndOf blocks: inout [Block]) -> Credit? {
    guard blocks.count > 1, case .paragraph(let text) = blocks.last?.kind, text.isWhollyStrong,
        let found = credit(text.plainText, marking: .none)
    else { return nil }
    blocks.removeLast()
    return found
}

/// Whether a block at the top of a later page is the article's title or lead once more.
private func repeatsHead(_ block: Block, of whole: Article) -> Bool {
    switch block.kind {
    case .paragraph(let text), .heading(_, let text):
        let key = comparable(PageNumber(in: text.plainText)?.rest ?? text.plainText)
        return !key.isEmpty && (key == titleKey(whole.title) || key == comparable(whole.lead.plainText))
    case .list, .table, .figure, .quotation, .verse, .rule: return false
    }
}

/// Without the numbers and words that lead to the other pages, at the end.
private func withoutPager(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    while blocks.count > 1, let last = blocks.last, isPager(last) { blocks.removeLast() }
    return blocks
}

private func isPager(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.kind, text.plainText.utf8.count < 80 else { return false }
    let words = comparable(text.plainText).split(separator: " ")
    let pagerWords: Set<Substring> = [
        "trang", "sau", "trước", "tiếp", "đầu", "cuối", "kế", "theo", "page", "next", "previous",
    ]
    return !words.isEmpty && words.allSatisfy { pagerWords.contains($0) || $0.allSatisfy(\.isNumber) }
}
