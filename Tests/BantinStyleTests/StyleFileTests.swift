import BantinModel
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@Suite struct StyleFileTests {
    @Test(
        arguments: [
            ("page:\n  colums: 2", "page.colums", "page.columns", 2),
            ("txet:\n  size: 12pt", "txet", "text", 1),
            ("base: bantin\n\ntitle: {colour: \"#112233\"}", "title.colour", "title.color", 3),
            ("page:\n  margins:\n    iner: 3mm", "page.margins.iner", "page.margins.inner", 3),
            ("page: {folio: {frist-page: true}}", "page.folio.frist-page", "page.folio.first-page", 1),
            // A key that stands in another section is found there.
            ("columns: 2", "columns", "page.columns", 1),
            ("heading2: {size: 2}", "heading2", "heading-2", 1),
        ])
    func `an unknown key names the nearest known one and its line`(
        yaml: String, key: String, nearest: String, line: Int
    ) throws {
        let found = try diagnostic(of: yaml)
        #expect(found.id == "unknown-style-key" && found.severity == .error)
        #expect(found.message.en.contains("'\(key)'") && found.message.vi.contains("“\(key)”"))
        #expect(found.hint?.en.contains("'\(nearest)'") == true && found.hint?.vi.contains("“\(nearest)”") == true)
        #expect(found.place.line == line && found.place.file.hasSuffix("/mine.yaml"))
    }

    @Test(
        arguments: [
            ("page: {columns: two}", "page.columns", "wrong-style-value"),
            ("page: {columns: 9}", "page.columns", "style-value-out-of-range"),
            ("page: {columns: [1]}", "page.columns", "wrong-style-value"),
            ("page: {paper: a44}", "page.paper", "wrong-style-value"),
            ("page: {paper: 10x10mm}", "page.paper", "style-value-out-of-range"),
            ("page: {mirrored: maybe}", "page.mirrored", "wrong-style-value"),
            ("page: {margins: {inner: 20}}", "page.margins.inner", "wrong-style-value"),
            ("page: {margins: {inner: -2mm}}", "page.margins.inner", "style-value-out-of-range"),
            ("page: {margins: 20mm}", "page.margins", "wrong-style-value"),
            ("page: {margins: {inner: nanmm}}", "page.margins.inner", "wrong-style-value"),
            ("text: {size: 5pt}", "text.size", "style-value-out-of-range"),
            ("text: {size: 1.2em}", "text.size", "wrong-style-value"),
            ("text: {leading: 0.5}", "text.leading", "style-value-out-of-range"),
            ("text: {color: red}", "text.color", "wrong-style-value"),
            // A bare # begins a comment: nothing is left of the value.
            ("text: {color:\n #112233\n }", "text.color", "wrong-style-value"),
            ("text: {color: \"#12345g\"}", "text.color", "wrong-style-value"),
            ("list: {bullets: []}", "list.bullets", "wrong-style-value"),
            ("title: {size: 18pt}", "title.size", "wrong-style-value"),
            ("title: [1, 2]", "title", "wrong-style-value"),
        ])
    func `a wrong value says what is expected`(yaml: String, key: String, id: String) throws {
        let found = try diagnostic(of: yaml)
        #expect(found.id == id)
        #expect(found.message.en.contains("'\(key)'") && found.message.vi.contains("“\(key)”"))
        #expect(found.hint?.en.hasPrefix("Write ") == true)
    }

    @Test(
        arguments: [
            ("title: {face: dsplay}", "display"), ("title: {weight: blod}", "bold"),
            ("text: {alignment: justify}", "justified"), ("page: {folio: {place: bottom-centre}}", "bottom-center"),
            ("article: {start: pages}", "page"),
        ])
    func `an unknown choice names the nearest one`(yaml: String, nearest: String) throws {
        let found = try diagnostic(of: yaml)
        #expect(found.id == "wrong-style-value")
        #expect(found.hint?.en.hasPrefix("Did you mean '\(nearest)'?") == true)
    }

    @Test(
        arguments: [
            ("page: {columns: 2", 1), ("text:\n  size: 11pt\n size: 12pt", 3), ("name: a\nname: b", 1),
            ("title: \"a", 1), ("\tname: x", 1), ("a: b\n\u{1}", 2),
        ])
    func `what is not YAML is a diagnostic with a line`(yaml: String, line: Int) throws {
        let found = try diagnostic(of: yaml)
        #expect(found.id == "style-syntax")
        #expect(abs(found.place.line - line) <= 1 && found.place.line > 0, "line \(found.place.line)")
    }

    @Test(arguments: ["just words", "- a\n- b", "42"])
    func `a file without keys is told so`(yaml: String) throws {
        #expect(try diagnostic(of: yaml).id == "wrong-style-value")
    }

    @Test func `an empty file is a style of defaults`() throws {
        #expect(try load(["mine.yaml": "# nothing yet\n"]).value?.name == "mine")
    }

    @Test func `deep nesting and bytes that are no text are diagnostics`() throws {
        #expect(try diagnostic(of: String(repeating: "[", count: 100_000)).id == "style-syntax")
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "binary.yaml")
        try Data([0x6e, 0xff, 0xfe, 0x00, 0x81]).write(to: file)
        #expect(try loadStyle(file.path, from: stylesFolder).diagnostics.map(\.id) == ["style-syntax"])
    }

    @Test func `every fault of a file is reported at once`() throws {
        let reported = try load(["mine.yaml": "base: bantin\nnmae: x\npage: {columns: 0}\ntitle: {size: big}\n"])
        #expect(reported.diagnostics.map(\.place.line) == [2, 3, 4])
    }

    @Test(arguments: [("bantim", "bantin"), ("ND30", "nd30"), ("plian", "plain")])
    func `an unknown style names the nearest one`(name: String, nearest: String) throws {
        let reported = try loadStyle(name, from: stylesFolder)
        #expect(reported.value == nil)
        #expect(reported.diagnostics.first?.id == "unknown-style")
        #expect(reported.diagnostics.first?.hint?.en.contains("'\(nearest)'") == true)
    }

    @Test func `a style file that is not there is unknown`() throws {
        #expect(try loadStyle("./no-such.yaml", from: stylesFolder).diagnostics.map(\.id) == ["unknown-style"])
    }
}

