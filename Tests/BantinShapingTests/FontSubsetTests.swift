import BantinModel
import BantinShaping
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@Suite struct FontSubsetTests {
    private let font = FontKey(family: "Noto Serif", size: .points(13))
    private let text = "Tiếng-Việt:ẾỘẪ,gpỵ“fi”"

    private func shelf() throws -> FontShelf {
        try FontShelf(folders: [repositoryRoot.appending(path: "fonts").path])
    }

    @Test func `a subset shapes its characters as the whole font does, and has no others`() throws {
        let whole = try shelf()
        let bytes = try whole.face(for: font).subset(keeping: Array(text.unicodeScalars))
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "subset.ttf"))
        let subset = try FontShelf(folders: [folder.url.path])
        #expect(subset.families == ["Noto Serif"])
        let expected = try PangoShaper(shelf: whole).shape(text, in: font, language: "vi")
        let found = try PangoShaper(shelf: subset).shape(text, in: font, language: "vi")
        #expect(found.glyphs.map(\.advance) == expected.glyphs.map(\.advance))
        #expect(found.missing.isEmpty)
        #expect(subset.glyph(of: "Z", face: 0) == nil)
        #expect(bytes.count < 40_000)
    }

    @Test func `the same characters give the same bytes`() throws {
        let face = try shelf().face(for: font)
        let characters = Array(text.unicodeScalars)
        #expect(try face.subset(keeping: characters) == face.subset(keeping: characters))
    }

    @Test func `a damaged font is refused with its name`() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "hong.ttf")
        try Data("không phải phông chữ".utf8).write(to: file)
        var face = try shelf().face(for: font)
        face.file = file.path
        #expect(throws: OperationError.self) { try face.subset(keeping: ["a"]) }
    }
}
