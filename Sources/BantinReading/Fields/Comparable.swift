/// The words of a text in small letters, without punctuation: what two ways of writing the same thing share.
func comparable(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isGap = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let isLetter = (0x61...0x7A).contains(byte | 0x20)
                guard isLetter || (0x30...0x39).contains(byte) else {
                    isGap = true
                    continue
                }
                if isGap, !result.isEmpty { result.append(0x20) }
                isGap = false
                result.append(isLetter ? byte | 0x20 : byte)
                continue
            }
            let (scalar, length) = decodedScalar(bytes, at: index)
            index += length
            guard let small = LetterFold.small(scalar) else {
                isGap = true
                continue
            }
            if isGap, !result.isEmpty { result.append(0x20) }
            isGap = false
            append(small, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
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

private func append(_ scalar: UInt32, to result: inout [UInt8]) {
    if scalar < 0x80 {
        result.append(UInt8(scalar))
    } else if scalar < 0x800 {
        result.append(UInt8(0xC0 | scalar >> 6))
        result.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
        result.append(UInt8(0xE0 | scalar >> 12))
        result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        result.append(UInt8(0x80 | scalar & 0x3F))
    } else {
        result.append(UInt8(0xF0 | scalar >> 18))
        result.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        result.append(UInt8(0x80 | scalar & 0x3F))
    }
}

/// Small forms of letters. Those that Vietnamese is written with are looked up in a table: asking Unicode's properties for each
/// letter of every line took most of the time of reading a page.
enum LetterFold {
    /// Nil for what is no letter.
    static func small(_ scalar: UInt32) -> UInt32? {
        if (0xC0..<0x250).contains(scalar) { return nonZero(latin[Int(scalar - 0xC0)]) }
        if (0x1E00..<0x1F00).contains(scalar) { return nonZero(additional[Int(scalar - 0x1E00)]) }
        return looked(up: scalar)
    }

    private static let latin = (UInt32(0xC0)..<0x250).map { looked(up: $0) ?? 0 }
    private static let additional = (UInt32(0x1E00)..<0x1F00).map { looked(up: $0) ?? 0 }

    private static func nonZero(_ value: UInt32) -> UInt32? { value == 0 ? nil : value }

    private static func looked(up scalar: UInt32) -> UInt32? {
        guard scalar < 0x2000 || scalar > 0x206F, let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic
        else { return nil }
        return letter.properties.lowercaseMapping.unicodeScalars.first?.value
    }
}

extension String {
    /// Its first letters in small form: what phrases at the start of a line are compared with.
    var smallHead: String { String(decoding: utf8.prefix(96), as: UTF8.self).lowercased() }
}
