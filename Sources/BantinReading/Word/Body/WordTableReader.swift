import BantinModel

/// What holds other blocks: tables, text boxes and notes.
extension WordStoryReader {
    /// Begins a table, a row, a cell, a text box or a note; deeper than the limit it is read as part of what is around it.
    func enter(_ name: XMLName, _ attributes: XMLAttributes) {
        pieceCount += 1
        var isApart: Bool
        switch name {
        case .table:
            isApart = outer.count < limits.blockDepth
            if isApart {
                endParagraph()
                tables.append(TableFrame(table: WordTable(number: paragraphCount + 1)))
            }
        case .row:
            isApart = depths.last.map { $0.name == .table && $0.isApart } ?? false
            if isApart { tables[tables.count - 1].row = WordTable.Row() }
        case .cell:
            isApart = depths.last.map { $0.name == .row && $0.isApart } ?? false
            if isApart { tables[tables.count - 1].cell = WordTable.Cell() }
        default: isApart = outer.count < limits.blockDepth
        }
        if isApart, name != .table, name != .row { enterStory() }
        if name == .note || name == .endnote { beginNote(name, attributes) }
        depths.append((name, isApart))
    }

    private func enterStory() {
        outer.append(story)
        story = Story()
        if let fields = outer.last?.fields, fields.hiding != nil { story.fields = fields }
    }

    private func leaveStory() -> [WordBlock] {
        endParagraph()
        let blocks = story.blocks
        stories.endedFields.formUnion(story.fields.ended)
        if let around = outer.popLast() { story = around }
        return blocks
    }

    /// Ends what was begun last. Expat lets only the newest element end, so that its name is known.
    func leave(_ name: XMLName) {
        guard let depth = depths.popLast(), depth.isApart else { return }
        switch depth.name {
        case .table:
            guard let frame = tables.popLast() else { return }
            if frame.table.rows.contains(where: { !$0.cells.isEmpty }) { story.blocks.append(.table(frame.table)) }
        case .row:
            guard let row = tables[tables.count - 1].row else { return }
            tables[tables.count - 1].row = nil
            if !row.isDeleted { tables[tables.count - 1].table.rows.append(row) }
        case .cell:
            let blocks = leaveStory()
            guard var cell = tables[tables.count - 1].cell else { return }
            cell.blocks = blocks
            tables[tables.count - 1].cell = nil
            tables[tables.count - 1].row?.cells.append(cell)
        case .textBoxContent:
            let blocks = leaveStory()
            append(.textBox(blocks))
        default:
            let blocks = leaveStory()
            if let note { stories.notes[note] = blocks }
            note = nil
        }
    }

    private func beginNote(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let id = attributes[.wId].flatMap({ Int($0) }) else { return }
        // Separators have a type; a note has none, or says that it is normal.
        guard ["normal", nil].contains(attributes[.wType]) else { return }
        note = WordNoteName(isEndnote: name == .endnote, id: id)
    }

    // MARK: Properties

    func openTableProperty(_ name: XMLName, _ attributes: XMLAttributes) {
        guard !tables.isEmpty, depths.last?.isApart == true else { return }
        let last = tables.count - 1
        switch (name, place) {
        case (.tableChange, _), (.rowChange, _), (.cellChange, _): skipped = 1
        case (.tableStyle, .table): tables[last].style = attributes.value
        case (.tableLook, .table):
            let bits = attributes.value.flatMap { Int($0, radix: 16) } ?? 0
            let marksFirstRow = attributes[.firstRow].map { $0 == "1" || $0 == "true" } ?? (bits & 0x20 != 0)
            tables[last].table.marksFirstRow = marksFirstRow && styles.marksFirstRow(tables[last].style)
        case (.headRow, .row): tables[last].row?.isHead = attributes.isOn
        case (.gridBefore, .row): tables[last].row?.cellsBefore = bounded(attributes.value)
        case (.deleted, .row): tables[last].row?.isDeleted = true
        case (.gridSpan, .cell): tables[last].cell?.columns = max(1, bounded(attributes.value))
        case (.verticalMerge, .cell): tables[last].cell?.continuesAbove = attributes.value != "restart"
        case (.horizontalMerge, .cell): tables[last].cell?.continuesLeft = attributes.value != "restart"
        default: return
        }
    }
}

/// Word has 63 columns.
private func bounded(_ number: String?) -> Int { min(max(0, number.flatMap { Int($0) } ?? 0), 63) }
