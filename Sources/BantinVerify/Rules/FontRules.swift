import BantinPDFReading

/// Fonts and what their codes mean (Matterhorn 10, 31; ISO 19005-2 6.2.11).
enum FontRules {
    static let all: [Rule] = [
        .ua("10-001", vi: "Mọi mã ký tự chuyển được sang Unicode", en: "Every character code maps to Unicode") {
            document, judgement in
            eachCode(document, \.codes) { font, code in
                judgement.expect(hasUnicode(font, code), font.number, label(font, code))
            }
        },
        .a("6.2.11.7.2", vi: "Mọi mã ký tự chuyển được sang Unicode", en: "Every character code maps to Unicode") {
            document, judgement in
            eachCode(document, \.codes) { font, code in
                let text = font.toUnicode?.texts[code]
                let isMapped = hasUnicode(font, code) && !(text.map(holdsNonCharacters) ?? false)
                judgement.expect(isMapped, font.number, label(font, code))
            }
        },
        .a("6.2.11.7.3", vi: "Ký tự vùng dùng riêng có ActualText", en: "Characters for private use have an ActualText")
        {
            document, judgement in
            eachCode(document, \.unreplaced) { font, code in
                let text = font.toUnicode?.texts[code] ?? ""
                judgement.expect(!text.unicodeScalars.contains(where: isPrivate), font.number, label(font, code))
            }
        },
        .ua("31-001", vi: "Registry của phông và CMap như nhau", en: "Registries of font and CMap are the same") {
            document, judgement in
            judgeCollection(document, "Registry", &judgement)
        },
        .ua("31-002", vi: "Ordering của phông và CMap như nhau", en: "Orderings of font and CMap are the same") {
            document, judgement in
            judgeCollection(document, "Ordering", &judgement)
        },
        .ua("31-004", vi: "CIDToGIDMap là luồng hoặc Identity", en: "CIDToGIDMap is a stream or Identity") {
            document, judgement in
            for font in document.fonts
            where font.descendantSubtype == "CIDFontType2" && !font.descendant["CIDToGIDMap"].isNull {
                let map = font.descendant["CIDToGIDMap"]
                judgement.expect(map.isStream || map.name == "Identity", font.number, label(font))
            }
        },
        .ua("31-005", vi: "Phông CIDFontType2 có CIDToGIDMap", en: "A CIDFontType2 has a CIDToGIDMap") {
            document, judgement in
            expectGlyphMap(document, &judgement)
        },
        .a("6.2.11.3.2", vi: "Phông CIDFontType2 có CIDToGIDMap", en: "A CIDFontType2 has a CIDToGIDMap") {
            document, judgement in
            expectGlyphMap(document, &judgement)
        },
        .ua("31-006", vi: "CMap có sẵn hoặc được nhúng", en: "A CMap is predefined or embedded") {
            document, judgement in
            expectKnownEncoding(document, &judgement)
        },
        .a("6.2.11.3.3", vi: "CMap có sẵn hoặc được nhúng", en: "A CMap is predefined or embedded") {
            document, judgement in
            expectKnownEncoding(document, &judgement)
        },
        .ua("31-009", vi: "Phông được nhúng", en: "Fonts are embedded") { document, judgement in
            expectPrograms(document, &judgement)
        },
        .a("6.2.11.4.1", vi: "Phông được nhúng, có đủ chữ", en: "Fonts are embedded and have all glyphs") {
            document, judgement in
            expectPrograms(document, &judgement)
            expectGlyphs(document, &judgement)
        },
        .ua("31-011", vi: "Phông nhúng có đủ chữ", en: "Embedded fonts have all glyphs") { document, judgement in
            expectGlyphs(document, &judgement)
        },
        .ua("31-016", vi: "Bề rộng trong tệp đúng như trong phông", en: "Widths in the file are those of the font") {
            document, judgement in
            expectWidths(document, &judgement)
        },
        .a("6.2.11.5", vi: "Bề rộng trong tệp đúng như trong phông", en: "Widths in the file are those of the font") {
            document, judgement in
            expectWidths(document, &judgement)
        },
        .ua(
            "31-021", vi: "Phông TrueType chữ thường dùng WinAnsi hoặc MacRoman",
            en: "A non-symbolic TrueType font is in WinAnsi or MacRoman"
        ) {
            document, judgement in
            expectLatinEncoding(document, &judgement)
        },
        .ua("31-024", vi: "Phông TrueType ký hiệu không có Encoding", en: "A symbolic TrueType font has no Encoding") {
            document, judgement in
            for font in document.fonts where font.isTrueType && font.isSymbolic {
                judgement.expect(font.value["Encoding"].isNull, font.number, label(font))
            }
        },
        .a(
            "6.2.11.6", vi: "Phông TrueType có bảng mã đúng loại",
            en: "TrueType fonts have encodings and cmaps of their kind"
        ) {
            document, judgement in
            expectLatinEncoding(document, &judgement)
            for font in document.fonts where font.isTrueType {
                judgement.expect(!font.isSymbolic || font.value["Encoding"].isNull, font.number, label(font))
                guard let maps = font.program?.maps else { continue }
                let hasSymbol = maps.contains { $0.platform == 3 && $0.encoding == 0 }
                let isRight = font.isSymbolic ? maps.count == 1 || hasSymbol : maps.count > (hasSymbol ? 1 : 0)
                judgement.expect(isRight, font.number, "\(label(font)) cmap")
            }
        },
        .ua(
            "31-027", vi: "Phông có ToUnicode hoặc mã Latinh chuẩn",
            en: "A font has ToUnicode or a standard Latin encoding"
        ) {
            document, judgement in
            for font in document.fonts {
                judgement.expect(font.toUnicode != nil || hasLatinEncoding(font), font.number, label(font))
            }
        },
        .ua("31-028", vi: "ToUnicode không có U+0000", en: "No ToUnicode has U+0000") { document, judgement in
            expectNone(document, of: [0], &judgement)
        },
        .ua("31-029", vi: "ToUnicode không có U+FEFF, U+FFFE", en: "No ToUnicode has U+FEFF, U+FFFE") {
            document, judgement in
            expectNone(document, of: [0xFEFF, 0xFFFE], &judgement)
        },
        .ua("31-030", vi: "Không hiện .notdef", en: "No .notdef is shown") { document, judgement in
            expectNoNotdef(document, &judgement)
        },
        .a("6.2.11.8", vi: "Không hiện .notdef", en: "No .notdef is shown") { document, judgement in
            expectNoNotdef(document, &judgement)
        },
        .a("6.2.11.2", vi: "Từ điển phông đủ mục", en: "Font dictionaries have all their entries") {
            document, judgement in
            document.fonts.forEach { judgeEntries($0, &judgement) }
        },
    ]

