import BantinModel

/// What a page says of its place among the pages of one article: its address, its file's name, its title and its links.
func articlePart(of page: HTMLPage, title: String?, _ record: ReadingRecord) -> ArticlePart {
    let own = record.address ?? page.source
    let base = own.flatMap(PageAddress.init)
    var part = ArticlePart(address: base?.key ?? record.file, canonical: page.source.flatMap { PageAddress($0)?.key })
    for address in [base.map(\.key), record.address == nil ? record.file : nil].compactMap({ $0 }) {
        let numbered = NumberedAddress(address)
        part.stems.append(numbered.stem)
        part.number = part.number ?? numbered.number
    }
    for text in [page.title, title ?? ""] {
        guard let found = PageNumber(in: text) else { continue }
        part.number = part.number ?? found.number
        part.count = part.count ?? found.count
    }
    for node in page.tree.nodes.indices where page.tree.tag(node) == .link || page.tree.tag(node) == .a {
        guard let relation = page.tree.attribute("rel", of: node)?.lowercased(),
            let target = page.tree.attribute("href", of: node)
        else { continue }
        let words = relation.split(separator: " ")
        guard words.contains("next") || words.contains("prev") else { continue }
        // A file without an address links to the files beside it.
        let folder = record.file.lastIndex(of: "/").map { record.file[...$0] } ?? ""
        let address = (base.map { $0.resolving(target) } ?? PageAddress(target))?.key ?? folder + target
        if words.contains("next") { part.next = part.next ?? address } else { part.previous = part.previous ?? address }
    }
    return part
}

/// An address or a file's name without what numbers its page: `bai?page=2`, `bai/trang-2.html`, `bai-p2.html`.
struct NumberedAddress {
    let stem: String
    /// Nil when nothing numbers it, as on most first pages.
    let number: Int?

    init(_ address: String) {
        let main = address.prefix { $0 != "?" }
        let parameters = address[main.endIndex...].dropFirst().split(separator: "&")
        if let index = parameters.firstIndex(where: { isPageParameter($0) }) {
            var others = parameters
            let value = others.remove(at: index).split(separator: "=").last.flatMap { Int($0) }
            stem = main + (others.isEmpty ? "" : "?" + others.joined(separator: "&"))
            number = value
            return
        }
        let folderEnd = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
        let dot = main[folderEnd...].lastIndex(of: ".").flatMap { $0 > folderEnd ? $0 : nil } ?? main.endIndex
        let rest = main[dot...] + address[main.endIndex...]
        if let (end, number) = pageNumber(atEndOf: main[..<dot]) {
            stem = String(main[..<end] + rest)
            self.number = number
        } else {
            stem = address
            number = nil
        }
    }
}

/// `bai-p2`, `bai/trang-2`, `bai_page_2`: where the name without its number ends, and the number.
private func pageNumber(atEndOf name: Substring) -> (end: Substring.Index, number: Int)? {
    let separators = "-_/."
    var rest = name
    while let last = rest.last, last.isASCII, last.isNumber { rest.removeLast() }
    let digits = name[rest.endIndex...]
    guard (1...3).contains(digits.utf8.count), let number = Int(digits) else { return nil }
    if let last = rest.last, separators.contains(last) { rest.removeLast() }
    for word in ["pages", "page", "trang", "tr", "p"] where rest.suffix(word.count).lowercased() == word {
        let head = rest.dropLast(word.count)
        guard let mark = head.last, separators.contains(mark) else { continue }
        return (head.index(before: head.endIndex), number)
    }
    return nil
}

private func isPageParameter(_ parameter: Substring) -> Bool {
    let parts = parameter.split(separator: "=")
    return parts.count == 2 && (1...3).contains(parts[1].utf8.count) && parts[1].allSatisfy(\.isNumber)
        && ["page", "p", "trang", "paged", "pg", "pageindex", "pageno"].contains(parts[0].lowercased())
}

private let pageWords: Phrases = ["rang ", "age ", "RANG ", "AGE "]

/// `Trang 2/3`, `(trang 2)`, `Page 2 of 3` at the end of a title.
struct PageNumber {
    let number: Int
    let count: Int?
    /// The title without it.
    let rest: String

    init?(in title: String) {
        // No title is longer, and the search below is not made for more.
        guard title.utf8.count <= 600, title.utf8.contains(where: { (0x30...0x39).contains($0) }),
            pageWords.occur(in: title)
        else { return nil }
        let pattern = /[\s\-–—|:,(\[]*\b(?:trang|page)\s+(\d{1,3})(?:\s*(?:\/|of|trên)\s*(\d{1,3}))?\s*[)\]]?\s*$/
            .ignoresCase()
        // In the page's own title the site's name may follow.
        for end in [title.endIndex] + title.indices.filter({ "|-–—".contains(title[$0]) }).reversed() {
            guard let match = title[..<end].firstMatch(of: pattern), let number = Int(match.1), number > 0 else {
                continue
            }
            self.number = number
            count = match.2.flatMap { Int($0) }
            rest = String(title[..<match.range.lowerBound]) + title[end...]
            return
        }
        return nil
    }
}
