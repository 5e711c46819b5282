import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@testable import BantinLayout

@Suite struct LetterGiveTests {
    static let text = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn mười lăm"

    private func lines(give: Double, alignment: TextAlignment = .justified, columns: Int = 17) throws -> SetGalley {
        try galley(
            of: [.paragraph([.text(Self.text)])], columns: columns, alignment: alignment,
            lines: LineStyle(letterGive: give))
    }

    @Test func `letters widen or narrow by the share that a line lacks, in steps, within their limit`() {
        let give = LetterGive(limit: 20)
        #expect(give.stretch(letters: 1000, spaces: 200, slack: 0) == 0)
        #expect(give.stretch(letters: 1000, spaces: 200, slack: 12) == 10)
        #expect(give.stretch(letters: 1000, spaces: 200, slack: -12) == -10)
        #expect(give.stretch(letters: 1000, spaces: 200, slack: 40) == 20)
        #expect(give.stretch(letters: 1000, spaces: 200, slack: -40) == -20)
        #expect(LetterGive(limit: 0).stretch(letters: 1000, spaces: 200, slack: 12) == 0)
    }

    @Test func `letters give half as much again where spaces would gape`() {
        #expect(LetterGive(limit: 20).stretch(letters: 1000, spaces: 100, slack: 200) == 30)
    }

    @Test func `lines still end at the margin, and their spaces are nearer to natural`() throws {
        let (firm, giving) = (try lines(give: 0), try lines(give: 0.02))
        let measure = Length.points(17 * 6)
        let count = giving.galley.lines.lines.count
        #expect(count > 3)
        #expect(giving.galley.lines.lines.dropLast().allSatisfy { $0.width == measure })
        #expect(giving.galley.lines.lines.contains { $0.stretch > 0 })
        #expect(giving.galley.lines.lines.allSatisfy { (-20...30).contains($0.stretch) })
        #expect(firm.galley.lines.lines.allSatisfy { $0.stretch == 0 })
        #expect(deviation(giving) < deviation(firm))
    }

    @Test func `letters of ragged lines and of last lines stay as they are`() throws {
        #expect(try lines(give: 0.02, alignment: .left).galley.lines.lines.allSatisfy { $0.stretch == 0 })
        #expect(try lines(give: 0.02).galley.lines.lines.last?.stretch == 0)
    }

    @Test func `a word stands where the wider letters before it end`() throws {
        let set = try lines(give: 0.02)
        let line = try #require(set.galley.lines.lines.first { $0.stretch > 0 })
        let words = line.words.map { set.galley.lines.words[Int($0)] }
        let last = try #require(words.last)
        let width = LetterGive.width(set.store.advance(of: last.word).thousandths, stretch: Int(line.stretch))
        #expect(abs(Int(last.x) + width - line.width.thousandths) <= words.count)
    }

    /// How far spaces are from 6 pt, summed over all lines but the last.
    private func deviation(_ set: SetGalley) -> Int {
        set.galley.lines.lines.dropLast().map { line in
            let words = line.words.map { set.galley.lines.words[Int($0)] }
            let letters = words.map { set.store.advance(of: $0.word).thousandths }.reduce(0, +)
            let spaces = line.width.thousandths - LetterGive.width(letters, stretch: Int(line.stretch))
            return abs(spaces - (words.count - 1) * 6_000)
        }.reduce(0, +)
    }
}
