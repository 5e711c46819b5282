/// Total-fit line breaking: of all ways to break a paragraph, the one whose lines together cost least
/// (after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981, without hyphenation).
///
/// Widths are thousandths of a point. There is always an answer: a piece wider than the measure gets a line of its own,
/// which the caller reports.
struct LineBreaker {
    /// The measure of the first line, and of those after it.
    var first: Int
    var rest: Int
    var isJustified: Bool

    /// What may part when a line would else be overfull, tried in turn: nothing that belongs together; then chains of
    /// words, such as a number and its unit; then words where their face changes.
    private enum Parting: CaseIterable { case nothing, chains, words }

    /// How the cost of a line is weighed.
    private enum Weight {
        /// A space stretches by this share of itself at badness 100, and shrinks by that at the most.
        static let stretch = 0.5
        static let shrink = 0.33
        /// In ragged text, a line that is short by this share of the measure has badness 100.
        static let raggedStretch = 0.22
        /// Beyond this ratio badness grows by the line and no longer by the cube: of two gaping lines the wider gap is
        /// still the worse.
        static let gapingRatio = 4.0
        static let worstBadness = 100_000.0
        static let overfull = 1e12
        /// A last line of a single short word.
        static let runt = 40_000.0

        static func badness(_ ratio: Double) -> Double {
            let cubed = min(ratio, gapingRatio)
            return min(worstBadness, 100 * cubed * cubed * cubed + max(0, ratio - gapingRatio) * 5_000)
        }
    }

    /// The pieces at which lines end, each as the index after the line's last piece.
    func breaks(of paragraph: Paragraph) -> [Int] {
        var ends: [Int] = []
        var start = 0
        let pieces = paragraph.pieces
        while start < pieces.count {
            var end = start
            while end < pieces.count - 1, pieces[end].gap != .lineEnd { end += 1 }
            let segment = pieces[start...end]
            for parting in Parting.allCases {
                guard let found = fit(segment, isFirst: start == 0, parting: parting) else { continue }
                ends += found
                break
            }
            start = end + 1
        }
        return ends
    }

    /// Breaks the pieces up to a forced line end; nil when some line would be overfull that parting more could mend.
    private func fit(_ pieces: ArraySlice<Paragraph.Piece>, isFirst: Bool, parting: Parting) -> [Int]? {
        let start = pieces.startIndex
        let end = pieces.endIndex - 1
        // Natural width and width of the spaces before each piece, from the start.
        let count = end - start + 1
        var widths = [Int](repeating: 0, count: count + 1)
        var spaces = [Int](repeating: 0, count: count + 1)
        for index in 0..<count {
            let piece = pieces[start + index]
            widths[index + 1] = widths[index] + Int(piece.width) + Int(piece.space)
            spaces[index + 1] = spaces[index] + Int(piece.space)
        }
        let naturalEnd = widths[count] - Int(pieces[end].space)
        if naturalEnd <= (isFirst ? first : rest) {
            return [end + 1]
        }
        // Feasible line starts: `nodes[0]` is the segment's start, the others follow a break.
        var nodes: [Node] = [Node(position: 0, cost: 0, previous: -1)]
        var oldest = 0
        for index in 0..<count {
            let piece = pieces[start + index]
            let isEnd = index == count - 1
            guard isEnd || isBreak(after: piece, parting: parting) else { continue }
            var best = Node(position: index + 1, cost: .infinity, previous: -1)
            var candidate = nodes.count - 1
            while candidate >= oldest {
                let node = nodes[candidate]
                let measure = isFirst && node.position == 0 ? first : rest
                let natural = widths[index + 1] - widths[node.position] - Int(piece.space)
                let stretchable = spaces[index] - spaces[node.position]
                let line = lineCost(
                    natural: natural, spaces: stretchable, measure: measure, penalty: isEnd ? 0 : piece.penalty,
                    isLast: isEnd, pieceCount: index + 1 - node.position)
                if line >= Weight.overfull {
                    // Longer lines are overfull too; a lone piece that is too wide still needs its line.
                    if candidate < nodes.count - 1 || best.previous >= 0 {
                        oldest = max(oldest, candidate + 1)
                        break
                    }
                }
                let cost = node.cost + line
                if cost < best.cost {
                    best.cost = cost
                    best.previous = candidate
                }
                candidate -= 1
            }
            if best.previous < 0 {
                // Only overfull lines lead here: take the newest start.
                best.previous = nodes.count - 1
                best.cost = nodes[nodes.count - 1].cost + Weight.overfull
            }
            nodes.append(best)
        }
        var found: [Int] = []
        var node = nodes.count - 1
        while node > 0 {
            found.append(start + nodes[node].position)
            node = nodes[node].previous
        }
        if parting != .words, nodes[nodes.count - 1].cost >= Weight.overfull { return nil }
        return found.reversed()
    }

    private func isBreak(after piece: Paragraph.Piece, parting: Parting) -> Bool {
        switch piece.gap {
        case .space: parting != .nothing || piece.penalty < BreakRules.forbidden
        case .soft: true
        case .tie: parting != .nothing
        case .none: parting == .words
        case .lineEnd: false
        }
    }

    private struct Node {
        var position: Int
        var cost: Double
        var previous: Int
    }

    private func lineCost(
        natural: Int, spaces: Int, measure: Int, penalty: Int32, isLast: Bool, pieceCount: Int
    ) -> Double {
        let slack = measure - natural
        if slack < 0 {
            guard isJustified, spaces > 0, Double(-slack) <= Double(spaces) * Weight.shrink else {
                return Weight.overfull
            }
        }
        var badness: Double
        if slack >= 0, isLast {
            // The last line is as long as it is, but a lone short word is ugly.
            return pieceCount == 1 && natural * 4 < measure ? Weight.runt : 1
        } else if isJustified {
            let give = Double(spaces) * (slack < 0 ? Weight.shrink : Weight.stretch)
            let ratio = give > 0 ? Double(abs(slack)) / give : (slack == 0 ? 0 : .infinity)
            badness = Weight.badness(ratio)
        } else {
            let ratio = Double(slack) / (Double(measure) * Weight.raggedStretch)
            badness = Weight.badness(ratio)
        }
        badness += 1 + Double(penalty)
        return badness * badness
    }
}
