import BantinLayout
import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

/// Paper printed on both sides: the inner margin is at the spine, left of odd pages and right of even ones.
@Suite struct DuplexTests {
    private static func sheet(columns: Int, isMirrored: Bool) -> StyleSheet {
        var sheet = StyleSheet.typewriter(width: .points(500), height: .points(400), columns: columns)
        sheet.page.marginInner = .points(70)
        sheet.page.marginOuter = .points(25)
        sheet.page.mirrorsMargins = isMirrored
        sheet.page.runningHead = RunningHead(left: .title, right: .article, hasRule: true, baseline: .points(20))
        sheet.page.folio = Folio(place: .bottomOuter, baseline: .points(385))
        sheet.contents = .always
        sheet.articleStart = .follow
        return sheet
    }

    private func paged(seed: UInt64, columns: Int, isMirrored: Bool) throws -> PagedBulletin {
        let picture = Picture.Content(location: .bytes([]), format: .png, pixelWidth: 800, pixelHeight: 600)
        var random = RandomBulletin(seed: seed, articleCount: 4, pictures: [picture])
        let styled = StyledBulletin(
            bulletin: random.bulletin(), sheet: Self.sheet(columns: columns, isMirrored: isMirrored))
        return try typesetBulletin(styled, jobs: 1) { TypewriterShaper() }.value
    }

    /// How far the ink of a page reaches to the left and to the right.
    private func extent(of page: Page, in paged: PagedBulletin) -> (left: Length, right: Length)? {
        let spans = page.items.map { item -> (left: Length, right: Length) in
            switch item {
            case .fill(let fill): return (fill.frame.x, fill.frame.maxX)
            case .picture(let picture): return (picture.frame.x, picture.frame.maxX)
            case .line(let placed):
                return (placed.x, placed.x + paged.lineSets[Int(placed.set)].lines[Int(placed.line)].width)
            }
        }
        guard let left = spans.map(\.left).min(), let right = spans.map(\.right).max() else { return nil }
        return (left, right)
    }

    @Test(arguments: 1...3, UInt64(1)...6)
    func `text, notes, tables, pictures and furniture keep off the spine on both sides of a leaf`(
        columns: Int, seed: UInt64
    ) throws {
        let paged = try paged(seed: seed, columns: columns, isMirrored: true)
        #expect(paged.pages.count > 2)
        for (index, page) in paged.pages.enumerated() {
            guard let extent = self.extent(of: page, in: paged) else { continue }
            let (left, right): (Double, Double) = index.isMultiple(of: 2) ? (70, 475) : (25, 430)
            #expect(extent.left >= .points(left), "page \(page.label)")
            #expect(extent.right <= .points(right), "page \(page.label)")
            // The running head's rule is as wide as the text block, so that both edges are reached.
            if index > 0 {
                #expect(extent.left == .points(left) && extent.right == .points(right), "page \(page.label)")
            }
        }
    }

    @Test(arguments: 1...3)
    func `without mirroring left is left on every page`(columns: Int) throws {
        let paged = try paged(seed: 3, columns: columns, isMirrored: false)
        for page in paged.pages.dropFirst() {
            let extent = try #require(self.extent(of: page, in: paged))
            #expect(extent.left == .points(70) && extent.right == .points(475))
        }
    }
}
