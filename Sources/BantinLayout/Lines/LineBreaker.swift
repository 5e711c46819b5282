/// Total-fit line breaking: of all ways to break a paragraph, the one whose lines together cost least
/// (after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981, without hyphenation).
///
/// Widths are thousandths of a point. There is always an answer: a piece wider than the measure gets a line of its own,
/// which the caller reports.
struct LineBreaker {
    /// The measure of the first line, and of those after it.
    var first: Int
    var rest: Int
    /// By how much lines that turn over are shorter: all but the first and those after a line end.
    var hang = 0
    var isJustified: Bool
    var letters = LetterGive(limit: 0)

    /// What may part when a line would else be overfull, tried in turn: nothing that belongs together; then chains of
    /// words, such as a number and its unit; then words where their face changes.
    private enum Parting: CaseIterable { case nothing, chains, words }

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
        let sums = Sums(pieces)
        let count = pieces.count
        let last = pieces[pieces.endIndex - 1]
        if sums.widths[count] - Int(last.space) <= (isFirst ? first : rest) { return [pieces.endIndex] }
        var search = Search(
            opening: LineDemerits(measure: isFirst ? first : rest, isJustified: isJustified, letters: letters),
            following: LineDemerits(measure: rest - hang, isJustified: isJustified, letters: letters))
        for index in 0..<count {
            let piece = pieces[start + index]
            let isEnd = index == count - 1
            guard isEnd || isBreak(after: piece, parting: parting) else { continue }
            search.addBreak(
                after: index, space: Int(piece.space), penalty: isEnd ? 0 : piece.penalty, isEnd: isEnd, sums: sums)
        }
        let (found, cost) = search.best
        if parting != .words, cost >= LineDemerits.overfull { return nil }
        return found.map { start + $0 }
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

    /// Natural width of pieces and their spaces, and that of the spaces alone, before each piece, from the start.
    private struct Sums {
        var widths: [Int]
        var spaces: [Int]

        init(_ pieces: ArraySlice<Paragraph.Piece>) {
            widths = [0]
            spaces = [0]
            widths.reserveCapacity(pieces.count + 1)
            spaces.reserveCapacity(pieces.count + 1)
            var (width, space) = (0, 0)
            for piece in pieces {
                width += Int(piece.width) + Int(piece.space)
                space += Int(piece.space)
                widths.append(width)
                spaces.append(space)
            }
        }
    }

    /// The best ways to each break so far, one for each class of their last line.
    private struct Search {
        let opening: LineDemerits
        let following: LineDemerits
        /// `nodes[0]` is the start, the others follow a break, in the order of the text.
        private var nodes = [Node(position: 0, cost: 0, deviation: 0, previous: -1)]
        /// Nodes before this one are too far back for a line from them to hold.
        private var oldest = 0

        private struct Node {
            var position: Int
            var cost: Double
            /// Of the line that ends here.
            var deviation: Double
            var previous: Int
        }

        init(opening: LineDemerits, following: LineDemerits) {
            self.opening = opening
            self.following = following
        }

        /// Adds the ways to a break after the piece at `index`.
        mutating func addBreak(after index: Int, space: Int, penalty: Int32, isEnd: Bool, sums: Sums) {
            let none = Node(position: index + 1, cost: .infinity, deviation: 0, previous: -1)
            var best = (none, none, none, none)
            var least = Double.infinity
            let charge = Double(penalty) * 0.001
            let floor = nodes[oldest...].reduce(.infinity) { min($0, $1.cost) } + charge
            // From the tightest line to ever looser ones.
            var candidate = oldest
            while candidate < nodes.count {
                let position = nodes[candidate].position
                var next = candidate + 1
                while next < nodes.count, nodes[next].position == position { next += 1 }
                let demerits = position == 0 ? opening : following
                let spaces = sums.spaces[index] - sums.spaces[position]
                let line = demerits.judge(
                    letters: sums.widths[index + 1] - sums.widths[position] - space - spaces, spaces: spaces,
                    wordCount: index + 1 - position, isLast: isEnd)
                if line.demerits >= LineDemerits.overfull, next < nodes.count {
                    // Later breaks make longer lines from here; a lone piece that is too wide still needs its line.
                    oldest = next
                    candidate = next
                    continue
                }
                // No looser line can win.
                if line.isLoose, !isEnd, floor + line.demerits > least + demerits.greatestContrast { break }
                let fitness = demerits.fitness(line.deviation)
                let hasContrast = position > 0 && !isEnd
                while candidate < next {
                    var cost = nodes[candidate].cost + line.demerits + charge
                    if hasContrast {
                        cost += demerits.contrast(line.deviation, after: nodes[candidate].deviation)
                    }
                    if cost < least + demerits.greatestContrast {
                        least = min(least, cost)
                        let node = Node(
                            position: index + 1, cost: cost, deviation: line.deviation, previous: candidate)
                        switch fitness {
                        case 0: if cost < best.0.cost { best.0 = node }
                        case 1: if cost < best.1.cost { best.1 = node }
                        case 2: if cost < best.2.cost { best.2 = node }
                        default: if cost < best.3.cost { best.3 = node }
                        }
                    }
                    candidate += 1
                }
            }
            // A way that is dearer than the best one by more than contrast can ever cost never wins.
            let limit = least + following.greatestContrast
            if best.0.cost < limit { nodes.append(best.0) }
            if best.1.cost < limit { nodes.append(best.1) }
            if best.2.cost < limit { nodes.append(best.2) }
            if best.3.cost < limit { nodes.append(best.3) }
        }

        /// The breaks of the best way to the end, each as the index after a line's last piece, and its cost.
        var best: (ends: [Int], cost: Double) {
            let end = nodes[nodes.count - 1].position
            var node = nodes.count - 1
            for other in nodes.indices.reversed() {
                guard nodes[other].position == end else { break }
                if nodes[other].cost < nodes[node].cost { node = other }
            }
            let cost = nodes[node].cost
            var ends: [Int] = []
            while node > 0 {
                ends.append(nodes[node].position)
                node = nodes[node].previous
            }
            return (ends.reversed(), cost)
        }
    }
}
