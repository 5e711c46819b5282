import BantinModel
import BantinShaping
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

func repositoryShelf() throws -> FontShelf {
    try FontShelf(folders: [repositoryRoot.appending(path: "fonts").path])
}

@Suite struct FontShelfTests {
    @Test func `a shelf has the faces of its folders and no others`() throws {
        let shelf = try repositoryShelf()
        #expect(shelf.families == ["Liberation Serif", "Noto Sans", "Noto Serif"])
        #expect(shelf.faces.count == 12)
        let root = repositoryRoot.appending(path: "fonts").path
        #expect(shelf.faces.allSatisfy { $0.file.hasPrefix(root) })
        for family in shelf.families {
            let faces = shelf.faces.filter { $0.family == family }
            #expect(Set(faces.map { "\($0.isBold) \($0.isItalic)" }).count == 4)
        }
    }

    @Test(arguments: [
        ("Noto Serif", false, false, "Regular"), ("noto serif", true, false, "Bold"),
        ("Noto Sans", false, true, "Italic"), ("Liberation Serif", true, true, "Bold Italic"),
    ])
    func `a font is set in the face of its weight and slant`(
        family: String, isBold: Bool, isItalic: Bool, style: String
    ) throws {
        let font = FontKey(family: family, isBold: isBold, isItalic: isItalic, size: .points(11))
        let face = try repositoryShelf().face(for: font)
        #expect(face.family.lowercased() == family.lowercased())
        #expect(face.style == style)
    }

    @Test func `an unknown family is set in the first one of the shelf`() throws {
        let shelf = try repositoryShelf()
        #expect(!shelf.hasFamily("Times New Roman"))
        let face = shelf.face(for: FontKey(family: "Times New Roman", isBold: true, size: .points(11)))
        #expect(face.family == "Liberation Serif")
        #expect(face.style == "Bold")
    }

    @Test func `a folder that is missing, empty or holds a damaged font is an error that names it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.path
        #expect(throws: OperationError("use the fonts in", path, reason: "no TrueType or OpenType font there")) {
            _ = try FontShelf(folders: [path])
        }
        #expect(throws: OperationError("read the fonts in", path + "/none", reason: "no such folder")) {
            _ = try FontShelf(folders: [path + "/none"])
        }
        try Data("not a font".utf8).write(to: folder.url.appending(path: "bad.ttf"))
        #expect(throws: OperationError("open the font", path + "/bad.ttf", reason: "it is damaged or not a font")) {
            _ = try FontShelf(folders: [path])
        }
    }
}
