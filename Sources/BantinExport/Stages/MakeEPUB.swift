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
    let fonts = try embeddedFonts(for: bulletin, room: room)
    let cover = try cover(of: bulletin, room: room)
    let publication = makePublication(
        bulletin, css: stylesheetCSS(for: room.style), fonts: fonts, cover: cover,
        modified: try stampedDate(of: bulletin, sourceDate: sourceDate), dateFormat: room.style.dateFormat,
        jobs: room.jobs)
    reporter.report(publication.diagnostics)
    return try zip(publication.value, jobs: room.jobs)
}

/// Pixels to the inch that make the cover, 6.25 by 8.33 inches, 1,200 by 1,600 pixels.
private let coverResolution = 192.0

private func cover(of bulletin: Bulletin, room: LayoutRoom) throws -> Cover? {
    let styled = try room.styled(bulletin, size: nil).value
    let figure = leadPicture(of: bulletin)
    func painted(_ figure: Figure?) throws -> Reported<Cover> {
        let page = try coverPage(for: styled, picture: figure?.picture, shaper: room.makeShaper())
        let jpeg = try paintJPEG(page, page: 0, resolution: coverResolution, shelf: room.shelf)
        func pixels(_ length: Length) -> Int { Int((length.points * coverResolution / 72).rounded(.up)) }
        return Reported(
            Cover(
                jpeg.value, .jpeg, width: pixels(page.pageWidth), height: pixels(page.pageHeight),
                leadPicture: figure.flatMap(description)),
            jpeg.diagnostics)
    }
    let first = try painted(figure)
    // A picture that cannot be drawn is reported where it stands in its article; the cover does without it.
    return first.diagnostics.isEmpty ? first.value : try painted(nil).value
}

/// What the picture shows, as its description or else its caption has it.
private func description(of figure: Figure) -> String? {
    [figure.picture?.alt, figure.caption.plainText].compactMap { $0 }.first { !$0.isEmpty }
}

/// EPUB asks for a date. Where neither an article nor the month gives one, it is ZIP's first day: never the clock's.
private func stampedDate(of bulletin: Bulletin, sourceDate: CalendarDate?) throws -> CalendarDate {
    let firstOfMonth = bulletin.month.flatMap { CalendarDate(year: $0.year, month: $0.month, day: 1) }
    let date = sourceDate ?? bulletin.date ?? firstOfMonth ?? CalendarDate(year: 1980, month: 1, day: 1)
    guard let date else { throw OperationError("date", bulletin.title, reason: "no date fits") }
    return date
}
