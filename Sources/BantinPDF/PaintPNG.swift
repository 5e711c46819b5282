import BantinLayout
import BantinModel
import BantinShaping

/// Paints one page, counted from 0, as a PNG on white paper; the resolution is in pixels to the inch.
///
/// - Returns: the file's bytes, with `broken-image` diagnostics of the page's pictures.
/// - Throws: `OperationError` when there is no such page or Cairo fails.
package func paintPNG(
    _ paged: PagedBulletin, page: Int, resolution: Double, shelf: FontShelf
) throws -> Reported<[UInt8]> {
    try paintPicture(of: page, paged, resolution, shelf) { surface throws in try surface.finishPNG() }
}

/// The same as a JPEG of high quality: for a cover, which readers shrink to a thumbnail and may hold a photograph.
package func paintJPEG(
    _ paged: PagedBulletin, page: Int, resolution: Double, shelf: FontShelf
) throws -> Reported<[UInt8]> {
    try paintPicture(of: page, paged, resolution, shelf) { surface throws in try surface.finishJPEG() }
}

private func paintPicture(
    of page: Int, _ paged: PagedBulletin, _ resolution: Double, _ shelf: FontShelf,
    finish: (consuming PaintSurface) throws -> [UInt8]
) throws -> Reported<[UInt8]> {
    let surface = try PaintSurface.picture(width: paged.pageWidth, height: paged.pageHeight, resolution: resolution)
    let diagnostics = try paint(page, of: paged, on: surface, resolution: resolution, shelf: shelf)
    return Reported(try finish(surface), diagnostics)
}

/// Paints a page, counted from 0, where the surface's origin is; gives what its pictures' author should know.
func paint(
    _ page: Int, of paged: PagedBulletin, on surface: borrowing PaintSurface, resolution: Double, shelf: FontShelf
) throws -> [Diagnostic] {
    guard paged.pages.indices.contains(page) else {
        throw OperationError("paint", "page \(page + 1)", reason: "there are \(paged.pages.count) pages")
    }
    var painter = PagePainter(
        on: surface.context, of: paged, shelf: shelf, isTagged: false, resolution: resolution)
    try painter.paint(
        paged.pages[page], of: paged, in: PressPage(alone: page, width: paged.pageWidth, height: paged.pageHeight))
    return painter.pictures.diagnostics
}
