import BantinModel

/// A style's sizes and lengths at one body size.
struct TypeScale {
    let style: Style
    let body: Length
    /// One line of body text.
    let line: Length

    init(style: Style, body: Length) {
        self.style = style
        self.body = body
        line = body.scaled(by: style[.body].leading ?? style.text.leading)
    }

    // Indents grow with the type, but in giant print leave the text most of its measure: all lines give up at most a
    // third of it, a first line and a level of a list at most an eighth.
    private static let indentShare = 3
    private static let firstLineShare = 8

    /// A length in ems of the body.
    func length(_ length: StyleLength) -> Length { length.length(size: body, line: line) }

    /// No text is smaller: a share of the body, and a size that eyes can read when the body itself is no smaller.
    var smallest: Length {
        max(body.scaled(by: style.text.smallest), min(body, length(style.text.smallestSize)))
    }

    /// A role's size before it is fitted to a page.
    func size(of role: TextRole) -> Length { max(smallest, body.scaled(by: style[role].size ?? 1)) }

    /// Type larger than the body shrinks, though not below it, until the text block is `text.narrowest` wide: the longest
    /// syllables of a title at 96 pt would not fit on A4.
    func size(of role: TextRole, within width: Length) -> Length {
        let size = size(of: role)
        guard size > body, style.text.narrowest.amount > 0 else { return size }
        return max(body, min(size, width.scaled(by: 1 / style.text.narrowest.amount)))
    }

    func textStyle(of role: TextRole, on page: PageStyle, furniture: Length) -> TextStyle {
        let rules = style[role]
        let size = role == .runningHead ? furniture : size(of: role, within: page.textWidth)
        func length(_ length: StyleLength?) -> Length { length?.length(size: size, line: line) ?? .zero }
        var left = length(rules.left)
        var right = length(rules.right)
        if left + right > page.measure / Self.indentShare {
            let share = (page.measure / Self.indentShare).points / (left + right).points
            left = left.scaled(by: share)
            right = right.scaled(by: share)
        }
        var alignment = style.alignment(of: role)
        // Where the body is ragged, justified notes or quotations beside it would look like a mistake.
        let isNarrow = page.measure - left - right < threshold(size) || page.measure < threshold(self.size(of: .body))
        if alignment == .justified, isNarrow { alignment = .left }
        return TextStyle(
            font: FontKey(
                family: style.family(of: rules.face ?? .text), isBold: rules.weight == .bold,
                isItalic: rules.slant == .italic, size: size),
            leading: size.scaled(by: rules.leading ?? style.text.leading), alignment: alignment,
            firstLineIndent: min(
                length(rules.indent ?? (role == .body ? style.text.indent : nil)), page.measure / Self.firstLineShare),
            leftIndent: left, rightIndent: right, spaceBefore: length(rules.before), spaceAfter: length(rules.after),
            color: rules.color ?? style.text.color, keepsWithNext: rules.keepsWithNext ?? role.leadsOn)
    }

    /// What `text.justify-above` comes to in type of a size.
    private func threshold(_ size: Length) -> Length { style.text.justifyAbove.length(size: size, line: line) }

    var lines: LineStyle {
        LineStyle(
            letterGive: style.text.letterGive, keepsCompounds: style.text.keepsCompounds,
            keepsItems: style.text.keepsItems, emphasis: style.text.emphasis, scriptSize: style.text.scriptSize,
            capitals: style.text.capitals)
    }

    func list(on page: PageStyle) -> ListStyle {
        ListStyle(
            indent: min(length(style.list.step), page.measure / Self.firstLineShare), bullets: style.list.bullets,
            spaceBetweenItems: length(style.list.gap))
    }

    var table: TableStyle {
        TableStyle(
            cellPadding: length(style.table.padding), ruleThickness: length(style.table.rule),
            ruleColor: style.table.ruleColor, hasRowRules: style.table.rowRules,
            hasColumnRules: style.table.columnRules, whenWide: style.table.whenWide,
            spaceBefore: length(style.table.before),
            spaceAfter: length(style.table.after))
    }

    func figure(on page: PageStyle) -> FigureStyle {
        FigureStyle(
            maximumHeight: page.textHeight.scaled(by: style.figure.maximumHeight),
            minimumResolution: style.figure.minimumResolution, captionGap: length(style.figure.captionGap),
            spaceBefore: length(style.figure.before), spaceAfter: length(style.figure.after))
    }

    func note(on page: PageStyle) -> NoteStyle {
        NoteStyle(
            gapAbove: length(style.note.gapAbove), ruleLength: min(length(style.note.ruleLength), page.measure / 2),
            ruleThickness: length(style.note.rule), ruleColor: style.note.ruleColor, callSize: style.note.callSize,
            callRise: style.note.callRise, place: style.note.place, call: style.note.call)
    }

    func rule(on page: PageStyle) -> RuleStyle {
        RuleStyle(
            length: min(length(style.rule.length), page.measure), thickness: length(style.rule.thickness),
            color: style.rule.color,
            spaceBefore: length(style.rule.before), spaceAfter: length(style.rule.after))
    }
}
