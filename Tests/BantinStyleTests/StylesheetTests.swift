import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

private let serif = FontReference(family: "Noto Serif", isBold: true, isItalic: false, path: "fonts/NotoSerif-Bold.ttf")

@Suite struct StylesheetTests {
    @Test(arguments: shippedStyles)
    func `an EPUB's style sheet has neither absolute sizes nor colours`(name: String) throws {
        let css = stylesheetCSS(for: try shipped(name), fonts: [serif])
        for unit in [/[0-9](px|pt|mm|cm|in|pc)\b/, /font-size: [^;]*(small|medium|large)/] as [Regex] {
            #expect(css.firstMatch(of: unit) == nil)
        }
        #expect(!css.contains("color") && !css.contains("#") && !css.contains("background"))
        #expect(!css.contains("!important") && !css.contains("position") && !css.contains("@import"))
    }

    @Test(arguments: shippedStyles)
    func `an EPUB's style sheet has every class and element that its documents use`(name: String) throws {
        let css = stylesheetCSS(for: try shipped(name))
        for selector in [
            ".title", ".subtitle", ".dateline", ".lead", ".author", "figure", "figcaption", ".verse", ".stanza",
            ".line",
            ".notes", ".note", ".note-call", "blockquote .attribution", "table", "th", "td", "caption", "hr",
            "body.cover",
            "body.contents", "h2", "h3", "h4", "ul, ol", ".caption", ".note-number",
        ] {
            #expect(css.contains(selector), "\(selector)")
        }
        #expect(css.contains("hyphens: none") && css.contains("orphans: 2") && css.contains("widows: 2"))
    }

    @Test(arguments: shippedStyles)
    func `a style sheet has balanced braces and one declaration a line`(name: String) throws {
        let css = stylesheetCSS(for: try shipped(name), fonts: [serif])
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
        for line in css.split(separator: "\n") where line.hasPrefix("  ") && !line.contains("{") {
            #expect(line.wholeMatch(of: /\ \ [a-z-]+: [^;:]+;/) != nil, "\(line)")
        }
    }

    @Test func `fonts of the style's families are named, others passed over`() throws {
        let other = FontReference(family: "Liberation Serif", isBold: false, isItalic: true, path: "fonts/x.ttf")
        let css = stylesheetCSS(for: try shipped("bantin"), fonts: [serif, other])
        #expect(
            css.contains(
                """
                @font-face {
                  font-family: "Noto Serif";
                  font-weight: bold;
                  font-style: normal;
                  src: url("fonts/NotoSerif-Bold.ttf");
                }
                """))
        #expect(!css.contains("fonts/x.ttf"))
    }

    @Test func `a family's name cannot end its string`() throws {
        var style = try shipped("plain")
        style.text[family: .text] = "a\"; } body { color: red"
        #expect(stylesheetCSS(for: style).contains(#"font-family: "a\"; } body { color: red", serif;"#))
    }

    @Test func `sizes are the style's ratios, and a list's length on paper is one in ems`() throws {
        let style = try shipped("nd30")
        let css = stylesheetCSS(for: style)
        #expect(css.contains("font-size: 1.25em"))
        // 1.27 cm at 13 pt.
        #expect(css.contains("text-indent: 2.769em"))
    }

    @Test func `text is justified only on a screen that is wide enough, and only when the style says so`() throws {
        let justified = stylesheetCSS(for: try shipped("bantin"))
        #expect(
            justified.contains("@media (min-width: 30em) {\n  p, .lead, li, blockquote, .note { text-align: justify; }")
        )
        #expect(justified.count(of: "justify") == 1)
        #expect(stylesheetCSS(for: try shipped("plain")).count(of: "justify") == 0)
    }
}

extension String {
    fileprivate func count(of word: String) -> Int {
        split(separator: word, omittingEmptySubsequences: false).count - 1
    }
}
