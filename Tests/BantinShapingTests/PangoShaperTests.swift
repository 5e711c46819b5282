import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import Foundation
import Testing

private let serif = FontKey(family: "Noto Serif", size: .points(11))

@Suite struct PangoShaperTests {
    let shelf: FontShelf
    let shaper: PangoShaper

    init() throws {
        shelf = try repositoryShelf()
        shaper = try PangoShaper(shelf: shelf)
    }

    @Test(arguments: ["nghiêng", "Ế", "ƯƠNG", "office", "xe,→", " ", "10.000₫", "中文"])
    func `the glyphs' advances add up to the word's`(word: String) throws {
        let shaped = try shaper.shape(word, in: serif, language: "vi")
        #expect(!shaped.glyphs.isEmpty)
        #expect(shaped.advance > .zero)
        #expect(shaped.glyphs.reduce(0) { $0 + Int($1.advance) } == shaped.advance.thousandths)
    }

    @Test func `a letter is one glyph of the face asked for, clusters are byte offsets`() throws {
        let shaped = try shaper.shape("Thế", in: serif, language: "vi")
        #expect(shaped.glyphs.map(\.cluster) == [0, 1, 2])
        let face = UInt16(shelf.index(of: serif))
        #expect(shaped.glyphs.map(\.face) == [face, face, face])
        #expect(shaped.missing == [])
    }

    @Test func `widths grow in proportion to the size`() throws {
        let small = try shaper.shape("Hợp tác", in: serif.sized(.points(10)), language: "vi")
        let large = try shaper.shape("Hợp tác", in: serif.sized(.points(80)), language: "vi")
        #expect(abs(small.advance.thousandths * 8 - large.advance.thousandths) <= 80)
    }

    @Test func `weight and slant of one word do not pass on to the next`() throws {
        let before = try shaper.shape("nghiêng", in: serif, language: "vi")
        let bold = try shaper.shape("nghiêng", in: serif.bold.emphasized(by: .italic), language: "vi")
        let after = try shaper.shape("nghiêng", in: serif, language: "vi")
        #expect(before == after)
        #expect(bold.glyphs[0].face == UInt16(shelf.index(of: serif.bold.emphasized(by: .italic))))
        #expect(bold.advance != before.advance)
    }

    @Test func `a character of another face falls back to it`() throws {
        // Liberation Serif has Hebrew, the Noto faces of the shelf do not.
        let shaped = try shaper.shape("aא", in: serif, language: "vi")
        #expect(shaped.missing == [])
        #expect(shaped.glyphs.map { shelf.faces[Int($0.face)].family } == ["Noto Serif", "Liberation Serif"])
    }

    @Test func `a character that no face has is reported and drawn as a stand-in`() throws {
        let shaped = try shaper.shape("a中b文中", in: serif, language: "vi")
        #expect(shaped.missing == ["中", "文"])
        #expect(shaped.glyphs.count == 5)
        #expect(shaped.glyphs.map(\.cluster) == [0, 1, 4, 5, 8])
        #expect(shaped.glyphs.allSatisfy { $0.id != 0 })
        #expect(shaped.glyphs[1].id == shaped.glyphs[3].id)
        #expect(shaped.glyphs[1].advance > 0)
    }

    @Test func `an unknown family is shaped all the same`() throws {
        let shaped = try shaper.shape("chữ", in: FontKey(family: "Không có", size: .points(12)), language: "vi")
        #expect(shaped.glyphs.count == 3)
    }

    @Test(arguments: ["Noto Serif", "Noto Sans", "Liberation Serif"])
    func `no letters join in a ligature, which would cost their text`(family: String) throws {
        let shaped = try shaper.shape("office", in: FontKey(family: family, size: .points(11)), language: "vi")
        #expect(shaped.glyphs.map(\.cluster) == [0, 1, 2, 3, 4, 5])
    }

    @Test func `invisible characters leave no glyph`() throws {
        let shaped = try shaper.shape("a\u{200B}b\u{00AD}c", in: serif, language: "vi")
        #expect(shaped.glyphs.count == 3)
    }

    @Test func `stacked marks reach higher than capitals, and metrics grow with the size`() throws {
        for family in shelf.families {
            let font = FontKey(family: family, size: .points(100))
            let metrics = shaper.metrics(of: font)
            #expect(metrics.tallestInk > metrics.capHeight.scaled(by: 1.2))
            #expect(metrics.capHeight > metrics.xHeight)
            #expect(metrics.xHeight > .points(40))
            #expect(metrics.deepestInk > .points(15))
            let small = shaper.metrics(of: font.sized(.points(10)))
            #expect(abs(small.tallestInk.thousandths * 10 - metrics.tallestInk.thousandths) < 20)
        }
    }

    @Test func `threads shape alike`() async throws {
        let words = ["Thế", "giới", "nghiêng", "office", "ƯƠNG", "a中", "Kết", "luận"]
        let shelf = shelf
        let results = try await withThrowingTaskGroup(of: [ShapedWord].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let shaper = try PangoShaper(shelf: shelf)
                    return try shelf.faces.flatMap { face in
                        try words.map {
                            try shaper.shape(
                                $0,
                                in: FontKey(
                                    family: face.family, isBold: face.isBold, isItalic: face.isItalic,
                                    size: .points(12)), language: "vi")
                        }
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 4)
        #expect(results.allSatisfy { $0 == results[0] })
    }
}
