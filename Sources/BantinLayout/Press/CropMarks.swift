import BantinModel

/// The measures of marks, as printers set them.
private enum MarkPlan {
    /// Marks stay clear of the trimmed page even where nothing bleeds.
    static let leastOffset = Length.millimetres(2)
    static let length = Length.millimetres(5)
    static let thickness = Length.points(0.25)
    /// Of the dashes and gaps of a fold's mark.
    static let dash = length / 5
    /// From the marks' ends to the paper's edge.
    static let clearance = Length.millimetres(1)
}

extension PressWork {
    fileprivate var markOffset: Length { max(bleed, MarkPlan.leastOffset) }

    /// From the trim to the paper's edge.
    package var edge: Length { hasCropMarks ? markOffset + MarkPlan.length + MarkPlan.clearance : bleed }
}

/// Hairlines outside the bleed that show where to cut, and dashed ones where to fold.
func cropMarks(on sheets: PressSheets, columns: Int, rows: Int, work: PressWork) -> [Rectangle] {
    let trim = sheets.trim
    let (near, far) = (work.markOffset, work.markOffset + MarkPlan.length)
    var marks: [Rectangle] = []
    for column in 0...columns {
        let x = trim.x + trim.width / columns * column - MarkPlan.thickness / 2
        var isFold = false
        if case .booklet = work.imposition { isFold = column == 1 }
        for (from, to) in [(trim.y - far, trim.y - near), (trim.maxY + near, trim.maxY + far)] {
            for piece in pieces(from: from, to: to, isDashed: isFold) {
                marks.append(
                    Rectangle(x: x, y: piece.from, width: MarkPlan.thickness, height: piece.to - piece.from))
            }
        }
    }
    for row in 0...rows {
        let y = trim.y + trim.height / rows * row - MarkPlan.thickness / 2
        for x in [trim.x - far, trim.maxX + near] {
            marks.append(Rectangle(x: x, y: y, width: MarkPlan.length, height: MarkPlan.thickness))
        }
    }
    return marks
}

private func pieces(from: Length, to: Length, isDashed: Bool) -> [(from: Length, to: Length)] {
    guard isDashed else { return [(from, to)] }
    return (0..<3).map { (from + MarkPlan.dash * 2 * $0, from + MarkPlan.dash * (2 * $0 + 1)) }
}
