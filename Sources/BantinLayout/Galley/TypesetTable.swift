import BantinModel
import BantinStyle

extension ArticleTypesetter {
    mutating func setTable(_ table: Table, in context: Context, at span: SourceSpan) throws {
        let grid = try decimalsAligned(TableGrid(table), headRowCount: table.headRowCount)
        guard grid.columnCount > 0 else { return }
        let element = galley.structure.add(.table, in: context.parent)
        spaceAfter = max(spaceAfter, sheet.table.spaceBefore)
        if !table.caption.isEmpty {
            let caption = galley.structure.add(.caption, in: element)
            try setText(table.caption, role: .caption, element: caption, in: context, at: span)
            keepsWithLast = true
        }
        let fit = try fit(grid, table: table, measure: context.measure - context.left - context.right)
        if fit.scale < 1, canBeLabelled(table, grid) {
            diagnostics.append(.tableSetAsList(at: span))
            return try setLabelledRows(of: table, grid: grid, in: context, element: element, at: span)
        }
        if fit.scale < 1 { diagnostics.append(.tableSetSmaller(at: span)) }
        let layout = TableLayout(table: table, grid: grid, left: context.left, sheet: sheet, fit: fit)

        let groups = grid.rowGroups
        let headGroups = groups.filter { $0.upperBound <= table.headRowCount }
        let bodyGroups = groups.filter { $0.upperBound > table.headRowCount }
        var tableHead: Int?
        if !headGroups.isEmpty {
            let head = galley.structure.add(.tableHead, in: element)
            for group in headGroups {
                try setRows(group, of: layout, in: context, section: head, at: span)
                keepsWithLast = true
            }
            // A head that would take much of each page stands once.
            let repeated = try repeatedHead(headGroups, of: layout, in: context, section: head, at: span)
            if repeated.stackedHeight <= sheet.page.textHeight / 3 {
                galley.tableHeads.append(repeated)
                tableHead = galley.tableHeads.count - 1
            }
        }
        if !bodyGroups.isEmpty {
            let body = galley.structure.add(.tableBody, in: element)
            for (index, group) in bodyGroups.enumerated() {
                let first = boxes.count
                try setRows(group, of: layout, in: context, section: body, at: span)
                // No low row alone at the foot or the head of a column, as with lines.
                let isSecond = index == 1 && isLow(boxes[first - 1])
                let isLast = index > 0 && index == bodyGroups.count - 1 && isLow(boxes[first])
                if isSecond || isLast { boxes[first].breakBefore = GalleyBox.forbiddenBreak }
                for box in first..<boxes.count where index > 0 || box > first {
                    boxes[box].tableHead = tableHead
                }
            }
        }
        keepsWithLast = false
        spaceAfter = sheet.table.spaceAfter
    }

    private func isLow(_ row: GalleyBox) -> Bool { row.height < sheet[.tableCell].leading * 3 }

    /// The head rows once more, as artifacts: no structure, no notes, no anchors.
    private mutating func repeatedHead(
        _ groups: [Range<Int>], of layout: TableLayout, in context: Context, section: ElementID, at span: SourceSpan
    ) throws -> [GalleyBox] {
        let outer = (boxes, spaceAfter, keepsWithLast, galley.structure, calledNotes, diagnostics)
        (boxes, spaceAfter, keepsWithLast) = ([], .zero, false)
        isArtifact = true
        for group in groups { try setRows(group, of: layout, in: context, section: section, at: span) }
        isArtifact = false
        var head = boxes
        for index in head.indices {
            head[index].notes = []
            head[index].anchors = []
        }
        (boxes, spaceAfter, keepsWithLast, galley.structure, calledNotes, diagnostics) = outer
        return head
    }

    /// Sets rows that belong together and appends them as one box, or as several when they are high.
    private mutating func setRows(
        _ rows: Range<Int>, of layout: TableLayout, in context: Context, section: ElementID, at span: SourceSpan
    ) throws {
        var cells: [TableLayout.SetCell] = []
        for row in rows {
            let rowElement = galley.structure.add(.tableRow, in: section)
            for place in layout.grid.places where place.row == row {
                let element = galley.structure.add(layout.kind(of: place), in: rowElement)
                cells.append(try setCell(place, of: layout, in: context, element: element))
            }
        }
        let outerKeep = keepsWithLast
        for (index, box) in layout.boxes(for: rows, cells: cells).enumerated() {
            keepsWithLast = index == 0 && outerKeep
            append(box, spaceBefore: .zero)
        }
    }

