/// What a font's name says of the text that was set in it.
enum LegacyFont: Hashable, Sendable {
    case tcvn3, tcvn3Capitals, vni, symbol, wingdings, wingdings2, webdings
    /// A font of today, or one whose name does not tell: the words alone decide.
    case other

    /// By the first of the names that a style or `face` gives: the others were shown only where it was missing.
    ///
    /// Nil when no name is given.
    init?(families: some StringProtocol) {
        let first = families.split(separator: ",", maxSplits: 1).first ?? ""
        let name = first.lowercased().filter { !" \t\n\r\"'\\".contains($0) }
        guard !name.isEmpty, name != "inherit", name != "initial" else { return nil }
        if name.hasPrefix(".vn") {
            self = name.hasSuffix("h") ? .tcvn3Capitals : .tcvn3
        } else if name.hasPrefix("vni-") || name == "vni" {
            self = .vni
        } else if name == "symbol" {
            self = .symbol
        } else if name == "wingdings" {
            self = .wingdings
        } else if name == "wingdings2" {
            self = .wingdings2
        } else if name == "webdings" {
            self = .webdings
        } else {
            // `VNtimes`, or `VnTime` that lost its dot, are names that several makers gave to fonts of different encodings.
            self = .other
        }
    }

    /// The names in a value of the CSS property `font`, which follow the size: `bold 12pt/1.2 .VnTime, serif`.
    static func families(ofShorthand value: String) -> Substring? {
        var rest = value[...]
        while let space = rest.firstIndex(of: " ") {
            let isSize = rest.first?.isNumber == true
            rest = rest[space...].drop { $0 == " " }
            if isSize { return rest }
        }
        return nil
    }

    var table: LegacyTable? {
        switch self {
        case .tcvn3, .tcvn3Capitals: .tcvn3
        case .vni: .vni
        case .symbol, .wingdings, .wingdings2, .webdings, .other: nil
        }
    }

    var isSymbols: Bool {
        switch self {
        case .symbol, .wingdings, .wingdings2, .webdings: true
        case .tcvn3, .tcvn3Capitals, .vni, .other: false
        }
    }

    /// Whether text in it does not say what its characters say.
    var isOld: Bool { self != .other }

    /// Whether a style or a list of names may ask for a font of the old kinds: a quick look that never misses one.
    static func isMentioned(in value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            guard bytes.count >= 3 else { return false }
            for index in 0..<bytes.count - 2 {
                switch (bytes[index] | 0x20, bytes[index + 1] | 0x20, bytes[index + 2] | 0x20) {
                // “.vn”, “vni”, and the first letters of Symbol, Wingdings and Webdings.
                case (0x2E, 0x76, 0x6E), (0x76, 0x6E, 0x69), (0x73, 0x79, 0x6D), (0x77, 0x69, 0x6E), (0x77, 0x65, 0x62):
                    return true
                default: continue
                }
            }
            return false
        }
    }
}