    private static func label(_ font: Font) -> String { font.name }

    private static func label(_ font: Font, _ code: Int) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return
            "\(font.name) <\(String(repeating: "0", count: max(0, (font.subtype == "Type0" ? 4 : 2) - digits.count)))\(digits)>"
    }

    private static func eachCode(
        _ document: PDFDocument, _ codes: KeyPath<ShownText, Set<Int>>, _ body: (Font, Int) -> Void
    ) {
        for font in document.fonts {
            for code in document.shown(in: font)[keyPath: codes].sorted() { body(font, code) }
        }
    }

    private static func hasLatinEncoding(_ font: Font) -> Bool {
        let encoding = font.value["Encoding"]
        let name = encoding.name ?? encoding["BaseEncoding"].name
        if ["WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding"].contains(name) { return true }
        return font.subtype == "Type0" && !font.isIdentity && font.value["Encoding"].name != nil
    }

    private static func hasUnicode(_ font: Font, _ code: Int) -> Bool {
        if let map = font.toUnicode { return map.texts[code].map { !$0.isEmpty } ?? false }
        return hasLatinEncoding(font)
    }

    private static func holdsNonCharacters(_ text: String) -> Bool {
        text.unicodeScalars.contains { [0, 0xFEFF, 0xFFFE].contains($0.value) }
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .privateUse }

    private static func judgeCollection(_ document: PDFDocument, _ key: String, _ judgement: inout Judgement) {
        for font in document.fonts where font.subtype == "Type0" && font.value["Encoding"].isStream {
            let own = font.descendant["CIDSystemInfo"][key].string
            judgement.expect(own == font.value["Encoding"]["CIDSystemInfo"][key].string, font.number, label(font))
        }
    }

    private static func expectGlyphMap(_ document: PDFDocument, _ judgement: inout Judgement) {
        for font in document.fonts where font.descendantSubtype == "CIDFontType2" && font.hasProgram {
            judgement.expect(!font.descendant["CIDToGIDMap"].isNull, font.number, label(font))
        }
    }

    private static func expectKnownEncoding(_ document: PDFDocument, _ judgement: inout Judgement) {
        for font in document.fonts where font.subtype == "Type0" {
            let encoding = font.value["Encoding"]
            judgement.expect(
                encoding.isStream || predefinedMaps.contains(encoding.name ?? ""), font.number,
                "\(label(font)) /Encoding \(encoding.name ?? "")")
        }
    }

    private static func expectPrograms(_ document: PDFDocument, _ judgement: inout Judgement) {
        for font in document.fonts where font.subtype != "Type3" && !document.shown(in: font).visible.isEmpty {
            judgement.expect(font.hasProgram, font.number, label(font))
        }
    }

    private static func expectGlyphs(_ document: PDFDocument, _ judgement: inout Judgement) {
        for font in document.fonts where font.hasProgram && font.subtype != "Type3" {
            judgement.expect(font.program != nil, font.number, label(font))
        }
        eachCode(document, \.visible) { font, code in
            judgement.expect(font.glyph(of: code) != .missing, font.number, label(font, code))
        }
    }

    private static func expectWidths(_ document: PDFDocument, _ judgement: inout Judgement) {
        eachCode(document, \.visible) { font, code in
            guard case .found(let glyph) = font.glyph(of: code), let width = font.width(of: code),
                let advance = font.program?.advance(of: glyph)
            else { return }
            judgement.expect(
                (width - advance).magnitude <= 1, font.number, "\(label(font, code)) \(width) ≠ \(advance)")
        }
    }

    private static func expectNone(_ document: PDFDocument, of values: [UInt32], _ judgement: inout Judgement) {
        for font in document.fonts {
            for (code, text) in (font.toUnicode?.texts ?? [:]).sorted(by: { $0.key < $1.key }) {
                judgement.expect(
                    !text.unicodeScalars.contains { values.contains($0.value) }, font.number, label(font, code))
            }
        }
    }

    private static func expectNoNotdef(_ document: PDFDocument, _ judgement: inout Judgement) {
        eachCode(document, \.codes) { font, code in
            guard font.program != nil, font.subtype != "Type3" else { return }
            judgement.expect(font.glyph(of: code) != .found(0), font.number, label(font, code))
        }
    }

    private static func expectLatinEncoding(_ document: PDFDocument, _ judgement: inout Judgement) {
        for font in document.fonts where font.isTrueType && !font.isSymbolic {
            let encoding = font.value["Encoding"]
            let name = encoding.name ?? encoding["BaseEncoding"].name
            judgement.expect(["WinAnsiEncoding", "MacRomanEncoding"].contains(name), font.number, label(font))
        }
    }

    private static func judgeEntries(_ font: Font, _ judgement: inout Judgement) {
        judgement.expect(font.value["Type"].name == "Font", font.number, "\(label(font)) /Type")
        let subtypes: Set = ["Type0", "Type1", "MMType1", "TrueType", "Type3"]
        judgement.expect(subtypes.contains(font.subtype), font.number, "\(label(font)) /Subtype")
        if font.subtype == "Type0" || font.subtype == "Type3" { return }
        guard let first = font.value["FirstChar"].integer, let last = font.value["LastChar"].integer else {
            judgement.expect(false, font.number, "\(label(font)) /FirstChar /LastChar")
            return
        }
        let count = last.subtractingReportingOverflow(first).partialValue
        judgement.expect(font.value["Widths"].items.count == count &+ 1, font.number, "\(label(font)) /Widths")
    }

    /// ISO 32000-1 table 118.
    private static let predefinedMaps: Set<String> = Set(
        [
            "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "UniGB-UCS2", "UniGB-UTF16", "B5pc", "HKscs-B5",
            "ETen-B5", "ETenms-B5", "CNS-EUC", "UniCNS-UCS2", "UniCNS-UTF16", "83pv-RKSJ", "90ms-RKSJ", "90msp-RKSJ",
            "90pv-RKSJ", "Add-RKSJ", "EUC", "Ext-RKSJ", "UniJIS-UCS2", "UniJIS-UCS2-HW", "UniJIS-UTF16", "KSC-EUC",
            "KSCms-UHC", "KSCms-UHC-HW", "KSCpc-EUC", "UniKS-UCS2", "UniKS-UTF16", "Identity",
        ].flatMap { ["\($0)-H", "\($0)-V"] } + ["H", "V"])
}
