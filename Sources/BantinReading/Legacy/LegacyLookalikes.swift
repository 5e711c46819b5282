import Glibc

extension Unicode.Scalar {
    /// Whether text in an old encoding shows it, and Vietnamese in Unicode does not.
    var isLegacyLookalike: Bool {
        guard value >= 0xA1 else { return (0x80...0x9F).contains(value) }
        guard value < 0x100 else { return windows1252Byte(self) != nil && !(0x2010...0x2026).contains(value) }
        return Self.isLookalike[Int(value)]
    }

    /// Whether UTF-8 read as another encoding starts a character with it.
    var isMojibakeLead: Bool { (0xC2...0xF4).contains(value) || value == 0x102 }

    /// Latin-1 without the letters of Vietnamese and the signs that stand in its text.
    private static let isLookalike: [Bool] = {
        let known = Set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý«»©®°§·±²³×½¼¾\u{A0}\u{AD}".unicodeScalars.map(\.value))
        return (0..<256).map { $0 >= 0xA1 && !known.contains($0) }
    }()
}

/// Whether UTF-8 text may hold anything to mend: a quick look that misses no text of more than a few words.
///
/// Ordinary Vietnamese pages have none of it, and are not looked at again.
func mayBeDisguised(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isLead.withUnsafeBufferPointer { isLead in
        for index in bytes.indices where isLead[Int(bytes[index])] {
            if startsDisguise(bytes, at: index) { return true }
        }
        return false
    }
}

/// The bytes that `startsDisguise` looks at: of a Vietnamese page one in ten.
private let isLead: [Bool] = (0..<256).map {
    [0x26, 0xC2, 0xC3, 0xC5, 0xC6, 0xCB, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4].contains($0)
}

private func startsDisguise(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch bytes[index] {
    case 0x26: return looksLikeEntity(bytes, at: index + 1)
    case 0xC2, 0xC3:
        // Ã before a sign of Latin-1: `cÃ³`.
        return isLookalikePair[Int(bytes[index] & 1) << 8 | Int(second)]
            || bytes[index] == 0xC3 && second == 0x83 && third == 0xC2
    // Œ, Š, Ž, ƒ, ˆ and ˜ stand for bytes of windows-1252; ũ, ơ and ư, of the same leads, do not.
    case 0xC5: return second != 0xA8 && second != 0xA9
    case 0xC6: return second == 0x92
    case 0xCB: return true
    case 0xE2:
        // €, ™, †, ‡, ‰, ‹ and ›; quotation marks, dashes and bullets are of every text.
        switch second {
        case 0x80: return [0xA0, 0xA1, 0xB0, 0xB9, 0xBA].contains(third)
        case 0x82: return third == 0xAC
        case 0x84: return third == 0xA2
        default: return false
        }
    // The private use areas.
    case 0xEE, 0xF3, 0xF4: return true
    case 0xEF: return second <= 0xA3
    default: return false
    }
}

private let isLookalikePair: [Bool] = (0..<512).map { pair in
    let value = UInt32(pair >> 8) << 6 | UInt32(pair & 0x3F) | 0x80
    guard (0x80...0xBF).contains(pair & 0xFF), let scalar = Unicode.Scalar(value) else { return false }
    return scalar.isLegacyLookalike
}

/// `&name;` or `&#number;` in text.
private func looksLikeEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for index in start..<min(bytes.count, start + 10) {
        switch bytes[index] {
        case 0x3B: return index > start + 1
        case 0x23 where index == start: continue
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
        default: return false
        }
    }
    return false
}

/// Control characters above ASCII (C1) in the shape that carries them through the HTML parser, which knows them for errors: in
/// mojibake and VISCII they are letters.
func carryingControls(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.withUnsafeBufferPointer(hasControls) else { return bytes }
    var carried: [UInt8] = []
    carried.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        if carried.last == 0xC2, (0x80...0x9F).contains(byte) {
            carried.removeLast()
            // U+10FF80 to U+10FF9F.
            carried += [0xF4, 0x8F, 0xBE]
        }
        carried.append(byte)
    }
    return carried
}

private func hasControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var index = 0
    while index + 1 < bytes.count, let found = memchr(start + index, 0xC2, bytes.count - index - 1) {
        let next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        if (0x80...0x9F).contains(next.pointee) { return true }
        index = next - start
    }
    return false
}

/// The characters of a text that may carry control characters.
func scalarsWithControls(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
        (0x10FF80...0x10FF9F).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value & 0xFF)) : scalar
    }
}
