import Glibc

/// The page with the attributes beyond the limit of an element blanked by spaces, so that every line and offset stays; nil
/// when no element has as many.
///
/// The parser compares each attribute with all before it: a million of them would take it hours.
func heldAttributes(_ bytes: [UInt8], most: Int) -> (bytes: [UInt8], line: Int)? {
    let surplus = bytes.withUnsafeBufferPointer { buffer in
        var scan = AttributeScan(bytes: buffer, most: most)
        return scan.surplus()
    }
    guard let first = surplus.first else { return nil }
    var result = bytes
    for range in surplus {
        for index in range where result[index] != 0x0A { result[index] = 0x20 }
    }
    return (result, bytes[..<first.lowerBound].count { $0 == 0x0A } + 1)
}

/// Walks tags as HTML's tokeniser does (HTML 13.2.5).
private struct AttributeScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let most: Int
    private var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>, most: Int) {
        self.bytes = bytes
        self.most = most
    }

    /// What stands in start tags after the most attributes that they may have.
    mutating func surplus() -> [Range<Int>] {
        var found: [Range<Int>] = []
        while let start = next(0x3C, from: index), start + 1 < bytes.count {
            index = start + 1
            if bytes[index] == 0x21, starts(with: "!--") {
                index = max(index, end(of: "-->", from: index + 1))
            } else if isLetter(bytes[index]) {
                let name = tagName()
                if let range = attributes() { found.append(range) }
                if let name, rawTextElements.contains(name) { index = end(of: "</" + name, from: index) }
            }
        }
        return found
    }

    /// Nil for names longer than those that matter.
    private mutating func tagName() -> String? {
        let start = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x2F, bytes[index] != 0x3E { index += 1 }
        guard index - start < 10 else { return nil }
        return String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
    }

    /// Goes behind the tag's end.
    private mutating func attributes() -> Range<Int>? {
        var count = 0
        var surplus: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if isSpace(byte) || byte == 0x2F {
                index += 1
                continue
            }
            if byte == 0x3E {
                index += 1
                return surplus.map { $0..<index - 1 }
            }
            count += 1
            if count == most + 1 { surplus = index }
            attribute()
        }
        return surplus.map { $0..<bytes.count }
    }

    private mutating func attribute() {
        index += 1
        while index < bytes.count, !isSpace(bytes[index]), ![0x2F, 0x3E, 0x3D].contains(bytes[index]) { index += 1 }
        var value = index
        while value < bytes.count, isSpace(bytes[value]) { value += 1 }
        guard value < bytes.count, bytes[value] == 0x3D else { return }
        value += 1
        while value < bytes.count, isSpace(bytes[value]) { value += 1 }
        index = value
        guard value < bytes.count else { return }
        if bytes[value] == 0x22 || bytes[value] == 0x27 {
            index = next(bytes[value], from: value + 1).map { $0 + 1 } ?? bytes.count
        } else {
            while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
        }
    }

    // MARK: Bytes

    private func next(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func starts(with text: String, at offset: Int? = nil) -> Bool {
        let start = offset ?? index
        guard start + text.utf8.count <= bytes.count else { return false }
        return zip(bytes[start...], text.utf8).allSatisfy { $0 == $1 || isLetter($0) && $0 | 0x20 == $1 }
    }

    /// Where the text next stands; the end of the page when it does not.
    private func end(of text: String, from start: Int) -> Int {
        guard let first = text.utf8.first else { return start }
        var at = start
        while let found = next(first, from: at) {
            if starts(with: text, at: found) { return found }
            at = found + 1
        }
        return bytes.count
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
}
