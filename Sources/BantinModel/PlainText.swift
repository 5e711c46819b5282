extension Block {
    /// The words of the block in reading order, without captions of figures; pieces are parted by line ends.
    package var plainText: String {
        switch kind {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
        case .list(let list): list.items.map { $0.plainText(separator: "\n") }.joined(separator: "\n")
        case .table(let table):
            ([table.caption.plainText]
                + table.rows.map { row in row.map { $0.blocks.plainText(separator: " ") }.joined(separator: "\t") })
                .filter { !$0.isEmpty }.joined(separator: "\n")
        case .figure, .rule: ""
        case .quotation(let quotation):
            [quotation.blocks.plainText(separator: "\n"), quotation.attribution.plainText]
                .filter { !$0.isEmpty }.joined(separator: "\n")
        case .verse(let verse):
            verse.stanzas.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n\n")
        }
    }

    /// The figures of the block and of the blocks inside it, in reading order.
    package var figures: [Figure] {
        switch kind {
        case .figure(let figure): [figure]
        case .list(let list): list.items.flatMap { $0.flatMap(\.figures) }
        case .table(let table): table.rows.flatMap { $0.flatMap { $0.blocks.flatMap(\.figures) } }
        case .quotation(let quotation): quotation.blocks.flatMap(\.figures)
        case .paragraph, .heading, .verse, .rule: []
        }
    }
}

extension [Block] {
    /// The blocks' words; blocks without words are passed over.
    package func plainText(separator: String) -> String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: separator)
    }
}

extension Article {
    /// Body text, blocks parted by a blank line: neither title, date, lead, author nor captions.
    package var bodyText: String { blocks.plainText(separator: "\n\n") }

    package var figures: [Figure] { blocks.flatMap(\.figures) }
}
