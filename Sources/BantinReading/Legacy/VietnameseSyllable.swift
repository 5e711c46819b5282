/// What a run of letters is by the orthography of Vietnamese syllables.
enum SyllableForm {
    /// Well formed, and written with bare letters.
    case plain
    /// Well formed, with a tone, a vowel's quality or đ.
    case marked

    /// Nil when the letters are no syllable of Vietnamese.
    ///
    /// The grammar is the orthography's own: an onset, a rime of a closed list, the tone on the vowel that carries it (`hoà`
    /// and `hòa` alike), and only the rising or the heavy tone before a final stop. Names and loans outside of it exist, so a
    /// text is judged by its share of syllables, never by one.
    init?(_ scalars: some Sequence<Unicode.Scalar>) {
        var word = Word()
        for scalar in scalars {
            guard let letter = VietnameseLetter(scalar), word.add(letter) else { return nil }
        }
        guard word.count > 0, word.isSyllable else { return nil }
        self = word.isMarked ? .marked : .plain
    }

    init?(_ text: String) { self.init(text.unicodeScalars) }
}

private typealias Letters = InlineArray<8, UInt8>

/// Up to seven letters (`nghiêng` is the longest syllable) with at most one tone.
private struct Word {
    var letters = Letters(repeating: 0)
    var count = 0
    var tone = Tone.level
    var tonePlace = 0
    var isMarked = false

    mutating func add(_ letter: VietnameseLetter) -> Bool {
        guard count < 7 else { return false }
        if letter.tone != .level {
            guard tone == .level else { return false }
            tone = letter.tone
            tonePlace = count
        }
        isMarked = isMarked || letter.isMarked
        letters[count] = letter.index
        count += 1
        return true
    }

    var isSyllable: Bool {
        for length in stride(from: min(3, count - 1), through: 0, by: -1) {
            guard let onset = Orthography.onsets[packed(0, length)], let rime = Orthography.rimes[packed(length, count)]
            else { continue }
            if onset.allows(rime), tone == .level || carries(rime, from: length) { return true }
        }
        return false
    }

    private func carries(_ rime: Rime, from start: Int) -> Bool {
        guard !rime.endsInStop || tone == .rising || tone == .heavy else { return false }
        return tonePlace >= start && rime.tonePlaces & (1 << (tonePlace - start)) != 0
    }

    private func packed(_ start: Int, _ end: Int) -> UInt32 {
        var value: UInt32 = 0
        for place in start..<end { value = value << 5 | UInt32(letters[place] + 1) }
        return value
    }
}

/// What may stand before the rime, by the rimes that it takes.
private enum Onset: String {
    case any, hard, soft, gi, g, qu, none

    func allows(_ rime: Rime) -> Bool {
        switch self {
        case .any: !rime.needsNoOnset
        case .none: !rime.text.hasPrefix("iê")
        // c, g and ng are written k, gh and ngh before e, ê, i and y.
        case .hard: !rime.isFront
        case .soft: rime.isFront && !rime.needsNoOnset
        case .gi: !rime.isFront || rime.text.hasPrefix("e") || rime.text.hasPrefix("ê")
        case .g: !rime.isFront || ["i", "in", "it", "im", "ip"].contains(rime.text) || rime.text.hasPrefix("iê")
        case .qu: !"uưo".contains(rime.text.prefix(1)) && (!rime.text.hasPrefix("ô") || rime.text == "ôc")
        }
    }
}

private struct Rime {
    let text: String
    /// Bits of the places that a tone may stand at.
    let tonePlaces: UInt8
    let endsInStop: Bool
    let isFront: Bool
    /// `yên`, `yêu` and their like have no consonant before them but that of `qu`.
    let needsNoOnset: Bool

    init(_ text: String) {
        self.text = text
        let letters = text.unicodeScalars.compactMap(VietnameseLetter.init)
        let vowels = letters.prefix(while: \.isVowel)
        endsInStop = ["c", "h", "p", "t"].contains(text.suffix(1)) && !text.hasSuffix("nh")
        isFront = "eêiy".contains(text.prefix(1))
        needsNoOnset = text.hasPrefix("y") && text.count > 1
        if let quality = letters.lastIndex(where: \.hasQuality) {
            tonePlaces = 1 << quality
        } else if ["oa", "oe", "uy"].contains(text.prefix(2)), vowels.count == 2 {
            tonePlaces = 0b11
        } else {
            let isClosed = vowels.count < letters.count
            tonePlaces = 1 << (vowels.count == 1 ? 0 : isClosed || vowels.count == 3 ? 1 : 0)
        }
    }
}

private enum Orthography {
    static let onsets: [UInt32: Onset] = {
        var table: [UInt32: Onset] = [packed(""): .none, packed("gi"): .gi, packed("g"): .g, packed("qu"): .qu]
        for text in "b ch d đ h kh l m n nh p ph r s t th tr v x".split(separator: " ") { table[packed(text)] = .any }
        for text in ["k", "gh", "ngh"] { table[packed(text)] = .soft }
        for text in ["c", "ng"] { table[packed(text)] = .hard }
        return table
    }()

    static let rimes: [UInt32: Rime] = {
        let all = """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
            ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
            oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh
            uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu ych ynh yt
            """
        let rimes = all.split(whereSeparator: \.isWhitespace).map { (packed($0), Rime(String($0))) }
        return Dictionary(rimes, uniquingKeysWith: { a, _ in a })
    }()

    private static func packed(_ text: some StringProtocol) -> UInt32 {
        text.unicodeScalars.reduce(0) { $0 << 5 | UInt32(VietnameseLetter.index(of: $1) + 1) }
    }
}
