import BantinModel
import BantinStyle

/// The running head, its rule and the folio of a page.
///
/// - Parameters:
///   - page: counted from 0.
///   - label: what the folio says.
///   - article: the name of the article at the page's top, if there is one.
func furnitureItems(
    page: Int, label: String, article: String?, styled: StyledBulletin, setter: inout FurnitureSetter
) throws -> [PageItem] {
    let style = styled.sheet.page
    let isEven = page % 2 == 1
    let left = style.marginLeft(onPage: page)
    var items: [PageItem] = []

    let head = style.runningHead
    if page > 0 || head.isOnFirstPage {
        // Mirrored pages mirror their heads.
        let isSwapped = style.mirrorsMargins && isEven
        let pieces = isSwapped ? (head.right, head.left) : (head.left, head.right)
        let text = styled.sheet[.runningHead]
        let gap = text.font.size * 2
        func line(_ piece: RunningHead.Piece) throws -> (line: Int, width: Length)? {
            try setter.line(
                styled.text(of: piece, article: article), style: text, limit: style.textWidth,
                owner: .artifact(.header))
        }
        var lines = (left: try line(pieces.0), right: try line(pieces.1))
        if let first = lines.left, let second = lines.right, first.width + gap + second.width > style.textWidth {
            // No room for both: the name stays, the date goes.
            if pieces.0 == .date { lines.left = nil } else { lines.right = nil }
        }
        if let line = lines.left { items.append(setter.placedLine(line.line, x: left, baseline: head.baseline)) }
        if let line = lines.right {
            items.append(
                setter.placedLine(line.line, x: left + style.textWidth - line.width, baseline: head.baseline))
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
            label, style: styled.sheet[.folio], limit: style.textWidth,
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
