import BantinModel
import BantinStyle

/// Turns running text into the words and gaps of a `Paragraph`.
struct ParagraphBuilder {
    /// What a run of text looks like and whose content it is.
    struct Run {
        var font: FontKey
        var color: Color
        var owner: Owner
        var rise: Length = .zero
        var link: LinkTarget?
    }

    /// A note call, and the piece that carries it.
    struct Call: Hashable {
        var piece: Int
        var note: Int
    }

    private(set) var paragraph = Paragraph()
    private(set) var calls: [Call] = []
    /// The fonts used, for the leading.
    private(set) var fonts: Set<Int> = []
    private(set) var missing: [Character] = []

    private let cache: WordCache
    /// A word wider than this is opened, in thousandths of a point.
    private let measure: Int

    init(cache: WordCache, measure: Length) {
        self.cache = cache
        self.measure = max(1, measure.thousandths)
    }

    /// Adds text, whose mark is `mark`.
    mutating func add(_ text: String, font key: FontKey, mark: UInt32) throws {
        let font = cache.fontIndex(of: key)
        fonts.insert(font)
        let space = Int32(cache.advance(of: try cache.space(font: font)).thousandths)
        var text = text
        try text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let (gap, length) = ParagraphBuilder.gap(at: index, in: bytes)
                if length == 0 {
                    index += 1
                    continue
                }
                try addWord(UnsafeBufferPointer(rebasing: bytes[start..<index]), font: font, mark: mark)
                setGap(gap, width: space)
                index += length
                start = index
            }
            try addWord(UnsafeBufferPointer(rebasing: bytes[start..<index]), font: font, mark: mark)
        }
    }

    mutating func addCall(of note: Int, label: String, font: FontKey, mark: UInt32) throws {
        try add(label, font: font, mark: mark)
        calls.append(Call(piece: paragraph.pieces.count - 1, note: note))
    }

    mutating func endLine() {
        guard let last = paragraph.pieces.indices.last else { return }
        paragraph.pieces[last].gap = .lineEnd
        paragraph.pieces[last].space = 0
    }

    /// Closes the paragraph: the last space goes, and every gap gets its penalty.
    mutating func finish() -> Paragraph {
        endLine()
        let classes = paragraph.pieces.map { cache.wordClass(of: $0.word) }
        for index in paragraph.pieces.indices.dropLast() where paragraph.pieces[index].gap == .space {
            let penalty = BreakRules.penalty(
                before: index > 0 ? classes[index - 1] : nil, left: classes[index], right: classes[index + 1])
            let isItem = cache.keepsItems && penalty >= BreakRules.dear
            paragraph.pieces[index].penalty = isItem ? max(penalty, BreakRules.whole) : penalty
        }
        if !cache.compounds.isEmpty { favourCompounds() }
        return paragraph
    }

    /// Where no other rule speaks, a compound rather stays whole.
    private mutating func favourCompounds() {
        var left = cache.syllable(of: paragraph.pieces[0].word)
        for index in paragraph.pieces.indices.dropLast() {
            let right = cache.syllable(of: paragraph.pieces[index + 1].word)
            if paragraph.pieces[index].gap == .space, paragraph.pieces[index].penalty == 0,
                cache.compounds.contains(left, right)
            {
                paragraph.pieces[index].penalty = BreakRules.mild
            }
            left = right
        }
    }

    private mutating func setGap(_ gap: Paragraph.Gap, width: Int32) {
        guard let last = paragraph.pieces.indices.last, paragraph.pieces[last].gap != .lineEnd else { return }
        // The first of several spaces decides, but a plain one opens a no-break one.
        if paragraph.pieces[last].gap == .none || paragraph.pieces[last].gap == .tie {
            paragraph.pieces[last].gap = gap
            paragraph.pieces[last].space = width
        }
    }

    private mutating func addWord(_ bytes: UnsafeBufferPointer<UInt8>, font: Int, mark: UInt32) throws {
        guard !bytes.isEmpty else { return }
        let word = try cache.word(bytes, font: font)
        for character in cache.missingCharacters(of: word) where !missing.contains(character) {
            missing.append(character)
        }
        let width = cache.advance(of: word).thousandths
        if width > measure {
            try addOpened(String(decoding: bytes, as: UTF8.self), font: font, mark: mark)
        } else {
            paragraph.pieces.append(Paragraph.Piece(word: word, width: Int32(width), mark: mark))
        }
    }

    /// Adds a word that is too wide for any line: it may break after the signs of addresses and codes, and a part that
    /// is still too wide between any two characters.
    private mutating func addOpened(_ word: String, font: Int, mark: UInt32) throws {
        var part = ""
        for character in word {
            part.append(character)
            if "/-._@=&?".contains(character) {
                try addSoft(part, font: font, mark: mark)
                part = ""
            }
        }
        if !part.isEmpty { try addSoft(part, font: font, mark: mark) }
        // After its last part stands whatever stands after the word.
        paragraph.pieces[paragraph.pieces.count - 1].gap = .none
    }

    private mutating func addSoft(_ part: String, font: Int, mark: UInt32) throws {
        let whole = try cache.word(part, font: font)
        let width = cache.advance(of: whole).thousandths
        if width <= measure {
            paragraph.pieces.append(
                Paragraph.Piece(word: whole, width: Int32(width), mark: mark, gap: .soft))
            return
        }
        for character in part {
            let word = try cache.word(String(character), font: font)
            let width = Int32(cache.advance(of: word).thousandths)
            paragraph.pieces.append(
                Paragraph.Piece(word: word, width: width, mark: mark, gap: .soft, penalty: BreakRules.veryDear))
        }
    }

    /// The gap that begins at a byte, with its length in bytes; length 0 when the byte belongs to a word.
    @inline(__always)
    private static func gap(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Paragraph.Gap, Int) {
        switch bytes[index] {
        case 0x20, 0x09, 0x0A, 0x0D: (.space, 1)
        // U+00A0 NO-BREAK SPACE
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: (.tie, 2)
        // U+202F NARROW NO-BREAK SPACE
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF: (.tie, 3)
        default: (.none, 0)
        }
    }
}
