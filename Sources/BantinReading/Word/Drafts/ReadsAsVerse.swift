import BantinModel

/// Whether a paragraph of several lines is verse for certain, although no style says so: four lines or more of a few syllables
/// each, every one starting with a capital and none with figures or nothing but names in it.
func readsAsVerse(_ text: [Inline]) -> Bool {
    guard text.count(where: \.isLineBreak) >= 3 else { return false }
    return text.split(whereSeparator: \.isLineBreak).allSatisfy { line in
        let words = Array(line).plainText
        let syllables = words.split(separator: " ")
        return (4...9).contains(syllables.count) && words.first { $0.isLetter }?.isUppercase == true
            && !words.contains(where: \.isNumber) && !words.contains(":")
            && syllables.count { $0.first?.isLowercase == true } * 2 >= syllables.count
    }
}
