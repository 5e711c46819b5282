import BantinTestSupport
import CGdkPixbuf
import CPangoCairo
import Foundation

/// Small pictures, drawn by the tests.
enum Samples {
    /// A red square with a transparent corner, 40 pixels wide.
    static func png(alpha: Bool) throws -> [UInt8] {
        try pixels(alpha: alpha, format: "png")
    }

    static func jpeg() throws -> [UInt8] { try pixels(alpha: false, format: "jpeg") }

    private struct CannotSave: Error {}

    private static func pixels(alpha: Bool, format: String) throws -> [UInt8] {
        let side: Int32 = 40
        guard let pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, alpha ? 1 : 0, 8, side, side) else { throw CannotSave() }
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
