/// The words of a text in small letters, without punctuation: what two ways of writing the same thing share.
func comparable(_ text: String) -> String {
    text.withBytes { bytes in
        String(unsafeUninitializedCapacity: bytes.count + bytes.count / 2) { result in
            var written = 0
            var isGap = false
            var index = 0
            while index < bytes.count {
                let letter: UInt32?
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    let small = byte | 0x20
                    letter =
                        (0x61...0x7A).contains(small)
                        ? UInt32(small) : (0x30...0x39).contains(byte) ? UInt32(byte) : nil
                } else {
                    let (scalar, length) = decodedScalar(bytes, at: index)
                    index += length
                    letter = LetterFold.small(scalar)
                }
                guard let letter else {
                    isGap = true
                    continue
                }
                if isGap, written > 0 { write(0x20, to: result, at: &written) }
                isGap = false
                write(letter, to: result, at: &written)
            }
            return written
        }
    }
}

private func decodedScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
}

private func write(_ scalar: UInt32, to result: UnsafeMutableBufferPointer<UInt8>, at written: inout Int) {
    func put(_ byte: UInt32) {
        result[written] = UInt8(truncatingIfNeeded: byte)
        written += 1
    }
    switch scalar {
    case ..<0x80: put(scalar)
    case ..<0x800:
        put(0xC0 | scalar >> 6)
        put(0x80 | scalar & 0x3F)
    case ..<0x10000:
        put(0xE0 | scalar >> 12)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
    default:
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
    }
}

/// Small forms of letters. Those that Vietnamese is written with are told by their numbers: asking Unicode's properties for each
/// letter of every line took most of the time of reading a page.
enum LetterFold {
    /// Nil for what is no letter.
    static func small(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x1EA0...0x1EF9: scalar | 1
        case 0xE0...0xFF: scalar == 0xF7 ? nil : scalar
        case 0xC0...0xDE: scalar == 0xD7 ? nil : scalar + 0x20
        // Ă, Đ, Ĩ, Ũ, Ơ; and Ư, whose small letter follows an odd number.
        case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1: scalar | 1
        case 0x1AF, 0x1B0: 0x1B0
        default: looked(up: scalar)
        }
    }

    /// Writes the text with its letters small; gives the number of bytes, at most one and a half times as many as there were.
    static func writeSmall(_ bytes: UnsafeBufferPointer<UInt8>, to result: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var index = 0
        var written = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x80 else {
                result[written] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                (index, written) = (index + 1, written + 1)
                continue
            }
            let (scalar, length) = decodedScalar(bytes, at: index)
            write(small(scalar) ?? scalar, to: result, at: &written)
            index += length
        }
        return written
    }

    private static func looked(up scalar: UInt32) -> UInt32? {
        guard scalar < 0x2000 || scalar > 0x206F, let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic
        else { return nil }
        return letter.properties.lowercaseMapping.unicodeScalars.first?.value
    }
}
