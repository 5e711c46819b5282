import BantinModel
import CGdkPixbuf
import CPangoCairo
import CQPDF

/// Cairo's surface and context for one output: the pages of a PDF, or one picture.
struct PaintSurface: ~Copyable {
    let context: OpaquePointer
    private let surface: OpaquePointer
    private let sink: ByteSink
    private let subject: String

    /// A PDF whose pages have one size.
    static func pdf(width: Length, height: Length) throws -> PaintSurface {
        let sink = ByteSink()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width.points, height.points)
        else { throw OperationError("paint", "the PDF", reason: "out of memory") }
        return try PaintSurface(surface, sink: sink, subject: "the PDF")
    }

    /// A white picture of a page; drawing is in points.
    static func picture(width: Length, height: Length, resolution: Double) throws -> PaintSurface {
        let scale = resolution / 72
        let pixelWidth = Int32(clamping: max(1, Int((width.points * scale).rounded())))
        let pixelHeight = Int32(clamping: max(1, Int((height.points * scale).rounded())))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixelWidth, pixelHeight) else {
            throw OperationError("paint", "the picture", reason: "out of memory")
        }
        let paint = try PaintSurface(surface, sink: ByteSink(), subject: "the picture")
        cairo_set_source_rgb(paint.context, 1, 1, 1)
        cairo_paint(paint.context)
        cairo_scale(paint.context, scale, scale)
        return paint
    }

    private init(_ surface: OpaquePointer, sink: ByteSink, subject: String) throws {
        let context = cairo_create(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS, let context else {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
            throw OperationError("paint", subject, reason: String(cString: cairo_status_to_string(status)))
        }
        self.context = context
        self.surface = surface
        self.sink = sink
        self.subject = subject
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        // The sink must outlive the surface, which writes its last bytes when it goes.
        withExtendedLifetime(sink) {}
    }

    /// What Cairo has written so far.
    var written: [UInt8] { sink.bytes }

    /// Ends a page. Errors inside tags show up only here, on the context or on the surface.
    func showPage() throws {
        cairo_show_page(context)
        try check()
    }

    consuming func finishPDF() throws -> [UInt8] {
        cairo_surface_finish(surface)
        try check()
        return sink.bytes
    }

    consuming func finishPNG() throws -> [UInt8] {
        cairo_surface_flush(surface)
        try check()
        let status = cairo_surface_write_to_png_stream(
            surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
        try PaintSurface.check(status, subject)
        return sink.bytes
    }

    consuming func finishJPEG() throws -> [UInt8] {
        cairo_surface_flush(surface)
        try check()
        var count = 0
        var reason = [CChar](repeating: 0, count: 200)
        guard let pixels = cairo_image_surface_get_data(surface),
            let bytes = bantin_rgb24_write_jpeg(
                pixels, cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface),
                cairo_image_surface_get_stride(surface), "90", &count, &reason)
        else { throw OperationError("paint", subject, reason: faultText(reason)) }
        defer { g_free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    private func check() throws {
        try PaintSurface.check(cairo_surface_status(surface), subject)
        let status = cairo_status(context)
        if status != CAIRO_STATUS_SURFACE_FINISHED { try PaintSurface.check(status, subject) }
    }

    private static func check(_ status: cairo_status_t, _ subject: String) throws {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw OperationError("paint", subject, reason: String(cString: cairo_status_to_string(status)))
        }
    }
}

/// Where a C library's output is gathered.
final class ByteSink {
    var bytes: [UInt8] = []

    func append(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// The pass's write function; the closure is the sink.
    static let take: bantin_write = { closure, bytes, count in
        guard let closure else { return }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().append(bytes, count)
    }

    /// Cairo's write function; the closure is the sink.
    static let write: cairo_write_func_t = { closure, start, count in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().append(start, Int(count))
        return CAIRO_STATUS_SUCCESS
    }
}
