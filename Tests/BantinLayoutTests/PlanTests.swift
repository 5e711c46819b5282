import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

@testable import BantinLayout

/// So many boxes of a line each; `adjust` says what is different about some.
private func lines(_ count: Int, height: Length = .points(10), adjust: (inout [GalleyBox]) -> Void = { _ in })
    -> [GalleyBox]
{
    var boxes = (0..<count).map { _ in GalleyBox(height: height, content: .many([])) }
    adjust(&boxes)
    return boxes
}

private func plan(
    _ boxes: [GalleyBox], columns: Int = 1, height: Length = .points(100), open: Length? = nil, firstPage: Int = 0,
    grid: Length? = nil
) -> [ColumnPlanner.PlannedPage] {
    let full = ColumnRoom(height: height, isFull: true)
    let first = open.map { ColumnRoom(height: $0, phase: height - $0, isFull: false) } ?? full
    return ColumnPlanner(
        filler: ColumnFiller(boxes: boxes, grid: grid), columnCount: columns,
        firstRooms: Array(repeating: first, count: columns), fullRoom: full, firstPage: firstPage
    ).plan()
}

private func counts(_ pages: [ColumnPlanner.PlannedPage]) -> [[Int]] { pages.map { $0.columns.map(\.boxes.count) } }

@Suite struct PagePlanTests {
    @Test func `a page ends earlier than it could where that leaves less of a hole on the next`() {
        // Filled to its foot, the first page would leave the second with six lines before a chain that must not part.
        let boxes = lines(30) { boxes in
            for index in 17...22 { boxes[index].breakBefore = GalleyBox.forbiddenBreak }
        }
        #expect(counts(plan(boxes)).map { $0[0] }.prefix(2) == [8, 8])
    }

    @Test func `the last page holds more than a line or two`() {
        for count in 21...24 {
            let pages = counts(plan(lines(count)))
            #expect((pages.last?[0] ?? 0) >= 3, "\(count) lines: \(pages)")
        }
    }

    @Test func `facing pages end level where one of them has to be short`() {
        // The third page must end two lines early; the second, which faces it, gives it one of its own.
        let boxes = lines(60) { boxes in
            for index in 29...30 { boxes[index].breakBefore = GalleyBox.forbiddenBreak }
        }
        #expect(counts(plan(boxes)).map { $0[0] }.prefix(3) == [10, 9, 9])
    }

    @Test func `columns of the last page are even`() {
        #expect(counts(plan(lines(26), columns: 2)) == [[10, 10], [3, 3]])
        #expect(counts(plan(lines(9), columns: 3)) == [[3, 3, 3]])
    }

    @Test func `an open page that has no room is left, and one that has is filled`() {
        #expect(counts(plan(lines(8), open: .points(5))) == [[], [8]])
        #expect(counts(plan(lines(12), open: .points(50))).first == [5])
    }
}

@Suite struct GridTests {
    private static let pitch = Length.points(12)

    /// Lines of the body round a heading with odd spaces.
    private static func boxes(before: Int, after: Int) -> [GalleyBox] {
        var boxes = lines(before + 1 + after, height: pitch) { boxes in
            for index in boxes.indices { boxes[index].gridOffset = .zero }
            boxes[before].gridOffset = nil
            boxes[before].height = .points(17)
            boxes[before].spaceBefore = .points(9)
            boxes[before + 1].spaceBefore = .points(4)
            boxes[before + 1].breakBefore = GalleyBox.forbiddenBreak
        }
        boxes.fitToGrid(pitch)
        return boxes
    }

    @Test func `lines below a heading stand on the grid, and the heading near its text`() {
        for before in 1...6 {
            let pages = plan(Self.boxes(before: before, after: 5), height: .points(120), grid: Self.pitch)
            let placed = pages.flatMap { $0.columns.flatMap(\.boxes) }
            for box in placed where box.box.gridOffset == .zero {
                #expect(box.y.thousandths % Self.pitch.thousandths == 0, "after \(before) lines")
            }
            for (heading, text) in zip(placed, placed.dropFirst())
            where heading.box.height == .points(17) && heading.y > .zero {
                #expect(text.y - heading.y == .points(21), "after \(before) lines")
            }
        }
    }

    @Test func `columns side by side share the grid, whatever stands over them`() {
        let boxes = Self.boxes(before: 3, after: 9)
        let pages = plan(boxes, columns: 2, height: .points(120), open: .points(103), grid: Self.pitch)
        let onGrid = pages[0].columns.flatMap(\.boxes).filter { $0.box.gridOffset == .zero }
        #expect(!onGrid.isEmpty)
        for box in onGrid { #expect((box.y + .points(17)).thousandths % Self.pitch.thousandths == 0) }
    }
}
