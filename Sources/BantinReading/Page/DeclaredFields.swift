import BantinModel

/// What a page's head, linked data and microdata say of its article, each with the place that says it.
struct DeclaredFields {
    private(set) var titles: [Declared<String>] = []
    private(set) var descriptions: [Declared<String>] = []
    private(set) var published: [Declared<DeclaredDay>] = []
    private(set) var modified: [Declared<DeclaredDay>] = []
    private(set) var authors: [Declared<String>] = []
    private(set) var siteNames: [String] = []
    /// `og:type` and the types of linked data, in small letters.
    private(set) var types: Set<String> = []

    init(_ tree: HTMLTree) {
        for text in tree.linkedData {
            for object in linkedObjects(in: text) { add(object) }
        }
        for node in tree.nodes.indices where tree.tag(node) == .meta { readMeta(node, tree) }
    }

    /// Of more titles or names than this only the first count: lines of the page are compared with each.
    private static let mostDeclared = 64
    /// No title or description is longer, in bytes.
    private static let longest = 8192

    private static func declare<Value>(_ value: Value, _ place: String, in list: inout [Declared<Value>]) {
        guard list.count < DeclaredFields.mostDeclared else { return }
        if let text = value as? String, text.utf8.count > DeclaredFields.longest { return }
        list.append(Declared(value, place))
    }

    private mutating func add(_ object: LinkedObject) {
        types.formUnion(object.types)
        guard object.isArticle else {
            if let name = object.siteName { addSite(name) }
            return
        }
        let place = "JSON-LD"
        if let title = object.headline { DeclaredFields.declare(title, place, in: &titles) }
        if let text = object.description { DeclaredFields.declare(text, place, in: &descriptions) }
        if let day = object.published.flatMap(DeclaredDay.init) { DeclaredFields.declare(day, place, in: &published) }
        if let day = object.modified.flatMap(DeclaredDay.init) { DeclaredFields.declare(day, place, in: &modified) }
        if !object.authors.isEmpty {
            DeclaredFields.declare(object.authors.joined(separator: ", "), place, in: &authors)
        }
        for name in object.organizations { addSite(name) }
    }

    private mutating func addSite(_ name: String) {
        guard siteNames.count < DeclaredFields.mostDeclared, name.utf8.count < 400 else { return }
        if !siteNames.contains(name) { siteNames.append(name) }
    }

    /// `<meta>`: Open Graph, Dublin Core, microdata and the names that portals use.
    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let content = tree.attribute("content", of: node).map(unescaped).map(folded), !content.isEmpty else {
            return
        }
        let name =
            (tree.attribute("property", of: node) ?? tree.attribute("name", of: node)
            ?? tree.attribute("itemprop", of: node) ?? "").small
        switch name {
        case "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title":
            DeclaredFields.declare(content, name, in: &titles)
        case "og:description", "description", "twitter:description", "dc.description", "dcterms.description":
            DeclaredFields.declare(content, name, in: &descriptions)
        case "og:site_name", "application-name", "dc.publisher", "twitter:site": addSite(content)
        case "og:type": types.insert(content.small)
        case "article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "date", "dc.date",
            "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "article.published", "dc.created",
            "sailthru.date", "publish-date", "article:published", "its_publication", "dc.date.created":
            if let day = DeclaredDay(content) { DeclaredFields.declare(day, name, in: &published) }
        case "article:modified_time", "datemodified", "last-modified", "og:updated_time", "lastmod", "dcterms.modified":
            if let day = DeclaredDay(content) { DeclaredFields.declare(day, name, in: &modified) }
        case "author", "article:author", "dc.creator", "dcterms.creator", "dc.author", "article.author":
            if !isWebAddress(content) { DeclaredFields.declare(content, name, in: &authors) }
        default: return
        }
    }
}

/// A value and the place in the page that gives it.
struct Declared<Value> {
    var value: Value
    var place: String

    init(_ value: Value, _ place: String) {
        self.value = value
        self.place = place
    }
}

/// The day of a time stamp, as it is written and as it is in Vietnam.
struct DeclaredDay: Hashable {
    var written: CalendarDate
    /// Seven hours later when the stamp is in UTC; otherwise the same.
    var local: CalendarDate

    init?(_ text: String) {
        guard let found = firstDate(in: text) else { return nil }
        written = found.date
        local = found.date
        let rest = text.utf8.dropFirst(found.range.upperBound)
        guard let hour = hourOfDay(rest), isUTC(rest), hour >= 17 else { return }
        local = found.date.dayAfter ?? found.date
    }
}

/// The hour of `T17:30:00Z` or ` 17:30`.
private func hourOfDay(_ text: Substring.UTF8View) -> Int? {
    let digits = text.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 2, let hour = Int(Substring(digits)), hour < 24 else { return nil }
    return hour
}

private func isUTC(_ text: Substring.UTF8View) -> Bool {
    guard text.first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) ?? false else { return false }
    let zone = Substring(text).trimmedASCII
    return zone.hasSuffix("Z") || zone.hasSuffix("+00:00") || zone.hasSuffix("+0000") || zone.hasSuffix("UTC")
}

extension CalendarDate {
    var dayAfter: CalendarDate? {
        CalendarDate(year: year, month: month, day: day + 1)
            ?? CalendarDate(year: year, month: month + 1, day: 1) ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }
}

/// Attribute values that a template escaped twice: `&amp;quot;` reads as `&quot;` and means a quotation mark.
func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = text
    for (entity, character) in [
        ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"), ("&lsquo;", "‘"), ("&rsquo;", "’"), ("&ndash;", "–"), ("&mdash;", "—"), ("&hellip;", "…"),
        ("&nbsp;", " "), ("&amp;", "&"),
    ] where result.holds(entity) {
        result = result.replaced(entity, by: character)
    }
    return result
}
