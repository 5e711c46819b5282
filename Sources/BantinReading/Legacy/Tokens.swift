/// The words of a text for one reading of it: letters, and the signs that the reading takes for letters.
struct Tokens: Sequence, IteratorProtocol {
    let text: ArraySlice<Unicode.Scalar>
    let isLetter: (Unicode.Scalar) -> Bool
    private var place: Int

    init(_ text: ArraySlice<Unicode.Scalar>, isLetter: @escaping (Unicode.Scalar) -> Bool) {
        self.text = text
        self.isLetter = isLetter
        place = text.startIndex
    }

    mutating func next() -> ArraySlice<Unicode.Scalar>? {
        while place < text.endIndex, !isLetter(text[place]) { place += 1 }
        let start = place
        while place < text.endIndex, isLetter(text[place]) { place += 1 }
        return start < place ? text[start..<place] : nil
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word: a letter, or a mark on one.
    var isWordPart: Bool {
        if value < 0x80 { return isASCIILetter }
        if value < 0x100 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 }
        if (0x2000...0x2BFF).contains(value) { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return properties.isAlphabetic
        }
    }
}

/// A word without the quotation marks that stand at its ends, which some encodings have as letters: `«ViÖt»`.
func withoutQuotes(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var word = word
    while word.count > 1, let first = word.first, first == "«" || first == "©" { word.removeFirst() }
    while word.count > 1, let last = word.last, last == "»" || last == "®" || last == "°" { word.removeLast() }
    return word
}
