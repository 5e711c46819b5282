import BantinModel

/// Articles of an archive that came under several addresses: print views, mobile pages, old and new addresses.
///
/// The same article has the same title, no other date, and most paragraphs in common. Of those the fullest one is kept,
/// and of equals the one with the plainest address.
struct DuplicateArticles {
    private var kept: [Candidate] = []
    /// The kept articles that have a paragraph, by title and paragraph.
    private var holders: [UInt64: [Int]] = [:]
    private(set) var dropped: [(article: Article, keeper: Article)] = []

    private struct Candidate {
        var explained: ExplainedArticle
        var paragraphs: Set<UInt64>
    }

    /// A boilerplate paragraph may be in any number of articles; this many are looked at.
    private let mostHolders = 16

    /// The articles that stay, in the order of the first of each.
    var articles: [ExplainedArticle] { kept.map(\.explained) }

    /// The articles in the order that they are to be preferred in.
    init(_ articles: [ExplainedArticle]) {
        let order = articles.indices.sorted { a, b in
            let (first, second) = (Preference(articles[a].article), Preference(articles[b].article))
            return first == second ? a < b : first < second
        }
        for index in order { add(articles[index]) }
    }

    private mutating func add(_ explained: ExplainedArticle) {
        let article = explained.article
        let title = fingerprint(titleKey(article.title))
        let paragraphs = Set(paragraphKeys(article).map { $0 ^ title })
        var shared: [Int: Int] = [:]
        for paragraph in paragraphs { for holder in holders[paragraph] ?? [] { shared[holder, default: 0] += 1 } }
        let same = shared.sorted { $0.key < $1.key }.first { holder, count in
            let other = kept[holder]
            if let date = article.date, let otherDate = other.explained.article.date, date != otherDate { return false }
            return count * 5 >= min(paragraphs.count, other.paragraphs.count) * 4
        }
        if let keeper = same?.key {
            dropped.append((article, kept[keeper].explained.article))
            return
        }
        for paragraph in paragraphs where (holders[paragraph]?.count ?? 0) < mostHolders {
            holders[paragraph, default: []].append(kept.count)
        }
        kept.append(Candidate(explained: explained, paragraphs: paragraphs))
    }

    /// A number for each paragraph long enough to tell articles apart; for all of the text when none is.
    private func paragraphKeys(_ article: Article) -> [UInt64] {
        let texts = article.bodyText.split(separator: "\n").map { comparable(String($0)) }
        let long = texts.filter { $0.utf8.count >= 24 }
        return long.isEmpty ? [fingerprint(texts.joined(separator: " "))] : long.map(fingerprint)
    }
}

/// Which of two copies of an article is the better one: smaller is better.
private struct Preference: Comparable {
    private let ranks: [Int]
    private let address: String

    init(_ article: Article) {
        let own = article.source.flatMap(PageAddress.init)
        let host = own?.host ?? ""
        let isCanonical = article.part.map { $0.canonical == nil || $0.canonical == $0.address } ?? true
        address = own?.text ?? article.span.file
        ranks = [
            isPrintView(own) ? 1 : 0, isCanonical ? 0 : 1, host.hasPrefix("m.") || host.hasPrefix("mobile.") ? 1 : 0,
            -article.figures.count { $0.picture?.content != nil }, -article.blocks.count,
            own?.scheme == "https" ? 0 : 1, own?.query == nil ? 0 : 1, address.utf8.count,
        ]
    }

    static func < (a: Preference, b: Preference) -> Bool {
        a.ranks == b.ranks
            ? a.address.utf8.lexicographicallyPrecedes(b.address.utf8) : a.ranks.lexicographicallyPrecedes(b.ranks)
    }
}

private func isPrintView(_ address: PageAddress?) -> Bool {
    guard let address else { return false }
    let words = (address.path + "?" + (address.query ?? "")).lowercased()
        .split { !($0.isLetter || $0.isNumber) }
    return words.contains { ["print", "printview", "inbai", "printer", "printpage", "amp"].contains($0) }
        || address.path.contains("/in-bai") || address.path.contains("ban-in")
}
