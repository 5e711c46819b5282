import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@Suite struct StylingTests {
    @Test(arguments: shippedStyles, [6.0, 11, 24, 96])
    func `a page has room for its text and its furniture at every size`(name: String, points: Double) throws {
        let sheet = sheet(try shipped(name), at: points)
        let page = sheet.page
        let body = sheet.bodySize
        #expect(body == .points(points))
        #expect(sheet[.body].font.size == body)
        #expect(page.measure >= body * 5)
        #expect(page.textHeight >= sheet[.body].leading * 4)
        #expect(page.marginInner >= .millimetres(10) && page.marginOuter >= .millimetres(10))
        for role in TextRole.allCases {
            let text = sheet[role]
            #expect(text.font.size >= body.scaled(by: 0.75), "\(role)")
            #expect(text.font.size >= min(body, .points(6.5)), "\(role)")
            // "nghiêng" in bold, the longest syllable there is, takes less than four and a half ems.
            #expect(text.font.size == body || page.textWidth >= text.font.size.scaled(by: 4.5), "\(role)")
            #expect(text.leftIndent + text.rightIndent <= page.measure / 3, "\(role)")
            #expect(text.firstLineIndent <= page.measure / 8, "\(role)")
        }
        #expect(sheet.rule.length <= page.measure && sheet.note.ruleLength <= page.measure)
        let head = page.runningHead
        if head.left != .none || head.right != .none {
            let size = sheet[.runningHead].font.size
            #expect(head.baseline - size >= .millimetres(7))
            #expect(page.marginTop - head.baseline >= size)
        }
        let folio = sheet[.folio].font.size
        switch page.folio.place {
        case .none: break
        case .topCenter, .topOuter:
            #expect(page.folio.baseline >= folio && page.marginTop > page.folio.baseline + folio / 2)
        case .bottomCenter, .bottomOuter:
            #expect(page.folio.baseline - folio > page.height - page.marginBottom)
            #expect(page.height - page.folio.baseline >= .millimetres(7))
        }
    }

    @Test func `everything of the text scales with the body and margins do not`() throws {
        let style = try shipped("bantin")
        let (small, large) = (sheet(style, at: 10), sheet(style, at: 15))
        for role in TextRole.allCases where role != .runningHead {
            #expect(small[role].font.size.scaled(by: 1.5) == large[role].font.size, "\(role)")
            #expect(abs((small[role].leading.scaled(by: 1.5) - large[role].leading).thousandths) <= 2, "\(role)")
            #expect(abs((small[role].spaceAfter.scaled(by: 1.5) - large[role].spaceAfter).thousandths) <= 2)
        }
        #expect(small.page == large.page)
    }

    @Test func `margins give way to giant print but not below their floor`() throws {
        let style = try shipped("bantin")
        let normal = sheet(style, at: 18).page
        let giant = sheet(style, at: 24).page
        let larger = sheet(style, at: 72).page
        #expect(normal.marginInner == .millimetres(32))
        #expect(giant.marginInner < .millimetres(32) && giant.marginInner > .millimetres(13))
        // Between the two ends, margins give just what the measure lacks.
        #expect(abs(giant.measure.points - 21 * 24) < 0.01)
        #expect(larger.marginInner == .millimetres(13) && larger.marginOuter == .millimetres(13))
    }

    @Test func `justified text becomes ragged in a measure that is too narrow`() throws {
        let style = try shipped("bantin")
        #expect(sheet(style, at: 11)[.body].alignment == .justified)
        #expect(sheet(style, at: 18)[.body].alignment == .justified)
        #expect(sheet(style, at: 30)[.body].alignment == .left)
        // The author's line stays where it is.
        #expect(sheet(style, at: 30)[.author].alignment == .right)
        // Notes are smaller, so their measure would be wide enough.
        #expect(sheet(style, at: 24)[.note].alignment == .left)
        // A quotation's indents make its measure narrower than the body's.
        var narrow = style
        narrow[.quotation].left = StyleLength(14, .em)
        #expect(sheet(narrow, at: 14)[.quotation].alignment == .left)
        #expect(sheet(narrow, at: 14)[.body].alignment == .justified)
    }

    @Test(arguments: [(11.0, 2, TextAlignment.justified), (14, 2, .left), (18, 1, .justified), (30, 1, .left)])
    func `two columns become ragged, then one`(points: Double, columns: Int, alignment: TextAlignment) throws {
        let sheet = sheet(try shipped("bantin-2col"), at: points)
        #expect(sheet.page.columnCount == columns)
        #expect(sheet[.body].alignment == alignment)
    }

    @Test func `columns that give way are noted`() throws {
        let style = try shipped("bantin-2col")
        let reported = BantinStyle.style(bulletin, with: style, options: StyleOptions(fontSize: .points(20)))
        #expect(reported.diagnostics.map(\.id) == ["fewer-columns"])
        #expect(reported.diagnostics.first?.severity == .note)
        #expect(BantinStyle.style(bulletin, with: style).diagnostics == [])
    }

    @Test func `options win over the style`() throws {
        let style = try shipped("plain")
        let options = StyleOptions(fontSize: .points(12), paper: .a5, contents: .never, columns: 2)
        let sheet = BantinStyle.style(bulletin, with: style, options: options).value.sheet
        #expect(sheet.bodySize == .points(12))
        #expect(sheet.page.width == .millimetres(148) && sheet.page.height == .millimetres(210))
        #expect(sheet.contents == .never)
    }

    @Test(arguments: [(5.0, 6.0), (0, 6), (-3, 6), (97, 96)])
    func `a body size out of range is an error and is brought into it`(asked: Double, used: Double) throws {
        let reported = BantinStyle.style(
            bulletin, with: try shipped("plain"), options: StyleOptions(fontSize: .points(asked)))
        #expect(reported.diagnostics.first?.id == "body-size-out-of-range")
        #expect(reported.value.sheet.bodySize == .points(used))
    }

    @Test(arguments: [(50.0, 50.0), (60, 1200), (1200, 50)])
    func `paper too small for the margins is an error, and the page stays one that layout can work on`(
        width: Double, height: Double
    ) throws {
        let paper = Paper(width: .millimetres(width), height: .millimetres(height))
        for name in shippedStyles {
            let reported = BantinStyle.style(
                bulletin, with: try shipped(name), options: StyleOptions(fontSize: .points(40), paper: paper))
            #expect(reported.diagnostics.contains { $0.id == "paper-too-small" })
            #expect(reported.value.sheet.page.measure > .zero && reported.value.sheet.page.textHeight > .zero)
        }
    }

    @Test func `a running head that does not fit loses its right piece, then goes`() throws {
        let style = try shipped("bantin")
        #expect(sheet(style, at: 11).page.runningHead.right == .date)
        let large = sheet(style, at: 48).page.runningHead
        #expect(large.left == .title && large.right == .none)
        let giant = sheet(style, at: 96).page.runningHead
        #expect(giant.left == .none && giant.right == .none && !giant.hasRule)
    }

    @Test func `a long title of the bulletin makes the running head smaller, not too small`() throws {
        var long = bulletin
        long.title = "Bản tin của Ủy ban nhân dân xã Nông Thượng, thành phố Bắc Kạn, tỉnh Bắc Kạn"
        let style = try shipped("bantin")
        let sheet = BantinStyle.style(long, with: style, options: StyleOptions(fontSize: .points(14))).value.sheet
        #expect(sheet[.runningHead].font.size >= sheet.bodySize.scaled(by: 0.75))
    }

    @Test(arguments: shippedStyles)
    func `the dump of a styled bulletin is as its golden`(name: String) throws {
        var tree = TextTree()
        dump(BantinStyle.style(bulletin, with: try shipped(name)).value, into: &tree)
        var again = TextTree()
        dump(BantinStyle.style(bulletin, with: try shipped(name)).value, into: &again)
        #expect(tree.text == again.text)
        #expect(TextRole.allCases.allSatisfy { tree.text.contains("\n    \($0.rawValue): ") })
        try expectGolden("styled/\(name)", tree.text)
    }
}
