import BantinModel

/// Headings of a body start at level 2 and never skip one, whatever levels the page used.
func renumbered(_ blocks: [Block]) -> [Block] {
    var open: [Int] = []
    return renumbered(blocks, open: &open)
}

private func renumbered(_ blocks: [Block], open: inout [Int]) -> [Block] {
    blocks.map { block in
        switch block.kind {
        case .heading(let level, let text):
            while let last = open.last, last >= level { open.removeLast() }
            open.append(level)
            return Block(.heading(level: min(open.count + 1, 6), text), at: block.span)
        case .quotation(let quotation):
            let inner = renumbered(quotation.blocks, open: &open)
            return Block(.quotation(Quotation(blocks: inner, attribution: quotation.attribution)), at: block.span)
        case .list(var list):
            list.items = list.items.map { renumbered($0, open: &open) }
            return Block(.list(list), at: block.span)
        case .paragraph, .table, .figure, .verse, .rule: return block
        }
    }
}
