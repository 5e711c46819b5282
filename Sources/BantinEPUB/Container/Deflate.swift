import BantinModel
import CDeflate

/// Bytes as a ZIP archive holds them (RFC 1951).
struct Deflated: Sendable {
    var bytes: [UInt8]
    /// How many bytes they stand for.
    var size: Int
    /// CRC-32 of those.
    var checksum: UInt32
}

/// Deflates with libdeflate: a document's pieces are in memory whole, which zlib's stream makes no use of.
struct Deflater: ~Copyable {
    private let pointer: OpaquePointer

    /// Where a longer search would save nothing worth its time.
    private static let level: Int32 = 6

    init() throws(OperationError) {
        guard let pointer = libdeflate_alloc_compressor(Deflater.level) else {
            throw OperationError("make", "EPUB", reason: "no memory to compress in")
        }
        self.pointer = pointer
    }

    deinit { libdeflate_free_compressor(pointer) }

    /// The same bytes give the same bytes.
    func deflate(_ bytes: [UInt8]) -> Deflated {
        let most = libdeflate_deflate_compress_bound(pointer, bytes.count)
        let deflated = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = libdeflate_deflate_compress(pointer, bytes, bytes.count, buffer.baseAddress, most)
        }
        return Deflated(bytes: deflated, size: bytes.count, checksum: libdeflate_crc32(0, bytes, bytes.count))
    }
}
