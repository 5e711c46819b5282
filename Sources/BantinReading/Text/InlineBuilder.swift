import BantinModel

/// What may stand around a piece of running text.
enum InlineWrap: Hashable {
    case emphasis, strong, superscript, `subscript`
    case link(String)
    case foreign(String)

    func around(_ inner: [Inline]) -> Inline {
        switch self {
        case .emphasis: .emphasis(inner)
        case .strong: .strong(inner)
        case .superscript: .superscript(inner)
        case .subscript: .subscript(inner)
        case .link(let target): .link(target: target, inner)
        case .foreign(let language): .foreign(language: language, inner)
        }
    }
}

/// Makes the inlines of one paragraph after another out of bytes, folding white space and dropping what cannot be seen.
///
/// White space is folded across inlines; a no-break space stays when it stands alone between two words, and is an
/// ordinary space in a run, because word processors fill runs with it.
struct InlineBuilder {
    private struct Frame {
        var wrap: InlineWrap?
        var inlines: [Inline] = []
    }

    private var frames = [Frame(wrap: nil)]
    /// How many wraps inside the innermost frame were too many to be opened.
    private var unopened = 0
    private var buffer: [UInt8] = []
    private var last = Last.start
    private var mayNeedNormalising = false
    /// Until the next letter.
    private var ignoresSpace = false
    /// Whether line ends are kept as line breaks, as in `<pre>`.
    var keepsLines = false

    private enum Last { case start, ink, space, noBreakSpace, lineBreak }

    /// Nothing visible was added since the last `take`.
    var isEmpty: Bool { last == .start }
    var endsWithLineBreak: Bool { last == .lineBreak }

    // MARK: Adding

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let count = bytes.count
        while index < count {
            let plain = plainRun(bytes, from: index)
            if plain > index {
                buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<plain]))
                last = .ink
                ignoresSpace = false
                index = plain
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x0A && keepsLines {
                    lineBreak()
                } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                    space()
                }
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard byte >= 0xC0, index + length <= count else {
                index += 1
                continue
            }
            scalar(bytes, at: index, length: length)
            index += length
        }
    }

    private mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) {
        switch InvisibleScalar(bytes, at: index, length: length) {
        case .space: space()
        case .noBreakSpace: noBreakSpace()
        case .dropped: return
        case .joiner where lastIsLatin: return
        case .joiner, nil:
            let byte = bytes[index]
            if byte >= 0xCC, !(byte == 0xE1 && (0xB8...0xBB).contains(bytes[index + 1])), byte != 0xE2 {
                mayNeedNormalising = true
            } else if byte == 0xE2, bytes[index + 1] != 0x80 {
                mayNeedNormalising = true
            }
            for offset in index..<index + length { buffer.append(bytes[offset]) }
            last = .ink
            ignoresSpace = false
        }
    }

    /// Whether a joiner would stand after a letter that has no use for it.
    private var lastIsLatin: Bool {
        guard let lead = buffer.last(where: { $0 < 0x80 || $0 >= 0xC0 }) else { return true }
        return lead < 0xD6 || lead == 0xE1
    }

    /// A letter set large in an element of its own belongs to the syllable behind it, also where white space stands between.
    ///
    /// A vowel may be a syllable by itself: it is left alone.
    mutating func joinDropCap(_ letters: String) {
        guard letters.unicodeScalars.count == 1, let letter = letters.small.first, letter.isLetter else {
            return
        }
        ignoresSpace = !"aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ".contains(letter)
    }

    private mutating func space() {
        if ignoresSpace { return }
        switch last {
        case .ink:
            buffer.append(0x20)
            last = .space
        case .noBreakSpace:
            replaceNoBreakSpace()
        case .start, .space, .lineBreak: break
        }
    }

    private mutating func noBreakSpace() {
        switch last {
        case .ink:
            buffer += [0xC2, 0xA0]
            last = .noBreakSpace
        case .noBreakSpace:
            replaceNoBreakSpace()
        case .start, .space, .lineBreak: break
        }
    }

    private mutating func replaceNoBreakSpace() {
        if buffer.suffix(2) == [0xC2, 0xA0] {
            buffer.removeLast(2)
            buffer.append(0x20)
        }
        last = .space
    }

    mutating func lineBreak() {
        trimSpace()
        guard last != .start else { return }
        if last == .lineBreak, keepsLines {
            // An empty line parts stanzas.
            add(.lineBreak)
            return
        }
        add(.lineBreak)
        last = .lineBreak
    }

    /// A note call; white space before it is dropped, so that it cannot start a line.
    mutating func noteReference(_ index: Int) {
        trimSpace()
        add(.noteReference(index))
        last = .ink
    }

    private mutating func add(_ inline: Inline) {
        endText()
        frames[frames.count - 1].inlines.append(inline)
    }

    private mutating func trimSpace() {
        if last == .space, buffer.last == 0x20 {
            buffer.removeLast()
        } else if last == .noBreakSpace, buffer.suffix(2) == [0xC2, 0xA0] {
            buffer.removeLast(2)
        } else if last == .space || last == .noBreakSpace {
            frames[frames.count - 1].inlines = trimmedEnd(frames[frames.count - 1].inlines)
        }
    }

    private mutating func endText() {
        guard !buffer.isEmpty else { return }
        var text = String(decoding: buffer, as: UTF8.self)
        if mayNeedNormalising { text = normalised(text) }
        buffer.removeAll(keepingCapacity: true)
        mayNeedNormalising = false
        frames[frames.count - 1].inlines.append(.text(text))
    }

    // MARK: Wraps

    /// The wraps now open, outermost first.
    var wraps: [InlineWrap] { frames.compactMap(\.wrap) }

    mutating func open(_ wrap: InlineWrap) {
        guard frames.count < mostWraps else {
            unopened += 1
            return
        }
        endText()
        frames.append(Frame(wrap: wrap))
    }

    mutating func close() {
        guard unopened == 0 else {
            unopened -= 1
            return
        }
        endText()
        guard frames.count > 1, let frame = frames.popLast(), let wrap = frame.wrap else { return }
        guard frame.inlines.contains(where: \.hasInk) else {
            frames[frames.count - 1].inlines += frame.inlines
            return
        }
        // A call is raised by whoever sets it, and a wrap inside itself says nothing more.
        let isOnlyCalls = frame.inlines.allSatisfy(\.isNoteReference)
        if isOnlyCalls || wraps.contains(wrap) {
            frames[frames.count - 1].inlines += frame.inlines
        } else {
            frames[frames.count - 1].inlines.append(wrap.around(frame.inlines))
        }
    }

    // MARK: Taking

    /// The paragraph that was made, or nil when it has nothing to see. Wraps stay open for the next one.
    mutating func take() -> [Inline]? {
        let open = wraps
        unopened = 0
        while frames.count > 1 { close() }
        endText()
        let inlines = frames[0].inlines
        frames = [Frame(wrap: nil)]
        last = .start
        for wrap in open { frames.append(Frame(wrap: wrap)) }
        let tidy = tidied(inlines)
        return tidy.contains(where: \.hasInk) ? tidy : nil
    }
}

