/// The tones of Vietnamese, in the order of the alphabet's collation.
enum Tone: UInt8 { case level, falling, asking, tumbling, rising, heavy }

/// A letter of the Vietnamese alphabet and the tone that it carries, capital or not.
struct VietnameseLetter: Hashable {
    /// Its place in `alphabet`.
    let index: UInt8
    let tone: Tone

    /// The alphabet, with the letters of foreign words left out: `f`, `j`, `w`, `z` are in no syllable.
    static let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)

    /// Nil when the letter is not of the alphabet.
    init?(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        guard value < Self.codes.count, Self.codes[value] > 0 else { return nil }
        let code = Self.codes[value] - 1
        index = code / 6
        guard let tone = Tone(rawValue: code % 6) else { return nil }
        self.tone = tone
    }

    var isVowel: Bool { Self.vowels.contains(index) }

    /// Whether it is ă, â, ê, ô, ơ, ư: a vowel of its own quality, which takes the tone before any other.
    var hasQuality: Bool { Self.qualities.contains(index) }

    /// Whether it is more than a bare letter: a tone, a quality, or the bar of đ.
    var isMarked: Bool { tone != .level || hasQuality || index == Self.barredD }

    static func index(of letter: Unicode.Scalar) -> UInt8 { UInt8(alphabet.firstIndex(of: letter) ?? alphabet.count) }

    /// Every vowel with every tone, capitals after small letters: 12 × 6 × 2.
    static let tonedVowels: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ",
        "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ].map { Array($0.unicodeScalars) }

    private static let barredD = index(of: "đ")
    private static let vowels = Set("aăâeêioôơuưy".unicodeScalars.map(index))
    private static let qualities = Set("ăâêôơư".unicodeScalars.map(index))

    /// For each character below U+1F00: 0, or one more than six times its place in the alphabet, plus its tone.
    private static let codes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 0x1F00)
        for (place, letter) in alphabet.enumerated() {
            codes[Int(letter.value)] = UInt8(place * 6 + 1)
            codes[Int(letter.capital.value)] = UInt8(place * 6 + 1)
        }
        for row in tonedVowels {
            for (tone, vowel) in row.enumerated() where tone > 0 {
                codes[Int(vowel.value)] = codes[Int(row[0].value)] + UInt8(tone)
            }
        }
        return codes
    }()
}

extension Unicode.Scalar {
    /// The capital, when it is one character.
    var capital: Unicode.Scalar {
        let mapped = properties.uppercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped[mapped.startIndex] : self
    }

    var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// Whether only a Vietnamese text in Unicode has it: đ, ơ, ư, ă, or a vowel of U+1EA0–1EF9.
    var isVietnameseOnly: Bool {
        (0x1EA0...0x1EF9).contains(value) || value == 0x110 || value == 0x111 || (0x1A0...0x1B0).contains(value)
            || value == 0x102 || value == 0x103
    }
}
