import BantinLayout
import BantinModel

/// How far the ink of a face reaches, in font units, both ways positive.
struct InkReach: Hashable, Sendable {
    var unitsPerEm: Int
    var tallest: Int
    var deepest: Int
    var capHeight: Int
    var xHeight: Int

    /// Measures every Vietnamese letter; a letter that the face lacks is measured in the first face that has it.
    init(handles: FaceHandles, face: Int) {
        let em = handles.unitsPerEm(face: face)
        unitsPerEm = em
        func ink(_ scalar: Unicode.Scalar) -> (top: Int, bottom: Int) {
            for candidate in [face] + handles.faces.indices.filter({ $0 != face }) {
                guard let glyph = handles.glyph(of: scalar, face: candidate),
                    let ink = handles.ink(of: glyph, face: candidate)
                else { continue }
                let candidateEm = max(1, handles.unitsPerEm(face: candidate))
                return (ink.top * em / candidateEm, ink.bottom * em / candidateEm)
            }
            return (em, -em / 4)
        }
        let letters = InkReach.vietnameseLetters.map(ink)
        tallest = letters.map(\.top).max() ?? em
        deepest = -(letters.map(\.bottom).min() ?? 0)
        capHeight = ink("H").top
        xHeight = ink("x").top
    }

    func metrics(at size: Length) -> FontMetrics {
        FontMetrics(
            tallestInk: scaled(tallest, size), deepestInk: scaled(deepest, size), capHeight: scaled(capHeight, size),
            xHeight: scaled(xHeight, size))
    }

    private func scaled(_ units: Int, _ size: Length) -> Length {
        let product = units * size.thousandths
        return Length(thousandths: (product + unitsPerEm - 1) / max(1, unitsPerEm))
    }

    /// The Latin alphabet and all letters of Vietnamese in normal form C.
    static let vietnameseLetters: [Unicode.Scalar] = {
        let blocks: [ClosedRange<UInt32>] = [
            0x41...0x5A, 0x61...0x7A, 0xC0...0xC3, 0xC8...0xCA, 0xCC...0xCD, 0xD2...0xD5, 0xD9...0xDA, 0xDD...0xDD,
            0xE0...0xE3, 0xE8...0xEA, 0xEC...0xED, 0xF2...0xF5, 0xF9...0xFA, 0xFD...0xFD, 0x102...0x103, 0x110...0x111,
            0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9,
        ]
        return blocks.flatMap { $0.compactMap(Unicode.Scalar.init) }
    }()
}
