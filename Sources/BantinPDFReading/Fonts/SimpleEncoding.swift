/// Latin encodings of simple fonts (ISO 32000-1 annex D), as Unicode.
package enum SimpleEncoding: String {
    case winAnsi = "WinAnsiEncoding"
    case macRoman = "MacRomanEncoding"
    case standard = "StandardEncoding"

    package func character(of code: Int) -> Int? {
        switch self {
        case .winAnsi:
            if (0x80...0x9F).contains(code) { return SimpleEncoding.windows[code - 0x80] }
            return (0x20...0xFF).contains(code) ? code : nil
        case .macRoman:
            if code >= 0x80 {
                return SimpleEncoding.roman.indices.contains(code - 0x80) ? SimpleEncoding.roman[code - 0x80] : nil
            }
            return code >= 0x20 ? code : nil
        // Its upper half is not Latin 1; letters of ASCII are all that can be told without a table of names.
        case .standard:
            if code == 0x27 { return 0x2019 }
            if code == 0x60 { return 0x2018 }
            return (0x20...0x7E).contains(code) ? code : nil
        }
    }

    private static let windows: [Int?] = [
        0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x2022,
        0x017D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x2022, 0x017E, 0x0178,
    ]

    private static let roman: [Int] =
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌ"
        + "ÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars.map { Int($0.value) }
}
