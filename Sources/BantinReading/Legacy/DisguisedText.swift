/// A stretch of text in one font, as it is mended, step by step.
struct DisguisedText {
    private(set) var text: [Unicode.Scalar]
    /// Where each character of `text` stood in the text as it was given.
    private(set) var origins: [Int]
    let font: LegacyFont?
    let entities: Entities

    /// What an entity in the text is.
    enum Entities: Hashable {
        /// One that was escaped twice.
        case escapedTwice
        /// Markdown's own, unless its ampersand is escaped.
        case markdown
        /// An example in code, which stays as it is typed.
        case example
    }

    init(_ text: [Unicode.Scalar], font: LegacyFont? = nil, entities: Entities = .escapedTwice) {
        self.text = text
        self.font = font
        self.entities = entities
        origins = Array(text.indices)
    }

    /// UTF-8.
    var bytes: [UInt8] {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text)
        return Array(String(scalars).utf8)
    }

    /// Puts what each character became in its place; returns where the first change stood in the text as it was given.
    @discardableResult mutating func replace(by result: [Unicode.Scalar?]) -> Int? {
        var first: Int?
        var places: [Int] = []
        var letters: [Unicode.Scalar] = []
        letters.reserveCapacity(text.count)
        places.reserveCapacity(text.count)
        for (place, scalar) in result.enumerated() {
            if scalar != text[place] { first = first ?? origins[place] }
            guard let scalar else { continue }
            letters.append(scalar)
            places.append(origins[place])
        }
        text = letters
        origins = places
        return first
    }
}

/// How a text came not to say what was written.
enum Disguise: Hashable {
    case table(LegacyTable.Name)
    case mojibake, escapedTwice
    /// Ð, the Icelandic letter, which old keyboards gave for Đ.
    case eth

    var name: String {
        switch self {
        case .table(let name): name.rawValue
        case .mojibake: "mojibake of UTF-8"
        case .escapedTwice: "entities escaped twice"
        case .eth: "Ð for Đ"
        }
    }
}

extension LegacyTable {
    static func named(_ name: Name) -> LegacyTable {
        switch name {
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .viscii: .viscii
        case .windows1258: .windows1258
        }
    }

    /// Text in this encoding converted, word by word; without a font that says so, a quotation mark at a word's end and a lone ©
    /// stay what they are.
    func mended(_ text: [Unicode.Scalar], font: LegacyFont?) -> [Unicode.Scalar?] {
        var result: [Unicode.Scalar?] = text
        for token in Tokens(text[...], isLetter: { $0.isWordPart || maps($0) }) {
            let (word, letters) = font == nil ? convertedWord(token) : (token, converted(token))
            if font == nil, word.count == 1, word.first == "©" { continue }
            result.replaceSubrange(word.indices, with: letters)
        }
        return font == .tcvn3Capitals ? result.map { $0?.capital } : name == .tcvn3 ? withWholeCapitals(result) : result
    }
}

/// Text in which the toned letters of words in capitals are capitals too: TCVN3 has them only in fonts of capitals, so that many
/// wrote `VIÖT NAM` with what is a small ệ.
private func withWholeCapitals(_ text: [Unicode.Scalar?]) -> [Unicode.Scalar?] {
    let letters = text.compactMap { $0 }
    let hasSmall = letters.contains { (0x61...0x7A).contains($0.value) }
    let capitals = letters.count { (0x41...0x5A).contains($0.value) }
    if !hasSmall, capitals > 3 { return text.map { $0?.capital } }
    var result = text
    var start = 0
    while start < text.count {
        guard text[start]?.isWordPart ?? false else {
            start += 1
            continue
        }
        let end = text[start...].firstIndex { !($0?.isWordPart ?? true) } ?? text.count
        let word = text[start..<end].compactMap { $0 }
        let ascii = word.filter(\.isASCIILetter)
        if ascii.contains(where: { $0.value < 0x60 }), ascii.allSatisfy({ $0.value < 0x60 }),
            word.dropFirst().contains(where: { $0.isASCIILetter })
        {
            for place in start..<end { result[place] = result[place]?.capital }
        }
        start = end
    }
    return result
}
