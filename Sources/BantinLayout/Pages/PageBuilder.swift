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
    /// Whether nothing but an edition's statement stands on the open page: the first article always follows it.
    private var isBelowStatement = false

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
    /// begin below them when half a page is left, and the first one below a statement in any case.
    init(sheet: StyleSheet, after contentsPages: Int, end: Length, isStatement: Bool = false) {
        let isHalfFree = end - sheet.page.marginTop <= sheet.page.textHeight / 2
        let follows = isStatement || sheet.articleStart == .follow && (isHalfFree || sheet.edition != nil)
        self.init(sheet: sheet, firstPage: follows ? contentsPages - 1 : contentsPages)
        guard follows else { return }
        beginsBelowContents = true
        isBelowStatement = isStatement
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
        // The head spans all columns.
        place(galley.head, of: galley, columnCount: 1, source: source)
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
        if isBelowStatement {
            isBelowStatement = false
            y += sheet[.body].leading
            return
        }
        guard sheet.articleStart == .follow, !pages.isEmpty, !isFresh else {
            return openPage(article: galley.article)
        }
        let gap = max(sheet.rule.spaceBefore, sheet[.body].leading)
        let room = bottom - highestFoot - y - gap * 2
        // The head and the beginning of the body stay together.
        guard leastStart(of: galley) <= room else {
            return openPage(article: galley.article)
        }
        let rule = Rectangle(
            x: left, y: y + gap, width: page.textWidth, height: sheet.rule.thickness)
        pages[pages.count - 1].items.append(.fill(PlacedFill(frame: rule, color: sheet.rule.color)))
        y += gap * 2
    }

    /// The height that an article must begin with: its head and the beginning of its body. Large type fills pages soon: there
    /// an article may begin with its title and what of its lead may stand alone.
    private func leastStart(of galley: Galley) -> Length {
        let whole = galley.head.stackedHeight + leastBody(of: galley)
        guard sheet.edition != nil,
            let end = galley.head.indices.dropFirst().first(where: {
                galley.head[$0].breakBefore < GalleyBox.forbiddenBreak
            })
        else { return whole }
        return Array(galley.head[..<end]).stackedHeight
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

    private mutating func placeBody(_ galley: Galley, source: Source) {
        guard let first = galley.body.first else { return }
        if !isFresh {
            let isMoved = sheet.grid != nil && first.gridOffset != nil
            y += first.spaceBefore.scaled(by: isMoved ? BaselineGrid.leastGap : 1)
        }
        place(galley.body, of: galley, columnCount: max(1, page.columnCount), source: source)
    }

    private mutating func place(_ boxes: [GalleyBox], of galley: Galley, columnCount: Int, source: Source) {
        let filler = ColumnFiller(
            boxes: boxes, notes: galley.notes, tableHeads: galley.tableHeads, noteGap: noteGap, grid: sheet.grid)
        let planner = ColumnPlanner(
            filler: filler, columnCount: columnCount, firstRooms: openRooms(columnCount: columnCount),
            fullRoom: ColumnRoom(height: page.textHeight, isFull: true), firstPage: firstPage + pages.count - 1)
        for (number, planned) in planner.plan().enumerated() {
            if number > 0 { openPage(article: galley.article) }
            for (column, fill) in planned.columns.enumerated() { place(fill, column: column, source: source) }
            y += planned.height
        }
    }

    /// What is free of the open page.
    private func openRooms(columnCount: Int) -> [ColumnRoom] {
        (0..<columnCount).map { column in
            let foot = columnCount == 1 ? highestFoot : footHeight(column)
            return ColumnRoom(
                height: max(.zero, bottom - foot - y), phase: y - page.marginTop, isFull: isFresh && foot == .zero)
        }
    }

    // MARK: - Boxes

    private mutating func place(_ fill: ColumnFill, column: Int, source: Source) {
        let x = left + columnOffset(column)
        for placed in fill.boxes { place(placed.box, x: x, y: y + placed.y, source: source) }
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
