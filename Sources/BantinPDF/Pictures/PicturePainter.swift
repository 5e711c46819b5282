import BantinModel
import CGdkPixbuf
import CPangoCairo
import Foundation

/// Draws pictures into their frames. A JPEG that PDF can hold goes in as it is; others are decoded, over white, with no
/// more pixels than the frame needs. A broken one is reported and leaves an empty frame.
struct PicturePainter {
    private let context: OpaquePointer
    /// Pixels to the inch that are enough.
    private let resolution: Double
    private let passesJPEG: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(context: OpaquePointer, resolution: Double, passesJPEG: Bool) {
        self.context = context
        self.resolution = resolution
        self.passesJPEG = passesJPEG
    }

    /// Draws a picture in its frame. The number stands for the picture, so that one that is drawn twice is held once.
    mutating func paint(_ picture: Picture, number: Int, in frame: Rectangle) {
        do {
            let bytes = try PicturePainter.bytes(of: picture)
            if PictureEnd.isTorn(bytes) {
                throw OperationError("decode", picture.source, reason: "the file ends too early")
            }
            let image = try surface(bytes, number: number, frame: frame)
            draw(image, in: frame)
        } catch {
            let place = SourceSpan(file: picture.source.hasPrefix("data:") ? "data:" : picture.source)
            let reason = (error as? OperationError)?.reason ?? String(describing: error)
            diagnostics.append(.brokenImage(reason: reason, at: place))
            drawEmpty(frame)
        }
    }

    private func draw(_ image: borrowing PictureSurface, in frame: Rectangle) {
        let place = PicturePainter.place(width: image.width, height: image.height, in: frame)
        cairo_save(context)
        cairo_translate(context, place.x, place.y)
        cairo_scale(context, place.scaleX, place.scaleY)
        cairo_set_source_surface(context, image.pointer, 0, 0)
        if !passesJPEG {
            // On pixels, the outermost ones would fade into the paper.
            cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
            cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
        }
        // Never cairo_paint: it would make Cairo forget the page's marks.
        cairo_rectangle(context, 0, 0, Double(image.width), Double(image.height))
        cairo_fill(context)
        cairo_restore(context)
    }

    /// Where a picture goes: it fills its frame, unless it is of another shape, as one that a camera turned may be; then it
    /// is centred there.
    static func place(width: Int, height: Int, in frame: Rectangle) -> (
        x: Double, y: Double, scaleX: Double, scaleY: Double
    ) {
        let scaleX = frame.width.points / Double(width)
        let scaleY = frame.height.points / Double(height)
        let scale = min(scaleX, scaleY)
        // Frames are whole thousandths and pictures whole pixels: a small difference is rounding.
        if max(scaleX, scaleY) <= scale * 1.03 { return (frame.x.points, frame.y.points, scaleX, scaleY) }
        return (
            frame.x.points + (frame.width.points - scale * Double(width)) / 2,
            frame.y.points + (frame.height.points - scale * Double(height)) / 2, scale, scale
        )
    }

    /// A thin grey frame.
    private func drawEmpty(_ frame: Rectangle) {
        let line = 0.5
        cairo_set_source_rgb(context, 0.5, 0.5, 0.5)
        cairo_rectangle(
            context, frame.x.points + line / 2, frame.y.points + line / 2, max(0, frame.width.points - line),
            max(0, frame.height.points - line))
        cairo_set_line_width(context, line)
        cairo_stroke(context)
    }

    private func surface(_ bytes: [UInt8], number: Int, frame: Rectangle) throws -> PictureSurface {
        if passesJPEG, let header = JPEGHeader(bytes), header.isFitForPDF,
            max(header.width, header.height) <= PictureLimits.longestSide
        {
            return try PictureSurface.jpeg(bytes, header: header, name: "bantin-picture-\(number)")
        }
        let longest = max(frame.width.points, frame.height.points) / 72 * resolution
        let side = min(PictureLimits.longestSide, max(1, Int(longest.rounded(.up))))
        return try PictureSurface.decoded(bytes, longestSide: side)
    }

    private static func bytes(of picture: Picture) throws -> [UInt8] {
        guard let content = picture.content else {
            throw OperationError("read", picture.source, reason: "the picture has no content")
        }
        switch content.location {
        case .bytes(let bytes): return bytes
        case .stored(let stored): return try stored.load()
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw OperationError("read", path, reason: "the file cannot be read")
            }
            return [UInt8](data)
        }
    }
}

enum PictureLimits {
    /// Cairo's own: coordinates of pixels have 15 bits.
    static let longestSide = 32767
    /// A picture of more is refused: 100 megapixels are 400 MB decoded.
    static let mostPixels = 100_000_000.0
}
