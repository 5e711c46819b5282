import BantinModel

/// A page whose margins, columns and furniture have been fitted to the size of the type.
struct FittedPage {
    var page: PageStyle
    var furnitureSize: Length
    var columnsAsked: Int
    var hasRoom: Bool

    func diagnostics(of style: Style) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if page.columnCount < columnsAsked {
            found.append(
                .fewerColumns(asked: columnsAsked, set: page.columnCount, at: style.place(of: "page.columns")))
        }
        if !hasRoom {
            found.append(.paperTooSmall(width: page.width, height: page.height, at: style.place(of: "page.paper")))
        }
        return found
    }
}

/// Fits the page: first margins give way to large type, then columns, then the running head.
func fitPage(style: Style, scale: TypeScale, bulletin: Bulletin, options: StyleOptions) -> FittedPage {
    let rules = style.page
    let paper = paperToSet(options.paper ?? rules.paper, scale: scale)
    var page = PageStyle(
        width: paper.width, height: paper.height, marginTop: scale.length(rules.top),
        marginBottom: scale.length(rules.bottom), marginInner: scale.length(rules.inner),
        marginOuter: scale.length(rules.outer), mirrorsMargins: options.mirrorsMargins ?? rules.mirrored,
        columnCount: 1,
        columnGap: scale.length(rules.columnGap), hasBaselineGrid: rules.baselineGrid)
    shrinkMargins(of: &page, floor: scale.length(rules.minimumMargin), measure: scale.length(rules.minimumMeasure))
    if rules.maximumMeasure.amount > 0 { growMargins(of: &page, measure: scale.length(rules.maximumMeasure)) }

    let asked = options.columns ?? rules.columns
    page.columnCount = max(1, min(asked, style.edition?.mostColumns ?? asked))
    while page.columnCount > 1, page.measure < scale.length(rules.minimumColumn) { page.columnCount -= 1 }

    page.runningHead = RunningHead(
        left: rules.headLeft, right: rules.headRight, hasRule: rules.headRule, isOnFirstPage: rules.headOnFirstPage)
    let furniture = fitRunningHead(&page, scale: scale, bulletin: bulletin)
    placeFurniture(on: &page, scale: scale, size: furniture)
    // Room for one short line and for a few of them: less is no page.
    let hasRoom = page.measure >= scale.body * 3 && page.textHeight >= scale.line * 2
    if !hasRoom { page = page.withRoom(for: scale) }
    return FittedPage(page: page, furnitureSize: furniture, columnsAsked: asked, hasRoom: hasRoom)
}

/// Upright paper is turned when the text on it would be too narrow.
private func paperToSet(_ paper: Paper, scale: TypeScale) -> Paper {
    let rules = scale.style.page
    let measure = paper.width - scale.length(rules.inner) - scale.length(rules.outer)
    guard measure < scale.length(rules.turnBelow), paper.height > paper.width else { return paper }
    return Paper(width: paper.height, height: paper.width)
}

/// Both side margins grow by the same, until the text is no wider than `measure`.
private func growMargins(of page: inout PageStyle, measure: Length) {
    let excess = page.textWidth - measure
    guard excess > .zero else { return }
    page.marginInner += excess / 2
    page.marginOuter += excess / 2
}

/// All four margins shrink by the same share of what they may, until the text is `measure` wide.
private func shrinkMargins(of page: inout PageStyle, floor: Length, measure: Length) {
    let lacking = measure - page.textWidth
    func spare(_ margin: Length) -> Length { max(.zero, margin - floor) }
    let sides = spare(page.marginInner) + spare(page.marginOuter)
    guard lacking > .zero, sides > .zero else { return }
    let share = min(1, lacking.points / sides.points)
    page.marginInner -= spare(page.marginInner).scaled(by: share)
    page.marginOuter -= spare(page.marginOuter).scaled(by: share)
    page.marginTop -= spare(page.marginTop).scaled(by: share)
    page.marginBottom -= spare(page.marginBottom).scaled(by: share)
}

/// A running head is one line: it shrinks to the smallest size that is read well, then loses its right piece, then goes.
private func fitRunningHead(_ page: inout PageStyle, scale: TypeScale, bulletin: Bulletin) -> Length {
    /// Average advance of bold Vietnamese text with its spaces, in ems; measured on Noto Sans, rounded up.
    let advance = 0.56
    func ems(_ piece: RunningHead.Piece) -> Double {
        switch piece {
        case .none: 0
        case .title: Double(bulletin.title.count) * advance
        case .date: Double("tháng 01 năm 2021".count) * advance
        // An article's title is cut short by layout: a few words must fit.
        case .article: 16 * advance
        }
    }
    let size = scale.size(of: .runningHead)
    func fitting(_ ems: Double) -> Length { ems == 0 ? size : min(size, page.textWidth.scaled(by: 1 / ems)) }
    let head = page.runningHead
    let gap = head.left == .none || head.right == .none ? 0.0 : 2
    let both = fitting(ems(head.left) + gap + ems(head.right))
    if both >= scale.smallest { return both }
    page.runningHead.right = .none
    let left = fitting(ems(head.left))
    if head.left != .none, left >= scale.smallest { return left }
    page.runningHead = RunningHead()
    return scale.smallest
}

/// Puts head and folio where the style says, and moves the text away from furniture that has grown with the type.
private func placeFurniture(on page: inout PageStyle, scale: TypeScale, size: Length) {
    let rules = scale.style.page
    let floor = min(scale.length(rules.minimumMargin), .millimetres(8))
    /// Ink of stacked marks over the baseline, and of tails below, in sizes: no face of ours has more.
    let (ascent, descent) = (1.1, 0.35)
    func baselineBelowTop(_ edge: StyleLength, _ size: Length) -> Length {
        max(scale.length(edge), floor + size.scaled(by: ascent))
    }
    if page.runningHead.left != .none || page.runningHead.right != .none {
        page.runningHead.baseline = baselineBelowTop(rules.headEdge, size)
        page.marginTop = max(page.marginTop, page.runningHead.baseline + size.scaled(by: 1.6))
    }
    let folioSize = scale.size(of: .folio, within: page.textWidth)
    page.folio = Folio(place: rules.folioPlace, isOnFirstPage: rules.folioOnFirstPage)
    switch rules.folioPlace {
    case .none: break
    case .topCenter, .topOuter:
        page.folio.baseline = baselineBelowTop(rules.folioEdge, folioSize)
        page.marginTop = max(page.marginTop, page.folio.baseline + folioSize.scaled(by: 0.9))
    case .bottomCenter, .bottomOuter:
        let fromBottom = max(scale.length(rules.folioEdge), floor + folioSize.scaled(by: descent))
        page.folio.baseline = page.height - fromBottom
        page.marginBottom = max(page.marginBottom, fromBottom + folioSize.scaled(by: 1.9))
    }
}

extension PageStyle {
    /// A page that layout can work on though nothing fits: no furniture, thin margins.
    fileprivate func withRoom(for scale: TypeScale) -> PageStyle {
        let side = min(width, height).scaled(by: 0.05)
        return PageStyle(
            width: width, height: height, marginTop: side, marginBottom: side, marginInner: side, marginOuter: side)
    }
}
