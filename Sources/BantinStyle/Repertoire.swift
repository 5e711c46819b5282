/// A set of characters that texts are added to fast: a bit each, up to the highest one.
package struct Repertoire: Hashable, Sendable {
    private var words: [UInt64] = []

    package init() {}

    package var isEmpty: Bool { words.isEmpty }

    package mutating func insert(_ scalar: Unicode.Scalar) { insert(Int(scalar.value)) }

    package mutating func insert(contentsOf range: ClosedRange<Unicode.Scalar>) {
        for value in range.lowerBound.value...range.upperBound.value { insert(Int(value)) }
    }

    package mutating func insert(charactersOf text: String) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                // A Swift string is valid UTF-8: a first byte tells how many follow, six bits each.
                let first = bytes[index]
                let followers = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
                var value = followers == 0 ? Int(first) : Int(first & (0x3F >> UInt8(followers)))
                for byte in bytes[(index + 1)..<(index + 1 + followers)] { value = value << 6 | Int(byte & 0x3F) }
                insert(value)
                index += 1 + followers
            }
        }
    }

    package mutating func formUnion(_ other: Repertoire) {
        if words.count < other.words.count { grow(to: other.words.count) }
        for (index, word) in other.words.enumerated() { words[index] |= word }
    }

    /// In the order of their numbers.
    package var scalars: [Unicode.Scalar] {
        words.enumerated().flatMap { index, word in
            (0..<64).compactMap { word >> UInt64($0) & 1 == 0 ? nil : Unicode.Scalar(UInt32(index * 64 + $0)) }
        }
    }

    private mutating func insert(_ value: Int) {
        if value / 64 >= words.count { grow(to: value / 64 + 1) }
        words[value / 64] |= 1 << UInt64(value % 64)
    }

    private mutating func grow(to count: Int) {
        words.append(contentsOf: repeatElement(0, count: count - words.count))
    }
}