/// Marks in a text may be opened a hundred thousand times and never closed; what is inside this many says nothing more.
private let mostWraps = 100

/// The text alone, folded and in normal form C.
func folded(_ text: String) -> String {
    if text.withBytes(isFolded) { return text }
    var builder = InlineBuilder()
    builder.append(text)
    return builder.take()?.plainText ?? ""
}

/// Whether nothing needs to be folded.
private func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !bytes.isEmpty && plainRun(bytes, from: 0) == bytes.count
}

/// Where the run of text that stands as it is ends: composed letters of Vietnamese and common signs, with one space between words.
private func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var end = start
    while index < bytes.count {
        let length: Int
        switch bytes[index] {
        case 0x21...0x7E: length = 1
        // A space at the end of the run is left to whoever knows what follows.
        case 0x20 where index == end && index > start:
            index += 1
            continue
        case 0xC3...0xC6: length = 2
        case 0xE1 where index + 1 < bytes.count && (0xB8...0xBB).contains(bytes[index + 1]): length = 3
        // Dashes, quotation marks and dots.
        case 0xE2
        where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]):
            length = 3
        default: return end
        }
        guard index + length <= bytes.count else { return end }
        index += length
        end = index
    }
    return end
}

/// Characters that are not drawn as themselves.
private enum InvisibleScalar {
    case space, noBreakSpace, joiner, dropped

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) {
        let second = bytes[index + 1]
        let third = length > 2 ? bytes[index + 2] : 0
        switch (bytes[index], second, third) {
        case (0xC2, 0xA0, _): self = .noBreakSpace
        case (0xC2, 0xAD, _), (0xC2, 0x80...0x9F, _): self = .dropped
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE3, 0x80, 0x80): self = .space
        case (0xE2, 0x80, 0xAF): self = .noBreakSpace
        case (0xE2, 0x80, 0x8C...0x8D): self = .joiner
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
            (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF):
            self = .dropped
        // The grapheme joiner, marks of direction and of Mongolian, and anchors of annotations.
        case (0xCD, 0x8F, _), (0xD8, 0x9C, _), (0xE1, 0xA0, 0x8E), (0xEF, 0xBF, 0xB9...0xBB): self = .dropped
        default: return nil
        }
    }
}
