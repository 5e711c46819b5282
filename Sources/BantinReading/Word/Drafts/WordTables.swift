import BantinModel

extension WordBlockReader {
    /// A table of facts becomes a table; a table that only sets the page is dissolved into what it holds.
    mutating func drafts(of table: WordTable) -> [Draft] {
        let grid = WordGrid(table)
        switch grid.purpose {
        case .facts: return facts(table, grid).map { [$0] } ?? []
        case .pictures: return pictures(grid)
        case .layout: return grid.rows.joined().flatMap { drafts(of: $0.blocks) }
        }
    }

    private mutating func facts(_ table: WordTable, _ grid: WordGrid) -> Draft? {
        var rows: [[TableCell]] = []
        for row in grid.rows {
            rows.append(
                row.map { cell in
                    let inner = drafts(of: cell.blocks)
                    return TableCell(
                        rowSpan: cell.rowSpan, columnSpan: cell.columns, alignment: alignment(of: inner),
                        blocks: BantinReading.blocks(of: inner, record: &record))
                })
        }
        guard rows.contains(where: { $0.contains { !$0.blocks.isEmpty } }) else { return nil }
        var headRowCount = grid.headRowCount
        if headRowCount == 0, rows.count > 1, table.marksFirstRow || looksLikeHead(rows[0]) { headRowCount = 1 }
        if headRowCount >= rows.count { headRowCount = rows.count - 1 }
        for row in 0..<headRowCount {
            for column in rows[row].indices {
                rows[row][column].isHeader = true
                rows[row][column].blocks = rows[row][column].blocks.map(\.withoutWholeEmphasis)
            }
        }
        let block = Table(headRowCount: headRowCount, rows: rows)
        return Draft(content: .block(.table(block)), line: table.number, alignment: nil, role: nil, box: table.number)
    }

    /// What all paragraphs of a cell agree on; the left side is where all of it starts.
    private func alignment(of drafts: [Draft]) -> TableCell.Alignment? {
        guard let first = drafts.first?.alignment, drafts.allSatisfy({ $0.alignment == first }) else { return nil }
        switch first {
        case .center: return .center
        case .right: return .right
        case .left, .justify: return nil
        }
    }

    /// A first row that is bold in all its cells heads the table.
    private func looksLikeHead(_ row: [TableCell]) -> Bool {
        row.count > 1 && row.contains { !$0.blocks.isEmpty }
            && row.allSatisfy { cell in
                cell.blocks.allSatisfy {
                    if case .paragraph(let text) = $0.kind { text.isWhollyStrong } else { false }
                }
            }
    }

    /// Pictures with the words below each, column by column when their captions stand in a row of their own.
    private mutating func pictures(_ grid: WordGrid) -> [Draft] {
        var cells: [WordGrid.Cell] = []
        var index = 0
        while index < grid.rows.count {
            let row = grid.rows[index]
            let below = index + 1 < grid.rows.count ? grid.rows[index + 1] : []
            if row.count == below.count, row.allSatisfy(\.holdsPicturesAlone), !below.contains(where: \.holdsPictures) {
                cells += zip(row, below).flatMap { [$0, $1] }
                index += 2
            } else {
                cells += row
                index += 1
            }
        }
        var result: [Draft] = []
        for cell in cells {
            for var draft in drafts(of: cell.blocks) {
                if draft.paragraph != nil, draft.role == nil, result.last?.isPicture == true { draft.role = .caption }
                result.append(draft)
            }
        }
        return result
    }
}

extension Block {
    /// A paragraph that is strong as a whole, as its plain text: the style says how a header cell looks.
    fileprivate var withoutWholeEmphasis: Block {
        if case .paragraph(let text) = kind { Block(.paragraph(text.withoutWholeEmphasis), at: span) } else { self }
    }
}
