/// What speaks for and against a text being Vietnamese in disguise, counted over its words.
///
/// A converted word that is a marked Vietnamese syllable speaks for the conversion, the more the longer it is: a foreign word
/// of two letters often turns into a syllable by chance, one of five hardly ever. What the words are as they stand speaks
/// against it: correct Vietnamese is never converted, however well the result would read.
struct Evidence {
    /// Words that have a letter of the encoding.
    var touched = 0
    /// Those of them that are Vietnamese as they stand, and those that are after the conversion.
    var before = 0
    var after = 0
    /// The converted syllables, by how little they owe to chance.
    var weight = 0.0
    /// Words of bare letters, and those of them that are Vietnamese syllables.
    var plain = 0
    var plainSyllables = 0
    /// Words with a letter that only Unicode has: the text is in no old encoding.
    var unicode = 0

    /// The least that a lone text must show.
    private static let leastWeight = 1.4

    static func += (a: inout Evidence, b: Evidence) {
        a.touched += b.touched
        a.before += b.before
        a.after += b.after
        a.weight += b.weight
        a.plain += b.plain
        a.plainSyllables += b.plainSyllables
        a.unicode += b.unicode
    }

    /// Certain by itself, whatever the rest of the page is.
    var isCertain: Bool { isCertain(weight: Self.leastWeight) }

    func isCertain(weight least: Double) -> Bool {
        unicode == 0 && touched >= 2 && after * 20 >= touched * 17 && before * 3 <= after * 2 && weight >= least
            && isMostlySyllables
    }

    /// Believed where the same encoding is certain elsewhere on the page.
    var isLikely: Bool { unicode == 0 && after * 10 >= touched * 7 && before * 2 <= after && after > 0 }

    /// Not contradicted: enough where the page is all in this encoding, or the font says so.
    var isPossible: Bool { unicode == 0 && after >= before }

    /// In Vietnamese nearly all words are syllables, names and loans aside; in other languages few words of bare letters are.
    private var isMostlySyllables: Bool { (plainSyllables + after) * 10 >= (plain + touched) * 7 }

    /// Counts one word of bare letters.
    mutating func addPlain(_ word: ArraySlice<Unicode.Scalar>) {
        guard word.count > 1, !isAbbreviation(word) else { return }
        plain += 1
        if SyllableForm(word) != nil { plainSyllables += 1 }
    }

    /// Counts one word that the conversion touches.
    mutating func add(_ word: ArraySlice<Unicode.Scalar>, as converted: some Collection<Unicode.Scalar>) {
        let isSyllable = SyllableForm(converted) == .marked
        let wasSyllable = SyllableForm(word) == .marked
        if word.contains(where: \.isVietnameseOnly) { unicode += 1 }
        if !isSyllable, isAbbreviation(converted) { return }
        touched += 1
        if wasSyllable { before += 1 }
        guard isSyllable else { return }
        after += 1
        if !wasSyllable { weight += converted.count >= 4 ? 1 : converted.count == 3 ? 0.7 : 0.3 }
    }
}

/// `UBND`, `QĐ`: a few capitals, which are no syllable in any reading.
private func isAbbreviation(_ word: some Collection<Unicode.Scalar>) -> Bool {
    word.count <= 6 && word.allSatisfy { $0.properties.isUppercase }
}

extension LegacyTable {
    /// What the words of a text say of its being in this encoding.
    func evidence(_ text: ArraySlice<Unicode.Scalar>) -> Evidence {
        var evidence = Evidence()
        for token in Tokens(text, isLetter: { $0.isWordPart || maps($0) }) {
            guard token.contains(where: { $0.value >= 0x80 || !$0.isASCIILetter }) else {
                evidence.addPlain(token)
                continue
            }
            let (word, letters) = convertedWord(token)
            let result = letters.compactMap { $0 }
            // `là` is the same in Latin-1 and in windows-1258: no evidence for either.
            let isUnchanged = result.elementsEqual(word)
            if isUnchanged, word.allSatisfy({ $0.isASCIILetter || maps($0) }) { continue }
            evidence.add(word, as: result)
        }
        return evidence
    }

    /// A word and what it becomes: without the quotation marks at its ends when only so it is a syllable.
    func convertedWord(_ token: ArraySlice<Unicode.Scalar>) -> (ArraySlice<Unicode.Scalar>, [Unicode.Scalar?]) {
        let letters = converted(token)
        let inner = withoutQuotes(token)
        guard inner.count < token.count, SyllableForm(letters.compactMap { $0 }) == nil else { return (token, letters) }
        return (inner, converted(inner))
    }
}
