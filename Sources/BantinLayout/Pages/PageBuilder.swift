import BantinModel
import BantinStyle

/// A page without its furniture.
struct OpenPage {
    var items: [PageItem] = []
    /// The article that begins or goes on at the page's top.
    var article: Int?
}

/// Fills one page after another with the boxes of galleys.
struct PageBuilder {
    let sheet: StyleSheet
    /// How many pages come before the first one built.
    let firstPage: Int
    private(set) var pages: [OpenPage] = []
    private(set) var anchors: [Anchor: Place] = [:]
    /// Whether the first page built is the last page of the contents.
    private(set) var beginsBelowContents = false

    /// Where the next band begins on the open page.
    private var y = Length.zero
    /// The notes at the foot of each column of the open page.
    private var feet: [[FootNote]] = []

    private struct FootNote {
        var box: GalleyBox
        var source: Source
    }

    /// Whose boxes are placed, and how their indices move into the paged bulletin's.
    struct Source {
        var article: Int
        var elementShift: Int32
        var pictureShift: Int
    }

    init(sheet: StyleSheet, firstPage: Int) {
        self.sheet = sheet
        self.firstPage = firstPage
    }

    /// Begins after contents of so many pages, of which the last reaches down to `end`; articles that follow each other
    /// begin below them when half a page is left.
    init(sheet: StyleSheet, after contentsPages: Int, end: Length) {
        let follows = sheet.articleStart == .follow && end - sheet.page.marginTop <= sheet.page.textHeight / 2
        self.init(sheet: sheet, firstPage: follows ? contentsPages - 1 : contentsPages)
        guard follows else { return }
        beginsBelowContents = true
        pages = [OpenPage()]
        y = end
        feet = Array(repeating: [], count: max(1, sheet.page.columnCount))
    }

    private var page: PageStyle { sheet.page }
    private var bottom: Length { page.height - page.marginBottom }
    private var isFresh: Bool { y == page.marginTop }

    mutating func place(_ galley: Galley, elementShift: Int32, pictureShift: Int) {
        let source = Source(article: galley.article, elementShift: elementShift, pictureShift: pictureShift)
        openArticle(galley)
        placeHead(galley, source: source)
        placeBody(galley, source: source)
    }

    // MARK: - Pages

    private mutating func openPage(article: Int) {
        closePage()
        pages.append(OpenPage(article: article))
        y = page.marginTop
        feet = Array(repeating: [], count: max(1, page.columnCount))
    }

    /// Places the notes of the open page at its foot.
    mutating func closePage() {
        guard !pages.isEmpty else { return }
        for (column, notes) in feet.enumerated() where !notes.isEmpty {
            let x = left + columnOffset(column)
            var top = bottom - footHeight(column)
            let rule = Rectangle(
                x: x, y: top + sheet.note.gapAbove / 2, width: min(sheet.note.ruleLength, page.measure),
                height: sheet.note.ruleThickness)
            pages[pages.count - 1].items.append(.fill(PlacedFill(frame: rule, color: sheet.note.ruleColor)))
            top += noteGap
            for (index, note) in notes.enumerated() {
                if index > 0 { top += note.box.spaceBefore }
                place(note.box, x: x, y: top, source: note.source)
                top += note.box.height
            }
        }
        feet = []
    }

    private var noteGap: Length { sheet.note.gapAbove + sheet.note.ruleThickness }

    private func footHeight(_ column: Int) -> Length {
        guard feet.indices.contains(column), !feet[column].isEmpty else { return .zero }
        return noteGap + feet[column].map(\.box).stackedHeight
    }

    private var highestFoot: Length {
        feet.indices.reduce(.zero) { max($0, footHeight($1)) }
    }

    private var left: Length { page.marginLeft(onPage: firstPage + pages.count - 1) }

    private func columnOffset(_ column: Int) -> Length { (page.measure + page.columnGap) * column }

    // MARK: - Articles

    /// Goes to where the article begins: a new page, or below the one before with a rule between.
    private mutating func openArticle(_ galley: Galley) {
        guard sheet.articleStart == .follow, !pages.isEmpty, !isFresh else {
            return openPage(article: galley.article)
        }
        let gap = max(sheet.rule.spaceBefore, sheet[.body].leading)
        let room = bottom - highestFoot - y - gap * 2
        // The head and the beginning of the body stay together.
        guard galley.head.stackedHeight + leastBody(of: galley) <= room else {
            return openPage(article: galley.article)
        }
        let rule = Rectangle(
            x: left, y: y + gap, width: page.textWidth, height: sheet.rule.thickness)
        pages[pages.count - 1].items.append(.fill(PlacedFill(frame: rule, color: sheet.rule.color)))
        y += gap * 2
    }

    /// The height of the body's first boxes, up to the first place where it may break.
    private func leastBody(of galley: Galley) -> Length {
        guard let first = galley.body.first else { return .zero }
        var height = first.spaceBefore + first.height
        for box in galley.body.dropFirst() {
            guard box.breakBefore >= GalleyBox.forbiddenBreak else { break }
            height += box.spaceBefore + box.height
        }
        return height
    }

    private mutating func placeHead(_ galley: Galley, source: Source) {
        let filler = ColumnFiller(boxes: galley.head, notes: galley.notes, tableHeads: [], noteGap: noteGap)
        var start = 0
        var carried: [GalleyBox] = []
        while start < galley.head.count || !carried.isEmpty {
            let fill = filler.fill(
                from: start, carried: carried, height: bottom - highestFoot - y, isFull: isFresh)
            place(fill, of: galley.head, from: start, tableHeads: [], column: 0, top: y, source: source)
            y += fill.height
            (start, carried) = (fill.end, fill.carried)
            if start < galley.head.count || !carried.isEmpty { openPage(article: galley.article) }
        }
    }

