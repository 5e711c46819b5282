/// Every paragraph of a document in one fixed order: the body, then the notes, tables and text boxes inside their paragraphs.
extension WordStories {
    func forEachParagraph(_ visit: (WordParagraph) -> Void) {
        _ = mappingParagraphs { visit($0) }
    }

    func mappingParagraphs(_ change: (inout WordParagraph) -> Void) -> WordStories {
        var stories = self
        stories.body = mapped(body, change)
        for name in notes.keys.sorted() { stories.notes[name] = notes[name].map { mapped($0, change) } }
        return stories
    }
}

/// Blocks nest no deeper than reading let them, so recursion here is bounded.
private func mapped(_ blocks: [WordBlock], _ change: (inout WordParagraph) -> Void) -> [WordBlock] {
    blocks.map { block in
        switch block {
        case .paragraph(var paragraph):
            change(&paragraph)
            paragraph.pieces = paragraph.pieces.map { piece in
                if case .textBox(let inner) = piece { return .textBox(mapped(inner, change)) }
                return piece
            }
            return .paragraph(paragraph)
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].blocks = mapped(table.rows[row].cells[cell].blocks, change)
                }
            }
            return .table(table)
        }
    }
}
