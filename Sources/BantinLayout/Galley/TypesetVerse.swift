import BantinModel
import BantinStyle

extension ArticleTypesetter {
    /// Half an empty column is as bad as a stanza parted.
    private static let breakInsideStanza: Int32 = 2_500
    /// How far what a verse line turns over stands in, in sizes.
    private static let turnover = 1.5

    mutating func setVerse(_ verse: Verse, in context: Context, at span: SourceSpan) throws {
        let style = sheet[.verse]
        var inner = context
        inner.hang = min(style.font.size.scaled(by: Self.turnover), context.measure / 8)
        for (index, stanza) in verse.stanzas.enumerated() {
            if index > 0 { spaceAfter = max(spaceAfter, style.leading / 2) }
            let element = galley.structure.add(.paragraph, in: context.parent)
            let inlines = Array(stanza.joined(separator: [.lineBreak]))
            let first = boxes.count
            try setText(inlines, role: .verse, element: element, in: inner, at: span)
            // A stanza parts only where it must.
            for line in boxes.indices.dropFirst(first + 1) {
                boxes[line].breakBefore = max(boxes[line].breakBefore, Self.breakInsideStanza)
            }
        }
    }
}
