/// Whether a picture's file goes on to its end. Decoders show what there is of a torn file and say nothing.
package enum PictureEnd {
    /// False for what is none of our formats.
    package static func isTorn(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return !endsPNG(bytes) }
        if bytes.starts(with: [0xFF, 0xD8]) { return !endsJPEG(bytes) }
        if bytes.starts(with: Array("GIF8".utf8)) { return !bytes.suffix(16).contains(0x3B) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 8 {
            let length = bytes.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            return length + 8 > bytes.count
        }
        return false
    }

    /// Whether chunk follows chunk up to IEND.
    private static func endsPNG(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var rest = bytes.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard rest.count >= 12 + length else { return false }
            if rest.dropFirst(4).starts(with: Array("IEND".utf8)) { return true }
            rest = rest.dropFirst(12 + length)
        }
        return false
    }

    /// Whether the end marker stands near the end: trailing bytes are common, a missing end is a torn file.
    private static func endsJPEG(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let tail = bytes.suffix(4096)
        return zip(tail, tail.dropFirst()).contains { $0 == (0xFF, 0xD9) }
    }
}
