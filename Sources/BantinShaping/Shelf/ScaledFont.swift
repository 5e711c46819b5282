import BantinModel
import CPangoCairo

/// A face at a size, as Cairo draws it: without hinting, so that a line is as long on every device as on paper.
package final class ScaledFont {
    package let pointer: OpaquePointer

    init(face: OpaquePointer, size: Double, stretch: Double, lane: Int = 0, name: String) throws {
        var matrix = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size * stretch, size)
        var identity = cairo_matrix_t()
        cairo_matrix_init_identity(&identity)
        guard let options = cairo_font_options_create() else {
            throw OperationError("open the font", name, reason: "out of memory")
        }
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        // Fonts of other options are other fonts: threads that paint at once would wait for one another at a common one.
        cairo_font_options_set_antialias(options, lane == 0 ? CAIRO_ANTIALIAS_GRAY : CAIRO_ANTIALIAS_BEST)
        guard let font = cairo_scaled_font_create(face, &matrix, &identity, options) else {
            throw OperationError("open the font", name, reason: "out of memory")
        }
        let status = cairo_scaled_font_status(font)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(font)
            throw OperationError("open the font", name, reason: String(cString: cairo_status_to_string(status)))
        }
        pointer = font
    }

    deinit { cairo_scaled_font_destroy(pointer) }
}

extension FontShelf {
    /// A face of the shelf at a size, for painting; its letters wider than natural by `stretch` thousandths.
    ///
    /// - Parameter lane: painters that work at once have different ones.
    package func scaledFont(face: Int, size: Length, stretch: Int = 0, lane: Int = 0) throws -> ScaledFont {
        try handles.scaledFont(
            face: face, size: size.points, stretch: Double(1000 + stretch) / 1000, lane: lane, name: faces[face].file)
    }
}
