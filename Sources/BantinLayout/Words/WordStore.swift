import BantinModel
import BantinStyle

/// A word in a `WordStore`.
package struct WordID: Hashable, Sendable {
    package var index: UInt32

    package init(index: UInt32) {
        self.index = index
    }
}

/// Every distinct word of a run of articles, shaped: texts and glyphs in flat arenas, so that a word costs bytes and not
/// objects. Lines refer to words by their `WordID`.
package struct WordStore: Sendable {
    package struct Record: Sendable {
        package var textStart: UInt32
        package var textCount: UInt32
        package var glyphStart: UInt32
        package var glyphCount: UInt32
        package var font: UInt16
        /// In thousandths of a point.
        package var advance: Int32
    }

    package private(set) var fonts: [FontKey] = []
    package private(set) var records: [Record] = []
    private var texts: [UInt8] = []
    private var glyphs: [ShapedGlyph] = []

    package init() {}

    package func advance(of word: WordID) -> Length {
        Length(thousandths: Int(records[Int(word.index)].advance))
    }

    package func fontIndex(of word: WordID) -> Int { Int(records[Int(word.index)].font) }

    package func font(of word: WordID) -> FontKey { fonts[fontIndex(of: word)] }

    /// The word's text as UTF-8, in normal form C.
    package func utf8(of word: WordID) -> ArraySlice<UInt8> {
        let record = records[Int(word.index)]
        return texts[Int(record.textStart)..<Int(record.textStart + record.textCount)]
    }

    package func text(of word: WordID) -> String { String(decoding: utf8(of: word), as: UTF8.self) }

    package func glyphs(of word: WordID) -> ArraySlice<ShapedGlyph> {
        let record = records[Int(word.index)]
        return glyphs[Int(record.glyphStart)..<Int(record.glyphStart + record.glyphCount)]
    }

    /// Lends the words' texts and glyphs, which records point into, to a reader that goes through many.
    package func withArenas<Result>(
        _ read: (UnsafeBufferPointer<Record>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<ShapedGlyph>) throws ->
            Result
    ) rethrows -> Result {
        try records.withUnsafeBufferPointer { records in
            try texts.withUnsafeBufferPointer { texts in
                try glyphs.withUnsafeBufferPointer { try read(records, texts, $0) }
            }
        }
    }

    /// The index of a font, which is added when it is new.
    package mutating func index(of font: FontKey) -> Int {
        if let index = fonts.firstIndex(of: font) { return index }
        fonts.append(font)
        return fonts.count - 1
    }

    package mutating func add(_ text: some Collection<UInt8>, font: Int, shaped: ShapedWord) -> WordID {
        let record = Record(
            textStart: UInt32(texts.count), textCount: UInt32(text.count), glyphStart: UInt32(glyphs.count),
            glyphCount: UInt32(shaped.glyphs.count), font: UInt16(font), advance: Int32(shaped.advance.thousandths))
        texts.append(contentsOf: text)
        glyphs.append(contentsOf: shaped.glyphs)
        records.append(record)
        return WordID(index: UInt32(records.count - 1))
    }
}
