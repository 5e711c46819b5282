import BantinModel
import CGdkPixbuf
import CPangoCairo

/// A picture as Cairo draws it.
struct PictureSurface: ~Copyable {
    let pointer: OpaquePointer
    let width: Int
    let height: Int

    /// A picture whose JPEG bytes go into the PDF unchanged. Its pixels are never written, so they take no memory.
    static func jpeg(_ bytes: [UInt8], header: JPEGHeader, name: String) throws -> PictureSurface {
        let surface = try PictureSurface(width: header.width, height: header.height)
        try surface.attach(bytes, as: CAIRO_MIME_TYPE_JPEG)
        try surface.attach(Array(name.utf8), as: CAIRO_MIME_TYPE_UNIQUE_ID)
        return surface
    }

    /// Any picture that gdk-pixbuf reads, scaled down to the longest side that is asked for.
    ///
    /// - Throws: `OperationError` whose reason says what is wrong with the bytes.
    static func decoded(_ bytes: [UInt8], longestSide: Int) throws -> PictureSurface {
        var limits = bantin_picture_limits(
            max_pixels: PictureLimits.mostPixels, max_side: Int32(longestSide), is_too_large: 0)
        var reason = [CChar](repeating: 0, count: 200)
        guard let pixbuf = bantin_pixbuf_decode(bytes, bytes.count, &limits, &reason) else {
            let text = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw OperationError("decode", "the picture", reason: String(decoding: text, as: UTF8.self))
        }
        defer { bantin_pixbuf_unref(pixbuf) }
        let surface = try PictureSurface(
            width: Int(gdk_pixbuf_get_width(pixbuf)), height: Int(gdk_pixbuf_get_height(pixbuf)))
        cairo_surface_flush(surface.pointer)
        guard let pixels = cairo_image_surface_get_data(surface.pointer) else {
            throw OperationError("decode", "the picture", reason: "no memory for its pixels")
        }
        bantin_pixbuf_write_rgb24(pixbuf, pixels, cairo_image_surface_get_stride(surface.pointer))
        cairo_surface_mark_dirty(surface.pointer)
        return surface
    }

    private init(width: Int, height: Int) throws {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))
        let status = cairo_surface_status(surface)
        guard let surface, status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw OperationError("draw", "the picture", reason: String(cString: cairo_status_to_string(status)))
        }
        pointer = surface
        self.width = width
        self.height = height
    }

    deinit { cairo_surface_destroy(pointer) }

    /// Cairo keeps a copy of the bytes as long as it needs them.
    private func attach(_ bytes: [UInt8], as type: String) throws {
        guard let copy = malloc(bytes.count) else {
            throw OperationError("draw", "the picture", reason: "out of memory")
        }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memcpy(copy, start, source.count) }
        }
        let start = UnsafePointer(copy.assumingMemoryBound(to: UInt8.self))
        let status = cairo_surface_set_mime_data(pointer, type, start, UInt(bytes.count), { free($0) }, copy)
        guard status == CAIRO_STATUS_SUCCESS else {
            free(copy)
            throw OperationError("draw", "the picture", reason: String(cString: cairo_status_to_string(status)))
        }
    }
}
