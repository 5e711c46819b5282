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
    /// The grid with cells of decimals moved left of the column's right edge, so that the decimal commas stand one below the
    /// other. Columns without a comma have nothing to align.
    func decimalsAligned(_ grid: TableGrid, headRowCount: Int) throws -> TableGrid {
        let font = sheet[.tableCell].font
        var aligned = grid
        for column in grid.numberColumns(headRowCount: headRowCount) {
            var widths: [Int: Length] = [:]
            var hasComma = false
            for (index, place) in grid.places.enumerated()
            where place.column == column && place.row >= headRowCount && place.columnSpan == 1
                && (place.cell.alignment ?? .right) == .right
            {
                let text = place.cell.blocks.plainText(separator: " ")
                guard let fraction = fraction(ofNumber: text) else { continue }
                hasComma = hasComma || fraction.first == ","
                let key = cache.fontIndex(of: place.cell.isHeader ? font.bold : font)
                widths[index] =
                    fraction.isEmpty ? .zero : cache.advance(of: try cache.word(String(fraction), font: key))
            }
            guard hasComma, let widest = widths.values.max() else { continue }
            for (index, width) in widths { aligned.places[index].rightInset = widest - width }
        }
        return aligned
    }
}