    private mutating func placeBody(_ galley: Galley, source: Source) {
        var filler = ColumnFiller(
            boxes: galley.body, notes: galley.notes, tableHeads: galley.tableHeads, noteGap: noteGap)
        var start = 0
        var carried: [GalleyBox] = []
        if !isFresh { y += galley.body.first?.spaceBefore ?? .zero }
        while start < filler.boxes.count || !carried.isEmpty {
            let band = fillBand(&filler, from: start, carried: carried)
            if band.end == start, band.carried.count == carried.count, !isFresh {
                openPage(article: galley.article)
                continue
            }
            var height = Length.zero
            for (column, fill) in band.fills.enumerated() {
                place(
                    fill, of: filler.boxes, from: column == 0 ? start : band.fills[column - 1].end,
                    tableHeads: galley.tableHeads, column: column, top: y, source: source)
                height = max(height, fill.height)
            }
            y += height
            (start, carried) = (band.end, band.carried)
            if start < filler.boxes.count || !carried.isEmpty { openPage(article: galley.article) }
        }
    }

    /// The columns of one band, side by side.
    private struct Band {
        var fills: [ColumnFill]
        var end: Int
        var carried: [GalleyBox]
    }

    private func fillBand(_ filler: inout ColumnFiller, from start: Int, carried: [GalleyBox]) -> Band {
        let full = band(&filler, from: start, carried: carried, limit: nil)
        let isLast = full.end == filler.boxes.count && full.carried.isEmpty
        guard page.columnCount > 1, isLast else { return full }
        // The article ends here: make its columns even, as low as they can be with their pictures whole.
        var low = Length.zero
        var high = full.fills.reduce(Length.zero) { max($0, $1.height) }
        var best = full
        while high - low > Length(thousandths: 250) {
            let middle = (low + high) / 2
            let tried = band(&filler, from: start, carried: carried, limit: middle)
            if tried.end == filler.boxes.count, tried.carried.isEmpty,
                tried.fills.allSatisfy({ $0.height <= middle && $0.shrunk == nil })
            {
                (high, best) = (middle, tried)
            } else {
                low = middle
            }
        }
        return best
    }

    private func band(_ filler: inout ColumnFiller, from start: Int, carried: [GalleyBox], limit: Length?) -> Band {
        var band = Band(fills: [], end: start, carried: carried)
        for column in 0..<max(1, page.columnCount) {
            guard band.end < filler.boxes.count || !band.carried.isEmpty else { break }
            let room = bottom - footHeight(column) - y
            let height = limit.map { min($0, room) } ?? room
            let isFull = isFresh && limit == nil
            var fill = filler.fill(from: band.end, carried: band.carried, height: height, isFull: isFull)
            if limit == nil,
                filler.deferPicture(
                    after: fill, from: band.end, carried: band.carried, height: height, isFull: isFull)
            {
                fill = filler.fill(from: band.end, carried: band.carried, height: height, isFull: isFull)
            }
            band.fills.append(fill)
            (band.end, band.carried) = (fill.end, fill.carried)
        }
        return band
    }

    // MARK: - Boxes

    private mutating func place(
        _ fill: ColumnFill, of boxes: [GalleyBox], from start: Int, tableHeads: [[GalleyBox]], column: Int,
        top: Length, source: Source
    ) {
        let x = left + columnOffset(column)
        var y = top
        for index in start..<fill.end {
            var box = boxes[index]
            if index == start {
                let heads = box.tableHead.map { tableHeads[$0] } ?? []
                for (row, head) in heads.enumerated() {
                    if row > 0 { y += head.spaceBefore }
                    place(head, x: x, y: y, source: source)
                    y += head.height
                }
            } else {
                y += box.spaceBefore
            }
            if let shrunk = fill.shrunk, shrunk.box == index { box = box.shrunk(to: shrunk.height) }
            place(box, x: x, y: y, source: source)
            y += box.height
        }
        feet[column] += fill.foot.map { FootNote(box: $0, source: source) }
    }

    private mutating func place(_ box: GalleyBox, x: Length, y: Length, source: Source) {
        let place = Place(page: firstPage + pages.count - 1, y: y)
        for anchor in box.anchors where anchors[anchor] == nil { anchors[anchor] = place }
        for item in box.content.items {
            pages[pages.count - 1].items.append(source.adopt(item.moved(x: x, y: y)))
        }
    }
}

extension PageBuilder.Source {
    /// A galley's item as the paged bulletin counts.
    func adopt(_ item: PageItem) -> PageItem {
        switch item {
        case .line(var line):
            line.set = Int32(article)
            return .line(line)
        case .picture(var picture):
            picture.picture += pictureShift
            picture.owner = picture.owner.shifted(by: elementShift)
            return .picture(picture)
        case .fill(var fill):
            fill.owner = fill.owner.shifted(by: elementShift)
            return .fill(fill)
        }
    }
}

extension GalleyBox {
    /// A picture's box made lower, the picture centred where it was.
    func shrunk(to height: Length) -> GalleyBox {
        guard case .one(.picture(var picture)) = content, self.height > .zero else { return self }
        let ratio = Double(height.thousandths) / Double(self.height.thousandths)
        let width = picture.frame.width.scaled(by: ratio)
        picture.frame.x += (picture.frame.width - width) / 2
        picture.frame.width = width
        picture.frame.height = height
        var box = self
        box.height = height
        box.content = .one(.picture(picture))
        return box
    }
}
