import BantinModel
import BantinStyle

/// An article as one endless column: boxes with heights and the costs of breaking before them, and no pages.
package struct Galley: Sendable {
    /// The article's index in its bulletin.
    package var article: Int
    /// What contents, bookmarks and running heads call it.
    package var name: String
    package var lines: LineSet
    /// Title, date and lead: they span all columns.
    package var head: [GalleyBox] = []
    package var body: [GalleyBox] = []
    /// The boxes of each note, for the foot of the page of its call.
    package var notes: [[GalleyBox]] = []
    /// The head rows of each table, to repeat as artifacts where the table goes on in a new column.
    package var tableHeads: [[GalleyBox]] = []
    package var pictures: [Picture] = []
    /// The article's own tree: its root stands for the article's part.
    package var structure: StructureTree
    package var outline: [OutlineEntry] = []

    init(article: Int, name: String, store: Int, language: String) {
        self.article = article
        self.name = name
        lines = LineSet(store: store)
        structure = StructureTree(language: language)
    }
}

/// What a galley is made of: a line, a picture, a rule or a table row, as wide as the measure.
package struct GalleyBox: Hashable, Sendable {
    /// Vanishes at the top of a column.
    package var spaceBefore: Length
    package var height: Length
    /// The cost of a column break before the box; `forbiddenBreak` keeps it with the one before.
    package var breakBefore: Int32
    package var content: Content
    /// The notes called in it.
    package var notes: [Int] = []
    package var anchors: [Anchor] = []
    /// What `spaceBefore` would be if the picture right before it stood elsewhere.
    package var spaceWithoutPicture: Length?
    /// How far below its top a line of the baseline grid is: 0 for a line of the body, more for a heading that such a line
    /// follows; nil where it stands as it falls.
    package var gridOffset: Length?
    /// Which of `Galley.tableHeads` to repeat when the box comes first in a column.
    package var tableHead: Int?

    package static let forbiddenBreak: Int32 = 10_000

    package init(spaceBefore: Length = .zero, height: Length, breakBefore: Int32 = 0, content: Content) {
        self.spaceBefore = spaceBefore
        self.height = height
        self.breakBefore = breakBefore
        self.content = content
    }

    /// Items placed from the box's top left corner. Lines and pictures count within the galley.
    package enum Content: Hashable, Sendable {
        case one(PageItem)
        case many([PageItem])

        package var items: [PageItem] {
            switch self {
            case .one(let item): [item]
            case .many(let items): items
            }
        }
    }
}

extension [GalleyBox] {
    /// The height of the boxes set one below the other, the first one's space before left out.
    package var stackedHeight: Length {
        var height = Length.zero
        for (index, box) in enumerated() {
            height += box.height + (index > 0 ? box.spaceBefore : .zero)
        }
        return height
    }
}

extension PageItem {
    /// The item elsewhere.
    package func moved(x dx: Length, y dy: Length) -> PageItem {
        switch self {
        case .line(var line):
            line.x += dx
            line.baseline += dy
            return .line(line)
        case .picture(var picture):
            picture.frame.x += dx
            picture.frame.y += dy
            return .picture(picture)
        case .fill(var fill):
            fill.frame.x += dx
            fill.frame.y += dy
            return .fill(fill)
        }
    }
}
