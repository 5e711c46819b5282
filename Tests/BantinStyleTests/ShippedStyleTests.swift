import BantinModel
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@Suite struct ShippedStyleTests {
    @Test(arguments: shippedStyles)
    func `every key of a shipped style is known`(name: String) throws {
        let style = try shipped(name)
        #expect(style.name == name)
        #expect(!style.description.vi.isEmpty && !style.description.en.isEmpty)
    }

    @Test func `styles are listed by name with what they are for in both languages`() throws {
        let styles = try listStyles(in: stylesFolder)
        #expect(styles.map(\.name) == shippedStyles.sorted())
        #expect(styles.allSatisfy { !$0.title.vi.isEmpty && !$0.title.en.isEmpty && $0.path.hasSuffix(".yaml") })
    }

    @Test func `a folder that is not there is an error that names it`() {
        #expect(throws: OperationError("read", "/no/such/folder", reason: "No such file or directory")) {
            try listStyles(in: "/no/such/folder")
        }
    }

    @Test(arguments: shippedStyles)
    func `a shipped style names only families that ship`(name: String) throws {
        let manifest = try String(
            contentsOf: repositoryRoot.appending(path: "fonts/manifest.yaml"), encoding: .utf8)
        for family in try shipped(name).families {
            #expect(manifest.contains("family: \(family)\n"), "\(family)")
        }
    }

    @Test(arguments: shippedStyles)
    func `leading leaves room for stacked marks`(name: String) throws {
        let sheet = sheet(try shipped(name))
        for role in TextRole.allCases {
            let least = sheet[role].font.size > sheet.bodySize.scaled(by: 1.5) ? 1.22 : 1.28
            #expect(sheet[role].leading >= sheet[role].font.size.scaled(by: least), "\(role)")
        }
    }

    @Test(arguments: ["bantin", "plain"])
    func `a line of text has at most 90 characters and at least 60`(name: String) throws {
        let sheet = sheet(try shipped(name))
        // Vietnamese prose averages half an em a character, spaces included.
        let characters = sheet.page.measure.points / sheet.bodySize.points * 2
        #expect((60...90).contains(characters), "\(characters)")
    }

    @Test func `colours of text keep a contrast of 7 to 1 on white`() throws {
        for name in shippedStyles {
            let sheet = sheet(try shipped(name))
            for role in TextRole.allCases {
                #expect(contrastOnWhite(sheet[role].color) >= 7, "\(name) \(role)")
            }
        }
    }
}

/// Decree 30/2020/NĐ-CP, annex I, part I, and II.6.e of it.
@Suite struct DecreeTests {
    @Test(arguments: [13.0, 14.0])
    func `nd30 keeps the decree's numbers`(points: Double) throws {
        let sheet = sheet(try shipped("nd30"), at: points)
        let page = sheet.page
        #expect(page.width == .millimetres(210) && page.height == .millimetres(297))
        #expect((20.0...25.0).contains(rounded(page.marginTop)))
        #expect((20.0...25.0).contains(rounded(page.marginBottom)))
        #expect((30.0...35.0).contains(rounded(page.marginInner)))
        #expect((15.0...20.0).contains(rounded(page.marginOuter)))
        #expect(!page.mirrorsMargins)
        let body = sheet[.body]
        #expect(body.font == FontKey(family: "Liberation Serif", size: .points(points)))
        #expect(body.alignment == .justified)
        #expect([10.0, 12.7].contains(rounded(body.firstLineIndent)))
        #expect(max(body.spaceBefore, body.spaceAfter) >= .points(6))
        // Single spacing of Times is 1.15 of its size.
        #expect((1.15...1.725).contains(body.leading.points / points))
        #expect(page.folio.place == .topCenter && !page.folio.isOnFirstPage)
        #expect(page.folio.baseline < page.marginTop)
        #expect((13.0...14.0).contains(sheet[.folio].font.size.points))
        #expect(!sheet[.folio].font.isItalic && !sheet[.folio].font.isBold)
        #expect(sheet[.title].font.isBold)
        #expect(TextRole.allCases.allSatisfy { sheet[$0].color == .black })
        #expect(sheet.dateFormat == .long)
    }

    @Test func `nd30 is set in 13 pt unless another size is asked for`() throws {
        #expect(sheet(try shipped("nd30")).bodySize == .points(13))
    }

    private func rounded(_ length: Length) -> Double { (length.millimetres * 100).rounded() / 100 }
}

/// WCAG 2.2, contrast ratio of a colour to white.
private func contrastOnWhite(_ color: Color) -> Double {
    func linear(_ value: UInt8) -> Double {
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    return 1.05 / (luminance + 0.05)
}
