import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import CPangoCairo

/// One picture's part: the first page of a bulletin, and where its top left corner stands.
package struct ComparedPage: Sendable {
    package var paged: PagedBulletin
    package var x: Length
    package var y: Length

    package init(_ paged: PagedBulletin, x: Length, y: Length) {
        self.paged = paged
        self.x = x
        self.y = y
    }
}

/// Paints first pages beside each other on one white PNG, and black bars such as a scale's; the resolution is in pixels to
/// the inch.
///
/// - Throws: `OperationError` when Cairo fails.
package func paintComparison(
    _ pages: [ComparedPage], bars: [Rectangle], width: Length, height: Length, resolution: Double, shelf: FontShelf
) throws -> Reported<[UInt8]> {
    let surface = try PaintSurface.picture(width: width, height: height, resolution: resolution)
    var diagnostics: [Diagnostic] = []
    for compared in pages where !compared.paged.pages.isEmpty {
        cairo_save(surface.context)
        cairo_translate(surface.context, compared.x.points, compared.y.points)
        diagnostics += try paint(0, of: compared.paged, on: surface, resolution: resolution, shelf: shelf)
        cairo_restore(surface.context)
    }
    cairo_set_source_rgb(surface.context, 0, 0, 0)
    for bar in bars {
        cairo_rectangle(surface.context, bar.x.points, bar.y.points, bar.width.points, bar.height.points)
        cairo_fill(surface.context)
    }
    return Reported(try surface.finishPNG(), diagnostics)
}
