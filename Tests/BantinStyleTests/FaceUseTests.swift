import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@Suite struct FaceUseTests {
    private let place = SourceSpan(file: "bai.html")

    private func faces(_ blocks: [Block.Kind], title: String = "Ế") throws -> [FaceName: Set<Character>] {
        let article = Article(title: title, blocks: blocks.map { Block($0, at: place) }, at: place)
        let bulletin = Bulletin(title: "Ộ", articles: [article])
        return repertoires(of: bulletin, in: try shipped("bantin")).mapValues { Set($0.scalars.map(Character.init)) }
    }

    private let serif = FaceName(family: "Noto Serif", isBold: false, isItalic: false)
    private let serifItalic = FaceName(family: "Noto Serif", isBold: false, isItalic: true)
    private let sansBold = FaceName(family: "Noto Sans", isBold: true, isItalic: false)

    @Test func `each face has the characters that are set in it`() throws {
        let faces = try faces([.paragraph([.text("thường "), .emphasis([.text("nghiêng")])])])
        #expect(faces[serif]?.isSuperset(of: "thường ") == true && faces[serif]?.contains("n") == true)
        #expect(faces[serifItalic] == Set("nghiêng"))
        #expect(faces[sansBold]?.isSuperset(of: "ẾỘ") == true)
        #expect(faces[sansBold]?.contains("ờ") == false)
    }

    @Test func `a face that nothing is set in is not there`() throws {
        let faces = try faces([.paragraph([.text("thường")])])
        #expect(faces[serifItalic] == nil)
        #expect(!faces.keys.contains { $0.isBold && $0.isItalic })
    }

    @Test func `characters of four bytes are kept whole`() throws {
        #expect(try faces([.paragraph([.text("a🌾Ế\u{1E00}")])])[serif]?.isSuperset(of: "a🌾Ế\u{1E00}") == true)
    }
}
