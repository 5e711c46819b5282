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
    /// For each store and stretch: for each of the store's fonts and each face, an index into `fonts`, or -1.
    private var tables: [[Int32]]
    private let storeCount: Int
    /// By how much letters are wider than natural, in thousandths, in what is asked for next.
    var stretch: Int16 = 0 {
        didSet { if stretch != oldValue { level = levelIndex() } }
    }
    /// The stretches met so far, and which of them is the one now.
    private var levels: [Int16] = [0]
    private var level = 0

    private struct Key: Hashable {
        var face: Int
        var size: Length
        var stretch: Int16
    }

    private let lane: Int

    init(shelf: FontShelf, storeCount: Int, lane: Int) {
        self.shelf = shelf
        self.lane = lane
        self.storeCount = storeCount
        tables = Array(repeating: [], count: storeCount)
    }

    private mutating func levelIndex() -> Int {
        if let index = levels.firstIndex(of: stretch) { return index }
        levels.append(stretch)
        tables += Array(repeating: [], count: storeCount)
        return levels.count - 1
    }

    /// The index in `fonts` of a face at the size of one of a store's fonts.
    mutating func index(store: Int, font: Int, face: Int, of stores: [WordStore]) throws -> Int32 {
        let place = font * shelf.faces.count + face
        let table = level * storeCount + store
        if place < tables[table].count, tables[table][place] >= 0 { return tables[table][place] }
        if tables[table].isEmpty {
            tables[table] = Array(repeating: -1, count: stores[store].fonts.count * shelf.faces.count)
        }
        guard face < shelf.faces.count, place < tables[table].count else {
            throw OperationError("paint", "a word", reason: "its face is not on this shelf of fonts")
        }
        let index = try open(Key(face: face, size: stores[store].fonts[font].size, stretch: stretch))
        tables[table][place] = index
        return index
    }

    /// The face that a store's font is set in.
    func face(of font: FontKey) -> Int { shelf.index(of: font) }

    private mutating func open(_ key: Key) throws -> Int32 {
        if let index = known[key] { return index }
        let space = shelf.glyph(of: " ", face: key.face)
        fonts.append(
            PaintFont(
                scaled: try shelf.scaledFont(
                    face: key.face, size: key.size, stretch: Int(key.stretch), lane: lane),
                size: key.size.points, space: space.map(UInt.init)))
        let index = Int32(fonts.count - 1)
        known[key] = index
        return index
    }
}

/// A face at a size, its letters natural or stretched.
struct PaintFont {
    var scaled: ScaledFont
    /// In points.
    var size: Double
    /// The glyph of a space; nil in a face without one.
    var space: UInt?
}
