import BantinModel
import BantinStyle

/// Adds elements to the structure tree of the paged bulletin.
typealias AddElement = (StructureElement.Kind, ElementID) -> ElementID

/// The contents: the bulletin's title and date, then a line for each article with a dotted leader and its page.
///
/// - Parameters:
///   - structure: the element of the front matter and how to add to it; nil for a trial that only counts pages.
///   - pageOf: the page, counted from 1, on which an article begins.
/// - Returns: the pages, and how far down the last one reaches.
func contentsPages(
    of styled: StyledBulletin, galleys: [Galley], setter: inout FurnitureSetter,
    structure: (root: ElementID, add: AddElement)?, pageOf: (Int) -> Int
) throws -> (pages: [OpenPage], end: Length) {
    let sheet = styled.sheet
    let measure = sheet.page.textWidth
    func element(_ kind: StructureElement.Kind, in parent: ElementID?) -> ElementID {
        structure.map { $0.add(kind, parent ?? $0.root) } ?? StructureTree.root
    }
    var boxes: [GalleyBox] = []
    var spaceAfter = Length.zero
    for (text, role) in styled.frontMatter {
        guard !text.isEmpty else { continue }
        let owner = Owner.element(element(role == .bulletinTitle ? .heading(level: 1) : .paragraph, in: nil))
        var lines = try setter.paragraph(
            text, style: sheet[role], measure: measure, owner: owner, isBalanced: role.isDisplay)
        guard !lines.isEmpty else { continue }
        lines[0].spaceBefore = max(lines[0].spaceBefore, spaceAfter)
        spaceAfter = sheet[role].spaceAfter
        boxes += lines
    }
    guard styled.hasContents else { return pages(of: boxes, sheet: sheet) }
    let style = sheet[.contentsEntry]
    let numberRoom = try setter.numberRoom(style: style)
    let contents = element(.contents, in: nil)
    for galley in galleys {
        let item = element(.contentsItem, in: contents)
        let link = element(.link, in: element(.reference, in: item))
        var lines = try setter.contentsEntry(
            galley.name, page: pageOf(galley.article), style: style, measure: measure, numberRoom: numberRoom,
            owner: .element(link), link: .anchor(.article(galley.article)))
        guard !lines.isEmpty else { continue }
        lines[0].spaceBefore = max(lines[0].spaceBefore, spaceAfter)
        // The heading stays with the first entry.
        if galley.article == galleys.first?.article { lines[0].breakBefore = GalleyBox.forbiddenBreak }
        spaceAfter = style.spaceAfter
        boxes += lines
    }
    return pages(of: boxes, sheet: sheet)
}

/// Full-width boxes on pages of their own.
private func pages(of boxes: [GalleyBox], sheet: StyleSheet) -> (pages: [OpenPage], end: Length) {
    let room = ColumnRoom(height: sheet.page.textHeight, isFull: true)
    let planner = ColumnPlanner(
        filler: ColumnFiller(boxes: boxes), columnCount: 1, firstRooms: [room], fullRoom: room, firstPage: 0)
    var pages: [OpenPage] = []
    var end = sheet.page.marginTop
    for planned in planner.plan() {
        let left = sheet.page.marginLeft(onPage: pages.count)
        var page = OpenPage()
        for placed in planned.columns.flatMap(\.boxes) {
            page.items += placed.box.content.items.map { $0.moved(x: left, y: sheet.page.marginTop + placed.y) }
        }
        pages.append(page)
        end = sheet.page.marginTop + planned.height
    }
    return (pages, end)
}

extension FurnitureSetter {
    /// The room for a page number: four digits and a gap.
    fileprivate func numberRoom(style: TextStyle) throws -> Length {
        let digits = try cache.word("0000", font: cache.fontIndex(of: style.font))
        return cache.advance(of: digits) + style.font.size
    }

    fileprivate mutating func contentsEntry(
        _ title: String, page: Int, style: TextStyle, measure: Length, numberRoom: Length, owner: Owner,
        link: LinkTarget
    ) throws -> [GalleyBox] {
        var titleStyle = style
        titleStyle.rightIndent += min(numberRoom, measure / 3)
        titleStyle.alignment = .left
        var boxes = try paragraph(title, style: titleStyle, measure: measure, owner: owner, link: link)
        guard let last = boxes.indices.last, case .one(.line(let titleLine)) = boxes[last].content,
            let number = try line(String(page), style: style, limit: measure, owner: owner, link: link)
        else { return boxes }
        // Read back without its leader, the title is still parted from the number.
        let titleWords = lines.lines[Int(titleLine.line)].words
        if let word = titleWords.last { lines.words[Int(word)].hasSpaceAfter = true }
        let end = titleLine.x + lines.lines[Int(titleLine.line)].width
        let numberX = measure - number.width
        let gap = style.font.size.scaled(by: 0.5)
        var items: [PageItem] = [.line(titleLine)]
        if let dots = try leader(width: numberX - gap - end - gap, style: style) {
            items.append(placedLine(dots.line, x: numberX - gap - dots.width, baseline: titleLine.baseline))
        }
        items.append(placedLine(number.line, x: numberX, baseline: titleLine.baseline))
        boxes[last].content = .many(items)
        return boxes
    }
}
