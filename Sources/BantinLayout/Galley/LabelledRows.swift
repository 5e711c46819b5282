import BantinModel
import BantinStyle

/// The head of a column, run in before what it labels.
struct RunIn {
    var inlines: [Inline]
    /// Whose content it is, the first time; a repetition is an artifact.
    var element: ElementID?
}

/// A table too wide for its measure, set row by row: each row an item, each cell a line that begins with the head of its
/// column.
///
/// It stays a table in the structure, so that readers by ear move in it by rows and columns and hear its heads as ever:
/// each head is content where it is shown first, and an artifact where it is repeated.
private struct LabelledRows {
    let grid: TableGrid
    let headRowCount: Int
    /// The elements of the head cells, by their index in `grid.places`.
    var elements: [Int: ElementID] = [:]
    /// The head cells of each row of the head.
    private(set) var heads: [[Int]]
    /// The cells that each row of the body shows, those that span it too.
    private(set) var rows: [[TableGrid.Place]]
    /// The head cells over each column, from top to bottom.
    private var labels: [[Int]]
    /// Head cells that no cell has for itself: they stand before the first that they touch.
    private var idle: Set<Int> = []
    private var shown: Set<Int> = []

    /// A cell that spans more rows is not said again in each.
    private static let mostRepetitions = 24

    init(grid: TableGrid, headRowCount: Int) {
        self.grid = grid
        self.headRowCount = headRowCount
        heads = Array(repeating: [], count: headRowCount)
        rows = Array(repeating: [], count: max(0, grid.rowCount - headRowCount))
        labels = Array(repeating: [], count: grid.columnCount)
        var bodyColumns: Set<Range<Int>> = []
        for (index, place) in grid.places.enumerated() {
            if place.row < headRowCount {
                heads[place.row].append(index)
                for column in place.columns { labels[column].append(index) }
            } else {
                bodyColumns.insert(place.columns)
                let repetitions = place.rowSpan <= Self.mostRepetitions ? place.rowSpan : 1
                for row in place.row..<place.row + repetitions { rows[row - headRowCount].append(place) }
            }
        }
        for row in rows.indices { rows[row].sort { $0.column < $1.column } }
        idle = Set(
            heads.joined().filter { head in !bodyColumns.contains { grid.places[head].columns.contains($0) } })
    }

    /// The heads that label a cell: those that speak of all that it holds.
    mutating func runIns(of place: TableGrid.Place) -> [RunIn] {
        var found: [Int] = []
        for index in place.columns.flatMap({ labels[$0] }) where !found.contains(index) {
            let isIdle = idle.contains(index) && !shown.contains(index)
            if isIdle || grid.places[index].columns.contains(place.columns) { found.append(index) }
        }
        return found.compactMap { index in
            let inlines = grid.places[index].cell.blocks.inlines
            guard !inlines.isEmpty else { return nil }
            return RunIn(inlines: inlines, element: shown.insert(index).inserted ? elements[index] : nil)
        }
    }
}

