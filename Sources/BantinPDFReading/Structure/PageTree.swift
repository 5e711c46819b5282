/// A page of the page tree, with what it inherits (ISO 32000-1 7.7.3.4).
package struct PDFPage {
    /// From 1.
    package var number: Int
    package var value: PDFValue
    package var resources: PDFValue
}

/// The pages of a document in order.
package struct PageTree {
    package private(set) var pages: [PDFPage] = []
    /// Whether two places of the tree lead in a circle.
    package private(set) var hasCircles = false

    package init(of catalog: PDFValue) {
        var seen: Set<Int> = []
        let root = catalog["Pages"]
        var waiting = [(root, root["Resources"])]
        while let (value, inherited) = waiting.popLast() {
            guard let number = value.number, value.isDictionary else { continue }
            guard seen.insert(number).inserted else {
                hasCircles = true
                continue
            }
            let own = value["Resources"].isDictionary ? value["Resources"] : inherited
            if value["Kids"].isArray {
                waiting.append(contentsOf: value["Kids"].items.reversed().map { ($0, own) })
            } else {
                pages.append(PDFPage(number: pages.count + 1, value: value, resources: own))
            }
        }
    }
}
