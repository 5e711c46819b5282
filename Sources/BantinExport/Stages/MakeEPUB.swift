import BantinEPUB
import BantinLayout
import BantinModel
import BantinPDF
import BantinShaping
import BantinStyle

/// The bytes of the bulletin's EPUB: its CSS and its cover come from the style, its fonts from the shelf.
func makeEPUB(
    _ bulletin: Bulletin, room: LayoutRoom, sourceDate: CalendarDate?, reporter: Reporter
) throws -> [UInt8] {
    let publication = makePublication(
        bulletin, css: stylesheetCSS(for: room.style), fonts: try embeddedFonts(for: bulletin, room: room),
        cover: try cover(of: bulletin, room: room, reporter: reporter),
        modified: try stampedDate(of: bulletin, sourceDate: sourceDate), dateFormat: room.style.dateFormat)
    reporter.report(publication.diagnostics)
    return try zip(publication.value)
}

/// Pixels to the inch that make the cover, 6.25 by 8.33 inches, 1,200 by 1,600 pixels.
private let coverResolution = 192.0

private func cover(of bulletin: Bulletin, room: LayoutRoom, reporter: Reporter) throws -> Cover? {
    let styled = try room.styled(bulletin, size: nil)
    let page = try coverPage(for: styled.value, shaper: room.makeShaper())
    let png = try paintPNG(page, page: 0, resolution: coverResolution, shelf: room.shelf)
    reporter.report(png.diagnostics)
    func pixels(_ length: Length) -> Int { Int((length.points * coverResolution / 72).rounded(.up)) }
    return Cover(png: png.value, width: pixels(page.pageWidth), height: pixels(page.pageHeight))
}

/// EPUB asks for a date. Where neither an article nor the month gives one, it is ZIP's first day: never the clock's.
private func stampedDate(of bulletin: Bulletin, sourceDate: CalendarDate?) throws -> CalendarDate {
    let firstOfMonth = bulletin.month.flatMap { CalendarDate(year: $0.year, month: $0.month, day: 1) }
    let date = sourceDate ?? bulletin.date ?? firstOfMonth ?? CalendarDate(year: 1980, month: 1, day: 1)
    guard let date else { throw OperationError("date", bulletin.title, reason: "no date fits") }
    return date
}
