import BantinModel

/// Where each cell of a table stands once its spans are counted.
struct TableGrid {
    struct Place {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var cell: TableCell
        /// Kept free at the right at the style's size, so that the decimal commas of a column stand one below the other.
        var rightInset = Length.zero
    }

    var places: [Place] = []
    private(set) var columnCount = 0
    let rowCount: Int

    /// More columns than this are no table that paper can hold.
    private static let columnLimit = 200

    init(_ table: Table) {
        rowCount = table.rows.count
        // For each column, the first row that is free again.
        var freeFrom: [Int] = []
        for (row, cells) in table.rows.enumerated() {
            var column = 0
            for cell in cells {
                while column < freeFrom.count, freeFrom[column] > row { column += 1 }
                guard column < TableGrid.columnLimit else { break }
                let columnSpan = min(max(1, cell.columnSpan), TableGrid.columnLimit - column)
                // A span ends with the table, and a head cell's with the head.
                let limit = row < table.headRowCount ? table.headRowCount : rowCount
                let rowSpan = min(max(1, cell.rowSpan), limit - row)
                while freeFrom.count < column + columnSpan { freeFrom.append(0) }
                for covered in column..<column + columnSpan { freeFrom[covered] = row + rowSpan }
                places.append(
                    Place(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, cell: cell))
                column += columnSpan
            }
        }
        columnCount = freeFrom.count
    }

    /// Runs of rows that row spans tie together, such as `0..<1` for a row by itself.
    var rowGroups: [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        var end = 1
        for row in 0..<rowCount {
            if row >= end {
                groups.append(start..<row)
                start = row
                end = row + 1
            }
            for place in places where place.row == row { end = max(end, row + place.rowSpan) }
        }
        if rowCount > 0 { groups.append(start..<rowCount) }
        return groups
    }

    /// Columns whose body cells are all numbers, which stand better to the right.
    func numberColumns(headRowCount: Int) -> Set<Int> {
        var numbers: Set<Int> = []
        for column in 0..<columnCount {
            let texts = places.filter { $0.column == column && $0.row >= headRowCount && $0.columnSpan == 1 }
                .map { $0.cell.blocks.plainText(separator: " ") }.filter { !$0.isEmpty }
            if !texts.isEmpty, texts.allSatisfy(TableGrid.isNumber) { numbers.insert(column) }
        }
        return numbers
    }

    static func isNumber(_ text: String) -> Bool {
        text.contains { $0.isNumber } && text.allSatisfy { $0.isNumber || ".,%+-–−  /".contains($0) }
    }
}

/// What a column needs at the least, and what it would like.
struct ColumnNeed {
    var minimum: Length
    var maximum: Length
}

/// Shares a measure out among columns so that wide ones get more and no word is broken while there is room.
func columnWidths(_ needs: [ColumnNeed], measure: Length) -> [Length] {
    guard !needs.isEmpty else { return [] }
    let minimum = needs.reduce(Length.zero) { $0 + $1.minimum }
    let maximum = needs.reduce(Length.zero) { $0 + $1.maximum }
    let shares: [Double]
    let base: [Length]
    if maximum <= measure {
        base = needs.map(\.maximum)
        shares = needs.map { Double($0.maximum.thousandths) }
    } else if minimum <= measure {
        base = needs.map(\.minimum)
        shares = needs.map { Double(($0.maximum - $0.minimum).thousandths) }
    } else {
        base = needs.map { _ in .zero }
        shares = needs.map { Double($0.minimum.thousandths) }
    }
    let free = measure - base.reduce(.zero, +)
    let total = shares.reduce(0, +)
    // Shares are cut from the running total, so that the columns fill the measure exactly.
    var given = Length.zero
    var running = 0.0
    return zip(base, shares).enumerated().map { index, column in
        running += total > 0 ? column.1 / total : 1 / Double(needs.count)
        let upTo = index == needs.count - 1 ? free : free.scaled(by: running)
        defer { given = upTo }
        return column.0 + upTo - given
    }
}

/// How a table meets its measure: the widths of its columns, and how much smaller its text is set.
struct TableFit {
    var scale: Double
    var widths: [Length]

    /// Tried in turn. Below the last, words are broken instead.
    static let scales: [Double] = [1, 0.94, 0.88, 0.82, 0.76, 0.7]
    /// The width of the widest letter, as a share of the size.
    static let widestLetter = 1.1
    /// Keeps rounding from sharing out more than there is.
    static let almostAll = 0.999
}
