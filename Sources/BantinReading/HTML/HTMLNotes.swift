import BantinModel

extension HTMLBlockReader {
    /// The notes that the article just read calls, and those that they call, in order; the next article counts anew.
    mutating func takeNotes() -> [Note] {
        var notes: [Note] = []
        while notes.count < calls.called.count {
            let node = calls.called[notes.count]
            let labels = noteLabels(in: node, tree)
            excluded.formUnion(labels)
            let inner = blocks(in: node)
            let line = tree.nodes[node].line
            notes.append(Note(blocks: inner.map(withoutLabel), at: record.place(line)))
        }
        calls.startArticle()
        return notes
    }

    /// Without the stop or brackets that are left of a label.
    private func withoutLabel(_ block: Block) -> Block {
        guard case .paragraph(var text) = block.kind, case .text(let first)? = text.first else { return block }
        let rest = first.drop { ".):] \u{A0}".contains($0) }
        guard rest.count < first.count else { return block }
        text[0] = .text(String(rest))
        return Block(.paragraph(tidied(text)), at: block.span)
    }
}
