import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@testable import BantinLayout

@Suite struct DecimalTests {
    @Test(arguments: [
        ("12,5%", ",5%"), ("3%", "%"), ("1.450,25", ",25"), ("1.450", ""), ("-3,4", ",4"), ("không", nil),
    ])
    func `what follows the units of a number is told`(text: String, expected: String?) {
        #expect(fraction(ofNumber: text).map(String.init) == expected)
    }

    /// The right edge of each number in a table of one column.
    private func ends(_ numbers: [String]) throws -> [String: Length] {
        let place = SourceSpan(file: "bài.md")
        func cell(_ text: String) -> [TableCell] { [TableCell(blocks: [Block(.paragraph([.text(text)]), at: place)])] }
        let table = Table(headRowCount: 1, rows: (["Tăng"] + numbers).map(cell))
        let article = Article(blocks: [Block(.table(table), at: place)], at: place)
        let styled = StyledBulletin(bulletin: Bulletin(title: "Bản tin", articles: [article]), sheet: .typewriter())
        let paged = try typesetBulletin(styled, jobs: 1) { TypewriterShaper() }.value
        var ends: [String: Length] = [:]
        for case .line(let placed) in paged.pages[0].items {
            let set = paged.lineSets[Int(placed.set)]
            let line = set.lines[Int(placed.line)]
            ends[set.text(of: line, store: paged.stores[set.store])] = placed.x + line.width
        }
        return ends
    }

    @Test func `decimal commas of a column stand one below the other`() throws {
        let ends = try ends(["12,5%", "3%", "0,25%", "-1.000,5%"])
        // A character of the typewriter is 6 pt wide.
        let edge = try #require(ends["0,25%"])
        #expect(ends["12,5%"] == edge - .points(6))
        #expect(ends["3%"] == edge - .points(18))
        #expect(ends["-1.000,5%"] == edge - .points(6))
    }

    @Test func `whole numbers end at the column's edge, whatever follows their digits`() throws {
        let ends = try ends(["1.450", "22", "7"])
        #expect(Set(["1.450", "22", "7"].map { ends[$0] }).count == 1)
    }
}
