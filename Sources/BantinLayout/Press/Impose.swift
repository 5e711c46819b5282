import BantinModel

/// Puts pages on the sides of the press's sheets.
///
/// - Parameters:
///   - pageCount: 1 or more pages, all of one size.
///   - pageWidth, pageHeight: the size of a page after cutting.
package func impose(pageCount: Int, pageWidth: Length, pageHeight: Length, as work: PressWork) -> PressSheets {
    let (columns, rows) = work.imposition.grid(pageWidth: pageWidth, pageHeight: pageHeight)
    let edge = work.edge
    let trim = Rectangle(x: edge, y: edge, width: pageWidth * columns, height: pageHeight * rows)
    var sheets = PressSheets(
        width: trim.width + edge * 2, height: trim.height + edge * 2, trim: trim, bleed: work.bleed, sides: [],
        places: [], marks: [], imposition: work.imposition, isCreepLimited: false)
    let nowhere = PressSheets.PagePlace(side: 0, x: .zero, y: .zero)
    sheets.places = Array(repeating: nowhere, count: pageCount)
    for (side, plan) in work.imposition.plan(pageCount: pageCount).enumerated() {
        let asked = work.creep * plan.depth
        let creep = min(asked, work.creepLimit)
        if creep < asked { sheets.isCreepLimited = true }
        var pages: [PressPage] = []
        for (index, number) in plan.pages.enumerated() {
            let cell = Cell(column: index % columns, row: index / columns, columns: columns, rows: rows)
            let page = cell.page(
                number, width: pageWidth, height: pageHeight, on: sheets, creep: columns == 2 ? creep : .zero)
            pages.append(page)
            if let number { sheets.places[number] = .init(side: side, x: page.x, y: page.y) }
        }
        sheets.sides.append(PressSide(pages: pages))
    }
    if work.hasCropMarks { sheets.marks = cropMarks(on: sheets, columns: columns, rows: rows, work: work) }
    return sheets
}

extension PressSheets {
    /// The pages of a bulletin, each on a side of its own, cut to size.
    package init(of paged: PagedBulletin, as work: PressWork = PressWork()) {
        self = impose(
            pageCount: paged.pages.count, pageWidth: paged.pageWidth, pageHeight: paged.pageHeight, as: work)
    }
}

/// A page's cell in the grid of a side.
private struct Cell {
    var column: Int
    var row: Int
    var columns: Int
    var rows: Int

    /// The left page of a booklet moves right and the right one left: both towards the spine.
    func page(_ number: Int?, width: Length, height: Length, on sheets: PressSheets, creep: Length) -> PressPage {
        let x = sheets.trim.x + width * column
        let y = sheets.trim.y + height * row
        let bleed = sheets.bleed
        let left = column == 0 ? x - bleed : x
        let right = column == columns - 1 ? x + width + bleed : x + width
        let top = row == 0 ? y - bleed : y
        let bottom = row == rows - 1 ? y + height + bleed : y + height
        return PressPage(
            number: number, x: column == 0 ? x + creep : x - creep, y: y,
            frame: Rectangle(x: left, y: top, width: right - left, height: bottom - top))
    }
}

extension PressWork.Imposition {
    /// The pages of every side, from left to right and downwards, and how deep in its signature its sheet lies.
    fileprivate func plan(pageCount: Int) -> [(pages: [Int?], depth: Int)] {
        switch self {
        case .single: return (0..<pageCount).map { ([$0], 0) }
        case .booklet(let signature):
            return saddleStitch(pageCount: pageCount, signature: signature).map { ([$0.left, $0.right], $0.depth) }
        case .nUp(let count):
            return stride(from: 0, to: pageCount, by: count).map { first in
                ((first..<first + count).map { $0 < pageCount ? $0 : nil }, 0)
            }
        }
    }
}
