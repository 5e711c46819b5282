import Glibc

/// Words and phrases in small letters that lines are held against byte by byte.
///
/// Texts are in normal form C by the time that they are read. Swift's own comparison looks for canonical equivalents, which took a
/// fifth of the time of reading a page.
struct Phrases: ExpressibleByArrayLiteral {
    private var phrases: [[UInt8]]
    /// Where the phrases of each first byte stand in `phrases`.
    private var starts: [Range<Int>]

    init(_ phrases: some Sequence<String>) {
        let sorted = phrases.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        self.phrases = sorted
        starts = [Range<Int>](repeating: 0..<0, count: 256)
        for (index, phrase) in sorted.enumerated() {
            guard let first = phrase.first.map(Int.init) else { continue }
            starts[first] = (starts[first].isEmpty ? index : starts[first].lowerBound)..<index + 1
        }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    /// Whether the text is one of them.
    func contains(_ text: some StringProtocol) -> Bool {
        text.withBytes { bytes in
            candidates(bytes, at: 0).contains { phrases[$0].count == bytes.count && stands($0, in: bytes, at: 0) }
        }
    }

    /// Whether the text starts with one of them.
    func begin(_ text: some StringProtocol) -> Bool {
        text.withBytes { bytes in candidates(bytes, at: 0).contains { stands($0, in: bytes, at: 0) } }
    }

    /// The lengths, in bytes and rising, of those that the text starts with.
    func lengths(beginning text: some StringProtocol) -> [Int] {
        text.withBytes { bytes in
            candidates(bytes, at: 0).filter { stands($0, in: bytes, at: 0) }.map { phrases[$0].count }
        }
    }

    /// Whether the text ends with one of them.
    func end(_ text: some StringProtocol) -> Bool {
        text.withBytes { bytes in
            phrases.indices.contains { stands($0, in: bytes, at: bytes.count - phrases[$0].count) }
        }
    }

    /// Whether one of them stands anywhere in the text.
    func occur(in text: some StringProtocol) -> Bool {
        text.withBytes { bytes in
            bytes.indices.contains { at in candidates(bytes, at: at).contains { stands($0, in: bytes, at: at) } }
        }
    }

    private func candidates(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int> {
        index < bytes.count ? starts[Int(bytes[index])] : 0..<0
    }

    private func stands(_ phrase: Int, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let wanted = phrases[phrase]
        guard index >= 0, index + wanted.count <= bytes.count else { return false }
        for offset in wanted.indices where bytes[index + offset] != wanted[offset] { return false }
        return true
    }
}

extension StringProtocol {
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether the phrase stands in the text, byte by byte.
    func holds(_ phrase: String) -> Bool {
        withBytes { $0.place(of: phrase, from: 0) != nil }
    }

    /// Whether the text starts with the phrase, byte by byte.
    func begins(with phrase: String) -> Bool { utf8.starts(with: phrase.utf8) }

    /// In small letters.
    var small: String {
        withBytes { bytes in
            String(unsafeUninitializedCapacity: bytes.count + bytes.count / 2) { LetterFold.writeSmall(bytes, to: $0) }
        }
    }

    /// Its first letters in small form: what phrases at the start of a line are compared with.
    var smallHead: String { String(decoding: utf8.prefix(96), as: UTF8.self).small }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the text next stands, from an index on.
    func place(of text: String, from index: Int) -> Int? {
        text.withBytes { wanted in
            guard let base = baseAddress, let first = wanted.first, let start = wanted.baseAddress else { return nil }
            var at = index
            while at + wanted.count <= count,
                let found = memchr(base + at, Int32(first), count - wanted.count - at + 1)
            {
                at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                if memcmp(base + at, start, wanted.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}

extension String {
    /// The text with another in place of each occurrence of the phrase, byte by byte.
    func replaced(_ phrase: String, by other: String) -> String {
        guard holds(phrase) else { return self }
        var result: [UInt8] = []
        withBytes { bytes in
            var index = 0
            while let found = bytes.place(of: phrase, from: index) {
                result += bytes[index..<found]
                result += other.utf8
                index = found + phrase.utf8.count
            }
            result += bytes[index...]
        }
        return String(decoding: result, as: UTF8.self)
    }
}
