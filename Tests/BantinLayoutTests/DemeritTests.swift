import BantinModel
import BantinTestSupport
import Testing

@testable import BantinLayout

/// What lines cost, and whether the breaker finds the cheapest. Widths are those of a typewriter of 10 units a letter.
@Suite struct DemeritTests {
    static let justified = LineDemerits(measure: 1000, isJustified: true, letters: LetterGive(limit: 0))
    static let ragged = LineDemerits(measure: 1000, isJustified: false, letters: LetterGive(limit: 0))

    @Test func `a line costs more the further its spaces are from natural, either way`() {
        func cost(spaces: Int, letters: Int) -> Double {
            Self.justified.judge(letters: letters, spaces: spaces, wordCount: 11, isLast: false).demerits
        }
        #expect(cost(spaces: 100, letters: 900) == 0)
        #expect(cost(spaces: 100, letters: 880) < cost(spaces: 100, letters: 860))
        #expect(cost(spaces: 100, letters: 910) < cost(spaces: 100, letters: 930))
        // One line with twice the excess is worse than two with once.
        #expect(cost(spaces: 100, letters: 800) > 2 * cost(spaces: 100, letters: 850))
    }

    @Test func `spaces shrink by a third and no more`() {
        let demerits = Self.justified
        #expect(demerits.judge(letters: 932, spaces: 100, wordCount: 11, isLast: false).demerits < 1)
        #expect(
            demerits.judge(letters: 934, spaces: 100, wordCount: 11, isLast: false).demerits
                == LineDemerits.overfull)
    }

    @Test func `a last line costs nothing, unless it is one short word`() {
        #expect(Self.justified.judge(letters: 400, spaces: 40, wordCount: 5, isLast: true).demerits == 0)
        #expect(Self.justified.judge(letters: 300, spaces: 0, wordCount: 1, isLast: true).demerits == 0)
        #expect(Self.justified.judge(letters: 40, spaces: 0, wordCount: 1, isLast: true).demerits > 1)
    }

    @Test func `lines that differ cost more than lines that are alike, up to a limit`() {
        #expect(Self.justified.contrast(0.5, after: 0.5) == 0)
        #expect(Self.justified.contrast(0.5, after: -0.2) > Self.justified.contrast(0.5, after: 0.2))
        #expect(Self.justified.contrast(9, after: 0) == Self.justified.greatestContrast)
        #expect(Self.ragged.contrast(0.1, after: 0) > Self.ragged.contrast(0.05, after: 0))
    }

    @Test func `between breaks that cost alike the neighbour that looks alike decides`() throws {
        // Two ways to the same end: a wide line after a wide one, or after a tight one.
        let alike = Self.justified.contrast(0.4, after: 0.4)
        let unlike = Self.justified.contrast(0.4, after: -0.3)
        #expect(unlike - alike > 0.05)
        #expect(Self.justified.fitness(0.4) != Self.justified.fitness(-0.3))
    }

    /// A paragraph of words with so many letters.
    private func paragraph(_ lengths: [Int]) -> Paragraph {
        var pieces = lengths.map {
            Paragraph.Piece(word: WordID(index: 0), width: Int32($0 * 10), mark: 0, gap: .space, space: 10)
        }
        pieces[pieces.count - 1].gap = .lineEnd
        pieces[pieces.count - 1].space = 0
        return Paragraph(pieces: pieces)
    }

    /// What a paragraph costs when it is broken so; nil when a line is overfull.
    private func cost(_ ends: [Int], of lengths: [Int], as demerits: LineDemerits) -> Double? {
        var (start, total, last) = (0, 0.0, Double?.none)
        for end in ends {
            let line = demerits.judge(
                letters: lengths[start..<end].reduce(0, +) * 10, spaces: (end - start - 1) * 10, wordCount: end - start,
                isLast: end == lengths.count)
            if line.demerits >= LineDemerits.overfull { return nil }
            total += line.demerits
            if let last, end != lengths.count { total += demerits.contrast(line.deviation, after: last) }
            (start, last) = (end, line.deviation)
        }
        return total
    }

    /// The least cost of all ways to break.
    private func leastCost(of lengths: [Int], as demerits: LineDemerits) -> Double? {
        (0..<1 << (lengths.count - 1)).compactMap { bits in
            cost((1..<lengths.count).filter { bits >> ($0 - 1) & 1 == 1 } + [lengths.count], of: lengths, as: demerits)
        }.min()
    }

    @Test(arguments: [true, false], [0, 20])
    func `no other way to break costs less`(isJustified: Bool, give: Int) throws {
        var generator = SeededGenerator(seed: 7)
        var exact = 0
        for _ in 0..<60 {
            let lengths = (0..<11).map { _ in Int.random(in: 1...7, using: &generator) }
            let demerits = LineDemerits(measure: 160, isJustified: isJustified, letters: LetterGive(limit: give))
            let breaker = LineBreaker(
                first: 160, rest: 160, isJustified: isJustified, letters: LetterGive(limit: give))
            let found = try #require(cost(breaker.breaks(of: paragraph(lengths)), of: lengths, as: demerits))
            let least = try #require(leastCost(of: lengths, as: demerits))
            // Of two lines of one class only the cheaper way is followed, so contrast may cost a trifle more.
            #expect(found <= least + 0.1, "\(lengths)")
            if found <= least + 1e-9 { exact += 1 }
        }
        #expect(exact >= 55)
    }
}
