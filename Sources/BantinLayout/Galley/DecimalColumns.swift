import BantinModel
import BantinStyle

/// What of a number stands to the right of its units: `,5%` of `12,5%`, `%` of `3%`.
///
/// Nil when the text is no number. In Vietnamese the comma is the decimal sign and the full stop parts thousands.
func fraction(ofNumber text: String) -> Substring? {
    guard TableGrid.isNumber(text) else { return nil }
    if let comma = text.lastIndex(of: ",") { return text[comma...] }
    guard let lastDigit = text.lastIndex(where: \.isNumber) else { return nil }
    return text[text.index(after: lastDigit)...]
}

extension ArticleTypesetter {
    /// By how much each cell of a column of decimals stands to the left of the column's right edge, so that the decimal
    /// commas stand one below the other; by index in `grid.places`. Columns without a comma have nothing to align.
    func decimalInsets(of grid: TableGrid, table: Table, scale: Double) throws -> [Int: Length] {
        let style = sheet[.tableCell].font
        let font = style.sized(style.size.scaled(by: scale))
        var insets: [Int: Length] = [:]
        for column in grid.numberColumns(headRowCount: table.headRowCount).sorted() {
            var widths: [Int: Length] = [:]
            var hasComma = false
            for (index, place) in grid.places.enumerated()
            where place.column == column && place.row >= table.headRowCount && place.columnSpan == 1
                && (place.cell.alignment ?? .right) == .right
            {
                let text = place.cell.blocks.plainText(separator: " ")
                guard let fraction = fraction(ofNumber: text) else { continue }
                hasComma = hasComma || fraction.first == ","
                let key = place.cell.isHeader ? font.bold : font
                widths[index] =
                    fraction.isEmpty
                    ? .zero : cache.advance(of: try cache.word(String(fraction), font: cache.fontIndex(of: key)))
            }
            guard hasComma, let widest = widths.values.max() else { continue }
            for (index, width) in widths where width < widest { insets[index] = widest - width }
        }
        return insets
    }
}
