import Glibc

/// A page in which short marks stand for its long pieces of plain text, and scripts are empty.
///
/// The parser looks at every letter several times, though only tags, references and white space decide what it makes: reading is
/// twice as fast when the text does not pass through it. Lines stay where they are.
struct StandIns {
    /// What is to be parsed.
    private(set) var bytes: [UInt8]
    private let page: [UInt8]
    private var pieces: [Range<Int>] = []

    init(for page: [UInt8]) {
        self.page = page
        bytes = page
        // A page that uses the mark's character itself is parsed as it is.
        guard page.count > 512, page.withUnsafeBufferPointer({ $0.place(of: mark, from: 0) }) == nil else { return }
        bytes = []
        bytes.reserveCapacity(page.count / 2)
        page.withUnsafeBufferPointer { replace(in: $0) }
    }

    /// The number of bytes of the whole page.
    var count: Int { page.count }

    // MARK: Putting in

    private mutating func replace(in page: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var copied = 0
        while index < page.count {
            guard page[index] != UInt8(ascii: "<") else {
                let end = endOfMarkup(page, from: index)
                guard let raw = rawText(page, tag: index..<end) else {
                    index = end
                    continue
                }
                index = raw.range.upperBound
                if raw.isUnread {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[copied..<raw.range.lowerBound]))
                    for byte in page[raw.range] where byte == 0x0A { bytes.append(byte) }
                    copied = index
                }
                continue
            }
            let piece = plainPiece(page, from: index)
            if piece.count > shortestPiece {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[copied..<piece.lowerBound]))
                addMark(for: piece)
                copied = piece.upperBound
            }
            index = max(piece.upperBound, index + 1)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[copied...]))
    }

    /// A run of text in which nothing matters to the parser; it starts with ink, so that the mark is ink as well.
    private func plainPiece(_ page: UnsafeBufferPointer<UInt8>, from index: Int) -> Range<Int> {
        var start = index
        if page[start] == UInt8(ascii: "&") {
            repeat { start += 1 } while start < page.count && isReference(page[start])
        }
        while start < page.count, page[start] <= 0x20 { start += 1 }
        var end = start
        while end < page.count, !endsPiece(page[end]) { end += 1 }
        return start..<end
    }

    /// Behind a comment or a tag.
    private func endOfMarkup(_ page: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        let rest = UnsafeBufferPointer(rebasing: page[index...])
        if rest.starts(with: "<!--".utf8) {
            let comment = UnsafeBufferPointer(rebasing: rest[..<(rest.place(of: "-->", from: 2) ?? rest.count)])
            return index + (comment.place(of: "--!>", from: 2) ?? comment.count)
        }
        // A lone `<` is text.
        guard rest.count > 1, isMarkupStart(rest[1]) else { return index + 1 }
        guard let end = rest.place(of: ">", from: 1) else { return page.count }
        let tag = rest[..<end]
        // Quotes that are not closed hide the `>`: it is in the value of an attribute.
        let isWhole = tag.count { $0 == 0x22 } % 2 == 0 && !tag.contains(0x27)
        return index + (isWhole ? end + 1 : endOfQuotedTag(rest))
    }

    /// Behind the first `>` that is in no quoted value.
    private func endOfQuotedTag(_ tag: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 1
        var mayQuote = false
        while index < tag.count, tag[index] != 0x3E {
            let byte = tag[index]
            if mayQuote, byte == 0x22 || byte == 0x27 {
                index += 1
                while index < tag.count, tag[index] != byte { index += 1 }
            }
            if byte > 0x20 { mayQuote = byte == 0x3D }
            index += 1
        }
        return min(index + 1, tag.count)
    }

    /// What is inside an element that has no markup, and whether nobody reads it. It is left alone: tags in it are none.
    private func rawText(
        _ page: UnsafeBufferPointer<UInt8>, tag: Range<Int>
    ) -> (range: Range<Int>, isUnread: Bool)? {
        let opening = UnsafeBufferPointer(rebasing: page[tag])
        guard let name = rawTags.first(where: { opening.opens($0) }), opening.count > name.count,
            opening[name.count] <= 0x20 || opening[name.count] == UInt8(ascii: ">")
        else { return nil }
        let rest = UnsafeBufferPointer(rebasing: page[tag.upperBound...])
        var at = 0
        while let end = rest.place(of: "</", from: at) {
            at = end + 2
            guard UnsafeBufferPointer(rebasing: rest[(end + 1)...]).opens([0x2F] + name.dropFirst()) else { continue }
            let text = UnsafeBufferPointer(rebasing: rest[..<end])
            // In a comment of its own a script may start and end others: only the parser knows where it ends.
            let hasComment = text.place(of: "<!--", from: 0) != nil
            if hasComment, name == scriptName, text.place(of: "<script", from: 0) != nil { break }
            // A quote may hide the end of the tag.
            let isUnread =
                (name == scriptName || name == styleName) && opening.place(of: "json", from: 0) == nil
                && !hasComment && opening.count { $0 == 0x22 } % 2 == 0 && opening.count { $0 == 0x27 } % 2 == 0
            return (tag.upperBound..<tag.upperBound + end, isUnread)
        }
        return (tag.upperBound..<page.count, false)
    }

    private mutating func addMark(for piece: Range<Int>) {
        bytes += mark.utf8
        for shift in [18, 12, 6, 0] { bytes.append(UInt8(0x30 + (pieces.count >> shift & 0x3F))) }
        pieces.append(piece)
    }

    // MARK: Taking out

    /// The text of the page that a parsed text stands for.
    func restored(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard !pieces.isEmpty, var start = text.place(of: mark, from: 0) else { return body(text) }
        var whole: [UInt8] = []
        var written = 0
        while true {
            whole.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<start]))
            let digits = text[(start + mark.utf8.count)...].prefix(4)
            let number = digits.reduce(0) { $0 << 6 | Int($1 &- 0x30) }
            written = digits.endIndex
            if pieces.indices.contains(number) { whole += page[pieces[number]] }
            guard let next = text.place(of: mark, from: written) else { break }
            start = next
        }
        whole.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
        whole.withUnsafeBufferPointer(body)
    }

    func restored(_ text: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
        var result = ""
        restored(bytes) { result = String(decoding: $0, as: UTF8.self) }
        return result
    }
}

/// Of the private use area; the number of the piece follows in four digits.
private let mark = "\u{F8FF}"
/// A mark has seven bytes with its digits.
private let shortestPiece = 16
private let scriptName = Array("<script".utf8)
private let styleName = Array("<style".utf8)
private let rawTags = rawTextElements.sorted().map { Array("<\($0)".utf8) }

/// What is inside these is no markup.
let rawTextElements: Set = [
    "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes", "plaintext",
]

/// Tags, references, and the characters that the parser changes.
@inline(__always)
private func endsPiece(_ byte: UInt8) -> Bool {
    byte <= 0x3E && (byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x0A || byte == 0x0D || byte == 0x00)
}

private func isReference(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x23 || byte == 0x3B
}

private func isMarkupStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x2F || byte == 0x21 || byte == 0x3F
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it starts with the small letters, in whatever case.
    fileprivate func opens(_ wanted: [UInt8]) -> Bool {
        count >= wanted.count
            && zip(self, wanted).allSatisfy { $0 == $1 || (0x61...0x7A).contains($1) && $0 | 0x20 == $1 }
    }
}
