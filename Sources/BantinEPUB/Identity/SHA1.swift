import BantinModel
import CGLib
import Foundation

/// SHA-1, which UUIDs of version 5 are made with; GLib's, since GLib is there for Pango anyway. It tells contents
/// apart and protects nothing.
struct SHA1: ~Copyable {
    private let checksum: OpaquePointer?

    init() {
        checksum = g_checksum_new(G_CHECKSUM_SHA1)
    }

    deinit {
        g_checksum_free(checksum)
    }

    mutating func update(_ bytes: [UInt8]) {
        g_checksum_update(checksum, bytes, bytes.count)
    }

    consuming func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 20)
        var length = digest.count
        g_checksum_get_digest(checksum, &digest, &length)
        return digest
    }

    static func digest(of bytes: [UInt8]) -> [UInt8] {
        var sha1 = SHA1()
        sha1.update(bytes)
        return sha1.finish()
    }

    /// Reads the file piece by piece.
    static func digest(ofFile path: String) throws(OperationError) -> [UInt8] {
        var sha1 = SHA1()
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty { sha1.update([UInt8](piece)) }
        } catch {
            throw OperationError("read", path, reason: error.localizedDescription)
        }
        return sha1.finish()
    }
}
