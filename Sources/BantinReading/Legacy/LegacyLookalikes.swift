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
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        // Letters of ASCII, and of Vietnamese beyond Latin-1.
        if byte < 0xC2 {
            if byte == 0x26, looksLikeEntity(bytes, at: index + 1) { return true }
            index += 1
            continue
        }
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0xC2, 0xC3:
            if isLookalikePair[Int(byte & 1) << 8 | Int(second)] { return true }
            // Ã before a sign of Latin-1: `cÃ³`.
            if byte == 0xC3, second == 0x83, index + 2 < bytes.count, bytes[index + 2] == 0xC2 { return true }
            index += 2
        case 0xC5, 0xC6, 0xCB:
            // Œ, Š, Ž and their like stand for bytes of windows-1252; ơ and ư do not.
            if byte != 0xC6 || second == 0x92, byte != 0xC5 || ![0xA8, 0xA9].contains(second) { return true }
            index += 2
        case 0xE2:
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            // €, ™, †, ‡, ‰, ‹ and ›; quotation marks, dashes and bullets are of every text.
            if second == 0x82 && third == 0xAC || second == 0x84 && third == 0xA2 { return true }
            if second == 0x80, third == 0xA0 || third == 0xA1 || third == 0xB0 || third == 0xB9 || third == 0xBA {
                return true
            }
            index += 3
        case 0xEE, 0xEF:
            let isPrivate = byte == 0xEE || second <= 0xA3
            if isPrivate { return true }
            index += 3
        case 0xF3, 0xF4: return true
        default: index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
    }
    return false
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
    func isControl(_ index: Int) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1])
    }
    guard bytes.indices.contains(where: isControl) else { return bytes }
    var carried: [UInt8] = []
    carried.reserveCapacity(bytes.count * 2)
    var index = 0
    while index < bytes.count {
        if isControl(index) {
            // U+10FF80 to U+10FF9F.
            carried += [0xF4, 0x8F, 0xBE, bytes[index + 1]]
            index += 2
        } else {
            carried.append(bytes[index])
            index += 1
        }
    }
    return carried
}

/// The characters of a text that may carry control characters.
func scalarsWithControls(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
        (0x10FF80...0x10FF9F).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value & 0xFF)) : scalar
    }
}
