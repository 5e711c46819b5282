import BantinModel

extension Block {
    /// The words of paragraphs without markup: each is parted from the next by nothing but a space.
    fileprivate var plainWords: [Substring] {
        switch kind {
        case .paragraph(let inlines):
            guard inlines.count == 1, case .text(let text) = inlines[0] else { return [] }
            return text.split(separator: " ")
        case .list(let list): return list.items.joined().flatMap(\.plainWords)
        case .quotation(let quotation): return quotation.blocks.flatMap(\.plainWords)
        case .heading, .table, .figure, .verse, .rule: return []
        }
    }
}

extension Article {
    var plainWords: Set<String> { Set(blocks.flatMap(\.plainWords).map(String.init)) }
}
