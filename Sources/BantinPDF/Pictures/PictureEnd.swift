/// Whether a picture's file goes on to its end. Decoders show what there is of a torn file and say nothing.
enum PictureEnd {
    static func isTorn(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return !endsPNG(bytes) }
        if bytes.starts(with: [0xFF, 0xD8]) { return JPEGHeader(bytes)?.hasEnd != true }
        if bytes.starts(with: Array("GIF8".utf8)) { return !bytes.suffix(16).contains(0x3B) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 8 {
            let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
            return length + 8 > bytes.count
        }
        return false
    }

    /// Whether chunk follows chunk up to IEND.
    private static func endsPNG(_ bytes: [UInt8]) -> Bool {
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard place + 12 + length <= bytes.count else { return false }
            if bytes[(place + 4)..<(place + 8)].elementsEqual("IEND".utf8) { return true }
            place += 12 + length
        }
        return false
    }
}