    private mutating func setCell(
        _ place: TableGrid.Place, of layout: TableLayout, in context: Context, element: ElementID
    ) throws -> TableLayout.SetCell {
        let outer = (boxes, spaceAfter, keepsWithLast, anchors)
        (boxes, spaceAfter, keepsWithLast, anchors) = ([], .zero, false, [])
        var inner = Context(measure: layout.measure(of: place), parent: element)
        let isHead = place.row < layout.table.headRowCount
        inner.role = isHead ? .tableHead : .tableCell
        inner.scale = layout.scale
        inner.isBold = place.cell.isHeader && !isHead
        inner.alignment = layout.alignment(of: place)
        inner.right = place.rightInset.scaled(by: layout.scale)
        try setBlocks(place.cell.blocks, in: inner)
        let set = TableLayout.SetCell(place: place, boxes: boxes)
        (boxes, spaceAfter, keepsWithLast, anchors) = outer
        return set
    }

    // MARK: - Column widths

    /// Makes the table smaller until no word has to be broken, but not below the readable; below that only as far as
    /// every column holds a letter.
    private mutating func fit(_ grid: TableGrid, table: Table, measure: Length) throws -> TableFit {
        for scale in TableFit.scales {
            let needs = try needs(of: grid, table: table, scale: scale)
            let minimum = needs.reduce(Length.zero) { $0 + $1.minimum }
            if minimum <= measure { return TableFit(scale: scale, widths: columnWidths(needs, measure: measure)) }
        }
        let letter = sheet[.tableCell].font.size.scaled(by: TableFit.widestLetter) + sheet.table.cellPadding * 2
        let least = Double((letter * grid.columnCount).thousandths)
        let scale = min(TableFit.scales.last ?? 1, Double(measure.thousandths) / least)
        var needs = try needs(of: grid, table: table, scale: scale)
        // Every column gets its letter before the words share out the rest.
        let floor = letter.scaled(by: scale)
        let words = needs.reduce(Length.zero) { $0 + $1.minimum - min($1.minimum, floor) }
        let free = max(.zero, measure - floor * grid.columnCount)
        for index in needs.indices {
            let share =
                words > .zero
                ? Double((needs[index].minimum - min(needs[index].minimum, floor)).thousandths)
                    / Double(words.thousandths) : 0
            needs[index].minimum = floor + free.scaled(by: share * TableFit.almostAll)
            needs[index].maximum = needs[index].minimum
        }
        return TableFit(scale: scale, widths: columnWidths(needs, measure: measure))
    }

    private mutating func needs(of grid: TableGrid, table: Table, scale: Double) throws -> [ColumnNeed] {
        let padding = sheet.table.cellPadding.scaled(by: scale) * 2
        var needs = Array(repeating: ColumnNeed(minimum: padding, maximum: padding), count: grid.columnCount)
        // Cells that span columns widen them after the others have said what they need.
        for place in grid.places.sorted(by: { $0.columnSpan < $1.columnSpan }) {
            let isHead = place.row < table.headRowCount
            let style = sheet[isHead ? .tableHead : .tableCell].font
            let font = style.sized(style.size.scaled(by: scale))
            var need = try need(of: place.cell, font: place.cell.isHeader ? font.bold : font)
            need.minimum += place.rightInset.scaled(by: scale)
            need.maximum += place.rightInset.scaled(by: scale)
            let columns = place.column..<place.column + place.columnSpan
            let minimum = columns.reduce(Length.zero) { $0 + needs[$1].minimum }
            let maximum = columns.reduce(Length.zero) { $0 + needs[$1].maximum }
            for column in columns {
                if need.minimum + padding > minimum {
                    needs[column].minimum += (need.minimum + padding - minimum) / place.columnSpan
                }
                // What a spanning cell would like says nothing of any one of its columns.
                if place.columnSpan == 1 { needs[column].maximum = max(maximum, need.maximum + padding) }
                needs[column].maximum = max(needs[column].maximum, needs[column].minimum)
            }
        }
        return needs
    }

    /// Where a table may become a list, a column narrower than so many sizes has one word a line: that is no table to read.
    private static let readableCell = 6

    /// The widest chain of words that must not part, and the width of the longest line, of all blocks in a cell.
    private func need(of cell: TableCell, font: FontKey) throws -> ColumnNeed {
        var need = ColumnNeed(minimum: .zero, maximum: .zero)
        for line in cell.blocks.plainText(separator: "\n").split(separator: "\n") {
            var builder = ParagraphBuilder(cache: cache, measure: Length(thousandths: Int(Int32.max)))
            try builder.add(String(line), font: font, mark: 0)
            var chain = 0
            var whole = 0
            for piece in builder.finish().pieces {
                chain += Int(piece.width)
                whole += Int(piece.width) + Int(piece.space)
                need.minimum = max(need.minimum, Length(thousandths: chain))
                if piece.gap == .space, piece.penalty < BreakRules.whole {
                    chain = 0
                } else {
                    chain += Int(piece.space)
                }
            }
            need.maximum = max(need.maximum, Length(thousandths: whole))
        }
        if sheet.table.whenWide == .list {
            need.minimum = max(need.minimum, min(need.maximum, font.size * Self.readableCell))
        }
        if cell.blocks.contains(where: { if case .list = $0.kind { true } else { false } }) {
            need.minimum += sheet.list.indent
            need.maximum += sheet.list.indent
        }
        return need
    }
}
