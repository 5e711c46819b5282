/// UTF-8 that was read as windows-1252, windows-1258 or Latin-1, and perhaps written and read so again: `Viá»‡t`.
enum Mojibake {
    /// The text with each sequence of characters that are the bytes of one UTF-8 character read back; nil when it has none.
    static func readBack(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar?]? {
        var result: [Unicode.Scalar?] = Array(text)
        var found = false
        var place = text.startIndex
        while place < text.endIndex {
            if let (scalar, length) = character(text[place...]) {
                let offset = place - text.startIndex
                result[offset] = scalar
                for follower in offset + 1..<offset + length { result[follower] = nil }
                found = true
                place += length
            } else {
                place += 1
            }
        }
        return found ? result : nil
    }

    /// The character that the text's first bytes are, and how many they are.
    private static func character(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let first = text.first, first.value >= 0x80, let lead = byte(first), (0xC2...0xF4).contains(lead) else {
            return nil
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard text.count >= length else { return nil }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for scalar in text.dropFirst().prefix(length - 1) {
            guard scalar.value >= 0x80, let next = byte(scalar), (0x80...0xBF).contains(next) else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        // windows-1258 has Ă where windows-1252 has Ã, the lead byte of most Vietnamese letters of two bytes.
        scalar == "Ă" ? 0xC3 : windows1252Byte(scalar)
    }

    /// What the words say of the text's being mojibake, once it was read back.
    static func evidence(_ text: ArraySlice<Unicode.Scalar>, readBack: [Unicode.Scalar?]) -> Evidence {
        var evidence = Evidence()
        var letters: [Unicode.Scalar] = []
        var isTouched: [Bool] = []
        for (place, scalar) in readBack.enumerated() {
            guard let scalar else { continue }
            letters.append(scalar)
            isTouched.append(scalar != text[text.startIndex + place])
        }
        for word in Tokens(letters[...], isLetter: \.isWordPart) {
            guard isTouched[word.indices].contains(true) else { continue }
            evidence.add([], as: word)
        }
        // What was two characters or more is now one letter: that Unicode has it is what was looked for.
        evidence.unicode = 0
        // No language writes â and € side by side: they are what a dash or a quotation mark left.
        let dashes = zip(text, text.dropFirst()).count { $0 == "â" && $1 == "€" }
        evidence.weight += Double(dashes)
        return evidence
    }
}
