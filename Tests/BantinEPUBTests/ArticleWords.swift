import BantinModel

extension Article {
    /// Every word of the article in the order of an EPUB: what may neither be lost nor added, but for numbers of notes.
    var wordsInOrder: [Substring] {
        var pieces = [title, subtitle, date?.vietnameseShort].compactMap { $0 }
        pieces.append(lead.plainText)
        pieces += blocks.map(\.allText)
        if let author { pieces.append(author) }
        pieces += notes.flatMap { $0.blocks.map(\.allText) }
        return pieces.joined(separator: "\n").split(whereSeparator: \.isWhitespace)
    }
}

extension Block {
    /// The block's words with the captions of figures.
    fileprivate var allText: String {
        let pieces: [String] =
            switch kind {
            case .paragraph(let inlines), .heading(_, let inlines): [inlines.plainText]
            case .list(let list): list.items.flatMap { $0.map(\.allText) }
            case .table(let table):
                [table.caption.plainText] + table.rows.flatMap { $0.flatMap { $0.blocks.map(\.allText) } }
            case .figure(let figure): [figure.caption.plainText]
            case .quotation(let quotation): quotation.blocks.map(\.allText) + [quotation.attribution.plainText]
            case .verse(let verse): verse.stanzas.flatMap { $0.map(\.plainText) }
            case .rule: []
            }
        return pieces.joined(separator: "\n")
    }
}
