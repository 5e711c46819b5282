import BantinLayout
import BantinModel
import BantinStyle

/// A shaper whose every character is as wide as six tenths of the size, so that a test can count a line by hand.
package final class TypewriterShaper: WordShaper {
    /// How many words were asked for.
    package private(set) var shapedCount = 0

    package init() {}

    package func shape(_ word: String, in font: FontKey, language: String) -> ShapedWord {
        shapedCount += 1
        let advance = font.size.scaled(by: 0.6)
        var glyphs: [ShapedGlyph] = []
        var offset = 0
        for character in word {
            let id = character.unicodeScalars.first.map { $0.value } ?? 0
            glyphs.append(
                ShapedGlyph(id: id, face: 0, cluster: UInt16(offset), advance: Int32(advance.thousandths)))
            offset += character.utf8.count
        }
        return ShapedWord(advance: advance * glyphs.count, glyphs: glyphs)
    }

    package func metrics(of font: FontKey) -> FontMetrics {
        FontMetrics(
            tallestInk: font.size.scaled(by: 0.9), deepestInk: font.size.scaled(by: 0.25),
            capHeight: font.size.scaled(by: 0.7), xHeight: font.size.scaled(by: 0.5))
    }
}
