import BantinPDFReading

/// Which elements may be inside which (ISO 32000-1 tables 333, 336, 337, 338).
struct Nesting {
    /// The kids that a type may have; what is not named may have any.
    var kids: [String: Set<String>]
    /// The parents that a type may have.
    var parents: [String: Set<String>]

    static let lists = Nesting(
        kids: ["L": ["L", "LI", "Caption"], "LI": ["Lbl", "LBody"]],
        parents: ["LI": ["L"], "LBody": ["LI"]])

    static let contents = Nesting(
        kids: ["TOC": ["TOC", "TOCI", "Caption"], "TOCI": ["Lbl", "Reference", "NonStruct", "P", "TOC"]],
        parents: ["TOCI": ["TOC"]])

    static let ruby = Nesting(
        kids: ["Ruby": ["RB", "RT", "RP"]], parents: ["RB": ["Ruby"], "RT": ["Ruby"], "RP": ["Ruby"]])

    static let warichu = Nesting(kids: ["Warichu": ["WT", "WP"]], parents: ["WT": ["Warichu"], "WP": ["Warichu"]])

    static let tables = Nesting(
        kids: [
            "Table": ["TR", "THead", "TBody", "TFoot", "Caption"], "THead": ["TR"], "TBody": ["TR"], "TFoot": ["TR"],
            "TR": ["TH", "TD"],
        ],
        parents: [
            "TR": ["Table", "THead", "TBody", "TFoot"], "THead": ["Table"], "TBody": ["Table"], "TFoot": ["Table"],
            "TH": ["TR"], "TD": ["TR"],
        ])

    func judge(_ document: PDFDocument, _ judgement: inout Judgement) {
        let structure = document.structure
        for (index, element) in structure.elements.enumerated() {
            guard let type = element.standard else { continue }
            if let allowed = parents[type] {
                let parent = structure.parentType(of: index)
                judgement.expect(
                    allowed.contains(parent ?? ""), page: document.page(of: index), element.value.number,
                    "\(parent ?? "StructTreeRoot") > \(type)")
            }
            guard let allowed = kids[type] else { continue }
            for kid in structure.kidElements(of: index) {
                guard let kidType = structure.elements[kid].standard, parents[kidType] == nil else { continue }
                judgement.expect(
                    allowed.contains(kidType), page: document.page(of: kid), structure.elements[kid].value.number,
                    "\(type) > \(kidType)")
            }
        }
    }
}
