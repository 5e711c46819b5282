import BantinModel
import BantinStyle

extension ArticleTypesetter {
    mutating func setTable(_ table: Table, in context: Context, at span: SourceSpan) throws {
        let grid = TableGrid(table)
        guard grid.columnCount > 0 else { return }
        let element = galley.structure.add(.table, in: context.parent)
        spaceAfter = max(spaceAfter, sheet.table.spaceBefore)
        if !table.caption.isEmpty {
            let caption = galley.structure.add(.caption, in: element)
            try setText(table.caption, role: .caption, element: caption, in: context, at: span)
            keepsWithLast = true
        }
        let layout = try TableLayout(
            table: table, grid: grid, left: context.left, sheet: sheet,
            widths: widths(of: grid, table: table, measure: context.measure - context.left - context.right))

        let groups = grid.rowGroups
        let headGroups = groups.filter { $0.upperBound <= table.headRowCount }
        let bodyGroups = groups.filter { $0.upperBound > table.headRowCount }
        if !headGroups.isEmpty {
            let head = galley.structure.add(.tableHead, in: element)
            for group in headGroups {
                try setRows(group, of: layout, in: context, section: head, at: span)
                keepsWithLast = true
            }
            galley.tableHeads.append(try repeatedHead(headGroups, of: layout, in: context, section: head, at: span))
        }
        if !bodyGroups.isEmpty {
            let body = galley.structure.add(.tableBody, in: element)
            for (index, group) in bodyGroups.enumerated() {
                let first = boxes.count
                try setRows(group, of: layout, in: context, section: body, at: span)
                guard !headGroups.isEmpty else { continue }
                for box in first..<boxes.count where index > 0 || box > first {
                    boxes[box].tableHead = galley.tableHeads.count - 1
                }
            }
        }
        keepsWithLast = false
        spaceAfter = sheet.table.spaceAfter
    }

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
        inner.isBold = place.cell.isHeader && !isHead
        inner.alignment = layout.alignment(of: place)
        try setBlocks(place.cell.blocks, in: inner)
        let set = TableLayout.SetCell(place: place, boxes: boxes)
        (boxes, spaceAfter, keepsWithLast, anchors) = outer
        return set
    }

    // MARK: - Column widths

    private mutating func widths(of grid: TableGrid, table: Table, measure: Length) throws -> [Length] {
        let padding = sheet.table.cellPadding * 2
        var needs = Array(repeating: ColumnNeed(minimum: padding, maximum: padding), count: grid.columnCount)
        // Cells that span columns widen them after the others have said what they need.
        for place in grid.places.sorted(by: { $0.columnSpan < $1.columnSpan }) {
            let isHead = place.row < table.headRowCount
            let font = sheet[isHead ? .tableHead : .tableCell].font
            let need = try need(of: place.cell, font: place.cell.isHeader ? font.bold : font)
            let columns = place.column..<place.column + place.columnSpan
            let minimum = columns.reduce(Length.zero) { $0 + needs[$1].minimum }
            let maximum = columns.reduce(Length.zero) { $0 + needs[$1].maximum }
            for column in columns {
                if need.minimum + padding > minimum {
                    needs[column].minimum += (need.minimum + padding - minimum) / place.columnSpan
                }
                if need.maximum + padding > maximum {
                    needs[column].maximum += (need.maximum + padding - maximum) / place.columnSpan
                }
                needs[column].maximum = max(needs[column].maximum, needs[column].minimum)
            }
        }
        return columnWidths(needs, measure: measure)
    }

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
                if piece.gap == .space, piece.penalty < BreakRules.forbidden {
                    chain = 0
                } else {
                    chain += Int(piece.space)
                }
            }
            need.maximum = max(need.maximum, Length(thousandths: whole))
        }
        if cell.blocks.contains(where: { if case .list = $0.kind { true } else { false } }) {
            need.minimum += sheet.list.indent
            need.maximum += sheet.list.indent
        }
        return need
    }
}
