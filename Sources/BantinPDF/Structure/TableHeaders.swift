import BantinLayout

/// Which header cells speak for which cells, for tables whose headers span: there a `Scope` alone is not enough
/// (PDF/UA-1 7.5).
struct TableHeaders {
    /// The header cells of each data cell, nearest last.
    private(set) var headers: [Int32: [String]] = [:]
    /// The identifiers of header cells that others refer to.
    private(set) var identifiers: [Int32: String] = [:]

    init(_ tree: StructureTree) {
        for (index, element) in tree.elements.enumerated() where element.kind == .table {
            add(table: ElementID(index: Int32(index)), of: tree)
        }
    }

    private struct Cell {
        var id: ElementID
        var rows: Range<Int>
        var columns: Range<Int>
    }

    private mutating func add(table: ElementID, of tree: StructureTree) {
        let cells = TableHeaders.cells(of: table, in: tree)
        let heads = cells.filter { cell in
            if case .tableHeader = tree[cell.id].kind { true } else { false }
        }
        guard heads.contains(where: { $0.rows.count > 1 || $0.columns.count > 1 }) else { return }
        for cell in cells {
            guard case .tableData = tree[cell.id].kind else { continue }
            for head in heads where speaks(head, for: cell, in: tree) {
                let name = "th-\(head.id.index)"
                identifiers[head.id.index] = name
                headers[cell.id.index, default: []].append(name)
            }
        }
    }

    private func speaks(_ head: Cell, for cell: Cell, in tree: StructureTree) -> Bool {
        guard case .tableHeader(let scope, _, _) = tree[head.id].kind else { return false }
        let isAbove = head.columns.overlaps(cell.columns) && head.rows.upperBound <= cell.rows.lowerBound
        let isBefore = head.rows.overlaps(cell.rows) && head.columns.upperBound <= cell.columns.lowerBound
        switch scope {
        case .column: return isAbove
        case .row: return isBefore
        case .both: return isAbove || isBefore
        }
    }

    /// The cells of a table on its grid, row by row.
    private static func cells(of table: ElementID, in tree: StructureTree) -> [Cell] {
        var cells: [Cell] = []
        var taken: Set<SIMD2<Int>> = []
        var row = 0
        func addRow(_ id: ElementID) {
            var column = 0
            for cell in tree[id].children {
                let spans: (rows: Int, columns: Int)
                switch tree[cell].kind {
                case .tableHeader(_, let rowSpan, let columnSpan), .tableData(let rowSpan, let columnSpan):
                    spans = (max(1, rowSpan), max(1, columnSpan))
                default: continue
                }
                while taken.contains([row, column]) { column += 1 }
                let place = Cell(id: cell, rows: row..<(row + spans.rows), columns: column..<(column + spans.columns))
                for y in place.rows { for x in place.columns { taken.insert([y, x]) } }
                cells.append(place)
                column = place.columns.upperBound
            }
            row += 1
        }
        for part in tree[table].children {
            switch tree[part].kind {
            case .tableHead, .tableBody: tree[part].children.forEach(addRow)
            case .tableRow: addRow(part)
            default: continue
            }
        }
        return cells
    }
}
