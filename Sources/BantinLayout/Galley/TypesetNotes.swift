import BantinModel
import BantinStyle

extension ArticleTypesetter {
    /// Sets the notes that were called and not yet set, as boxes of their own for the foot of a page.
    mutating func setCalledNotes(in context: Context) throws {
        guard sheet.note.place == .foot, !calledNotes.isEmpty else { return }
        let outer = (boxes, spaceAfter, keepsWithLast, anchors)
        for index in takeCalledNotes() {
            (boxes, spaceAfter, keepsWithLast, anchors) = ([], .zero, false, [])
            try setNote(index, in: context)
            for line in boxes.indices { boxes[line].gridOffset = nil }
            galley.notes[index] = boxes
        }
        (boxes, spaceAfter, keepsWithLast, anchors) = outer
        // A note may call a note.
        try setCalledNotes(in: context)
    }

    /// Sets the notes that were called below a rule, as the article's last boxes.
    mutating func setEndNotes(in context: Context) throws {
        guard sheet.note.place == .articleEnd, !calledNotes.isEmpty else { return }
        appendNoteRule(in: context)
        // A note may call a note.
        while !calledNotes.isEmpty {
            for index in takeCalledNotes() { try setNote(index, in: context) }
        }
    }

    /// The notes that are to be set now, each once.
    private mutating func takeCalledNotes() -> [Int] {
        defer { calledNotes = [] }
        return calledNotes.filter { article.notes.indices.contains($0) && setNotes.insert($0).inserted }
    }

    private mutating func setNote(_ index: Int, in context: Context) throws {
        let note = article.notes[index]
        let element = galley.structure.add(.note(id: "note-\(number + 1)-\(index + 1)"), in: StructureTree.root)
        var inner = context
        inner.role = .note
        inner.parent = element
        anchors.append(.note(article: number, index: index))
        noteLabel = index
        try setBlocks(note.blocks.isEmpty ? [Block(.paragraph([]), at: note.span)] : note.blocks, in: inner)
        noteLabel = nil
    }

    private mutating func appendNoteRule(in context: Context) {
        let style = sheet.note
        let frame = Rectangle(
            x: context.left, y: .zero, width: min(style.ruleLength, context.measure), height: style.ruleThickness)
        keepsWithLast = false
        append(
            GalleyBox(
                height: style.ruleThickness,
                content: .one(.fill(PlacedFill(frame: frame, color: style.ruleColor)))),
            spaceBefore: style.gapAbove)
        spaceAfter = style.gapAbove / 2
        keepsWithLast = true
    }
}
