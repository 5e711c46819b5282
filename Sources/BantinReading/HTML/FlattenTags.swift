/// Start tags nested deeper than this are blanked before parsing: gumbo's time grows with the square of the depth.
private let deepestNesting = 400

/// The page with the tags that would nest too deep blanked by spaces, so that every line and offset stays.
///
/// Counts by the tags alone, without HTML's rules for implied ends, which is why only elements without such rules count.
func flattenedTags(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count(where: { $0 == 0x3C }) > deepestNesting else { return bytes }
    var scan = TagScan(bytes: bytes)
    guard scan.deepest(above: deepestNesting) else { return bytes }
    return scan.blanked(above: deepestNesting)
}

private struct TagScan {
    let bytes: [UInt8]

    /// Whether any tag nests deeper than the limit.
    func deepest(above limit: Int) -> Bool {
        var depth = 0
        var index = 0
        while let tag = next(from: &index) {
            if tag.isEnd { depth = max(0, depth - 1) } else { depth += 1 }
            if depth > limit { return true }
        }
        return false
    }

    mutating func blanked(above limit: Int) -> [UInt8] {
        var result = bytes
        var depth = 0
        var blanked = 0
        var index = 0
        while let tag = next(from: &index) {
            if tag.isEnd {
                if blanked > 0 {
                    blanked -= 1
                    blank(tag.range, in: &result)
                } else {
                    depth = max(0, depth - 1)
                }
            } else if depth >= limit {
                blanked += 1
                blank(tag.range, in: &result)
            } else {
                depth += 1
            }
        }
        return result
    }

    private func blank(_ range: Range<Int>, in result: inout [UInt8]) {
        for index in range where result[index] != 0x0A { result[index] = 0x20 }
    }

    private struct Tag {
        var isEnd: Bool
        var range: Range<Int>
    }

    /// The next tag of an element that nests; comments and scripts are passed over.
    private func next(from index: inout Int) -> Tag? {
        while index < bytes.count {
            guard let start = bytes[index...].firstIndex(of: 0x3C), start + 1 < bytes.count else {
                index = bytes.count
                return nil
            }
            var at = start + 1
            if bytes[at...].starts(with: [0x21, 0x2D, 0x2D]) {
                index = end(of: [0x2D, 0x2D, 0x3E], from: at + 3)
                continue
            }
            let isEnd = bytes[at] == 0x2F
            if isEnd { at += 1 }
            let nameStart = at
            while at < bytes.count, isLetterOrDigit(bytes[at]) { at += 1 }
            guard at > nameStart, at - nameStart < 16 else {
                index = max(at, start + 1)
                continue
            }
            let name = String(decoding: bytes[nameStart..<at].map { $0 | 0x20 }, as: UTF8.self)
            let close = bytes[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
            index = close
            if !isEnd, name == "script" || name == "style" {
                index = end(of: Array("</\(name)".utf8), from: close)
            } else if !flatTags.contains(name), isEnd || bytes[close - 2] != 0x2F || HTMLTag(rawValue: name) != nil {
                // `<path/>` ends itself; HTML ignores the slash of its own elements.
                return Tag(isEnd: isEnd, range: start..<close)
            }
        }
        return nil
    }

    private func end(of needle: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, let found = bytes[index...].firstIndex(of: needle[0]) {
            if bytes[found...].starts(with: needle) { return found + needle.count }
            index = found + 1
        }
        return bytes.count
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}

/// Elements that have no content, or whose end the next one implies.
private let flatTags: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head",
    "body", "basefont", "bgsound", "frame", "keygen", "image",
]
