import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

private let profiles = ["acb-2025", "aph", "bantin-large", "giant", "round-table", "ukaaf-clear", "ukaaf-large"]

private func profile(_ name: String) throws -> Profile {
    let reported = try loadProfile(name, from: profilesFolder(in: stylesFolder))
    #expect(reported.diagnostics == [])
    return try #require(reported.value)
}

@Suite struct EditionStyleTests {
    @Test(arguments: shippedStyles, profiles)
    func `an edition of any style keeps the numbers of its profile`(name: String, guideline: String) throws {
        let profile = try profile(guideline)
        let sheet = sheet(try shipped(name).adapted(to: profile))
        let body = sheet.bodySize
        #expect(body == profile.bodySize)
        for role in TextRole.allCases {
            let text = sheet[role]
            #expect(text.font.family == "Noto Sans" && !text.font.isItalic, "\(role)")
            #expect(text.font.size >= body && text.alignment == .left && text.firstLineIndent == .zero, "\(role)")
            #expect(text.color == .black && text.rightIndent == .zero, "\(role)")
            #expect(text.leading >= text.font.size.scaled(by: profile.leading.least ?? 1), "\(role)")
        }
        #expect(profile.text.families.contains("Noto Sans"))
        #expect(sheet[.title].font.size >= body.scaled(by: profile.heading.first ?? 1))
        for role in [TextRole.heading2, .heading3, .heading4] {
            #expect(sheet[role].font.size >= body.scaled(by: profile.heading.other ?? 1))
            #expect(sheet[role].font.size < sheet[.title].font.size)
            #expect(sheet[role].font.isBold || !profile.heading.isBold)
        }
        #expect(sheet[.body].spaceAfter >= sheet[.body].leading.scaled(by: profile.paragraph.gap ?? 0))
        let page = sheet.page
        #expect(page.columnCount == 1 && !page.mirrorsMargins && page.folio.place == .bottomCenter)
        let margins = [
            (profile.page.left, page.marginInner), (profile.page.right, page.marginOuter),
            (profile.page.top, page.marginTop), (profile.page.bottom, page.marginBottom),
        ]
        for (asked, margin) in margins {
            #expect(margin >= asked?.length(size: .zero, line: .zero) ?? .zero)
        }
        #expect(page.measure <= body.scaled(by: Double(profile.line.mostCharacters ?? 200) / 2))
        #expect(sheet.note.callSize == 1 && sheet.lines.scriptSize == 1 && sheet.lines.emphasis == .bold)
        #expect((sheet.note.place == .articleEnd) == (profile.note.place == .articleEnd))
    }

    @Test(arguments: [(24.0, false), (36, false), (60, true)])
    func `giant print turns the paper when lines would get too short`(points: Double, turns: Bool) throws {
        let page = sheet(try shipped("bantin").adapted(to: try profile("giant")), at: points).page
        #expect((page.width > page.height) == turns)
        #expect(page.marginInner >= .millimetres(25.4))
    }

    @Test func `columns asked for give way in an edition, and are noted`() throws {
        let style = try shipped("bantin").adapted(to: try profile("bantin-large"))
        let reported = BantinStyle.style(bulletin, with: style, options: StyleOptions(columns: 2))
        #expect(reported.value.sheet.page.columnCount == 1)
        #expect(reported.diagnostics.map(\.id) == ["fewer-columns"])
    }
}

@Suite struct ThemeTests {
    @Test(arguments: Theme.allCases)
    func `every colour of a style keeps 7 to 1 on the ground of a theme`(theme: Theme) throws {
        #expect(theme.foreground.contrast(to: theme.background) >= 7)
        for name in shippedStyles {
            let sheet = sheet(try shipped(name))
            let rules = [sheet.rule.color, sheet.note.ruleColor, sheet.table.ruleColor]
            for colour in TextRole.allCases.map({ sheet[$0].color }) + rules {
                #expect(theme.ink(colour).contrast(to: theme.background) >= 7, "\(name) \(colour)")
            }
        }
        for value in stride(from: UInt8(0), through: 250, by: 10) {
            let colour = Color(red: value, green: 255 - value, blue: 90)
            #expect(theme.ink(colour).contrast(to: theme.background) >= 7)
        }
    }

    @Test func `contrast is WCAG's`() {
        #expect(abs(Color.black.contrast(to: .white) - 21) < 0.001)
        #expect(abs(Color(red: 0x76, green: 0x76, blue: 0x76).contrast(to: .white) - 4.54) < 0.01)
    }
}
