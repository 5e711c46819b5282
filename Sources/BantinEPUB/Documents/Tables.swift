import BantinModel

extension ArticleWriter {
    mutating func table(_ table: Table) {
        guard table.rows.contains(where: { !$0.isEmpty }) else { return paragraph(table.caption, class: "caption") }
        let headCount = min(max(0, table.headRowCount), table.rows.count)
        xml.openLines("table")
        if isWritten(table.caption) {
            xml.open("caption")
            write(table.caption)
            xml.closeLine()
        }
        rows(table.rows[..<headCount], in: "thead")
        rows(table.rows[headCount...], in: "tbody")
        xml.closeLine()
    }

    private mutating func rows(_ rows: ArraySlice<[TableCell]>, in group: String) {
        guard !rows.isEmpty else { return }
        xml.openLines(group)
        for (index, row) in zip(rows.indices, rows) {
            xml.openLines("tr")
            for cell in row { self.cell(cell, isInHead: group == "thead", rowsLeft: rows.endIndex - index) }
            xml.closeLine()
        }
        xml.closeLine()
    }

    /// A header cell without words is an ordinary one: a screen reader would announce an empty header.
    private mutating func cell(_ cell: TableCell, isInHead: Bool, rowsLeft: Int) {
        let rowSpan = min(max(1, cell.rowSpan), rowsLeft)
        let columnSpan = min(max(1, cell.columnSpan), mostColumns)
        let isHeader = (cell.isHeader || isInHead) && cell.blocks.plainText(separator: " ").hasWords
        let scope: String? =
            switch (isHeader, isInHead) {
            case (false, _): nil
            case (true, true): columnSpan > 1 ? "colgroup" : "col"
            case (true, false): rowSpan > 1 ? "rowgroup" : "row"
            }
        xml.open(
            isHeader ? "th" : "td",
            [
                "class": cell.alignment?.rawValue, "scope": scope,
                "rowspan": rowSpan > 1 ? String(rowSpan) : nil,
                "colspan": columnSpan > 1 ? String(columnSpan) : nil,
            ])
        let wasInHeadCell = isInHeadCell
        isInHeadCell = isInHeadCell || isHeader
        flow(cell.blocks)
        isInHeadCell = wasInHeadCell
        xml.closeLine()
    }
}

/// The widest span that HTML knows (HTML §4.9.11).
private let mostColumns = 1000
