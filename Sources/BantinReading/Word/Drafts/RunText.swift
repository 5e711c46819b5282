import Foundation

/// The text that a run shows, by its font: of symbol fonts it is the signs, not the codes.
///
/// This is the one place where text meets its font: fonts of old encodings, such as `.VnTime` or `VNI-Times`, are to be
/// converted here too. `unknown` counts codes of symbol fonts that nothing is known of; they are left out.
func shownText(of run: WordRun, unknown: inout Int) -> String {
    guard let font = run.look.font, let signs = symbolFont(font) else { return run.text }
    var text = ""
    for scalar in run.text.unicodeScalars {
        let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
        if let sign = signs[code] {
            text.unicodeScalars.append(sign)
        } else if scalar.properties.isWhitespace {
            text += " "
        } else if code > 0xFF {
            text.unicodeScalars.append(scalar)
        } else {
            unknown += 1
        }
    }
    return text
}

/// Whether text has letters that only Vietnamese uses, composed or not.
func hasVietnameseLetters(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0xC4 }) else { return false }
    // Combining marks start with these bytes.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return hasVietnameseLetters(bytes[...]) }
    return hasVietnameseLetters(Array(text.precomposedStringWithCanonicalMapping.utf8)[...])
}

private func symbolFont(_ name: String) -> [UInt32: UnicodeScalar]? {
    switch name.lowercased() {
    case "symbol": symbol
    case "wingdings": wingdings
    case "wingdings 2": wingdings2
    case "webdings": webdings
    default: nil
    }
}

/// Adobe's Symbol encoding, as Unicode maps it (`SYMBOL.TXT`), by runs of codes.
private let symbol = signs([
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"), (0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    (0xF1, "〉∫"),
])

private let wingdings = signs([
    (0x21, "✏✂✁"), (0x28, "☎✆✉"), (0x41, "✌"), (0x45, "☜☞☝☟"), (0x4A, "☺"), (0x4C, "☹"), (0x52, "☼"), (0x54, "❄"),
    (0x56, "✞"), (0x6C, "●❍■□❐❑❒⬧⧫◆❖⬥"), (0x7B, "❀✿"), (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"), (0xA1, "○"),
    (0xA7, "▪◻"), (0xAA, "✦★✶"), (0xD8, "➢"), (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩"), (0xFB, "✗✓☒☑"),
])

private let wingdings2 = signs([(0x4F, "✗✓☒☑"), (0x97, "●"), (0xA3, "☐")])

private let webdings = signs([(0x61, "✓"), (0x72, "✗"), (0xCC, "✉")])

private func signs(_ runs: [(UInt32, String)]) -> [UInt32: UnicodeScalar] {
    var table: [UInt32: UnicodeScalar] = [:]
    for (start, text) in runs {
        for (offset, scalar) in text.unicodeScalars.enumerated() { table[start + UInt32(offset)] = scalar }
    }
    return table
}
