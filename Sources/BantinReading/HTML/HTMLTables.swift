import BantinModel

extension HTMLBlockReader {
    /// A table of facts becomes a table; a table that only sets the page is dissolved into what it holds.
    mutating func table(_ node: Int) {
        let plan = TablePlan(node, tree)
        guard plan.holdsFacts, context.depth < record.limits.blockDepth else {
            if plan.isPictureFrame { context.role = .caption }
            return visitChildren(of: node)
        }
        context.depth += 1
        defer { context.depth -= 1 }
        let caption = plan.caption.map { inlines(in: $0) } ?? []
        var rows: [[TableCell]] = []
        var headRowCount = 0
        for (index, row) in plan.rows.enumerated() {
            let left = plan.rows.count - index
            let cells = row.cells.map { cell($0, rowsLeft: left) }
            guard cells.contains(where: { !$0.blocks.isEmpty }) || !cells.isEmpty else { continue }
            let isHead = row.isInHead || (!cells.isEmpty && cells.allSatisfy(\.isHeader))
            if isHead, headRowCount == rows.count { headRowCount += 1 }
            rows.append(cells)
        }
        if headRowCount == 0, !plan.hasHeaderCells, rows.count > 1, looksLikeHead(rows[0]) {
            headRowCount = 1
        }
        if headRowCount == rows.count { headRowCount = max(0, rows.count - 1) }
        for row in 0..<headRowCount {
            for column in rows[row].indices { rows[row][column].isHeader = true }
        }
        for row in rows.indices {
            for column in rows[row].indices where rows[row][column].isHeader {
                rows[row][column].blocks = rows[row][column].blocks.map(\.withoutWholeEmphasis)
            }
        }
        guard rows.contains(where: { $0.contains { !$0.blocks.isEmpty } }) else { return }
        add(
            .block(.table(Table(caption: caption, headRowCount: headRowCount, rows: rows))), line: tree.nodes[node].line
        )
    }

    private mutating func cell(_ node: Int, rowsLeft: Int) -> TableCell {
        let inner = drafts(in: node)
        var alignment = tree.alignment(of: node)
        if alignment == nil, inner.count == 1 { alignment = inner[0].alignment }
        let rowSpan = tree.attribute("rowspan", of: node).flatMap { Int($0) } ?? 1
        let columnSpan = tree.attribute("colspan", of: node).flatMap { Int($0) } ?? 1
        return TableCell(
            isHeader: tree.tag(node) == .th, rowSpan: rowSpan == 0 ? rowsLeft : min(max(1, rowSpan), rowsLeft),
            columnSpan: min(max(1, columnSpan), 64), alignment: alignment.flatMap(TableCell.Alignment.init),
            blocks: BantinReading.blocks(of: inner, record: &record))
    }

    /// A first row that is bold in all its cells heads the table.
    private func looksLikeHead(_ row: [TableCell]) -> Bool {
        row.count > 1
            && row.allSatisfy { cell in
                cell.blocks.allSatisfy {
                    if case .paragraph(let text) = $0.kind { text.isWhollyStrong } else { false }
                }
            } && row.contains { !$0.blocks.isEmpty }
    }
}

extension Block {
    /// A paragraph that is strong as a whole, as its plain text: the style says how a header cell looks.
    fileprivate var withoutWholeEmphasis: Block {
        if case .paragraph(let text) = kind { Block(.paragraph(text.withoutWholeEmphasis), at: span) } else { self }
    }
}

extension TableCell.Alignment {
    fileprivate init?(_ alignment: TextAlignment) {
        switch alignment {
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        case .justify: return nil
        }
    }
}

/// The rows and cells of a table element, and whether they are facts or layout.
private struct TablePlan {
    struct Row {
        var cells: [Int]
        var isInHead: Bool
    }

    var rows: [Row] = []
    var caption: Int?
    private(set) var hasHeaderCells = false
    private(set) var holdsFacts = false
    /// A picture with a line or two under it.
    private(set) var isPictureFrame = false

    init(_ table: Int, _ tree: HTMLTree) {
        for child in tree.children(of: table) {
            switch tree.tag(child) {
            case .caption: caption = caption ?? child
            case .thead, .tbody, .tfoot:
                for row in tree.children(of: child) { addRow(row, isInHead: tree.tag(child) == .thead, tree) }
            default: addRow(child, isInHead: false, tree)
            }
        }
        let role = tree.attribute("role", of: table)
        guard role != "presentation", role != "none" else { return }
        let inside = tree.descendants(of: table)
        let hasTableInside = inside.contains { tree.tag($0) == .table }
        let pictures = inside.filter { tree.tag($0) == .img }.count
        let textLength = tree.textRange(of: table).count
        let hasHeading = inside.contains { tree.tag($0).headingLevel != nil }
        isPictureFrame =
            pictures > 0 && textLength < 600 && !hasTableInside && !hasHeading && (1...3).contains(rows.count)
            && rows.allSatisfy { $0.cells.count == 1 }
        if (hasHeaderCells && rows.count > 1) || caption != nil || rows.contains(where: \.isInHead) {
            holdsFacts = !isPictureFrame
            return
        }
        let columns = rows.map(\.cells.count).max() ?? 0
        guard rows.count > 1, columns > 1, !hasTableInside else { return }
        let cellCount = rows.reduce(0) { $0 + $1.cells.count }
        holdsFacts = !hasHeading && pictures * 2 < cellCount && textLength / max(1, cellCount) < 400
    }

    private mutating func addRow(_ row: Int, isInHead: Bool, _ tree: HTMLTree) {
        guard tree.tag(row) == .tr else { return }
        let cells = tree.children(of: row).filter { tree.tag($0) == .td || tree.tag($0) == .th }
        if cells.contains(where: { tree.tag($0) == .th }) { hasHeaderCells = true }
        if !cells.isEmpty { rows.append(Row(cells: cells, isInHead: isInHead)) }
    }
}
