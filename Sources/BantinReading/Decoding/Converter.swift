import CICU
import CUchardet

/// Text in an encoding that ICU knows, as UTF-8; nil when it knows none of that name.
func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8]? {
    guard bytes.count < Int(Int32.max) / 2 - 64, !encoding.utf8.contains(0), bantin_icu_knows(encoding) else {
        return nil
    }
    let capacity = bytes.count * 2 + 64
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { target -> [UInt8]? in
        let count = bytes.withUnsafeBytes { source in
            bantin_icu_convert(
                encoding, source.bindMemory(to: CChar.self).baseAddress, Int32(source.count), target.baseAddress,
                Int32(capacity))
        }
        guard count >= 0 else { return nil }
        return Array(String(decoding: target.prefix(Int(count)), as: UTF16.self).utf8)
    }
}

func isKnownEncoding(_ name: String) -> Bool {
    LegacyTable(named: name) != nil || !name.utf8.contains(0) && bantin_icu_knows(name)
}

/// The encoding that the bytes look like, by their statistics; nil when nothing fits.
func guessedEncoding(of bytes: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBytes {
        uchardet_handle_data(detector, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let text = String(cString: name)
    return text.isEmpty ? nil : text
}

/// The text in Unicode normal form C, with the marks of a Vietnamese vowel in the order that composes.
func normalised(_ text: String) -> String { withQualityBeforeTone(composed(text)) }

private func composed(_ text: String) -> String {
    var units = Array(text.utf16)
    guard units.count < Int(Int32.max) / 4 else { return text }
    let safe = Int(bantin_icu_stream_safe(&units, Int32(units.count)))
    let isSafe = safe == units.count
    units.removeLast(units.count - safe)
    if bantin_icu_is_nfc(units, Int32(units.count)) { return isSafe ? text : String(decoding: units, as: UTF16.self) }
    // No canonical composition grows UTF-16 by more than three times (UAX 15, table 16).
    let capacity = units.count * 3 + 16
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { target in
        let count = bantin_icu_nfc(units, Int32(units.count), target.baseAddress, Int32(capacity))
        return count < 0 ? text : String(decoding: target.prefix(Int(count)), as: UTF16.self)
    }
}

/// A vowel's tone that was typed before its circumflex or breve (`ó` + U+0302) composes with nothing in any normal form.
private func withQualityBeforeTone(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{302}" || $0 == "\u{306}" }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        guard scalar == "\u{302}" || scalar == "\u{306}", let last = scalars.last,
            let row = VietnameseLetter.tonedVowels.first(where: { $0.contains(last) }), last != row[0],
            let base = composed(String(row[0]) + String(scalar)).unicodeScalars.first,
            let target = VietnameseLetter.tonedVowels.first(where: { $0[0] == base }),
            let tone = row.firstIndex(of: last)
        else {
            scalars.append(scalar)
            continue
        }
        scalars.removeLast()
        scalars.append(target[tone])
    }
    return String(scalars)
}

/// Whether UTF-8 text may be outside normal form C: a quick look that never misses one.
///
/// Everything below U+0300, the Vietnamese letters of U+1E00–1EFF and the punctuation of U+2010–203F compose with nothing before them.
func mayNeedNormalising(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0xCC {
            index += 1
        } else if byte == 0xE1, index + 2 < bytes.count, (0xB8...0xBB).contains(bytes[index + 1]) {
            index += 3
        } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x82 {
            index += 3
        } else {
            return true
        }
    }
    return false
}

/// The bytes in normal form C, piece by piece: ICU asks for many times a text's size.
func normalised(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.withUnsafeBufferPointer(mayNeedNormalising) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
        // Nothing before a letter of ASCII composes with it.
        let most = min(start + (1 << 20), bytes.count)
        let end = most == bytes.count ? most : bytes[most...].firstIndex { $0 < 0x80 } ?? bytes.count
        result += normalised(String(decoding: bytes[start..<end], as: UTF8.self)).utf8
        start = end
    }
    return result
}
