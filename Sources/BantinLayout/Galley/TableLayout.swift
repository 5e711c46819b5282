import BantinModel
import BantinStyle

/// A table whose columns have widths: where its cells stand and how its rows become boxes.
struct TableLayout {
    let table: Table
    let grid: TableGrid
    let left: Length
    let sheet: StyleSheet
    let widths: [Length]
    let padding: Length
    /// The left edge of each column, and the right edge of the last.
    private let edges: [Length]
    /// How much smaller than the style asks its text is set.
    let scale: Double
    private let numberColumns: Set<Int>

    struct SetCell {
        var place: TableGrid.Place
        var boxes: [GalleyBox]
    }

    /// What a break inside a row costs: rows part only where they must.
    private static let breakInsideRow: Int32 = 800

    init(table: Table, grid: TableGrid, left: Length, sheet: StyleSheet, fit: TableFit) {
        self.table = table
        self.grid = grid
        self.left = left
        self.sheet = sheet
        widths = fit.widths
        padding = sheet.table.cellPadding.scaled(by: fit.scale)
        scale = fit.scale
        edges = widths.reduce(into: [left]) { edges, width in edges.append((edges.last ?? left) + width) }
        numberColumns = grid.numberColumns(headRowCount: table.headRowCount)
    }

    /// The width that the text of a cell may have.
    func measure(of place: TableGrid.Place) -> Length {
        let width = edges[place.column + place.columnSpan] - edges[place.column]
        return max(width - padding * 2, sheet.table.ruleThickness)
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

    /// The boxes of a group of rows: one, or several with dear breaks between them when the rows are high.
    func boxes(for rows: Range<Int>, cells: [SetCell]) -> [GalleyBox] {
        var stack = naturalStack(of: rows, cells: cells)
        if stack.height > sheet.page.textHeight / 4 { stack = steppedStack(of: rows, cells: cells) }
        let rules = rules(for: rows, tops: stack.tops, cells: cells)
        var boxes: [GalleyBox] = []
        var top = Length.zero
        for bottom in stack.cuts + [stack.height] {
            boxes.append(box(of: stack.pieces, rules: rules, from: top, to: bottom))
            top = bottom
        }
        return boxes
    }

    private struct Piece {
        var top: Length
        var box: GalleyBox
        var x: Length
    }

    /// The cells' boxes where they stand in a group of rows.
    private struct Stack {
        var pieces: [Piece] = []
        /// The top of each row within the group, and the bottom of the last.
        var tops: [Length] = [.zero]
        /// Where the group may be cut without cutting a line.
        var cuts: [Length] = []

        var height: Length { tops[tops.count - 1] }
    }

    /// Each cell's boxes one below the other; rows as high as their highest cell.
    private func naturalStack(of rows: Range<Int>, cells: [SetCell]) -> Stack {
        var heights = Array(repeating: Length.zero, count: rows.count)
        for cell in cells.sorted(by: { $0.place.rowSpan < $1.place.rowSpan }) {
            let first = cell.place.row - rows.lowerBound
            let covered = first..<min(first + cell.place.rowSpan, rows.count)
            let need = cell.boxes.stackedHeight + padding * 2
            let have = covered.reduce(Length.zero) { $0 + heights[$1] }
            if need > have, let last = covered.last { heights[last] += need - have }
        }
        var stack = Stack()
        for height in heights { stack.tops.append(stack.height + height) }
        for cell in cells {
            var y = stack.tops[cell.place.row - rows.lowerBound] + padding
            for (index, box) in cell.boxes.enumerated() {
                if index > 0 { y += box.spaceBefore }
                stack.pieces.append(Piece(top: y, box: box, x: edges[cell.place.column] + padding))
                y += box.height
            }
        }
        return stack
    }

    /// All cells advance together, a box of each at a step, so that the rows can be cut after every step.
    private func steppedStack(of rows: Range<Int>, cells: [SetCell]) -> Stack {
        var stack = Stack()
        var taken = Array(repeating: 0, count: cells.count)
        var y = Length.zero
        for row in rows {
            y += padding
            // A cell that spans rows need not be done before its last one.
            while cells.indices.contains(where: {
                taken[$0] < cells[$0].boxes.count && cells[$0].place.row + cells[$0].place.rowSpan - 1 == row
            }) {
                var step = Length.zero
                for (index, cell) in cells.enumerated() where cell.place.row <= row && taken[index] < cell.boxes.count {
                    let box = cell.boxes[taken[index]]
                    let space = taken[index] > 0 ? box.spaceBefore : .zero
                    stack.pieces.append(Piece(top: y + space, box: box, x: edges[cell.place.column] + padding))
                    step = max(step, space + box.height)
                    taken[index] += 1
                }
                y += step
                stack.cuts.append(y)
            }
            y += padding
            stack.tops.append(y)
        }
        // The last cut would leave nothing but padding.
        _ = stack.cuts.popLast()
        return stack
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
