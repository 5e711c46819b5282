/// An encoding from before Unicode: what its bytes, or its bytes after a base letter, stand for.
///
/// Text in it is found as bytes and, far more often, as Unicode text that shows those bytes as Latin-1 has them: `ViÖt`,
/// `Vieät`. Both are converted from characters, each of which stands for the byte that it has in windows-1252.
struct LegacyTable: Sendable {
    enum Name: String, Sendable, CaseIterable {
        case tcvn3 = "TCVN3"
        case vni = "VNI"
        case viscii = "VISCII"
        case windows1258 = "windows-1258"
    }

    let name: Name
    /// What a byte is by itself.
    private let singles: [Unicode.Scalar?]
    /// What a mark makes of the byte before it: base byte × 256 + mark byte.
    private let pairs: [UInt16: Unicode.Scalar]
    /// The bytes that mean something by themselves or as marks.
    private let isMapped: [Bool]

    init(_ name: Name, singles: [UInt8: Unicode.Scalar], pairs: [UInt16: Unicode.Scalar] = [:]) {
        self.name = name
        var table = [Unicode.Scalar?](repeating: nil, count: 256)
        for (byte, letter) in singles { table[Int(byte)] = letter }
        self.singles = table
        self.pairs = pairs
        let marks = Set(pairs.keys.map { UInt8(truncatingIfNeeded: $0) })
        isMapped = (0...255).map { table[$0] != nil || marks.contains(UInt8($0)) }
    }

    /// What each character becomes: another character, itself, or nothing when it was a mark on the one before it.
    func converted(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar?] {
        var result: [Unicode.Scalar?] = Array(text)
        var base: UInt8?
        for (place, scalar) in text.enumerated() {
            guard let byte = windows1252Byte(scalar) else {
                base = nil
                continue
            }
            if let before = base, let letter = pairs[UInt16(before) << 8 | UInt16(byte)] {
                result[place - 1] = letter
                result[place] = nil
                base = nil
                continue
            }
            if let letter = singles[Int(byte)] { result[place] = letter }
            base = byte
        }
        return result
    }

    /// Whether the character means something in this encoding by itself or as a mark.
    func maps(_ scalar: Unicode.Scalar) -> Bool {
        windows1252Byte(scalar).map { isMapped[Int($0)] } ?? false
    }

    /// The whole of a file in this encoding, as UTF-8.
    func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let letters = converted(bytes.map { Unicode.Scalar($0) }[...])
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters.lazy.compactMap { $0 })
        return Array(String(text).utf8)
    }

    static let all: [LegacyTable] = [.tcvn3, .vni, .viscii, .windows1258]
}

/// The byte that shows as this character in windows-1252, or in Latin-1 where windows-1252 has none.
func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows1252Bytes[scalar]
}

private let windows1252Bytes: [Unicode.Scalar: UInt8] = {
    let shown = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    return Dictionary(zip(shown, UInt8(0x80)...0x9F), uniquingKeysWith: { a, _ in a })
}()

/// Consecutive bytes from the first one on, each with its letter.
func byteRun(_ runs: [(UInt8, String)]) -> [UInt8: Unicode.Scalar] {
    var table: [UInt8: Unicode.Scalar] = [:]
    for (first, letters) in runs {
        for (offset, letter) in letters.unicodeScalars.enumerated() { table[first + UInt8(offset)] = letter }
    }
    return table
}
