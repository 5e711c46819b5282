import BantinTestSupport
import CGdkPixbuf
import Foundation
import Testing

/// Small pictures, drawn by the tests.
enum Samples {
    /// A red square, half transparent with alpha.
    static func png(alpha: Bool, side: Int = 40) throws -> [UInt8] {
        try saved(as: "png", width: side, height: side, alpha: alpha)
    }

    static func jpeg(width: Int = 40, height: Int = 40) throws -> [UInt8] {
        try saved(as: "jpeg", width: width, height: height, alpha: false)
    }

    /// The same JPEG with an EXIF segment that says how the camera was held.
    static func withOrientation(_ orientation: UInt8, _ jpeg: [UInt8]) -> [UInt8] {
        let tiff: [UInt8] =
            Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
        let body = Array("Exif\0\0".utf8) + tiff
        return Array(jpeg.prefix(2)) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + Array(jpeg.dropFirst(2))
    }

    private struct CannotSave: Error {}

    private static func saved(as format: String, width: Int, height: Int, alpha: Bool) throws -> [UInt8] {
        guard let pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, alpha ? 1 : 0, 8, Int32(width), Int32(height)) else {
            throw CannotSave()
        }
        defer { bantin_pixbuf_unref(pixbuf) }
        gdk_pixbuf_fill(pixbuf, alpha ? 0xc0_20_20_80 : 0xc0_20_20_ff)
        var buffer: UnsafeMutablePointer<CChar>?
        var count: gsize = 0
        guard gdk_pixbuf_save_to_bufferv(pixbuf, &buffer, &count, format, nil, nil, nil) != 0, let buffer else {
            throw CannotSave()
        }
        defer { g_free(buffer) }
        return buffer.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }
}

/// Writes bytes to a file that goes with the folder.
func file(_ bytes: [UInt8], in folder: TemporaryFolder, name: String = "out.pdf") throws -> String {
    let url = folder.url.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
}

/// A decoded picture's pixels.
struct Pixels {
    let width: Int
    let height: Int
    private let bytes: [UInt8]
    private let channels: Int
    private let stride: Int

    init(png: [UInt8]) throws {
        var limits = bantin_picture_limits(max_pixels: 1e9, max_side: 32767, is_too_large: 0)
        var reason = [CChar](repeating: 0, count: 200)
        let pixbuf = try #require(bantin_pixbuf_decode(png, png.count, &limits, &reason))
        defer { bantin_pixbuf_unref(pixbuf) }
        width = Int(gdk_pixbuf_get_width(pixbuf))
        height = Int(gdk_pixbuf_get_height(pixbuf))
        channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
        stride = Int(gdk_pixbuf_get_rowstride(pixbuf))
        let count = Int(gdk_pixbuf_get_byte_length(pixbuf))
        bytes = Array(UnsafeBufferPointer(start: gdk_pixbuf_read_pixels(pixbuf), count: count))
    }

    subscript(x: Int, y: Int) -> (red: Int, green: Int, blue: Int) {
        let place = y * stride + x * channels
        return (Int(bytes[place]), Int(bytes[place + 1]), Int(bytes[place + 2]))
    }
}
