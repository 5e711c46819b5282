/// Entities that were escaped twice and so stand in the text as they were typed: `&ocirc;`, `&#7879;`, `&nbsp;`.
enum EscapedTwice {
    /// The text with each known named or numeric entity as its character; nil when it has none.
    static func resolved(_ text: [Unicode.Scalar]) -> [Unicode.Scalar?]? {
        var result: [Unicode.Scalar?] = text
        var found = false
        var place = 0
        while let start = text[place...].firstIndex(of: "&") {
            place = start + 1
            guard let end = text[place...].prefix(longest + 1).firstIndex(of: ";"),
                let character = character(text[place..<end])
            else { continue }
            result[start] = character
            for inner in place...end { result[inner] = nil }
            found = true
            place = end + 1
        }
        return found ? result : nil
    }

    /// Markdown with one escape taken off each `&amp;ocirc;`: what is left, Markdown resolves itself.
    static func unescaped(_ text: [Unicode.Scalar]) -> [Unicode.Scalar?]? {
        var result: [Unicode.Scalar?] = text
        var found = false
        var place = 0
        while let start = text[place...].firstIndex(of: "&") {
            place = start + 1
            guard text[start...].starts(with: "&amp;".unicodeScalars) else { continue }
            let name = text[(start + 5)...]
            guard let end = name.prefix(longest + 1).firstIndex(of: ";"), character(name[..<end]) != nil else {
                continue
            }
            for inner in start + 1..<start + 5 { result[inner] = nil }
            found = true
        }
        return found ? result : nil
    }

    /// The character that a name or number between `&` and `;` stands for.
    static func character(_ name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: name)
        let word = String(text)
        guard word.hasPrefix("#") else { return names[word] }
        let digits = word.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20,
            !(0x7F...0x9F).contains(value)
        else { return nil }
        return Unicode.Scalar(value)
    }

    private static let longest = 8

    /// The names of HTML 4 that running text has.
    private static let names: [String: Unicode.Scalar] = {
        let latin1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
            para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
            Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
            Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
            igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
            thorn yuml
            """
        let others: [(String, Unicode.Scalar)] = [
            ("quot", "\""), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("apos", "'"), ("ndash", "–"), ("mdash", "—"),
            ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"), ("rdquo", "”"), ("bdquo", "„"),
            ("lsaquo", "‹"), ("rsaquo", "›"), ("hellip", "…"), ("bull", "•"), ("dagger", "†"), ("Dagger", "‡"),
            ("permil", "‰"), ("prime", "′"), ("Prime", "″"), ("euro", "€"), ("trade", "™"), ("minus", "−"),
            ("larr", "←"), ("uarr", "↑"), ("rarr", "→"), ("darr", "↓"), ("harr", "↔"), ("le", "≤"), ("ge", "≥"),
            ("ne", "≠"), ("asymp", "≈"), ("OElig", "Œ"), ("oelig", "œ"), ("Scaron", "Š"), ("scaron", "š"),
            ("Yuml", "Ÿ"),
            ("circ", "ˆ"), ("tilde", "˜"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"),
            ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("abreve", "ă"),
            ("Abreve", "Ă"), ("dstrok", "đ"), ("Dstrok", "Đ"), ("itilde", "ĩ"), ("Itilde", "Ĩ"), ("utilde", "ũ"),
            ("Utilde", "Ũ"),
        ]
        let first = latin1.split(whereSeparator: \.isWhitespace).enumerated()
            .compactMap { place, name in Unicode.Scalar(0xA0 + UInt32(place)).map { (String(name), $0) } }
        return Dictionary(first + others, uniquingKeysWith: { a, _ in a })
    }()
}