@Suite struct StyleBaseTests {
    @Test func `a style with a base differs only by its own keys`() throws {
        let bantin = try shipped("bantin")
        var expected = bantin
        expected.name = "mine"
        expected.base = "bantin"
        expected.text.size = StyleLength(12, .points)
        expected[.title].color = Color(hexadecimal: "#0b3d6b")
        let mine = try load(["mine.yaml": "base: bantin\ntext: {size: 12pt}\ntitle: {color: \"#0b3d6b\"}\n"])
        #expect(mine.diagnostics == [])
        expected.places = try #require(mine.value).places
        #expect(mine.value == expected)
        #expect(expected.places["text.size"]?.line == 2)
        #expect(expected.places["text.leading"]?.file == "\(stylesFolder)/bantin.yaml")
        #expect(expected[.title].size == bantin[.title].size)
    }

    @Test func `a base is looked for beside the file first`() throws {
        let mine = try load(["mine.yaml": "base: house", "house.yaml": "base: nd30\ntext: {size: 14pt}"])
        #expect(mine.diagnostics == [])
        #expect(mine.value?.text.size == StyleLength(14, .points))
        #expect(mine.value?.page.outer == StyleLength(20, .millimetres))
    }

    @Test func `a file may extend the shipped style of its own name`() throws {
        let mine = try load(["bantin.yaml": "base: bantin\npage: {columns: 3}"])
        #expect(mine.diagnostics == [])
        #expect(mine.value?.page.columns == 3)
        #expect(mine.value?.text[family: .text] == "Noto Serif")
    }

    @Test func `a base can be a file`() throws {
        let mine = try load(["mine.yaml": "base: ./house.yml", "house.yml": "page: {columns: 4}"])
        #expect(mine.value?.page.columns == 4)
    }

    @Test func `styles that are each other's base are reported once with the way round`() throws {
        let reported = try load(["a.yaml": "base: b", "b.yaml": "name: b\nbase: c", "c.yaml": "base: a"])
        #expect(reported.value == nil)
        #expect(reported.diagnostics.map(\.id) == ["style-base-cycle"])
        #expect(reported.diagnostics.first?.message.en.hasSuffix("a → b → c → a") == true)
        #expect(reported.diagnostics.first?.place.file.hasSuffix("/c.yaml") == true)
    }

    @Test func `a style that names itself as a file is a cycle`() throws {
        #expect(try load(["a.yaml": "base: a.yaml"]).diagnostics.map(\.id) == ["style-base-cycle"])
    }

    @Test func `a missing base is reported where it is named`() throws {
        let found = try diagnostic(of: "name: mine\nbase: bantinn")
        #expect(found.id == "missing-style-base")
        #expect(found.place.line == 2)
        #expect(found.hint?.en.contains("'bantin'") == true)
    }

    @Test func `a fault in a base is reported in the base's file`() throws {
        let reported = try load(["a.yaml": "base: b", "b.yaml": "\npge: {}"])
        #expect(reported.diagnostics.map(\.id) == ["unknown-style-key"])
        #expect(reported.diagnostics.first?.place.file.hasSuffix("/b.yaml") == true)
    }
}
