import BantinModel

/// The rows and cells of a table with merged cells as one, and what the table is for.
struct WordGrid {
    struct Cell {
        var rowSpan = 1
        var columns: Int
        var blocks: [WordBlock]
        private(set) var pictures = 0
        private(set) var letters = 0
        private(set) var hasHeading = false
        private(set) var hasTable = false

        init(columns: Int, blocks: [WordBlock]) {
            self.columns = columns
            self.blocks = blocks
            count(blocks)
        }

        var holdsPictures: Bool { pictures > 0 }
        var holdsPicturesAlone: Bool { pictures > 0 && letters == 0 }
        var isEmpty: Bool { pictures == 0 && letters == 0 && !hasTable }

        private mutating func count(_ blocks: [WordBlock]) {
            for block in blocks {
                guard case .paragraph(let paragraph) = block else {
                    hasTable = true
                    continue
                }
                if paragraph.headingLevel != nil || paragraph.meaning == .title { hasHeading = true }
                for piece in paragraph.pieces {
                    switch piece {
                    case .run(let run): letters += run.text.utf8.count { $0 > 0x20 }
                    case .picture: pictures += 1
                    case .textBox(let inner): count(inner)
                    case .lineBreak, .noteCall, .rule: continue
                    }
                }
            }
        }
    }

    enum Purpose { case facts, pictures, layout }

    private(set) var rows: [[Cell]] = []
    private(set) var headRowCount = 0

    init(_ table: WordTable) {
        /// The cell, by row and place in it, that covers a column of the row above.
        var above: [Int: (row: Int, cell: Int)] = [:]
        for row in table.rows {
            var cells: [Cell] = []
            var covered: [Int: (row: Int, cell: Int)] = [:]
            var grown: [Int: Set<Int>] = [:]
            var column = row.cellsBefore
            if column > 0 { cells.append(Cell(columns: column, blocks: [])) }
            for cell in row.cells {
                let end = max(column, min(column + cell.columns, columnLimit))
                if cell.continuesLeft, !cells.isEmpty {
                    // Merged in the old way, cell by cell.
                    cells[cells.count - 1].columns += cell.columns
                } else if cell.continuesAbove, let place = above[column] {
                    grown[place.row, default: []].insert(place.cell)
                    for covering in column..<end { covered[covering] = place }
                } else {
                    cells.append(Cell(columns: min(cell.columns, 63), blocks: cell.blocks))
                    for covering in column..<end { covered[covering] = (rows.count, cells.count - 1) }
                }
                column += cell.columns
            }
            // A row that adds nothing but the rest of cells above is no row.
            guard !cells.isEmpty else { continue }
            for (row, grownCells) in grown { for cell in grownCells { rows[row][cell].rowSpan += 1 } }
            if row.isHead, headRowCount == rows.count { headRowCount += 1 }
            rows.append(cells)
            above = covered
        }
    }

    var purpose: Purpose {
        let cells = Array(rows.joined())
        let pictures = cells.reduce(0) { $0 + $1.pictures }
        let letters = cells.reduce(0) { $0 + $1.letters }
        let hasTable = cells.contains(where: \.hasTable)
        let hasHeading = cells.contains(where: \.hasHeading)
        let framed = cells.filter(\.holdsPictures).count
        let isColumn = rows.count <= 3 && rows.allSatisfy { $0.count == 1 }
        let isMostlyPictures = framed * 2 >= cells.count { !$0.isEmpty }
        let isFrame =
            pictures > 0 && !hasTable && !hasHeading && letters < 400 * pictures && (isColumn || isMostlyPictures)
        if headRowCount > 0, rows.count > 1 { return .facts }
        if isFrame { return .pictures }
        let columns = rows.map(\.count).max() ?? 0
        guard rows.count > 1, columns > 1, !hasTable, !hasHeading, letters / max(1, cells.count) < 400 else {
            return .layout
        }
        return .facts
    }
}

/// Columns after so many are not merged: Word has 63.
private let columnLimit = 1000
