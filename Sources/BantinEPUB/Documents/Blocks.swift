import BantinModel

extension ArticleWriter {
    /// Top-level headings are in the contents; those inside a quotation, a list, a table or a note are not.
    mutating func write(_ blocks: [Block], isTopLevel: Bool) {
        for block in blocks {
            switch block.kind {
            case .paragraph(let inlines): paragraph(inlines)
            case .heading(let level, let inlines): heading(level, inlines, isInContents: isTopLevel)
            case .list(let list): self.list(list)
            case .table(let table): self.table(table)
            case .figure(let figure): self.figure(figure)
            case .quotation(let quotation): self.quotation(quotation)
            case .verse(let verse): self.verse(verse)
            case .rule: xml.emptyLine("hr")
            }
        }
    }

    private mutating func heading(_ level: Int, _ inlines: [Inline], isInContents: Bool) {
        guard isWritten(inlines) else { return }
        if isInHeadCell {
            xml.open("p")
            xml.open("strong")
            write(inlines)
            xml.close()
        } else {
            let heading = headings.add(level: level, label: inlines.plainText, isInContents: isInContents)
            xml.open("h\(heading.rank)", ["id": heading.anchor])
            write(inlines)
        }
        xml.closeLine()
    }

    private mutating func list(_ list: ListBlock) {
        guard !list.items.isEmpty else { return }
        xml.openLines(
            list.isOrdered ? "ol" : "ul", ["start": list.isOrdered && list.start != 1 ? String(list.start) : nil])
        for item in list.items {
            xml.open("li")
            flow(item)
            xml.closeLine()
        }
        xml.closeLine()
    }

    /// The inside of a list item or a cell: an only paragraph at its beginning has no element of its own.
    mutating func flow(_ blocks: [Block]) {
        let paragraphs = blocks.filter(\.isParagraph)
        var rest = blocks[...]
        if paragraphs.count == 1, case .paragraph(let inlines) = blocks.first?.kind {
            write(inlines)
            rest.removeFirst()
        }
        guard !rest.isEmpty else { return }
        xml.endLine()
        write(Array(rest), isTopLevel: false)
    }

    /// A picture with its caption. When the picture is lost, the caption stays.
    private mutating func figure(_ figure: Figure) {
        guard let picture = figure.picture, let path = pictures.path(of: picture) else {
            return paragraph(figure.caption, class: "caption")
        }
        xml.openLines("figure")
        xml.emptyLine("img", ["src": path, "alt": picture.description ?? ""])
        if isWritten(figure.caption) {
            xml.open("figcaption")
            write(figure.caption)
            xml.closeLine()
        }
        xml.closeLine()
    }

    private mutating func quotation(_ quotation: Quotation) {
        xml.openLines("blockquote")
        write(quotation.blocks, isTopLevel: false)
        if isWritten(quotation.attribution) {
            xml.open(isInHeadCell ? "p" : "footer", ["class": "attribution"])
            write(quotation.attribution)
            xml.closeLine()
        }
        xml.closeLine()
    }

    /// The break inside a line's element shows the lines to readers without style sheets and adds no empty ones.
    private mutating func verse(_ verse: Verse) {
        xml.openLines("div", ["class": "verse"])
        for stanza in verse.stanzas {
            let lines = stanza.filter(isWritten)
            guard !lines.isEmpty else { continue }
            xml.openLines("p", ["class": "stanza"])
            for (index, line) in lines.enumerated() {
                xml.open("span", ["class": "line"])
                write(line)
                if index < lines.count - 1 { xml.empty("br") }
                xml.closeLine()
            }
            xml.closeLine()
        }
        xml.closeLine()
    }
}

extension Block {
    fileprivate var isParagraph: Bool {
        if case .paragraph = kind { true } else { false }
    }
}

extension Picture {
    /// The alternative text, when there is one that says anything.
    var description: String? {
        guard let alt, alt.hasWords else { return nil }
        return alt
    }
}
