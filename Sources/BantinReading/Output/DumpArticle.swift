import BantinModel

/// Dumps an article as `inspect --stage article` shows it: one node a block with its line, inlines as light markup.
package func dump(_ article: Article, into tree: inout TextTree) {
    tree.node("article \(article.span)") { tree in
        tree.node("title: \(article.title ?? "-")")
        if let subtitle = article.subtitle { tree.node("subtitle: \(subtitle)") }
        tree.node("date: \(article.date?.description ?? "-")")
        if !article.lead.isEmpty { tree.node("lead: \(article.lead.markup)") }
        tree.node("author: \(article.author ?? "-")")
        if let agency = article.agency { tree.node("agency: \(agency)") }
        tree.node("language: \(article.language)")
        if let source = article.source { tree.node("source: \(source)") }
        if let captured = article.captured { tree.node("captured: \(captured)") }
        for block in article.blocks { dump(block, into: &tree) }
        for (index, note) in article.notes.enumerated() {
            tree.node("note \(index + 1) :\(note.span.line)") { tree in
                for block in note.blocks { dump(block, into: &tree) }
            }
        }
    }
}

private func dump(_ block: Block, into tree: inout TextTree) {
    let label = "\(block.kind.name) :\(block.span.line)"
    switch block.kind {
    case .paragraph(let text): tree.node("\(label) \(text.markup)")
    case .heading(let level, let text): tree.node("\(label) level \(level) \(text.markup)")
    case .rule: tree.node(label)
    case .list(let list):
        tree.node("\(label) \(list.isOrdered ? "ordered from \(list.start)" : "unordered")") { tree in
            for item in list.items { tree.node("item") { tree in for block in item { dump(block, into: &tree) } } }
        }
    case .table(let table):
        tree.node("\(label) head rows \(table.headRowCount)") { tree in
            if !table.caption.isEmpty { tree.node("caption: \(table.caption.markup)") }
            for row in table.rows {
                tree.node("row") { tree in
                    for cell in row { dump(cell, into: &tree) }
                }
            }
        }
    case .figure(let figure):
        tree.node(label) { tree in
            tree.node("picture: \(figure.picture?.label ?? "-")")
            if let alt = figure.picture?.alt { tree.node("alt: \(alt)") }
            if !figure.caption.isEmpty { tree.node("caption: \(figure.caption.markup)") }
        }
    case .quotation(let quotation):
        tree.node(label) { tree in
            for block in quotation.blocks { dump(block, into: &tree) }
            if !quotation.attribution.isEmpty { tree.node("attribution: \(quotation.attribution.markup)") }
        }
    case .verse(let verse):
        tree.node(label) { tree in
            for stanza in verse.stanzas {
                tree.node("stanza") { tree in for line in stanza { tree.node(line.markup) } }
            }
        }
    }
}

private func dump(_ cell: TableCell, into tree: inout TextTree) {
    var label = cell.isHeader ? "header" : "cell"
    if cell.rowSpan > 1 { label += " rows \(cell.rowSpan)" }
    if cell.columnSpan > 1 { label += " columns \(cell.columnSpan)" }
    if let alignment = cell.alignment { label += " \(alignment.rawValue)" }
    tree.node(label) { tree in for block in cell.blocks { dump(block, into: &tree) } }
}

extension Picture {
    /// The address and what its header says; bytes inside the page are not shown.
    fileprivate var label: String {
        let address = source.hasPrefix("data:") ? "data:" + source.dropFirst(5).prefix { $0 != "," } : source
        guard let content else { return "\(address) (left out)" }
        return "\(address) \(content.format.rawValue) \(content.pixelWidth)×\(content.pixelHeight)"
    }
}

extension [Inline] {
    /// `_emphasis_`, `*strong*`, `[link](target)`, `^superscript^`, `~subscript~`, `⏎`, `[^1]`.
    fileprivate var markup: String { map(\.markup).joined() }
}

extension Inline {
    fileprivate var markup: String {
        switch self {
        case .text(let text): text
        case .emphasis(let inner): "_\(inner.markup)_"
        case .strong(let inner): "*\(inner.markup)*"
        case .superscript(let inner): "^\(inner.markup)^"
        case .subscript(let inner): "~\(inner.markup)~"
        case .link(let target, let inner): "[\(inner.markup)](\(target))"
        case .foreign(let language, let inner): "{\(language): \(inner.markup)}"
        case .lineBreak: "⏎"
        case .noteReference(let index): "[^\(index + 1)]"
        }
    }
}