extension TableGrid.Place {
    fileprivate var columns: Range<Int> { column..<column + columnSpan }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension ArticleTypesetter {
    private static let mostHeadRows = 4
    /// What a break inside an item of labelled lines costs.
    private static let breakInsideItem: Int32 = 1_200
    /// How far a line of an item turns over, in sizes.
    private static let itemTurnover = 1.2

    /// Whether a table may be set row by row: one that has rows, and few enough labels to be said in each.
    func canBeLabelled(_ table: Table, _ grid: TableGrid) -> Bool {
        sheet.table.whenWide == .list && table.headRowCount < grid.rowCount
            && table.headRowCount <= Self.mostHeadRows
    }

    mutating func setLabelledRows(
        of table: Table, grid: TableGrid, in context: Context, element: ElementID, at span: SourceSpan
    ) throws {
        var labelled = LabelledRows(grid: grid, headRowCount: table.headRowCount)
        if table.headRowCount > 0 {
            let section = galley.structure.add(.tableHead, in: element)
            addHeads(&labelled, in: section)
        }
        let section = galley.structure.add(.tableBody, in: element)
        for (index, cells) in labelled.rows.enumerated() {
            let row = table.headRowCount + index
            let rowElement = galley.structure.add(.tableRow, in: section)
            if row > table.headRowCount { spaceAfter = max(spaceAfter, sheet[.body].spaceAfter) }
            let first = boxes.count
            for place in cells {
                try setLabelledCell(place, row: row, of: &labelled, in: context, rowElement: rowElement, at: span)
            }
            for box in boxes.indices.dropFirst(first + 1) {
                boxes[box].breakBefore = max(boxes[box].breakBefore, Self.breakInsideItem)
            }
        }
        keepsWithLast = false
        spaceAfter = max(sheet.table.spaceAfter, sheet[context.role].spaceAfter)
    }

    private mutating func addHeads(_ labelled: inout LabelledRows, in section: ElementID) {
        for row in 0..<labelled.headRowCount {
            let rowElement = galley.structure.add(.tableRow, in: section)
            for index in labelled.heads[row] {
                let place = labelled.grid.places[index]
                let cell = galley.structure.add(
                    .tableHeader(scope: .column, rowSpan: place.rowSpan, columnSpan: place.columnSpan), in: rowElement)
                labelled.elements[index] = galley.structure.add(.paragraph, in: cell)
            }
        }
    }

    /// Sets a cell as lines that begin with its labels. A cell that spans rows is said again in each, as an artifact.
    private mutating func setLabelledCell(
        _ place: TableGrid.Place, row: Int, of labelled: inout LabelledRows, in context: Context,
        rowElement: ElementID, at span: SourceSpan
    ) throws {
        let isRepeated = row > place.row
        let hasContent = !place.cell.blocks.inlines.isEmpty || place.cell.blocks.contains { !$0.figures.isEmpty }
        var inner = context
        inner.role = .tableCell
        inner.hang = sheet[.tableCell].font.size.scaled(by: Self.itemTurnover)
        inner.isBold = place.cell.isHeader || place.column == 0
        runIns = labelled.runIns(of: place)
        if isRepeated {
            guard !place.cell.blocks.inlines.isEmpty else { return runIns = [] }
            let outer = (galley.structure, calledNotes)
            isArtifact = true
            try setText(place.cell.blocks.inlines, role: .tableCell, element: rowElement, in: inner, at: span)
            isArtifact = false
            (galley.structure, calledNotes) = outer
            runIns = []
            return
        }
        inner.parent = galley.structure.add(
            place.cell.isHeader
                ? .tableHeader(scope: .row, rowSpan: place.rowSpan, columnSpan: place.columnSpan)
                : .tableData(rowSpan: place.rowSpan, columnSpan: place.columnSpan), in: rowElement)
        if place.cell.blocks.isParagraph {
            try setBlocks(place.cell.blocks, in: inner)
        } else if hasContent || runIns.contains(where: { $0.element != nil }) {
            // Labels on a line of their own, over a list or a picture; of an empty cell only where they are first shown.
            try setText([], role: .tableCell, element: inner.parent, in: inner, at: span)
            keepsWithLast = hasContent
            inner.left += inner.hang
            inner.hang = .zero
            try setBlocks(place.cell.blocks, in: inner)
        }
        runIns = []
    }

    /// Adds a label: the head's words, and a colon that is no content.
    mutating func add(_ runIn: RunIn, run: ParagraphBuilder.Run, to builder: inout ParagraphBuilder) throws {
        var label = run
        label.font.isBold = false
        let outer = (isArtifact, galley.structure, calledNotes)
        if let element = runIn.element {
            label.owner = .element(element)
            try add(runIn.inlines, run: label, element: element, to: &builder)
        } else {
            isArtifact = true
            label.link = nil
            try add([.text(runIn.inlines.plainText)], run: label, element: StructureTree.root, to: &builder)
            (isArtifact, galley.structure, calledNotes) = outer
        }
        let colon = mark(owner: .artifact(.layout), color: label.color)
        try builder.add(": ", font: label.font, mark: colon)
    }
}

extension [Block] {
    /// The words of all paragraphs, one after the other.
    fileprivate var inlines: [Inline] {
        var inlines: [Inline] = []
        for block in self {
            let words: [Inline] =
                if case .paragraph(let own) = block.kind { own } else { [.text(block.plainText)] }
            guard !words.plainText.isEmpty || words.contains(where: \.isCall) else { continue }
            if !inlines.isEmpty { inlines.append(.text(" ")) }
            inlines += words
        }
        return inlines
    }

    fileprivate var isParagraph: Bool {
        guard count == 1, case .paragraph(let inlines) = self[0].kind else { return false }
        return !inlines.isEmpty
    }
}

extension Inline {
    fileprivate var isCall: Bool {
        if case .noteReference = self { true } else { false }
    }
}
