import BantinModel

/// Adds a galley to a dump: each box with its height, the cost of a break before it, and its text.
package func dump(_ galley: Galley, store: WordStore, into tree: inout TextTree) {
    tree.node("galley \(galley.article + 1) “\(galley.name)”") { tree in
        for (name, boxes) in [("head", galley.head), ("body", galley.body)] where !boxes.isEmpty {
            tree.node(name) { tree in
                for box in boxes { dump(box, galley: galley, store: store, into: &tree) }
            }
        }
        for (index, note) in galley.notes.enumerated() {
            tree.node("note \(index + 1)") { tree in
                for box in note { dump(box, galley: galley, store: store, into: &tree) }
            }
        }
    }
}

private func dump(_ box: GalleyBox, galley: Galley, store: WordStore, into tree: inout TextTree) {
    var label = "+\(box.spaceBefore) \(box.height)"
    if box.breakBefore >= GalleyBox.forbiddenBreak {
        label += " keep"
    } else if box.breakBefore > 0 {
        label += " break \(box.breakBefore)"
    }
    if let offset = box.gridOffset { label += offset == .zero ? " grid" : " grid+\(offset)" }
    if !box.notes.isEmpty { label += " notes \(box.notes.map { String($0 + 1) }.joined(separator: ","))" }
    switch box.content {
    case .one(let item): tree.node("\(label) \(describe(item, lines: galley.lines, store: store))")
    case .many(let items):
        tree.node("\(label) row") { tree in
            for item in items { tree.node(describe(item, lines: galley.lines, store: store)) }
        }
    }
}

/// One item of a page or box in a line of text.
func describe(_ item: PageItem, lines: LineSet, store: WordStore) -> String {
    switch item {
    case .line(let placed):
        let line = lines.lines[Int(placed.line)]
        let stretch = line.stretch == 0 ? "" : " letters \(line.stretch > 0 ? "+" : "")\(line.stretch)"
        return "line \(placed.x) \(placed.baseline) w\(line.width)\(stretch) |\(lines.text(of: line, store: store))|"
    case .picture(let picture): return "picture \(picture.picture) \(picture.frame)"
    case .fill(let fill): return "fill \(fill.frame) \(fill.color.hexadecimal)"
    }
}

extension LineSet {
    /// The line's text with the spaces that painting draws.
    package func text(of line: Line, store: WordStore) -> String {
        var text = ""
        for index in line.words {
            let placed = words[Int(index)]
            text += store.text(of: placed.word)
            if placed.hasSpaceAfter { text += " " }
        }
        return text
    }
}

extension Rectangle: CustomStringConvertible {
    package var description: String { "\(x) \(y) \(width)×\(height)" }
}
