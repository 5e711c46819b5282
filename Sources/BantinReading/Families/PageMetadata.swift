import BantinModel
import Foundation

/// What a page's head and linked data say of its article, for what the visible text does not.
struct PageMetadata {
    var title: String?
    var date: CalendarDate?
    var author: String?
    var siteName: String?

    init(_ page: HTMLPage) {
        for text in page.tree.linkedData { readLinkedData(text) }
        let end = page.tree.nodes.count
        for node in 0..<end where page.tree.tag(node) == .meta { readMeta(node, page.tree) }
        if let name = author, name == siteName || name.lowercased() == "admin" { author = nil }
    }

    /// `<meta>`: Open Graph, Dublin Core and the names that portals use.
    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let content = tree.attribute("content", of: node), !content.isEmpty else { return }
        let name =
            (tree.attribute("property", of: node) ?? tree.attribute("name", of: node)
            ?? tree.attribute("itemprop", of: node) ?? "").lowercased()
        switch name {
        case "og:title", "twitter:title", "dc.title": title = title ?? nonEmpty(content)
        case "og:site_name", "application-name": siteName = siteName ?? nonEmpty(content)
        case "article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "date", "dc.date",
            "dc.date.issued", "dcterms.created", "article.published":
            date = date ?? firstDate(in: content)?.date
        case "author", "article:author", "dc.creator":
            if author == nil, !isWebAddress(content) { author = nonEmpty(content) }
        default: return
        }
    }

    /// JSON-LD of schema.org: the first object that is an article.
    private mutating func readLinkedData(_ text: String) {
        guard text.utf8.count < 1 << 20, !nestsTooDeep(text),
            let json = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        else { return }
        var queue: [Any] = [json]
        while let next = queue.popLast() {
            if let array = next as? [Any] {
                queue += array.reversed()
            } else if let object = next as? [String: Any] {
                if let graph = object["@graph"] { queue.append(graph) }
                if isArticle(object["@type"]) { readArticle(object) }
            }
        }
    }

    private func isArticle(_ type: Any?) -> Bool {
        let names = (type as? [Any])?.compactMap { $0 as? String } ?? [type as? String ?? ""]
        return names.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" }
    }

    private mutating func readArticle(_ object: [String: Any]) {
        title = title ?? (object["headline"] as? String ?? object["name"] as? String).flatMap(nonEmpty)
        if let day = object["datePublished"] as? String { date = date ?? firstDate(in: day)?.date }
        let authors = (object["author"] as? [Any]) ?? [object["author"] as Any]
        let names = authors.compactMap { author -> String? in
            if let name = author as? String { return nonEmpty(name) }
            guard let object = author as? [String: Any], object["@type"] as? String != "Organization" else {
                return nil
            }
            return (object["name"] as? String).flatMap(nonEmpty)
        }
        if author == nil, !names.isEmpty { author = names.joined(separator: ", ") }
        if let publisher = object["publisher"] as? [String: Any] {
            siteName = siteName ?? (publisher["name"] as? String).flatMap(nonEmpty)
        }
    }
}

private func nonEmpty(_ text: String) -> String? {
    let text = folded(text)
    return text.isEmpty ? nil : text
}

/// JSON is read by recursion: data nested as no site writes it is left.
private func nestsTooDeep(_ json: String) -> Bool {
    var depth = 0
    for byte in json.utf8 {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
        if depth > 64 { return true }
    }
    return false
}

/// The title without the site's name: `Tiêu đề - Báo Điện tử X` is `Tiêu đề`.
///
/// A part is dropped when it is the site's name, or when it looks like one beside a longer part.
func withoutSiteName(_ title: String, siteName: String?) -> String {
    for separator in [" | ", " :: ", " » ", " - ", " – ", " — ", " • "] {
        var parts = title.components(separatedBy: separator)
        guard parts.count > 1 else { continue }
        if let site = siteName {
            let others = parts.filter { $0.lowercased() != site.lowercased() }
            if !others.isEmpty, others.count < parts.count { return others.joined(separator: separator) }
        }
        let isDash = separator == " - " || separator == " – " || separator == " — "
        while parts.count > 1, let last = parts.last, looksLikeSite(last, isDash: isDash) { parts.removeLast() }
        while !isDash, parts.count > 1, looksLikeSite(parts[0], isDash: false) { parts.removeFirst() }
        return parts.joined(separator: separator)
    }
    return title
}

/// Between bars any short part does; after a dash, which titles have too, only a name that starts like a site's.
private func looksLikeSite(_ part: String, isDash: Bool) -> Bool {
    let words = part.split(separator: " ")
    guard words.count <= 12, let first = part.first, first.isUppercase else { return false }
    let small = part.lowercased()
    let starts = [
        "báo ", "cổng ", "trang ", "tạp chí", "đài ", "website", "tin tức", "ubnd", "ủy ban", "sở ", "bộ ", "trang chủ",
        "ban tin", "bản tin",
    ]
    if starts.contains(where: small.hasPrefix) || small.contains(".vn") || small.contains(".com")
        || small.contains("online")
        || small.contains("điện tử")
    {
        return true
    }
    return !isDash && words.count <= 4
}
