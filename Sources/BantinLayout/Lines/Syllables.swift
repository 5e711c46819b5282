/// The letters of a syllable, small, with no signs around it: at most 16 bytes, which no Vietnamese syllable exceeds.
struct SyllableLetters {
    /// The bytes of the text in normal form C, the first one lowest.
    private(set) var folded = SIMD2<UInt64>(0, 0)
    /// A sign that opens stands before the letters.
    private(set) var isOpened = false
    /// A sign that closes stands after the letters.
    private(set) var isClosed = false

    /// Nil when the word is none: a number, a code, a dash.
    init?(of word: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let length = SyllableLetters.openingSign(in: word, at: start) {
            start += length
            isOpened = true
        }
        var count = 0
        while start < word.count {
            guard let (length, letter) = SyllableLetters.smallLetter(in: word, at: start) else { break }
            guard count + length <= 16 else { return nil }
            for place in 0..<length {
                let byte = UInt64(letter >> UInt32(8 * place) & 0xFF)
                folded[(count + place) / 8] |= byte << UInt64((count + place) % 8 * 8)
            }
            count += length
            start += length
        }
        guard count > 0 else { return nil }
        while start < word.count {
            guard let length = SyllableLetters.closingSign(in: word, at: start) else { return nil }
            start += length
            isClosed = true
        }
    }

    private static func byte(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
        index < word.count ? word[index] : 0
    }

    /// `(`, `[`, `{`, `"`, `'`, `«`, `“`, `‘`.
    private static func openingSign(in word: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        switch byte(word, index) {
        case 0x28, 0x5B, 0x7B, 0x22, 0x27: 1
        case 0xC2 where byte(word, index + 1) == 0xAB: 2
        case 0xE2 where byte(word, index + 1) == 0x80 && [0x9C, 0x98].contains(byte(word, index + 2)): 3
        default: nil
        }
    }

    /// `.`, `,`, `;`, `:`, `!`, `?`, `/`, `)`, `]`, `}`, `"`, `'`, `»`, `”`, `’`, `…`.
    private static func closingSign(in word: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        switch byte(word, index) {
        case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2F, 0x29, 0x5D, 0x7D, 0x22, 0x27: 1
        case 0xC2 where byte(word, index + 1) == 0xBB: 2
        case 0xE2 where byte(word, index + 1) == 0x80 && [0x9D, 0x99, 0xA6].contains(byte(word, index + 2)): 3
        default: nil
        }
    }

    /// A letter of Vietnamese or of its neighbours, its capital turned small: how many bytes it has, and these, the first
    /// lowest.
    private static func smallLetter(in word: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, UInt32)? {
        let first = word[index]
        let second = byte(word, index + 1)
        switch first {
        case 0x61...0x7A: return (1, UInt32(first))
        case 0x41...0x5A: return (1, UInt32(first) + 0x20)
        // U+00C0 to U+00FF without × and ÷.
        case 0xC3 where second != 0x97 && second != 0xB7:
            return (2, pack(first, second < 0x9F ? second + 0x20 : second))
        // Ă, Đ, Ĩ, Ũ, Ơ stand before their small letters, each on an even place; Ư on an odd one.
        case 0xC4, 0xC5: return (2, pack(first, second | 1))
        case 0xC6 where second == 0xA0 || second == 0xA1: return (2, pack(first, 0xA1))
        case 0xC6 where second == 0xAF || second == 0xB0: return (2, pack(first, 0xB0))
        // U+1E80 to U+1EFF.
        case 0xE1 where second == 0xBA || second == 0xBB:
            return (3, pack(first, second) | UInt32(byte(word, index + 2) | 1) << 16)
        default: return nil
        }
    }

    private static func pack(_ first: UInt8, _ second: UInt8) -> UInt32 { UInt32(first) | UInt32(second) << 8 }
}

/// Syllables numbered from 1 in the order in which they come.
struct SyllableTable {
    private var keys: [SIMD2<UInt64>] = []
    /// Open addressing: a slot holds a syllable's number, 0 when it is free. The size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    var count: Int { keys.count }

    /// 0 when there is no such syllable.
    func index(of letters: SIMD2<UInt64>) -> UInt32 { slots[slot(of: letters)] }

    mutating func add(_ letters: SIMD2<UInt64>) -> UInt32 {
        let slot = slot(of: letters)
        if slots[slot] != 0 { return slots[slot] }
        keys.append(letters)
        let number = UInt32(keys.count)
        slots[slot] = number
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    func text(_ number: UInt32) -> String {
        let key = keys[Int(number) - 1]
        let bytes = (0..<16).map { UInt8(truncatingIfNeeded: key[$0 / 8] >> UInt64($0 % 8 * 8)) }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Where the syllable stands, or where it would.
    private func slot(of letters: SIMD2<UInt64>) -> Int {
        let mixed = (letters[0] ^ letters[1] &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        var slot = Int(truncatingIfNeeded: mixed >> 33) & (slots.count - 1)
        while slots[slot] != 0, keys[Int(slots[slot]) - 1] != letters { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(index + 1) }
    }
}
