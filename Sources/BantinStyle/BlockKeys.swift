import BantinModel

// The keys of each block kind, and the text keys that every role has.

extension StyleKey {
    static let blocks: [StyleKey] = [
        StyleKey("list.step", \.list.step, .length(), "how far each level stands to the right, in ems of the body"),
        StyleKey("list.bullets", \.list.bullets, .marks, "the mark of each level; the last serves deeper ones"),
        StyleKey("list.gap", \.list.gap, .length(), "between two items"),
        StyleKey("table.padding", \.table.padding, .length(), "round the text of a cell"),
        StyleKey("table.rule", \.table.rule, .length(), "thickness of the rules"),
        StyleKey("table.rule-color", \.table.ruleColor, .color, "their colour"),
        StyleKey("table.row-rules", \.table.rowRules, .flag, "rules between rows"),
        StyleKey("table.column-rules", \.table.columnRules, .flag, "rules between columns"),
        StyleKey(
            "table.when-wide", \.table.whenWide, .choice,
            "a table that is too wide is set smaller, or row by row as a list of labelled items"),
        StyleKey("table.before", \.table.before, .length(), "space above"),
        StyleKey("table.after", \.table.after, .length(), "space below"),
        StyleKey(
            "figure.maximum-height", \.figure.maximumHeight, .ratio(0.1...1),
            "of a picture, as a share of the text's height"),
        StyleKey(
            "figure.minimum-resolution", \.figure.minimumResolution, .count(30...600),
            "pixels to the inch: a small picture grows no larger than that allows"),
        StyleKey("figure.caption-gap", \.figure.captionGap, .length(), "from the picture to its caption"),
        StyleKey("figure.before", \.figure.before, .length(), "space above"),
        StyleKey("figure.after", \.figure.after, .length(), "space below"),
        StyleKey(
            "note.gap-above", \.note.gapAbove, .length(), "from the text to the rule over the notes, at the least"),
        StyleKey("note.rule-length", \.note.ruleLength, .length(), "the rule over the notes"),
        StyleKey("note.rule", \.note.rule, .length(), "its thickness"),
        StyleKey("note.rule-color", \.note.ruleColor, .color, "its colour"),
        StyleKey("note.call-size", \.note.callSize, .ratio(0.4...1), "size of a note call, of the text around it"),
        StyleKey("note.call-rise", \.note.callRise, .ratio(0...0.8), "how high it stands, of the text around it"),
        StyleKey("note.place", \.note.place, .choice, "where notes stand"),
        StyleKey("note.call", \.note.call, .choice, "raised over the line, or in brackets on it at full size"),
        StyleKey("rule.length", \.rule.length, .length(), "a rule between blocks"),
        StyleKey("rule.thickness", \.rule.thickness, .length(), "its thickness"),
        StyleKey("rule.color", \.rule.color, .color, "its colour"),
        StyleKey("rule.before", \.rule.before, .length(), "space above"),
        StyleKey("rule.after", \.rule.after, .length(), "space below"),
    ]

    /// Where the text keys of each role stand.
    static let roles: [(path: String, role: TextRole, meaning: String)] = [
        ("bulletin-title", .bulletinTitle, "the bulletin's name on its first page"),
        ("bulletin-date", .bulletinDate, "its month or date below"),
        ("contents.title", .contentsTitle, "the heading of the contents"),
        ("contents.entry", .contentsEntry, "a line of the contents"),
        ("title", .title, "an article's title"),
        ("subtitle", .subtitle, "its subtitle"),
        ("dateline", .dateline, "its date"),
        ("lead", .lead, "its lead (sapo)"),
        ("author", .author, "its author"),
        ("body", .body, "a paragraph"),
        ("heading-2", .heading2, "a heading in an article"),
        ("heading-3", .heading3, "a heading one level down"),
        ("heading-4", .heading4, "a heading of all deeper levels"),
        ("list", .listItem, "an item of a list"),
        ("quotation", .quotation, "a paragraph of a quotation"),
        ("attribution", .attribution, "whose words they are"),
        ("verse", .verse, "a line of verse"),
        ("caption", .caption, "what stands below a picture or over a table"),
        ("table.head", .tableHead, "a head cell"),
        ("table.cell", .tableCell, "any other cell"),
        ("note", .note, "a note at the foot of the page"),
        ("running-head", .runningHead, "the line over the text"),
        ("folio", .folio, "the page number"),
    ]

    /// The keys that say how text is set, which every role has.
    static func textKeys(of role: TextRole, at path: String) -> [StyleKey] {
        [
            StyleKey("\(path).face", \.[role].face, .choice, else: "text", "which of `text.faces`"),
            StyleKey("\(path).weight", \.[role].weight, .choice, else: "regular", "how heavy"),
            StyleKey("\(path).slant", \.[role].slant, .choice, else: "upright", "upright or italic"),
            StyleKey("\(path).size", \.[role].size, .ratio(0.5...6), else: "1", "as a share of the body size"),
            StyleKey(
                "\(path).leading", \.[role].leading, .ratio(1...3), else: "`text.leading`",
                "baseline to baseline, in the role's sizes"),
            StyleKey(
                "\(path).alignment", \.[role].alignment, .choice, else: "`text.alignment`", "how lines fill the measure"
            ),
            StyleKey(
                "\(path).indent", \.[role].indent, .length(), else: "0; `body`: `text.indent`", "of the first line"),
            StyleKey("\(path).left", \.[role].left, .length(), else: "0", "of all lines, from the left"),
            StyleKey("\(path).right", \.[role].right, .length(), else: "0", "of all lines, from the right"),
            StyleKey("\(path).before", \.[role].before, .length(), else: "0", "space above"),
            StyleKey("\(path).after", \.[role].after, .length(), else: "0", "space below"),
            StyleKey("\(path).color", \.[role].color, .color, else: "`text.color`", "of the letters"),
            StyleKey(
                "\(path).keep-with-next", \.[role].keepsWithNext, .flag,
                else: "true of headings and what stands over the text",
                "stays on the page of what follows"),
        ]
    }
}

extension TextRole {
    /// Whether text of the role is lost without what follows.
    var leadsOn: Bool {
        switch self {
        case .bulletinTitle, .bulletinDate, .contentsTitle, .title, .subtitle, .dateline, .heading2, .heading3,
            .heading4:
            true
        case .contentsEntry, .lead, .author, .body, .listItem, .quotation, .attribution, .verse, .caption, .tableHead,
            .tableCell, .note, .runningHead, .folio:
            false
        }
    }
}
