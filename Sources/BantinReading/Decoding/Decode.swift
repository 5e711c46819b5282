import BantinModel

/// The text of an input as UTF-8 in normal form C, without a byte order mark; nil, with its diagnostic, when it is not text.
///
/// In this order: a byte order mark, `--encoding`, valid UTF-8 (whatever the file declares), what its server said, what
/// the file declares, and at last a guess from the bytes themselves.
func decode(_ source: SourceFile, limits: ReadingLimits) -> Reported<[UInt8]?> {
    let place = SourceSpan(file: source.name)
    guard source.bytes.count <= limits.inputBytes else {
        return Reported(nil, [.inputTooLarge(at: place, limit: limits.hit(.input))])
    }
    var decoding = Decoding(source: source, place: place)
    guard let bytes = decoding.text() else { return Reported(nil, decoding.diagnostics) }
    return Reported(normalised(withoutControls(bytes)), decoding.diagnostics)
}

/// UTF-8 text without the control characters that mean nothing in text.
///
/// Those above ASCII stay until the text is mended: in mojibake and VISCII they are letters.
private func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool {
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D }
        return byte == 0x7F
    }
    return bytes.contains(where: isControl) ? bytes.filter { !isControl($0) } : bytes
}

private struct Decoding {
    let source: SourceFile
    let place: SourceSpan
    var diagnostics: [Diagnostic] = []

    mutating func text() -> [UInt8]? {
        let bytes = source.bytes
        if let mark = ByteOrderMark.of(bytes) {
            let rest = bytes.dropFirst(mark.length)
            return mark.encoding == "UTF-8" ? repaired(rest) : converted(rest, from: mark.encoding)
        }
        if let name = source.encoding {
            if isUTF8(name) { return repaired(bytes[...]) }
            if let table = LegacyTable(named: name) { return table.decoded(bytes[...]) }
            if let text = converted(bytes[...], from: name) { return text }
            diagnostics.append(.unknownEncoding(at: place, name: name))
        }
        if let wide = wideEncodingWithoutMark(bytes) { return legacy(wide, isGuess: true) }
        guard !looksBinary(bytes) else {
            diagnostics.append(.notText(at: place))
            return nil
        }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        // A server's word goes before the page's own (HTML 13.2.3.2); one that is not known leaves it to the page.
        let sent = source.sentEncoding.flatMap { isUTF8($0) || !isKnownEncoding($0) ? nil : $0 }
        let declared = sent ?? declaredEncoding(in: bytes, format: source.format)
        if let text = legacyVietnamese(declared: declared) { return text }
        if let name = declared, !isUTF8(name) {
            if let text = legacy(name, isGuess: false) { return text }
            diagnostics.append(.unknownEncoding(at: place, name: name))
        }
        if isMostlyUTF8(bytes) { return repaired(bytes[...]) }
        return legacy(guessedEncoding(of: bytes[...]) ?? "windows-1258", isGuess: true) ?? repaired(bytes[...])
    }

    /// Vietnamese from before Unicode, by its declaration or by its words whatever else is declared.
    private mutating func legacyVietnamese(declared: String?) -> [UInt8]? {
        if let declared, let table = LegacyTable(named: declared) {
            diagnostics.append(.legacyEncoding(at: place, name: table.name.rawValue, isGuess: false))
            return table.decoded(source.bytes[...])
        }
        guard declared.map(saysLittle) ?? true, !isMostlyUTF8(source.bytes),
            let table = LegacyTable.found(in: source.bytes, format: source.format)
        else { return nil }
        switch table.name {
        case .windows1258:
            return legacy(table.name.rawValue, isGuess: declared?.lowercased() != table.name.rawValue)
        case .viscii:
            diagnostics.append(.legacyEncoding(at: place, name: table.name.rawValue, isGuess: true))
            return table.decoded(source.bytes[...])
        case .tcvn3, .vni:
            // Their pages change fonts, and with them encodings, from run to run: `mendedTree` and `mendedLines` convert and
            // report them from here on.
            return converted(source.bytes[...], from: "windows-1252")
        }
    }

    private mutating func legacy(_ name: String, isGuess: Bool) -> [UInt8]? {
        let table = LegacyTable(named: name)
        let text = table?.decoded(source.bytes[...]) ?? converted(source.bytes[...], from: name)
        guard let text else { return nil }
        diagnostics.append(.legacyEncoding(at: place, name: name, isGuess: isGuess))
        return text
    }

    /// UTF-8 whose bad places became U+FFFD.
    private mutating func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        if String(validating: bytes, as: UTF8.self) != nil { return Array(bytes) }
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        diagnostics.append(.invalidBytes(at: place, count: countUTF8(bytes).invalid))
        return text
    }
}

private struct ByteOrderMark {
    let encoding: String
    let length: Int

    static func of(_ bytes: [UInt8]) -> ByteOrderMark? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ByteOrderMark(encoding: "UTF-8", length: 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ByteOrderMark(encoding: "UTF-32LE", length: 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ByteOrderMark(encoding: "UTF-32BE", length: 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ByteOrderMark(encoding: "UTF-16LE", length: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ByteOrderMark(encoding: "UTF-16BE", length: 2) }
        return nil
    }
}

private func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(name.lowercased())
}

/// Whether the name is what pages in any encoding of one byte declare.
private func saysLittle(_ name: String) -> Bool {
    let name = name.lowercased()
    return isUTF8(name)
        || ["us-ascii", "ascii", "windows-125", "cp125", "iso-8859", "iso8859", "latin", "x-user-defined", "x-viet"]
            .contains(where: name.hasPrefix)
}

/// UTF-16 that lost its mark: in Latin text more than a quarter of all bytes are zeros, all on one side.
private func wideEncodingWithoutMark(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    if zeros[1] * 4 > sample.count, zeros[0] * 50 < sample.count { return "UTF-16LE" }
    if zeros[0] * 4 > sample.count, zeros[1] * 50 < sample.count { return "UTF-16BE" }
    return nil
}

/// First bytes of files that are dropped on us by mistake.
private let binarySignatures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF-".utf8), [0x50, 0x4B, 3, 4],
    [0xD0, 0xCF, 0x11, 0xE0], [0x1F, 0x8B, 8], [0x7F, 0x45, 0x4C, 0x46], Array("RIFF".utf8), Array("Rar!".utf8),
]

/// Control characters have no place in text; a stray one or two are forgiven.
private func looksBinary(_ bytes: [UInt8]) -> Bool {
    if binarySignatures.contains(where: { bytes.starts(with: $0) }) { return true }
    let sample = bytes.prefix(16384)
    let controls = sample.count { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 12 && $0 != 13 && $0 != 0x1B || $0 == 0x7F }
    return controls > 2 && controls * 50 > sample.count
}

private func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let counts = countUTF8(bytes[...])
    return counts.valid > 4 * counts.invalid
}

/// Sequences of several bytes that are valid UTF-8, and places that are not.
private func countUTF8(_ bytes: ArraySlice<UInt8>) -> (valid: Int, invalid: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var counts = (valid: 0, invalid: 0)
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): if scalar.value > 0x7F { counts.valid += 1 }
        case .error: counts.invalid += 1
        case .emptyInput: return counts
        }
    }
}
