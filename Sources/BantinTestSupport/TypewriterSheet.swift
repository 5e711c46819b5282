import BantinModel
import BantinStyle

extension StyleSheet {
    /// A sheet for the typewriter shaper: at 10 pt a character is 6 pt wide and a line 12 pt high, and nothing has space
    /// around it unless a test says so.
    package static func typewriter(
        bodySize: Length = .points(10), width: Length = .points(300), height: Length = .points(300),
        margin: Length = .points(30), columns: Int = 1, alignment: TextAlignment = .left
    ) -> StyleSheet {
        var text: [TextRole: TextStyle] = [:]
        for role in TextRole.allCases {
            let font = FontKey(family: "Typewriter", size: bodySize)
            text[role] = TextStyle(font: font, leading: bodySize.scaled(by: 1.2), alignment: alignment)
        }
        for role in [TextRole.heading2, .heading3, .heading4] {
            text[role]?.keepsWithNext = true
            text[role]?.spaceBefore = bodySize
        }
        for role in [TextRole.runningHead, .folio] { text[role]?.font.size = bodySize.scaled(by: 0.8) }
        text[.quotation]?.leftIndent = bodySize
        return StyleSheet(
            name: "typewriter", bodySize: bodySize,
            page: PageStyle(
                width: width, height: height, marginTop: margin, marginBottom: margin, marginInner: margin,
                marginOuter: margin, columnCount: columns, columnGap: bodySize),
            text: text, list: ListStyle(indent: bodySize * 2, bullets: ["•", "–"]),
            table: TableStyle(
                cellPadding: .points(2), ruleThickness: .points(0.5), spaceBefore: bodySize, spaceAfter: bodySize),
            figure: FigureStyle(
                maximumHeight: (height - margin * 2) / 2, captionGap: .points(3), spaceBefore: bodySize,
                spaceAfter: bodySize),
            note: NoteStyle(gapAbove: bodySize, ruleLength: bodySize * 5, ruleThickness: .points(0.5)),
            rule: RuleStyle(
                length: bodySize * 5, thickness: .points(0.5), spaceBefore: bodySize, spaceAfter: bodySize),
            articleStart: .page, contents: .never, dateFormat: .short)
    }
}
