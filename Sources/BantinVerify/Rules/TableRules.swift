import BantinPDFReading

/// Tables (Matterhorn 09-004, 15; ISO 32000-1 14.8.5.7).
enum TableRules {
    static let all: [Rule] = [
        .ua(
            "09-004", vi: "Bảng gồm TR, THead, TBody, TFoot; hàng gồm TH, TD",
            en: "Tables are of TR, THead, TBody, TFoot; rows of TH, TD"
        ) {
            document, judgement in
            Nesting.tables.judge(document, &judgement)
            document.structure.all("Table").forEach { judgeGroups(of: $0, in: document, &judgement) }
        },
        .ua("7.2", vi: "Các hàng của bảng làm thành lưới đều", en: "The rows of a table make a regular grid") {
            document, judgement in
            for table in document.structure.all("Table") {
                let element = document.structure.elements[table]
                let fault = Grid(table, in: document.structure).fault
                judgement.expect(
                    fault == nil, page: document.page(of: table), element.value.number, "Table: \(fault ?? "")")
            }
        },
        .ua("15-003", vi: "TH có Scope, hoặc mọi ô có Headers", en: "TH have Scope, or cells have Headers") {
            document, judgement in
            document.structure.all("Table").forEach { judgeHeaders(of: $0, in: document, &judgement) }
        },
    ]

    private static func judgeGroups(of table: Int, in document: PDFDocument, _ judgement: inout Judgement) {
        let structure = document.structure
        let kids = structure.kidElements(of: table)
        let types = kids.compactMap { structure.elements[$0].standard }
        let place = (page: document.page(of: table), number: structure.elements[table].value.number)
        for type in ["THead", "TFoot", "Caption"] {
            judgement.expect(
                types.count { $0 == type } <= 1, page: place.page, place.number, "Table > \(type), \(type)")
        }
        if types.contains("THead") || types.contains("TFoot") {
            judgement.expect(types.contains("TBody"), page: place.page, place.number, "Table: TBody")
            judgement.expect(!types.contains("TR"), page: place.page, place.number, "Table > THead, TR")
        }
        if let caption = types.firstIndex(of: "Caption") {
            judgement.expect(
                caption == 0 || caption == types.count - 1, page: place.page, place.number, "Table > Caption")
        }
    }

    private static func judgeHeaders(of table: Int, in document: PDFDocument, _ judgement: inout Judgement) {
        let structure = document.structure
        let cells = Grid.rows(of: table, in: structure).flatMap { structure.kidElements(of: $0) }
        let identifiers = Set(
            cells.filter { structure.elements[$0].standard == "TH" }.compactMap {
                structure.elements[$0].value["ID"].string
            })
        let usesHeaders = cells.contains { structure.attribute("Headers", of: $0) != nil }
        for cell in cells {
            let element = structure.elements[cell]
            let headers = structure.attribute("Headers", of: cell)?.items.compactMap(\.string) ?? []
            if !headers.isEmpty {
                judgement.expect(
                    identifiers.isSuperset(of: headers), page: document.page(of: cell), element.value.number,
                    "\(element.type) /Headers")
            }
            guard element.standard == "TH" else { continue }
            let scope = structure.attribute("Scope", of: cell)?.name
            let isLinked = usesHeaders && element.value["ID"].string != nil
            judgement.expect(
                ["Row", "Column", "Both"].contains(scope) || (scope == nil && isLinked), page: document.page(of: cell),
                element.value.number, "TH /Scope")
        }
    }
}

/// A table's cells on their grid.
struct Grid {
    /// Why it is not regular; nil when it is.
    private(set) var fault: String?

    /// No table of a document is wider; a span that says so is made to fill memory.
    private static let mostColumns = 1_000

    init(_ table: Int, in structure: Structure) {
        var reach: [Int] = []
        var width: Int?
        let rows = Grid.rows(of: table, in: structure)
        for (number, row) in rows.enumerated() {
            var column = 0
            for cell in structure.kidElements(of: row) {
                let columns = structure.attribute("ColSpan", of: cell)?.integer ?? 1
                let depth = structure.attribute("RowSpan", of: cell)?.integer ?? 1
                guard columns > 0, depth > 0, columns < Grid.mostColumns, depth <= rows.count else {
                    fault = "ColSpan \(columns), RowSpan \(depth)"
                    return
                }
                while column < reach.count, reach[column] > number { column += 1 }
                let needed = column + columns
                guard needed <= Grid.mostColumns else {
                    fault = "TR \(number + 1): > \(Grid.mostColumns)"
                    return
                }
                if reach.count < needed { reach.append(contentsOf: repeatElement(0, count: needed - reach.count)) }
                if reach[column..<needed].contains(where: { $0 > number }) {
                    fault = "TR \(number + 1): ColSpan"
                    return
                }
                for place in column..<needed { reach[place] = number + depth }
                column = needed
            }
            let filled = reach.count { $0 > number }
            if filled != reach.count || (width != nil && width != filled) {
                fault = "TR \(number + 1): \(filled) ≠ \(width ?? reach.count)"
                return
            }
            width = filled
        }
        if let deepest = reach.max(), deepest > rows.count { fault = "RowSpan" }
    }

    /// The rows of a table in order, those of its groups too.
    static func rows(of table: Int, in structure: Structure) -> [Int] {
        structure.kidElements(of: table).flatMap { kid in
            switch structure.elements[kid].standard {
            case "TR": [kid]
            case "THead", "TBody", "TFoot":
                structure.kidElements(of: kid).filter { structure.elements[$0].standard == "TR" }
            default: [Int]()
            }
        }
    }
}
