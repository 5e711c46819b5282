import BantinModel

extension Inline {
    /// The same text with its note calls renumbered.
    func mappingCalls(_ number: (Int) -> Int) -> Inline {
        switch self {
        case .noteReference(let index): .noteReference(number(index))
        case .text, .lineBreak: self
        case .emphasis, .strong, .superscript, .subscript, .link, .foreign:
            with(children.map { $0.mappingCalls(number) })
        }
    }
}

extension Block {
    /// The same block with its note calls renumbered, in reading order.
    func mappingCalls(_ number: (Int) -> Int) -> Block {
        func inlines(_ text: [Inline]) -> [Inline] { text.map { $0.mappingCalls(number) } }
        func blocks(_ inner: [Block]) -> [Block] { inner.map { $0.mappingCalls(number) } }
        let mapped: Kind =
            switch kind {
            case .paragraph(let text): .paragraph(inlines(text))
            case .heading(let level, let text): .heading(level: level, inlines(text))
            case .list(let list):
                .list(ListBlock(isOrdered: list.isOrdered, start: list.start, items: list.items.map(blocks)))
            case .table(var table):
                .table(
                    {
                        table.caption = inlines(table.caption)
                        for row in table.rows.indices {
                            for column in table.rows[row].indices {
                                table.rows[row][column].blocks = blocks(table.rows[row][column].blocks)
                            }
                        }
                        return table
                    }())
            case .figure(let figure): .figure(Figure(picture: figure.picture, caption: inlines(figure.caption)))
            case .quotation(let quotation):
                .quotation(Quotation(blocks: blocks(quotation.blocks), attribution: inlines(quotation.attribution)))
            case .verse(let verse): .verse(Verse(stanzas: verse.stanzas.map { $0.map(inlines) }))
            case .rule: .rule
            }
        return Block(mapped, at: span)
    }
}
