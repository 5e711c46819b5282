import BantinLayout
import BantinModel
import BantinTestSupport
import Testing

private let pageWidth = Length.millimetres(148)
private let pageHeight = Length.millimetres(210)

private func sheets(_ pageCount: Int, _ work: PressWork) -> PressSheets {
    impose(pageCount: pageCount, pageWidth: pageWidth, pageHeight: pageHeight, as: work)
}

/// The pages of a pile of sheets as a reader turns them, when it is folded as it lies: the front of the first sheet outside.
private func folded(_ sides: [BookletSide]) -> [Int?] {
    let sheets = stride(from: 0, to: sides.count, by: 2).map { (front: sides[$0], back: sides[$0 + 1]) }
    // The right half of a front is a leaf whose other face is the left half of the back.
    let firstHalf = sheets.flatMap { [$0.front.right, $0.back.left] }
    let secondHalf = sheets.reversed().flatMap { [$0.back.right, $0.front.left] }
    return firstHalf + secondHalf
}

@Suite struct BookletOrderTests {
    @Test func `eight pages lie on two sheets as 8|1, 2|7, 6|3, 4|5`() {
        let sides = saddleStitch(pageCount: 8).map { [($0.left ?? -1) + 1, ($0.right ?? -1) + 1] }
        #expect(sides == [[8, 1], [2, 7], [6, 3], [4, 5]])
    }

    @Test(arguments: 1...40)
    func `a folded booklet reads from the first page to the last, with the blank ones after it`(count: Int) {
        let pages = folded(saddleStitch(pageCount: count))
        #expect(pages.count == (count + 3) / 4 * 4)
        #expect(pages == (0..<pages.count).map { $0 < count ? $0 : nil })
    }

    @Test(arguments: 1...40, [4, 8, 12, 16])
    func `signatures one after the other read from the first page to the last`(count: Int, signature: Int) {
        var sides = saddleStitch(pageCount: count, signature: signature)[...]
        var pages: [Int?] = []
        for sheets in signatureSheets(pageCount: count, signature: signature) {
            let pile = Array(sides.prefix(sheets * 2))
            #expect(pile.map(\.depth) == (0..<sheets).flatMap { [$0, $0] })
            pages += folded(pile)
            sides = sides.dropFirst(sheets * 2)
        }
        #expect(sides.isEmpty)
        #expect(pages == (0..<pages.count).map { $0 < count ? $0 : nil })
        #expect(pages.count - count < 4)
    }

    @Test(arguments: 1...40, [4, 8, 12, 16])
    func `signatures are no thicker than asked, and no two differ by more than a sheet`(count: Int, signature: Int)
        throws
    {
        let sheets = signatureSheets(pageCount: count, signature: signature)
        let most = try #require(sheets.max())
        #expect(most * 4 <= signature)
        #expect(most - sheets[sheets.count - 1] <= 1)
        #expect(sheets == sheets.sorted(by: >))
    }
}

@Suite struct PressSheetsTests {
    @Test(arguments: 1...40, [nil, 4, 16])
    func `every page stands once, where its place says`(count: Int, signature: Int?) {
        for imposition in [PressWork.Imposition.booklet(signature: signature), .nUp(2), .nUp(4), .single] {
            let sheets = sheets(count, PressWork(imposition, creep: .millimetres(0.1)))
            let placed = sheets.sides.enumerated().flatMap { side, content in
                content.pages.compactMap { page in page.number.map { (number: $0, side: side, page: page) } }
            }
            #expect(placed.map(\.number).sorted() == Array(0..<count))
            #expect(sheets.places.count == count)
            for item in placed {
                let place = sheets.places[item.number]
                #expect(place.side == item.side && place.x == item.page.x && place.y == item.page.y)
            }
        }
    }

    @Test(arguments: 1...40)
    func `front and back of a booklet's sheet lie on each other, leaf for leaf`(count: Int) {
        let sheets = sheets(
            count, PressWork(.booklet(signature: nil), creep: .millimetres(0.1), bleed: .millimetres(3)))
        for first in stride(from: 0, to: sheets.sides.count, by: 2) {
            let (front, back) = (sheets.sides[first].pages, sheets.sides[first + 1].pages)
            // Turned about the spine, left is right.
            #expect(front[0].x + pageWidth == sheets.width - back[1].x)
            #expect(front[1].x == sheets.width - (back[0].x + pageWidth))
            #expect(front[0].frame.x == sheets.width - back[1].frame.maxX)
            #expect(front.map(\.y) == back.map(\.y))
        }
    }

    @Test(arguments: [4, 8, 20, 37, 40])
    func `each sheet inside another has its pages nearer to the spine by the paper's thickness`(count: Int) throws {
        let thickness = Length.millimetres(0.25)
        let flat = sheets(count, PressWork(.booklet(signature: nil)))
        let crept = sheets(count, PressWork(.booklet(signature: nil), creep: thickness))
        for (side, (before, after)) in zip(flat.sides, crept.sides).enumerated() {
            let depth = side / 2
            #expect(after.pages[0].x - before.pages[0].x == thickness * depth)
            #expect(before.pages[1].x - after.pages[1].x == thickness * depth)
            // Nothing crosses the fold.
            #expect(after.pages.map(\.frame) == before.pages.map(\.frame))
        }
        #expect(crept.sides[0] == flat.sides[0])
        #expect(!crept.isCreepLimited)
    }

