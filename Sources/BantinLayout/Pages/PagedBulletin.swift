import BantinModel
import BantinStyle

/// A bulletin on pages: where every line, picture and rule stands, and what it is called in the structure tree. PDF, PNG
/// and the text dump are readers of this one value and decide nothing.
package struct PagedBulletin: Sendable {
    package var metadata: Metadata
    package var pageWidth: Length
    package var pageHeight: Length
    package var pages: [Page]
    package var structure: StructureTree
    package var outline: [OutlineEntry]
    /// Where each anchor that something leads to stands.
    package var anchors: [Anchor: Place]
    /// `PlacedPicture.picture` counts these. Each has content.
    package var pictures: [Picture]
    package var lineSets: [LineSet]
    package var stores: [WordStore]

    package init(metadata: Metadata, pageWidth: Length, pageHeight: Length) {
        self.metadata = metadata
        self.pageWidth = pageWidth
        self.pageHeight = pageHeight
        pages = []
        structure = StructureTree(language: metadata.language)
        outline = []
        anchors = [:]
        pictures = []
        lineSets = []
        stores = []
    }

    package struct Metadata: Hashable, Sendable {
        package var title: String
        /// Each name once, in the order of the articles.
        package var authors: [String]
        package var language: String
        /// The date that the outputs bear; nil when neither the bulletin nor the environment knows one.
        package var date: CalendarDate?
        package var imprint = Imprint()

        package init(title: String, authors: [String], language: String, date: CalendarDate?) {
            self.title = title
            self.authors = authors
            self.language = language
            self.date = date
        }
    }
}

package struct Page: Hashable, Sendable {
    /// What is printed as the folio and shown as the page label.
    package var label: String
    /// In drawing order, which is reading order; furniture comes first.
    package var items: [PageItem]

    package init(label: String, items: [PageItem] = []) {
        self.label = label
        self.items = items
    }
}

package enum PageItem: Hashable, Sendable {
    case line(PlacedLine)
    case picture(PlacedPicture)
    /// A filled rectangle: a rule, or the tint behind a table's head.
    case fill(PlacedFill)
}

package struct PlacedLine: Hashable, Sendable {
    /// Which of `PagedBulletin.lineSets`, and which line of it.
    package var set: Int32
    package var line: Int32
    /// The line's origin on the page.
    package var x: Length
    package var baseline: Length

    package init(set: Int32, line: Int32, x: Length, baseline: Length) {
        self.set = set
        self.line = line
        self.x = x
        self.baseline = baseline
    }
}

package struct PlacedPicture: Hashable, Sendable {
    package var picture: Int
    package var frame: Rectangle
    package var owner: Owner

    package init(picture: Int, frame: Rectangle, owner: Owner) {
        self.picture = picture
        self.frame = frame
        self.owner = owner
    }
}

package struct PlacedFill: Hashable, Sendable {
    package var frame: Rectangle
    package var color: Color
    package var owner: Owner

    package init(frame: Rectangle, color: Color, owner: Owner = .artifact(.layout)) {
        self.frame = frame
        self.color = color
        self.owner = owner
    }
}

/// A point on a page that a link or a bookmark leads to.
package struct Place: Hashable, Sendable {
    /// Counted from 0.
    package var page: Int
    package var y: Length

    package init(page: Int, y: Length) {
        self.page = page
        self.y = y
    }
}

package struct OutlineEntry: Hashable, Sendable {
    package var title: String
    /// 1 for an article, 2 and deeper for its headings.
    package var level: Int
    package var anchor: Anchor

    package init(title: String, level: Int, anchor: Anchor) {
        self.title = title
        self.level = level
        self.anchor = anchor
    }
}
