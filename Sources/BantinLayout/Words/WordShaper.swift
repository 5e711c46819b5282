import BantinModel
import BantinStyle

/// What layout asks of shaping: the glyphs and the advance of one word in one face and size.
///
/// The real one is Pango's (`BantinShaping`); tests use a typewriter. Layout keeps what it is given, so a word is asked
/// for once per face and size.
package protocol WordShaper: AnyObject {
    /// Shapes a word: text without white space, or a single space.
    func shape(_ word: String, in font: FontKey, language: String) throws -> ShapedWord

    /// How far ink reaches in this face and size.
    func metrics(of font: FontKey) throws -> FontMetrics
}

/// A word's glyphs and its advance, in one face and size.
package struct ShapedWord: Hashable, Sendable {
    package var advance: Length
    package var glyphs: [ShapedGlyph]
    /// Characters for which no font has a glyph; a visible stand-in is drawn for them.
    package var missing: [Character]

    package init(advance: Length, glyphs: [ShapedGlyph], missing: [Character] = []) {
        self.advance = advance
        self.glyphs = glyphs
        self.missing = missing
    }
}

/// One glyph: lengths in thousandths of a point, y upwards, relative to the pen.
package struct ShapedGlyph: Hashable, Sendable {
    package var id: UInt32
    /// Index of the face in the font shelf that shaped it.
    package var face: UInt16
    /// UTF-8 offset, in the word, of the text that the glyph begins; glyphs of one cluster share it.
    package var cluster: UInt16
    package var advance: Int32
    package var offsetX: Int32
    package var offsetY: Int32

    package init(id: UInt32, face: UInt16, cluster: UInt16, advance: Int32, offsetX: Int32 = 0, offsetY: Int32 = 0) {
        self.id = id
        self.face = face
        self.cluster = cluster
        self.advance = advance
        self.offsetX = offsetX
        self.offsetY = offsetY
    }
}

/// Ink extents over the baseline and below it, both positive, measured on glyphs and not read from the font's tables.
package struct FontMetrics: Hashable, Sendable {
    /// The highest ink of all Vietnamese letters: two marks over a capital.
    package var tallestInk: Length
    /// The lowest ink of all Vietnamese letters: a dot under y, the tails of g, p and q.
    package var deepestInk: Length
    package var capHeight: Length
    package var xHeight: Length

    package init(tallestInk: Length, deepestInk: Length, capHeight: Length, xHeight: Length) {
        self.tallestInk = tallestInk
        self.deepestInk = deepestInk
        self.capHeight = capHeight
        self.xHeight = xHeight
    }
}