    @Test func `creep begins anew with each signature`() {
        let work = PressWork(.booklet(signature: 8), creep: .points(1))
        let left = sheets(24, work).sides.map { $0.pages[0].x }
        #expect(left == [0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1].map { .points($0) })
    }

    @Test func `creep stops at its limit, and that is known`() {
        let work = PressWork(.booklet(signature: nil), creep: .points(2), creepLimit: .points(5))
        let sheets = sheets(20, work)
        #expect(sheets.isCreepLimited)
        #expect(sheets.sides.map { $0.pages[0].x } == [0, 0, 2, 2, 4, 4, 5, 5, 5, 5].map { .points($0) })
    }

    @Test func `pages beside or above each other keep their size and reading order`() {
        let two = sheets(3, PressWork(.nUp(2)))
        #expect(two.sides.map { $0.pages.map(\.number) } == [[0, 1], [2, nil]])
        #expect(two.width == pageWidth * 2 && two.height == pageHeight && two.turnsOnShortEdge)
        let four = sheets(5, PressWork(.nUp(4)))
        #expect(four.sides.map { $0.pages.map(\.number) } == [[0, 1, 2, 3], [4, nil, nil, nil]])
        #expect(four.sides[0].pages.map(\.x) == [.zero, pageWidth, .zero, pageWidth])
        #expect(four.sides[0].pages.map(\.y) == [.zero, .zero, pageHeight, pageHeight])
        #expect(!four.turnsOnShortEdge)
        let wide = impose(pageCount: 2, pageWidth: pageHeight, pageHeight: pageWidth, as: PressWork(.nUp(2)))
        #expect(wide.sides[0].pages.map(\.y) == [.zero, pageWidth])
    }

    @Test(arguments: [PressWork.Imposition.single, .booklet(signature: nil), .nUp(4)], [0.0, 3, 25])
    func `marks stand outside the bleed and inside the paper, and point at the trim`(
        imposition: PressWork.Imposition, bleed: Double
    ) {
        let sheets = sheets(8, PressWork(imposition, bleed: .millimetres(bleed), hasCropMarks: true))
        let (trim, bleedBox) = (sheets.trim, sheets.bleedBox)
        #expect(!sheets.marks.isEmpty)
        for mark in sheets.marks {
            #expect(mark.x > .zero && mark.y > .zero && mark.maxX < sheets.width && mark.maxY < sheets.height)
            let isOutside =
                mark.maxX <= bleedBox.x || mark.x >= bleedBox.maxX || mark.maxY <= bleedBox.y
                || mark.y >= bleedBox.maxY
            #expect(isOutside, "\(mark)")
        }
        for x in [trim.x, trim.maxX] {
            #expect(sheets.marks.contains { ($0.x + $0.width / 2) == x })
        }
        for y in [trim.y, trim.maxY] {
            #expect(sheets.marks.contains { ($0.y + $0.height / 2) == y })
        }
        // The fold of a booklet is dashed, a cut between pages is not.
        let middle = sheets.marks.filter { ($0.x + $0.width / 2) == trim.x + trim.width / 2 }
        #expect(middle.count == (imposition == .single ? 0 : imposition == .nUp(4) ? 2 : 6))
    }

    @Test func `without bleed and marks the paper is the trimmed page`() {
        let sheets = sheets(2, PressWork())
        #expect(sheets.trim == Rectangle(x: .zero, y: .zero, width: sheets.width, height: sheets.height))
        #expect(sheets.bleedBox == sheets.trim && sheets.marks.isEmpty && !sheets.isImposed)
    }

    @Test func `ink that reaches the page's edge goes on over it, but not over the fold`() {
        let bleed = Length.millimetres(3)
        let sheets = sheets(4, PressWork(.booklet(signature: nil), bleed: bleed))
        func bled(_ fill: Rectangle, _ page: PressPage) -> Rectangle {
            page.bled(fill, pageWidth: pageWidth, pageHeight: pageHeight)
        }
        let whole = Rectangle(x: .zero, y: .zero, width: pageWidth, height: pageHeight)
        let left = bled(whole, sheets.sides[0].pages[0])
        #expect(left.x == -bleed && left.maxX == pageWidth)
        #expect(left.y == -bleed && left.maxY == pageHeight + bleed)
        let right = bled(whole, sheets.sides[0].pages[1])
        #expect(right.x == .zero && right.maxX == pageWidth + bleed)
        let inside = Rectangle(x: .points(9), y: .points(9), width: .points(9), height: .points(1))
        #expect(bled(inside, sheets.sides[0].pages[0]) == inside)
    }
}
