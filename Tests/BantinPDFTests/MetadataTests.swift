import BantinModel
import BantinTestSupport
import Foundation
import Testing

@testable import BantinPDF

@Suite struct MetadataTests {
    @Test func `XMP says what Info says, and which standards are kept`() throws {
        var draft = try BulletinDraft(title: "Cơm & áo <gạo>")
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("chữ ", paragraph)], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        let info = try run("pdfinfo", [path]).output
        #expect(info.contains("Title:           Cơm & áo <gạo>"))
        let meta = try run("pdfinfo", ["-meta", path]).output
        for part in [
            "<rdf:li xml:lang=\"x-default\">Cơm &amp; áo &lt;gạo&gt;</rdf:li>",
            "<rdf:li>Nguyễn Thị Ế</rdf:li><rdf:li>Trần (B)</rdf:li>", "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
            "<xmp:CreateDate>2021-01-08T00:00:00Z</xmp:CreateDate>", "<pdf:Producer>\(DocumentFacts.producer)<",
        ] {
            #expect(meta.contains(part), "\(part)")
        }
    }

    @Test func `the colour profile is a screen's, for RGB, and as long as it says`() {
        let profile = ColorProfile.sRGB
        let size = profile[0..<4].reduce(0) { $0 << 8 | Int($1) }
        #expect(size == profile.count)
        #expect(String(decoding: profile[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
        #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
        #expect(profile[8] == 2)
        // The curve's ends are black and white.
        let curve = profile.firstRange(of: Array("curv".utf8))?.lowerBound ?? 0
        #expect(Array(profile[(curve + 12)..<(curve + 14)]) == [0, 0])
        #expect(Array(profile[(curve + 12 + 2046)..<(curve + 12 + 2048)]) == [255, 255])
    }
}
