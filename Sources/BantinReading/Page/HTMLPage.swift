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
    let declared: DeclaredFields
    /// What made the page, by its `<meta name="generator">`, in small letters.
    let generator: String
    let names: PageNames

    init(tree: HTMLTree, savedFrom: String?) {
        self.tree = tree
        let declaredLanguage = tree.first(.html).flatMap {
            tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0)
        }
        language = pageLanguage(declaredLanguage.flatMap(languageTag), tree)
        title = tree.first(.title).map { tree.text(of: $0) } ?? ""
        source = canonicalAddress(tree) ?? savedFrom
        declared = DeclaredFields(tree)
        names = PageNames(tree)
        generator =
            tree.nodes.indices.lazy.filter {
                tree.tag($0) == .meta && tree.attribute("name", of: $0)?.small == "generator"
            }
            .compactMap { tree.attribute("content", of: $0)?.small }.first ?? ""
    }

    /// The name of the host that the page came from, in small letters and without `www.`; empty when it is not known.
    var host: String { source.map(hostName) ?? "" }
}

/// What the page says, unless its letters say otherwise: templates are often left in English.
private func pageLanguage(_ declared: String?, _ tree: HTMLTree) -> String {
    guard let declared, declared != "vi" else { return "vi" }
    return hasVietnameseLetters(tree.text[...]) ? "vi" : declared
}

func hostName(_ address: String) -> String {
    guard let start = address.range(of: "://") else { return "" }
    let host = address[start.upperBound...].prefix { !"/?#:".contains($0) }.small
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}

private func canonicalAddress(_ tree: HTMLTree) -> String? {
    let end = tree.first(.body) ?? tree.nodes.count
    for node in 0..<end {
        let address: String? =
            switch tree.tag(node) {
            case .link where tree.attribute("rel", of: node)?.small == "canonical":
                tree.attribute("href", of: node)
            case .meta where tree.attribute("property", of: node)?.small == "og:url":
                tree.attribute("content", of: node)
            default: nil
            }
        if let address, isWebAddress(address) { return address }
    }
    return nil
}

func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).small
    return start.hasPrefix("https://") || start.hasPrefix("http://")
}
