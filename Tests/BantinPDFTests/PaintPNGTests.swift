import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import BantinTestSupport
import CPangoCairo
import Testing

@testable import BantinPDF

@Suite struct PaintPNGTests {
    @Test func `a page is white paper with ink, as large as its resolution says`() throws {
        let draft = try BulletinDraft.everything()
        let png = try paintPNG(draft.paged, page: 1, resolution: 144, shelf: draft.shelf)
        #expect(png.diagnostics == [])
        let pixels = try Pixels(png: png.value)
        #expect(pixels.width == 840 && pixels.height == 1190)
        #expect(pixels[5, 5] == (255, 255, 255))
        // The JPEG's red, and the half transparent PNG's over white.
        let red = pixels[340, 660]
        #expect(red.red > 180 && red.green < 50)
        let pink = pixels[160, 660]
        #expect(pink.red > 210 && (120...170).contains(pink.green))
    }

    @Test func `a page that is not there is an error`() throws {
        let draft = try BulletinDraft.everything()
        #expect(throws: OperationError("paint", "page 3", reason: "there are 2 pages")) {
            _ = try paintPNG(draft.paged, page: 2, resolution: 96, shelf: draft.shelf)
        }
    }

    @Test func `stacked marks never touch the line above, in any face`() throws {
        let size = 20.0
        for face in try BulletinDraft().shelf.faces {
            var draft = try BulletinDraft()
            draft.paged.pageWidth = .points(size * 8)
            draft.paged.pageHeight = .points(size * 5)
            let font = FontKey(
                family: face.family, isBold: face.isBold, isItalic: face.isItalic, size: .points(size))
            let metrics = draft.shelf.metrics(of: font)
            let leading = metrics.tallestInk + metrics.deepestInk
            let paragraph = draft.element(.paragraph)
            let red = Color(red: 255, green: 0, blue: 0)
            let blue = Color(red: 0, green: 0, blue: 255)
            let baseline = size * 1.5
            try draft.line([.init("gpyỵqj", paragraph, font: font, color: red)], y: baseline, x: size)
            try draft.line(
                [.init("ẾỘẪỂỮ", paragraph, font: font, color: blue)], y: baseline + leading.points, x: size)
            let png = try paintPNG(draft.paged, page: 0, resolution: 144, shelf: draft.shelf)
            let rows = try inkRows(Pixels(png: png.value))
            #expect(rows.lastRed > 0 && rows.firstBlue < Int.max)
            // On pixels, Cairo moves each glyph by up to half a row.
            #expect(rows.lastRed <= rows.firstBlue + 1, "\(font)")
            #expect(rows.firstBlue - rows.lastRed < Int(size / 2), "\(font)")
        }
    }

    @Test(arguments: 6...96)
    func `no Vietnamese letter's ink reaches beyond its face's metrics`(size: Int) throws {
        let shelf = try BulletinDraft().shelf
        let letters = "ẾỘẪỂỮẰĂÂÊÔƠƯĐÃÕÝỶỸẨỔgpqyjỵợạậặệựçQ".unicodeScalars
        for (index, face) in shelf.faces.enumerated() {
            let font = FontKey(
                family: face.family, isBold: face.isBold, isItalic: face.isItalic, size: .points(Double(size)))
            let metrics = shelf.metrics(of: font)
            let scaled = try shelf.scaledFont(face: index, size: font.size)
            // FreeType measures in 64ths of a point.
            let grain = 1.0 / 64
            for letter in letters {
                var glyph = cairo_glyph_t(index: UInt(try #require(shelf.glyph(of: letter, face: index))), x: 0, y: 0)
                var ink = cairo_text_extents_t()
                cairo_scaled_font_glyph_extents(scaled.pointer, &glyph, 1, &ink)
                #expect(-ink.y_bearing <= metrics.tallestInk.points + grain, "\(letter) \(font)")
                #expect(ink.y_bearing + ink.height <= metrics.deepestInk.points + grain, "\(letter) \(font)")
            }
        }
    }

    private func inkRows(_ pixels: Pixels) -> (lastRed: Int, firstBlue: Int) {
        var lastRed = 0
        var firstBlue = Int.max
        for y in 0..<pixels.height {
            for x in 0..<pixels.width {
                let pixel = pixels[x, y]
                if pixel.red > pixel.blue + 20 { lastRed = y }
                if pixel.blue > pixel.red + 20 { firstBlue = min(firstBlue, y) }
            }
        }
        return (lastRed, firstBlue)
    }
}
