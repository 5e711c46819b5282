/// Where types of a document's own lead (ISO 32000-1 14.7.3).
package struct RoleMap {
    private enum End { case standard(String), nowhere, circle }

    /// As written, in the order of the types.
    package let pairs: [(type: String, role: String)]
    private var ends: [String: End] = [:]

    package init(_ map: PDFValue) {
        pairs = map.keys.compactMap { key in map[key].name.map { (key, $0) } }
        let roles = Dictionary(pairs.map { ($0.type, $0.role) }) { first, _ in first }
        // Every chain is followed once, however long chains share their ends.
        for (type, _) in pairs {
            var path: [String] = []
            var onPath: Set<String> = []
            var next = type
            var end = End.nowhere
            while true {
                if StandardType.all.contains(next) {
                    end = .standard(next)
                } else if let known = ends[next] {
                    end = known
                } else if !onPath.insert(next).inserted {
                    end = .circle
                } else if let role = roles[next] {
                    path.append(next)
                    next = role
                    continue
                }
                break
            }
            for step in path { ends[step] = end }
        }
    }

    /// The standard type that a type is or leads to.
    package func standardType(of type: String) -> String? {
        if StandardType.all.contains(type) { return type }
        if case .standard(let standard)? = ends[type] { return standard }
        return nil
    }

    package func isInCircle(_ type: String) -> Bool { if case .circle? = ends[type] { true } else { false } }
}

/// Standard structure types (ISO 32000-1 14.8.4).
package enum StandardType {
    package static let grouping: Set = [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private",
    ]
    package static let block: Set = [
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
        "TBody", "TFoot",
    ]
    package static let inline: Set = [
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu",
        "WT", "WP",
    ]
    package static let illustration: Set = ["Figure", "Formula", "Form"]
    package static let all = grouping.union(block).union(inline).union(illustration)
}
