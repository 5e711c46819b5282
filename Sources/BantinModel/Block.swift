/// One block of an article's body, with the place that it was read from.
package struct Block: Hashable, Sendable {
    package var kind: Kind
    package var span: SourceSpan

    package init(_ kind: Kind, at span: SourceSpan) {
        self.kind = kind
        self.span = span
    }

    package indirect enum Kind: Hashable, Sendable {
        case paragraph([Inline])
        /// Levels 2 to 6; level 1 is the article's title.
        case heading(level: Int, [Inline])
        case list(ListBlock)
        case table(Table)
        case figure(Figure)
        case quotation(Quotation)
        case verse(Verse)
        case rule
    }
}

package struct ListBlock: Hashable, Sendable {
    package var isOrdered: Bool
    /// The number of the first item; 1 in a list that is not ordered.
    package var start: Int
    /// Each item is blocks: a paragraph, and perhaps a nested list.
    package var items: [[Block]]

    package init(isOrdered: Bool, start: Int = 1, items: [[Block]]) {
        self.isOrdered = isOrdered
        self.start = start
        self.items = items
    }
}

/// Rows of cells. A cell that spans rows or columns stands once, at its top left place.
package struct Table: Hashable, Sendable {
    package var caption: [Inline]
    /// How many of the first rows are head rows, which repeat on a new page.
    package var headRowCount: Int
    package var rows: [[TableCell]]

    package init(caption: [Inline] = [], headRowCount: Int, rows: [[TableCell]]) {
        self.caption = caption
        self.headRowCount = headRowCount
        self.rows = rows
    }
}

package struct TableCell: Hashable, Sendable {
    package var isHeader: Bool
    package var rowSpan: Int
    package var columnSpan: Int
    package var alignment: Alignment?
    package var blocks: [Block]

    package init(
        isHeader: Bool = false, rowSpan: Int = 1, columnSpan: Int = 1, alignment: Alignment? = nil, blocks: [Block]
    ) {
        self.isHeader = isHeader
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.alignment = alignment
        self.blocks = blocks
    }

    package enum Alignment: String, Hashable, Sendable { case left, center, right }
}

package struct Figure: Hashable, Sendable {
    /// Nil when the picture was lost and only its caption remains.
    package var picture: Picture?
    package var caption: [Inline]

    package init(picture: Picture?, caption: [Inline]) {
        self.picture = picture
        self.caption = caption
    }
}

/// A picture: what the page says of it and, when it was found and its header could be read, where its bytes are.
package struct Picture: Hashable, Sendable {
    /// The address as the page writes it.
    package var source: String
    package var alt: String?
    package var content: Content?

    package init(source: String, alt: String? = nil, content: Content? = nil) {
        self.source = source
        self.alt = alt
        self.content = content
    }

    package struct Content: Hashable, Sendable {
        package var location: Location
        package var format: Format
        package var pixelWidth: Int
        package var pixelHeight: Int

        package init(location: Location, format: Format, pixelWidth: Int, pixelHeight: Int) {
            self.location = location
            self.format = format
            self.pixelWidth = pixelWidth
            self.pixelHeight = pixelHeight
        }
    }

    package enum Location: Hashable, Sendable {
        /// A path that can be opened as it stands.
        case file(String)
        /// The decoded bytes of a `data:` address.
        case bytes([UInt8])
        /// Bytes inside a container too large to be held: they are fetched when they are painted or packed.
        case stored(StoredBytes)
    }

    package enum Format: String, Hashable, Sendable, CaseIterable { case png, jpeg, gif, webp }
}

package struct Quotation: Hashable, Sendable {
    package var blocks: [Block]
    package var attribution: [Inline]

    package init(blocks: [Block], attribution: [Inline] = []) {
        self.blocks = blocks
        self.attribution = attribution
    }
}

/// Verse keeps its line breaks: stanzas of lines.
package struct Verse: Hashable, Sendable {
    package var stanzas: [[[Inline]]]

    package init(stanzas: [[[Inline]]]) {
        self.stanzas = stanzas
    }
}

/// What a note reference calls: set at the foot of the page in print, linked both ways in an EPUB.
package struct Note: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], at span: SourceSpan) {
        self.blocks = blocks
        self.span = span
    }
}
