/// What the characters of Symbol, Wingdings and Webdings stand for in Unicode.
///
/// Word processors write them as they are, in a span of that font (`·` in Symbol), or in the private use area at U+F000 plus
/// the font's own code (U+F0B7). The tables hold what bulletins use: bullets, ticks, arrows, pointers and the signs of formulas.
enum SymbolFonts {
    /// The text in Unicode: nil for what has no twin there, which is dropped.
    static func converted(_ text: [Unicode.Scalar], font: LegacyFont?) -> (text: [Unicode.Scalar?], dropped: Int?) {
        var firstDropped: Int?
        var startsLine = true
        let isInFont = font?.isSymbols ?? false && !readsAsWords(text)
        let result = text.enumerated().map { place, scalar -> Unicode.Scalar? in
            defer { if scalar.value > 0x20 { startsLine = scalar == "\n" } }
            let isPrivate = scalar.isPrivateUse
            guard isPrivate || isInFont && scalar.value > 0x20 && scalar.value != 0xA0 && scalar.value < 0x100 else {
                return scalar
            }
            let code = isPrivate ? (0xF020...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : 0 : scalar.value
            let order =
                switch font {
                case .symbol: [symbol, wingdings]
                case .wingdings: [wingdings]
                case .wingdings2: [wingdings2]
                case .webdings: [webdings]
                // A lone sign before a line is a bullet, and bullets are mostly of Wingdings; inside a line Symbol is likelier.
                case .tcvn3, .tcvn3Capitals, .vni, .other, nil:
                    startsLine ? [bullets, wingdings, symbol] : [symbol, wingdings]
                }
            for table in order {
                if let twin = table[UInt8(truncatingIfNeeded: code)], code > 0 { return twin }
            }
            if !isPrivate { return scalar }
            firstDropped = firstDropped ?? place
            return nil
        }
        return (result, firstDropped)
    }

    /// A whole page in Symbol is a mistake of its style, and its text is text.
    private static func readsAsWords(_ text: [Unicode.Scalar]) -> Bool {
        text.count { $0.isASCIILetter } > 6
            || Tokens(text[...], isLetter: \.isWordPart).contains { $0.count > 1 && SyllableForm($0) != nil }
    }

    private static let bullets: [UInt8: Unicode.Scalar] = [0xB7: "•", 0xA8: "◻", 0xA7: "▪"]

    private static let symbol = byteRun([
        (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
        (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"), (0xA0, "€"),
        (0xA2, "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"), (0xBF, "↵ℵℑℜ℘"), (0xC4, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇"),
        (0xD2, "®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"), (0xE5, "∑"), (0xF2, "∫"),
    ])

    private static let wingdings = byteRun([
        (0x21, "✏✂✁"), (0x28, "☎✆✉"), (0x36, "⌛"), (0x3F, "✍"), (0x41, "✌"), (0x45, "☜☞☝☟"), (0x4A, "☺"), (0x4C, "☹"),
        (0x52, "☼"), (0x54, "❄"), (0x56, "✞"), (0x6C, "●❍■□❐❑❒⬧⧫◆❖⬥"), (0x7B, "❀✿"),
        (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"), (0xA1, "○"), (0xA7, "▪◻"), (0xAA, "✦★✶"),
        (0xB7, "•"), (0xD8, "➢"), (0xDC, "➲"), (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩"), (0xFB, "✗✓☒☑"),
    ])

    private static let wingdings2 = byteRun([(0x4F, "✗✓☒☑"), (0x97, "●"), (0xA3, "☐")])

    private static let webdings = byteRun([(0x61, "✓"), (0x72, "✗"), (0xCC, "✉")])
}

extension Unicode.Scalar {
    /// Whether its meaning is a private matter of the font.
    var isPrivateUse: Bool { (0xE000...0xF8FF).contains(value) || value >= 0xF0000 }

    /// A control character above ASCII, which means nothing in text.
    var isC1: Bool { (0x80...0x9F).contains(value) }
}
