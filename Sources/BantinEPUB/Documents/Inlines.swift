import BantinModel

extension ArticleWriter {
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): xml.text(text)
        case .lineBreak: xml.emptyLine("br")
        case .noteReference(let index): noteCall(index)
        case .link(let target, let inner): link(to: target, inner)
        case .emphasis, .strong, .superscript, .subscript, .foreign:
            let isOpen = open(inline)
            write(inline.children)
            if isOpen { xml.close() }
        }
    }

    /// Opens the element of a piece with children; false when it has none.
    private mutating func open(_ inline: Inline) -> Bool {
        switch inline {
        case .emphasis: xml.open("em")
        case .strong: xml.open("strong")
        case .superscript: xml.open("sup")
        case .subscript: xml.open("sub")
        case .foreign(let language, _):
            guard isLanguageTag(language) else {
                lostLanguages.append(language)
                return false
            }
            xml.open("span", ["lang": language, "xml:lang": language])
        case .text, .lineBreak, .noteReference, .link: return false
        }
        return true
    }

    // MARK: Links

    private mutating func link(to target: String, _ inner: [Inline]) {
        guard let address = WebAddress(target) else {
            lostLinks.append(target)
            return write(inner)
        }
        link(to: address, inner)
    }

    /// An `a` holds no other `a`: the link is drawn around the runs between note calls and links, however deep those
    /// stand.
    private mutating func link(to address: WebAddress, _ inner: [Inline]) {
        var run: [Inline] = []
        for inline in inner {
            guard inline.holdsAnchor else {
                run.append(inline)
                continue
            }
            anchor(to: address, run)
            run = []
            switch inline {
            case .emphasis, .strong, .superscript, .subscript, .foreign:
                let isOpen = open(inline)
                link(to: address, inline.children)
                if isOpen { xml.close() }
            case .text, .lineBreak, .noteReference, .link: write(inline)
            }
        }
        anchor(to: address, run)
    }

    private mutating func anchor(to address: WebAddress, _ run: [Inline]) {
        guard isWritten(run) else { return write(run) }
        xml.open("a", ["href": address.url])
        write(run)
        xml.close()
    }

    // MARK: Notes

    /// A call has an identifier of its own each time; the note links back to the first one.
    private mutating func noteCall(_ index: Int) {
        guard callCounts.indices.contains(index) else { return }
        callCounts[index] += 1
        let count = callCounts[index]
        xml.open("sup", ["class": "note-call"])
        xml.open(
            "a",
            [
                "id": count == 1 ? "call-\(index + 1)" : "call-\(index + 1)-\(count)", "href": "#note-\(index + 1)",
                "epub:type": "noteref", "role": "doc-noteref",
            ])
        xml.text(String(index + 1))
        xml.close()
        xml.close()
    }

    /// The notes at the article's end, each under its number, which leads back to the call.
    mutating func notes() {
        guard !article.notes.isEmpty else { return }
        xml.openLines("div", ["class": "notes", "epub:type": "footnotes"])
        for (index, note) in article.notes.enumerated() {
            xml.openLines(
                "aside",
                [
                    "id": "note-\(index + 1)", "class": "note", "epub:type": "footnote", "role": "doc-footnote",
                    "aria-label": "\(wording.note) \(index + 1)",
                ])
            self.note(note, index)
            xml.closeLine()
        }
        xml.closeLine()
    }

    private mutating func note(_ note: Note, _ index: Int) {
        var blocks = note.blocks[...]
        xml.open("p")
        if callCounts[index] > 0 {
            xml.open(
                "a",
                [
                    "class": "note-number", "href": "#call-\(index + 1)", "epub:type": "backlink",
                    "role": "doc-backlink",
                ])
            xml.text(String(index + 1))
            xml.close()
        } else {
            xml.text(String(index + 1))
        }
        if case .paragraph(let inlines) = blocks.first?.kind {
            xml.text(" ")
            write(inlines)
            blocks.removeFirst()
        }
        xml.closeLine()
        write(Array(blocks), isTopLevel: false)
    }
}

extension Inline {
    /// Whether the piece is written with an `a` somewhere in it.
    fileprivate var holdsAnchor: Bool {
        switch self {
        case .noteReference, .link: true
        case .text, .lineBreak: false
        case .emphasis, .strong, .superscript, .subscript, .foreign: children.contains(where: \.holdsAnchor)
        }
    }
}
