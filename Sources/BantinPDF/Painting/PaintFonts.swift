import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import CPangoCairo

/// The faces in the sizes that a bulletin uses, each opened once, and the way from a store's fonts to them.
struct PaintFonts {
    private let shelf: FontShelf
    private(set) var fonts: [PaintFont] = []
    private var known: [Key: Int32] = [:]
    /// For each store: for each of its fonts and each face, an index into `fonts`, or -1.
    private var tables: [[Int32]]

    private struct Key: Hashable {
        var face: Int
        var size: Length
    }

    init(shelf: FontShelf, storeCount: Int) {
        self.shelf = shelf
        tables = Array(repeating: [], count: storeCount)
    }

    /// The index in `fonts` of a face at the size of one of a store's fonts.
    mutating func index(store: Int, font: Int, face: Int, of stores: [WordStore]) throws -> Int32 {
        let place = font * shelf.faces.count + face
        if place < tables[store].count, tables[store][place] >= 0 { return tables[store][place] }
        if tables[store].isEmpty {
            tables[store] = Array(repeating: -1, count: stores[store].fonts.count * shelf.faces.count)
        }
        guard face < shelf.faces.count, place < tables[store].count else {
            throw OperationError("paint", "a word", reason: "its face is not on this shelf of fonts")
        }
        let index = try open(Key(face: face, size: stores[store].fonts[font].size))
        tables[store][place] = index
        return index
    }

    /// The face that a store's font is set in.
    func face(of font: FontKey) -> Int { shelf.index(of: font) }

    private mutating func open(_ key: Key) throws -> Int32 {
        if let index = known[key] { return index }
        let space = shelf.glyph(of: " ", face: key.face)
        fonts.append(
            PaintFont(
                scaled: try shelf.scaledFont(face: key.face, size: key.size), size: key.size.points,
                space: space.map(UInt.init)))
        let index = Int32(fonts.count - 1)
        known[key] = index
        return index
    }
}

/// A face at a size.
struct PaintFont {
    var scaled: ScaledFont
    /// In points.
    var size: Double
    /// The glyph of a space; nil in a face without one.
    var space: UInt?
}
