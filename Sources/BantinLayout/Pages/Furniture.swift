import BantinModel
import BantinStyle

/// The running head, its rule and the folio of a page.
///
/// - Parameters:
///   - page: counted from 0.
///   - article: the name of the article at the page's top, if there is one.
func furnitureItems(
    page: Int, article: String?, styled: StyledBulletin, setter: inout FurnitureSetter
) throws -> [PageItem] {
    let style = styled.sheet.page
    let isEven = page % 2 == 1
    let left = style.mirrorsMargins && isEven ? style.marginOuter : style.marginInner
    var items: [PageItem] = []

    let head = style.runningHead
    if page > 0 || head.isOnFirstPage {
        // Mirrored pages mirror their heads.
        let isSwapped = style.mirrorsMargins && isEven
        let pieces = isSwapped ? (head.right, head.left) : (head.left, head.right)
        let text = styled.sheet[.runningHead]
        let right = styled.text(of: pieces.1, article: article)
        var rightWidth = Length.zero
        let gap = text.font.size * 2
        if let line = try setter.line(right, style: text, limit: style.textWidth / 2, owner: .artifact(.header)) {
            rightWidth = line.width + gap
            items.append(
                setter.placedLine(line.line, x: left + style.textWidth - line.width, baseline: head.baseline))
        }
        if let line = try setter.line(
            styled.text(of: pieces.0, article: article), style: text, limit: style.textWidth - rightWidth,
            owner: .artifact(.header))
        {
            items.insert(setter.placedLine(line.line, x: left, baseline: head.baseline), at: 0)
        }
        if head.hasRule, !items.isEmpty {
            let frame = Rectangle(
                x: left, y: head.baseline + text.font.size.scaled(by: 0.5), width: style.textWidth,
                height: styled.sheet.rule.thickness)
            items.append(.fill(PlacedFill(frame: frame, color: styled.sheet.rule.color, owner: .artifact(.header))))
        }
    }

    guard style.folio.place != .none, page > 0 || style.folio.isOnFirstPage else { return items }
    let isTop = style.folio.place == .topCenter || style.folio.place == .topOuter
    guard
        let line = try setter.line(
            String(page + 1), style: styled.sheet[.folio], limit: style.textWidth,
            owner: .artifact(isTop ? .header : .footer))
    else { return items }
    let x: Length =
        switch style.folio.place {
        case .topCenter, .bottomCenter, .none: left + (style.textWidth - line.width) / 2
        case .topOuter, .bottomOuter:
            style.mirrorsMargins && isEven ? left : left + style.textWidth - line.width
        }
    items.append(setter.placedLine(line.line, x: x, baseline: style.folio.baseline))
    return items
}

extension StyledBulletin {
    fileprivate func text(of piece: RunningHead.Piece, article: String?) -> String {
        switch piece {
        case .none: ""
        case .title: bulletin.title
        case .date: dateText
        case .article: article ?? ""
        }
    }
}
