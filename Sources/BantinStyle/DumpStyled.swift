import BantinModel

/// Dumps a styled bulletin as a tree: the page, every role's resolved values, and the articles it will set
/// (`inspect --stage styled`).
package func dump(_ styled: StyledBulletin, into tree: inout TextTree) {
    let sheet = styled.sheet
    tree.node("styled bulletin \"\(styled.bulletin.title)\" in \(sheet.name) at \(sheet.bodySize)") { tree in
        dump(sheet.page, into: &tree)
        tree.node(
            "articles start: \(sheet.articleStart.rawValue), contents: \(sheet.contents.rawValue), dates: \(sheet.dateFormat.rawValue)"
        )
        tree.node("text") { tree in
            for role in TextRole.allCases { tree.node("\(role.rawValue): \(described(sheet[role]))") }
        }
        dumpBlocks(of: sheet, into: &tree)
        tree.node("articles") { tree in
            for article in styled.bulletin.articles {
                tree.node("\"\(article.title ?? "")\": \(article.blocks.count) blocks, \(article.notes.count) notes")
            }
        }
    }
}

private func dump(_ page: PageStyle, into tree: inout TextTree) {
    tree.node("page \(page.width) x \(page.height)") { tree in
        tree.node(
            "margins inner \(page.marginInner), outer \(page.marginOuter), top \(page.marginTop), bottom \(page.marginBottom)"
                + (page.mirrorsMargins ? ", mirrored" : "") + (page.hasBaselineGrid ? ", on a grid" : ""))
        tree.node("columns \(page.columnCount), gap \(page.columnGap), measure \(page.measure)")
        let head = page.runningHead
        tree.node(
            "running head \(head.left.rawValue) | \(head.right.rawValue) at \(head.baseline)"
                + (head.hasRule ? ", rule" : "") + (head.isOnFirstPage ? ", on first page" : ""))
        tree.node(
            "folio \(page.folio.place.rawValue) at \(page.folio.baseline)"
                + (page.folio.isOnFirstPage ? ", on first page" : ""))
    }
}

private func dumpBlocks(of sheet: StyleSheet, into tree: inout TextTree) {
    tree.node(
        "lines: letters give \(decimal(sheet.lines.letterGive))"
            + (sheet.lines.keepsCompounds ? ", compounds stay together" : ""))
    let (list, table, figure, note, rule) = (sheet.list, sheet.table, sheet.figure, sheet.note, sheet.rule)
    tree.node(
        "list: indent \(list.indent), bullets \(list.bullets.joined(separator: " ")), between items \(list.spaceBetweenItems)"
    )
    tree.node(
        "table: padding \(table.cellPadding), rules \(table.ruleThickness) \(table.ruleColor.hexadecimal)"
            + (table.hasRowRules ? " rows" : "") + (table.hasColumnRules ? " columns" : "")
            + spaces(table.spaceBefore, table.spaceAfter))
    tree.node(
        "figure: at most \(figure.maximumHeight) high, \(figure.minimumResolution) to the inch, caption gap \(figure.captionGap)"
            + spaces(figure.spaceBefore, figure.spaceAfter))
    tree.node(
        "notes: gap \(note.gapAbove), rule \(note.ruleLength) x \(note.ruleThickness) \(note.ruleColor.hexadecimal), call \(decimal(note.callSize)) raised \(decimal(note.callRise))"
    )
    tree.node(
        "rule: \(rule.length) x \(rule.thickness) \(rule.color.hexadecimal)" + spaces(rule.spaceBefore, rule.spaceAfter)
    )
}

private func described(_ style: TextStyle) -> String {
    var text = "\(style.font) / \(style.leading) \(style.alignment.rawValue)"
    if style.firstLineIndent != .zero { text += ", indent \(style.firstLineIndent)" }
    if style.leftIndent != .zero { text += ", left \(style.leftIndent)" }
    if style.rightIndent != .zero { text += ", right \(style.rightIndent)" }
    text += spaces(style.spaceBefore, style.spaceAfter)
    if style.color != .black { text += ", \(style.color.hexadecimal)" }
    if style.keepsWithNext { text += ", keeps with next" }
    return text
}

private func spaces(_ before: Length, _ after: Length) -> String {
    (before == .zero ? "" : ", before \(before)") + (after == .zero ? "" : ", after \(after)")
}
