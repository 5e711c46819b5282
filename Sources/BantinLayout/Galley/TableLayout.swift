import BantinModel
import BantinStyle

/// A table whose columns have widths: where its cells stand and how its rows become boxes.
struct TableLayout {
    let table: Table
    let grid: TableGrid
    let left: Length
    let sheet: StyleSheet
    let widths: [Length]
    /// The left edge of each column, and the right edge of the last.
    private let edges: [Length]
    private let numberColumns: Set<Int>

    struct SetCell {
        var place: TableGrid.Place
        var boxes: [GalleyBox]
    }

    /// What a break inside a row costs: rows part only where they must.
    private static let breakInsideRow: Int32 = 800

    init(table: Table, grid: TableGrid, left: Length, sheet: StyleSheet, widths: [Length]) {
        self.table = table
        self.grid = grid
        self.left = left
        self.sheet = sheet
        self.widths = widths
        edges = widths.reduce(into: [left]) { edges, width in edges.append((edges.last ?? left) + width) }
        numberColumns = grid.numberColumns(headRowCount: table.headRowCount)
    }

    /// The width that the text of a cell may have.
    func measure(of place: TableGrid.Place) -> Length {
        let width = edges[place.column + place.columnSpan] - edges[place.column]
        return max(width - sheet.table.cellPadding * 2, sheet.table.ruleThickness)
    }

    func alignment(of place: TableGrid.Place) -> TextAlignment? {
        switch place.cell.alignment {
        case .left: .left
        case .center: .center
        case .right: .right
        case nil: numberColumns.contains(place.column) && place.columnSpan == 1 ? .right : nil
        }
    }

    func kind(of place: TableGrid.Place) -> StructureElement.Kind {
        guard place.cell.isHeader || place.row < table.headRowCount else {
            return .tableData(rowSpan: place.rowSpan, columnSpan: place.columnSpan)
        }
        return .tableHeader(
            scope: place.row < table.headRowCount ? .column : .row, rowSpan: place.rowSpan,
            columnSpan: place.columnSpan)
    }

    /// Stacks the cells of a group of rows.
    func boxes(for rows: Range<Int>, cells: [SetCell]) -> [GalleyBox] {
        let tops = rowTops(of: rows, cells: cells)
        let height = tops[tops.count - 1]
        var pieces: [Piece] = []
        for cell in cells {
            var y = tops[cell.place.row - rows.lowerBound] + sheet.table.cellPadding
            for (index, box) in cell.boxes.enumerated() {
                if index > 0 { y += box.spaceBefore }
                pieces.append(Piece(top: y, box: box, x: edges[cell.place.column] + sheet.table.cellPadding))
                y += box.height
            }
        }
        return slice(pieces, rules: rules(for: rows, tops: tops, cells: cells), height: height)
    }

    private struct Piece {
        var top: Length
        var box: GalleyBox
        var x: Length
    }

    /// The top of each row within the group, and the bottom of the last.
    private func rowTops(of rows: Range<Int>, cells: [SetCell]) -> [Length] {
        var heights = Array(repeating: Length.zero, count: rows.count)
        for cell in cells.sorted(by: { $0.place.rowSpan < $1.place.rowSpan }) {
            let first = cell.place.row - rows.lowerBound
            let covered = first..<min(first + cell.place.rowSpan, rows.count)
            let need = cell.boxes.stackedHeight + sheet.table.cellPadding * 2
            let have = covered.reduce(Length.zero) { $0 + heights[$1] }
            if need > have, let last = covered.last { heights[last] += need - have }
        }
        return heights.reduce(into: [Length.zero]) { tops, height in tops.append((tops.last ?? .zero) + height) }
    }

    private func rules(for rows: Range<Int>, tops: [Length], cells: [SetCell]) -> [Rectangle] {
        let style = sheet.table
        let right = edges[edges.count - 1]
        var rules: [Rectangle] = []
        func horizontal(y: Length, from: Length, to: Length, thickness: Length) {
            rules.append(Rectangle(x: from, y: y - thickness / 2, width: to - from, height: thickness))
        }
        if rows.lowerBound == 0 { horizontal(y: .zero, from: left, to: right, thickness: style.ruleThickness * 2) }
        for row in rows {
            let y = tops[row - rows.lowerBound + 1]
            let isHeadEnd = row == table.headRowCount - 1
            let isTableEnd = row == grid.rowCount - 1
            if isHeadEnd || isTableEnd {
                let thickness = style.ruleThickness * (isTableEnd ? 2 : 1)
                horizontal(y: y, from: left, to: right, thickness: thickness)
            } else if style.hasRowRules {
                // No rule through a cell that spans this row and the next.
                for column in 0..<grid.columnCount where !isSpanned(column: column, after: row) {
                    horizontal(y: y, from: edges[column], to: edges[column + 1], thickness: style.ruleThickness)
                }
            }
        }
        if style.hasColumnRules {
            for cell in cells where cell.place.column > 0 {
                let first = cell.place.row - rows.lowerBound
                let y = tops[first]
                rules.append(
                    Rectangle(
                        x: edges[cell.place.column] - style.ruleThickness / 2, y: y, width: style.ruleThickness,
                        height: tops[min(first + cell.place.rowSpan, rows.count)] - y))
            }
        }
        return rules
    }

    private func isSpanned(column: Int, after row: Int) -> Bool {
        grid.places.contains {
            ($0.column..<$0.column + $0.columnSpan).contains(column) && $0.row <= row && row < $0.row + $0.rowSpan - 1
        }
    }

    /// One box, or several with dear breaks between them where no line is cut, when the rows are high.
    private func slice(_ pieces: [Piece], rules: [Rectangle], height: Length) -> [GalleyBox] {
        var cuts: [Length] = []
        if height > sheet.page.textHeight / 4 {
            for cut in Set(pieces.map { $0.top + $0.box.height }).sorted() where cut < height {
                let isSafe = pieces.allSatisfy { $0.top >= cut || $0.top + $0.box.height <= cut }
                if isSafe { cuts.append(cut) }
            }
        }
        var boxes: [GalleyBox] = []
        var top = Length.zero
        for bottom in cuts + [height] {
            boxes.append(box(of: pieces, rules: rules, from: top, to: bottom))
            top = bottom
        }
        return boxes
    }

    private func box(of pieces: [Piece], rules: [Rectangle], from top: Length, to bottom: Length) -> GalleyBox {
        var items: [PageItem] = []
        var box = GalleyBox(
            height: bottom - top, breakBefore: top > .zero ? TableLayout.breakInsideRow : 0, content: .many([]))
        for piece in pieces where piece.top >= top && piece.top < bottom {
            items += piece.box.content.items.map { $0.moved(x: piece.x, y: piece.top - top) }
            box.notes += piece.box.notes
            box.anchors += piece.box.anchors
        }
        for rule in rules {
            var part = rule
            if rule.width > rule.height {
                let middle = rule.y + rule.height / 2
                guard middle > top && middle <= bottom || top == .zero && middle <= top else { continue }
                part.y -= top
            } else {
                part.y = max(rule.y, top) - top
                part.height = min(rule.maxY, bottom) - top - part.y
                guard part.height > .zero else { continue }
            }
            items.append(.fill(PlacedFill(frame: part, color: sheet.table.ruleColor)))
        }
        box.content = .many(items)
        return box
    }
}
