import BantinModel

// What the style sheet says of each element and class that `BantinEPUB` writes.

extension CSSWriter {
    mutating func page() {
        rule(
            "body",
            [
                "font-family: \(fontStack(style.family(of: .text)))", "line-height: \(decimal(style.text.leading))",
                "margin: 0", "padding: 0", "text-align: left", "-webkit-hyphens: none", "hyphens: none", "widows: 2",
                "orphans: 2", "overflow-wrap: break-word",
            ])
        rule("body.cover", ["text-align: center"])
        rule("body.cover img", ["max-width: 100%", "max-height: 100%", "max-height: 100vh"])
        // Not `nav`: the one with the landmarks is hidden.
        rule("section, header", ["display: block"])
        rule("header", ["margin: 0"])
    }

    mutating func headings() {
        let together = [
            "page-break-after: avoid", "break-after: avoid", "page-break-inside: avoid", "break-inside: avoid",
        ]
        rule(".bulletin-title", declarations(.bulletinTitle) + together)
        rule(".bulletin-date", declarations(.bulletinDate) + together + ["text-indent: 0"])
        rule("h1, .title", declarations(.title) + together)
        rule("h2", declarations(.heading2) + together)
        rule("h3", declarations(.heading3) + together)
        rule("h4, h5, h6", declarations(.heading4) + together)
        rule("body.contents h2", declarations(.contentsTitle))
        rule("nav ol", ["list-style-type: none", "margin: 0", "padding: 0"])
        rule("nav ol ol", ["padding-left: 1.5em"])
        rule("nav li", declarations(.contentsEntry, margins: false) + ["margin: 0.4em 0"])
    }

    mutating func paragraphs() {
        let body = style[.body].indent ?? style.text.indent
        rule("p", declarations(.body, except: ["text-indent"]) + ["text-indent: \(length(body, of: .body))"])
        for (selector, role) in [
            (".subtitle", TextRole.subtitle), (".dateline", .dateline), (".lead", .lead), (".author", .author),
        ] {
            let indent = style[role].indent == nil ? ["text-indent: 0"] : []
            rule(selector, declarations(role) + indent)
        }
        rule(".subtitle, .dateline", ["page-break-after: avoid", "break-after: avoid"])
        rule(".author", ["page-break-before: avoid", "break-before: avoid"])
        rule("ul, ol", ["margin: 0.5em 0", "padding-left: \(length(style.list.step))"])
        rule("li", declarations(.listItem, except: ["margin"]) + ["margin: \(length(style.list.gap)) 0"])
        // Sizes are shares of the element's around: a list in a list is no smaller.
        rule("li li, blockquote blockquote", ["font-size: 1em"])
        rule("li p", ["text-indent: 0", "margin: 0", "text-align: inherit"])
        rule("blockquote", declarations(.quotation))
        rule("blockquote p", ["text-indent: 0", "text-align: inherit"])
        rule(
            "blockquote .attribution",
            declarations(.attribution, in: .quotation, margins: false) + [
                "display: block", "text-indent: 0", "margin: 0.2em 0 0",
            ])
        rule(".verse", declarations(.verse, except: ["margin"]) + ["margin: 0.8em 0"])
        rule(
            ".stanza",
            [
                "margin: 0 0 0.8em", "text-align: left", "text-indent: 0", "page-break-inside: avoid",
                "break-inside: avoid",
            ])
        // A line too long for a small screen hangs below itself.
        let left = style[.verse].left ?? .zero
        rule(
            ".line",
            [
                "display: block", "padding-left: 1.5em", "text-indent: -1.5em",
                "margin-left: \(length(left, of: .verse))",
            ])
    }

    mutating func figuresAndTables() {
        rule(
            "figure",
            [
                "margin: \(length(style.figure.before)) 0 \(length(style.figure.after))", "text-align: center",
                "page-break-inside: avoid", "break-inside: avoid",
            ])
        rule("figure img", ["max-width: 100%", "height: auto"])
        rule(
            "figcaption, caption, .caption",
            declarations(.caption, margins: false) + [
                "margin: \(length(style.figure.captionGap)) 0 0", "text-indent: 0",
            ])
        rule(
            "table",
            [
                "border-collapse: collapse", "margin: \(length(style.table.before)) 0 \(length(style.table.after))",
                "max-width: 100%",
            ])
        let padding = "padding: \(length(style.table.padding)) \(length(style.table.padding))"
        let rules =
            (style.table.rowRules ? ["border-bottom: thin solid"] : [])
            + (style.table.columnRules ? ["border-left: thin solid", "border-right: thin solid"] : [])
        rule("td", declarations(.tableCell, margins: false) + [padding, "vertical-align: top"] + rules)
        rule(
            "th",
            declarations(.tableHead, margins: false) + [padding, "vertical-align: bottom", "border-bottom: thin solid"]
                + rules.filter { !$0.hasPrefix("border-bottom") })
        rule("tr", ["page-break-inside: avoid", "break-inside: avoid"])
        rule("td p, th p, caption p, figcaption p", ["text-indent: 0", "margin: 0", "text-align: inherit"])
        for alignment in ["left", "center", "right"] {
            rule("td.\(alignment), th.\(alignment)", ["text-align: \(alignment)"])
        }
    }

    mutating func notesAndRules() {
        rule(".note-call", ["font-size: \(decimal(style.note.callSize))em", "vertical-align: super", "line-height: 0"])
        rule(".note-call a, .note-number", ["text-decoration: none"])
        rule(".notes", ["border-top: thin solid", "margin: 1.5em 0 0", "padding: 0.6em 0 0"])
        rule(".note", declarations(.note, margins: false) + ["display: block", "margin: 0 0 0.5em"])
        rule(".note p", ["text-indent: 0", "margin: 0", "text-align: inherit"])
        rule(
            "hr",
            [
                "border: 0", "border-top: thin solid", "width: 25%",
                "margin: \(length(style.rule.before)) auto \(length(style.rule.after))",
            ])
    }

    /// A phone's narrow lines stay ragged: Vietnamese is not hyphenated, so justified they would get rivers.
    mutating func justification() {
        let justified = [
            ("p", TextRole.body), (".lead", .lead), ("li", .listItem), ("blockquote", .quotation), (".note", .note),
        ].filter { style.alignment(of: $0.1) == .justified }.map(\.0)
        guard !justified.isEmpty else { return }
        // A media query's em is the reader's own size (Media Queries 4, §1.3); a screen has margins of its own.
        raw("@media (min-width: \(decimal(style.text.justifyAbove.amount + 8))em) {")
        raw("  \(justified.joined(separator: ", ")) { text-align: justify; }")
        raw("}")
    }
}
