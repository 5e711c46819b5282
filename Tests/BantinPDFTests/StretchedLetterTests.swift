import BantinTestSupport
import Foundation
import Testing

@testable import BantinPDF

@Suite struct StretchedLetterTests {
    /// The widths of the words of a line in poppler's reading, its letters stretched by so many thousandths.
    private func widths(stretch: Int16) throws -> [Double] {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("nghiêng Đường giữ", paragraph)], y: 80)
        draft.paged.lineSets[0].lines[0].stretch = stretch
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        let boxes = try run("pdftotext", ["-bbox", path, "-"]).output
        return boxes.matches(of: /xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)"/).map {
            (Double($0.output.2) ?? 0) - (Double($0.output.1) ?? 0)
        }
    }

    @Test(arguments: [Int16(-20), 20, 30])
    func `letters are as much wider as their line says`(stretch: Int16) throws {
        let (natural, stretched) = (try widths(stretch: 0), try widths(stretch: stretch))
        #expect(natural.count == 3 && stretched.count == 3)
        for (before, after) in zip(natural, stretched) {
            #expect(abs(after / before - 1 - Double(stretch) / 1000) < 0.001)
        }
    }
}
