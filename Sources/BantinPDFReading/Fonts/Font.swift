/// A font of a document, as far as its dictionary and its program tell.
package struct Font {
    package let value: PDFValue
    package let number: Int
    /// The CIDFont of a Type 0 font, else the font itself.
    package let descendant: PDFValue
    package let program: FontProgram?
    package let toUnicode: UnicodeMap?
    private let widths: [Int: Double]
    private let glyphOfCID: [UInt8]?
    private let differences: [Int: String]

    package init(_ value: PDFValue, number: Int) {
        self.value = value
        self.number = number
        descendant = value["Subtype"].name == "Type0" ? value["DescendantFonts"].items.first ?? value : value
        let descriptor = descendant["FontDescriptor"]
        let file = ["FontFile", "FontFile2", "FontFile3"].map { descriptor[$0] }.first { $0.isStream }
        program = file?.bytes.flatMap(FontProgram.init)
        toUnicode = value["ToUnicode"].bytes.map { UnicodeMap($0, of: value.file) }
        widths = Font.widths(of: value, descendant)
        glyphOfCID = descendant["CIDToGIDMap"].bytes
        differences = Font.differences(of: value["Encoding"])
    }

    package var subtype: String { value["Subtype"].name ?? "" }
    package var descendantSubtype: String { descendant["Subtype"].name ?? "" }
    package var descriptor: PDFValue { descendant["FontDescriptor"] }
    package var name: String { value["BaseFont"].name ?? "?" }
    package var isSymbolic: Bool { (descriptor["Flags"].integer ?? 0) & 4 != 0 }
    package var isTrueType: Bool { subtype == "TrueType" }
    /// Whether it is one of the CIDFonts whose codes are the character identifiers themselves.
    package var isIdentity: Bool {
        subtype == "Type0" && ["Identity-H", "Identity-V"].contains(value["Encoding"].name)
    }
    package var hasProgram: Bool { ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0].isStream } }

    /// What can be told of a code's glyph.
    package enum Glyph: Equatable {
        case unknown, missing
        case found(Int)
    }

    package func glyph(of code: Int) -> Glyph {
        guard let program else { return .unknown }
        if subtype == "Type0" {
            guard isIdentity else { return .unknown }
            return glyph(ofCID: code, in: program)
        }
        return isTrueType ? trueTypeGlyph(of: code, in: program) : namedGlyph(of: code, in: program)
    }

    /// In thousandths of the em, as the font's dictionary says.
    package func width(of code: Int) -> Double? {
        if subtype == "Type0" { return isIdentity ? widths[code] ?? descendant["DW"].real ?? 1000 : nil }
        return widths[code] ?? descriptor["MissingWidth"].real
    }

    private func glyph(ofCID cid: Int, in program: FontProgram) -> Glyph {
        if descendantSubtype == "CIDFontType2" {
            guard let map = glyphOfCID else { return cid < program.glyphCount ? .found(cid) : .missing }
            guard cid * 2 + 1 < map.count else { return .missing }
            let glyph = Int(map[cid * 2]) << 8 | Int(map[cid * 2 + 1])
            return glyph < program.glyphCount ? .found(glyph) : .missing
        }
        return program.glyph(ofCID: cid).map(Glyph.found) ?? .missing
    }

    private func trueTypeGlyph(of code: Int, in program: FontProgram) -> Glyph {
        let unicode = FontProgram.CharacterMap(platform: 3, encoding: 1)
        let symbol = FontProgram.CharacterMap(platform: 3, encoding: 0)
        let roman = FontProgram.CharacterMap(platform: 1, encoding: 0)
        if isSymbolic {
            let found =
                program.glyph(of: code, by: symbol) ?? program.glyph(of: 0xF000 + code, by: symbol)
                ?? program.glyph(of: code, by: roman)
            return found.map(Glyph.found) ?? .missing
        }
        if let name = differences[code] { return program.glyph(named: name).map(Glyph.found) ?? .unknown }
        guard let encoding, let character = encoding.character(of: code) else { return .unknown }
        let found = program.glyph(of: character, by: unicode) ?? program.glyph(of: code, by: roman)
        return found.map(Glyph.found) ?? .missing
    }

    private func namedGlyph(of code: Int, in program: FontProgram) -> Glyph {
        if let name = differences[code] {
            if name == ".notdef" { return .found(0) }
            return program.glyph(named: name).map(Glyph.found) ?? .missing
        }
        let unicode = FontProgram.CharacterMap(platform: 3, encoding: 1)
        if let encoding, let character = encoding.character(of: code) {
            return program.glyph(of: character, by: unicode).map(Glyph.found) ?? .unknown
        }
        let own = FontProgram.CharacterMap(platform: 7, encoding: 2)
        return program.glyph(of: code, by: own).map(Glyph.found) ?? .unknown
    }

    private var encoding: SimpleEncoding? {
        let encoding = value["Encoding"]
        return (encoding.name ?? encoding["BaseEncoding"].name).flatMap(SimpleEncoding.init)
    }

    /// The names that an encoding gives to codes itself.
    private static func differences(of encoding: PDFValue) -> [Int: String] {
        var next = 0
        var names: [Int: String] = [:]
        for item in encoding["Differences"].items {
            if let number = code(item) { next = number }
            guard let name = item.name else { continue }
            names[next] = name
            next += 1
        }
        return names
    }

    /// A number that can be a code; others would only make loops long.
    private static func code(_ value: PDFValue) -> Int? {
        value.integer.flatMap { (0..<65_536).contains($0) ? $0 : nil }
    }

    private static func widths(of value: PDFValue, _ descendant: PDFValue) -> [Int: Double] {
        var widths: [Int: Double] = [:]
        guard value["Subtype"].name == "Type0" else {
            guard let first = code(value["FirstChar"]) else { return [:] }
            for (index, width) in value["Widths"].items.enumerated() { widths[first + index] = width.real }
            return widths
        }
        let items = descendant["W"].items
        var index = 0
        while index + 1 < items.count {
            guard let first = code(items[index]) else { break }
            if items[index + 1].isArray {
                for (offset, width) in items[index + 1].items.enumerated() { widths[first + offset] = width.real }
                index += 2
            } else {
                guard let last = code(items[index + 1]), index + 2 < items.count else { break }
                for cid in first..<max(first, last + 1) { widths[cid] = items[index + 2].real }
                index += 3
            }
        }
        return widths
    }
}
