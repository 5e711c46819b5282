import BantinModel

/// What the first bytes of a picture say of it.
struct PictureHeader: Hashable {
    var format: Picture.Format
    var width: Int
    var height: Int

    /// Reads a PNG, JPEG, GIF or WebP header; nil when the bytes are none of these, cut short, or say a size of nothing.
    init?(_ bytes: some RandomAccessCollection<UInt8>) {
        let reader = HeaderBytes(bytes)
        guard let header = png(reader) ?? gif(reader) ?? webp(reader) ?? jpeg(reader) else { return nil }
        guard (1...maximumSide).contains(header.width), (1...maximumSide).contains(header.height) else { return nil }
        self = header
    }

    fileprivate init(_ format: Picture.Format, _ width: Int, _ height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }
}

/// No printed picture has a side of more pixels.
private let maximumSide = 1 << 17

private struct HeaderBytes<Bytes: RandomAccessCollection> where Bytes.Element == UInt8 {
    let bytes: Bytes

    init(_ bytes: Bytes) { self.bytes = bytes }

    var count: Int { bytes.count }

    subscript(_ offset: Int) -> Int { Int(bytes[bytes.index(bytes.startIndex, offsetBy: offset)]) }

    func has(_ text: String, at offset: Int) -> Bool {
        count >= offset + text.utf8.count && bytes.dropFirst(offset).starts(with: text.utf8)
    }

    func big16(_ offset: Int) -> Int { self[offset] << 8 | self[offset + 1] }
    func big32(_ offset: Int) -> Int { big16(offset) << 16 | big16(offset + 2) }
    func little16(_ offset: Int) -> Int { self[offset] | self[offset + 1] << 8 }
    func little24(_ offset: Int) -> Int { little16(offset) | self[offset + 2] << 16 }
}

/// The header chunk, and at least the start of data (PNG 3rd edition, 11.2.1).
private func png(_ bytes: HeaderBytes<some RandomAccessCollection<UInt8>>) -> PictureHeader? {
    guard bytes.count > 45, bytes[0] == 0x89, bytes.has("PNG\r\n\u{1A}\n", at: 1), bytes.has("IHDR", at: 12) else {
        return nil
    }
    return PictureHeader(.png, bytes.big32(16), bytes.big32(20))
}

private func gif(_ bytes: HeaderBytes<some RandomAccessCollection<UInt8>>) -> PictureHeader? {
    guard bytes.count > 14, bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) else { return nil }
    return PictureHeader(.gif, bytes.little16(6), bytes.little16(8))
}

/// Lossy, lossless and extended files (RFC 9649, 2.5 to 2.7).
private func webp(_ bytes: HeaderBytes<some RandomAccessCollection<UInt8>>) -> PictureHeader? {
    guard bytes.count > 30, bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8X", at: 12) { return PictureHeader(.webp, bytes.little24(24) + 1, bytes.little24(27) + 1) }
    if bytes.has("VP8 ", at: 12), bytes[23] == 0x9D, bytes[24] == 1, bytes[25] == 0x2A {
        return PictureHeader(.webp, bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12), bytes[20] == 0x2F {
        let packed = bytes.little24(21) | bytes[24] << 24
        return PictureHeader(.webp, packed & 0x3FFF + 1, (packed >> 14) & 0x3FFF + 1)
    }
    return nil
}

/// Walks the marker segments to the frame header (ITU-T T.81, B.2.2); the sides are those of the picture held upright.
private func jpeg(_ bytes: HeaderBytes<some RandomAccessCollection<UInt8>>) -> PictureHeader? {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var offset = 2
    var isOnItsSide = false
    while offset + 9 < bytes.count {
        guard bytes[offset] == 0xFF else { return nil }
        let marker = bytes[offset + 1]
        switch marker {
        case 0xFF: offset += 1
        case 0x01, 0xD0...0xD7: offset += 2
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            let (width, height) = (bytes.big16(offset + 7), bytes.big16(offset + 5))
            return isOnItsSide ? PictureHeader(.jpeg, height, width) : PictureHeader(.jpeg, width, height)
        case 0xD8, 0xD9, 0xDA: return nil
        default:
            let length = bytes.big16(offset + 2)
            guard length >= 2 else { return nil }
            let segmentEnd = min(offset + 2 + length, bytes.count)
            if marker == 0xE1, bytes.has("Exif\0\0", at: offset + 4) {
                // Orientations 5 to 8 turn the picture by a quarter.
                isOnItsSide = (exifOrientation(bytes, from: offset + 10, to: segmentEnd) ?? 1) >= 5
            }
            offset += 2 + length
        }
    }
    return nil
}

/// The orientation, 1 to 8, that a TIFF header's first directory states (Exif 2.3, 4.6.4, tag 0x0112).
private func exifOrientation(
    _ bytes: HeaderBytes<some RandomAccessCollection<UInt8>>, from start: Int, to end: Int
) -> Int? {
    guard start + 8 <= end else { return nil }
    let isLittle = bytes.has("II", at: start)
    func read16(_ offset: Int) -> Int { isLittle ? bytes.little16(offset) : bytes.big16(offset) }
    let directory =
        start + (isLittle ? bytes.little16(start + 4) | bytes.little16(start + 6) << 16 : bytes.big32(start + 4))
    guard directory >= start + 8, directory + 2 <= end else { return nil }
    for entry in 0..<read16(directory) {
        let offset = directory + 2 + entry * 12
        guard offset + 12 <= end else { return nil }
        if read16(offset) == 0x0112 { return (1...8).contains(read16(offset + 8)) ? read16(offset + 8) : nil }
    }
    return nil
}
