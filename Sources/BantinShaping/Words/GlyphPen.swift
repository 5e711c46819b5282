import BantinLayout
import BantinModel
import CPangoCairo

/// Turns Pango's glyphs into ours, one after the other: 1024ths of a point into thousandths without the rounding adding
/// up, empty glyphs left out, unknown ones made visible.
struct GlyphPen {
    private let shelf: FontShelf
    private let size: Length
    private let standInNear: Int
    /// The pen's place so far, in 1024ths and in thousandths of a point.
    private var fine = 0
    private var x = 0
    private var glyphs: [ShapedGlyph] = []
    private var missing: [Character] = []

    init(shelf: FontShelf, size: Length, standInNear: Int) {
        self.shelf = shelf
        self.size = size
        self.standInNear = standInNear
    }

    var word: ShapedWord { ShapedWord(advance: Length(thousandths: x), glyphs: glyphs, missing: missing) }

    /// Adds one glyph, whose text begins at a UTF-8 offset in the word.
    mutating func draw(_ info: PangoGlyphInfo, face: UInt16, at offset: Int) {
        let cluster = UInt16(clamping: offset)
        if info.glyph == bantin_glyph_empty { return }
        if info.glyph & bantin_glyph_unknown_flag != 0 {
            drawStandIn(for: Unicode.Scalar(info.glyph & ~bantin_glyph_unknown_flag), cluster: cluster)
            return
        }
        let advance = move(by: Int(info.geometry.width))
        glyphs.append(
            ShapedGlyph(
                id: info.glyph, face: face, cluster: cluster, advance: Int32(clamping: advance),
                offsetX: GlyphPen.thousandths(info.geometry.x_offset),
                offsetY: -GlyphPen.thousandths(info.geometry.y_offset)))
    }

    private mutating func drawStandIn(for scalar: Unicode.Scalar?, cluster: UInt16) {
        if let scalar, !missing.contains(Character(scalar)) { missing.append(Character(scalar)) }
        guard let standIn = shelf.standIn(near: standInNear) else { return }
        let units = shelf.handles.advance(of: standIn.glyph, face: standIn.face)
        let em = max(1, shelf.handles.unitsPerEm(face: standIn.face))
        let advance = move(by: units * size.thousandths * 1024 / (em * 1000))
        glyphs.append(
            ShapedGlyph(
                id: standIn.glyph, face: UInt16(standIn.face), cluster: cluster, advance: Int32(clamping: advance)))
    }

    /// Moves the pen and answers by how many thousandths.
    private mutating func move(by width: Int) -> Int {
        fine += width
        let next = Int((Double(fine) * 1000 / 1024).rounded())
        defer { x = next }
        return next - x
    }

    private static func thousandths(_ units: Int32) -> Int32 { Int32((Double(units) * 1000 / 1024).rounded()) }
}
