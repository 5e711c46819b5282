import BantinModel
import BantinStyle

extension StyleSheet {
    /// The pitch of the grid on which lines of the body stand in all columns and on both sides of the paper, so that they
    /// face and cover each other; nil when the style wants none, or parts paragraphs by less than a line.
    var grid: Length? {
        let body = self[.body]
        guard page.hasBaselineGrid, body.leading > .zero else { return nil }
        let gap = max(body.spaceBefore, body.spaceAfter)
        return gap.thousandths % body.leading.thousandths == 0 ? body.leading : nil
    }
}

enum BaselineGrid {
    /// The share of the space above a box that stays at the least where a box is moved to the grid.
    static let leastGap = 0.7
}

extension [GalleyBox] {
    /// Readies the runs of boxes that stand off the grid, such as a heading or a table, for the line after them to be on
    /// it: what is lacking of a whole line goes above a heading, else round the run.
    mutating func fitToGrid(_ pitch: Length) {
        var last: Int?
        for index in indices where self[index].gridOffset == .zero {
            defer { last = index }
            let first = last.map { $0 + 1 } ?? 0
            guard index > first else { continue }
            let chain = chainStart(before: index, from: first)
            if chain < index {
                self[chain].gridOffset = extent(chain..<index)
            } else if last != nil {
                let height = self[first].spaceBefore + extent(first..<index)
                self[first].spaceBefore += (height.roundedUp(to: pitch) - height) / 2
            }
        }
    }

    /// The first of the boxes that the one at `index` must not be parted from, such as its headings.
    private func chainStart(before index: Int, from first: Int) -> Int {
        var start = index
        while start > first, self[start].breakBefore >= GalleyBox.forbiddenBreak { start -= 1 }
        return start
    }

    /// From the top of the first box to that of the box after the last.
    func extent(_ run: Range<Int>) -> Length {
        var extent = Length.zero
        for index in run { extent += self[index].height + (index + 1 < count ? self[index + 1].spaceBefore : .zero) }
        return extent
    }
}
