import BantinModel

/// A parsed page together with what its head says.
struct HTMLPage {
    let tree: HTMLTree
    /// BCP 47.
    let language: String
    /// The `<title>`.
    let title: String
    /// The address that the page was published under or saved from.
    let source: String?

    init(tree: HTMLTree, savedFrom: String?) {
        self.tree = tree
        let declared = tree.first(.html).flatMap {
            tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0)
        }
        language = declared.flatMap(languageTag) ?? "vi"
        title = tree.first(.title).map { tree.text(of: $0) } ?? ""
        source = canonicalAddress(tree) ?? savedFrom
    }
}

/// Pages that are set alike: how to know one, and how to read it.
protocol PageFamily: Sendable {
    func recognises(_ page: HTMLPage) -> Bool
    /// The articles of the page; empty when it has none after all.
    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article]
}

/// The first family that recognises a page reads it; the last one takes every page.
private let families: [any PageFamily] = [SharePointBulletin(), GeneralArticle()]

func readHTML(_ bytes: [UInt8], record: inout ReadingRecord) -> [Article] {
    guard let tree = parseHTML(bytes, limits: record.limits) else {
        record.diagnostics.append(.pageTooComplex(at: record.place(0)))
        return []
    }
    let saved = SavedPage(bytes)
    if record.address == nil { record.address = saved.savedAddress }
    if record.captured == nil { record.captured = saved.captured }
    return readHTML(HTMLPage(tree: tree, savedFrom: saved.browserAddress), record: &record)
}

func readHTML(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
    for family in families where family.recognises(page) {
        let before = record.diagnostics
        let articles = family.read(page, record: &record)
        if !articles.isEmpty { return articles.map { located($0, isOnly: articles.count == 1, page, record) } }
        record.diagnostics = before
    }
    return []
}

private func canonicalAddress(_ tree: HTMLTree) -> String? {
    let end = tree.first(.body) ?? tree.nodes.count
    for node in 0..<end {
        let address: String? =
            switch tree.tag(node) {
            case .link where tree.attribute("rel", of: node)?.lowercased() == "canonical":
                tree.attribute("href", of: node)
            case .meta where tree.attribute("property", of: node)?.lowercased() == "og:url":
                tree.attribute("content", of: node)
            default: nil
            }
        if let address, isWebAddress(address) { return address }
    }
    return nil
}

func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
}
