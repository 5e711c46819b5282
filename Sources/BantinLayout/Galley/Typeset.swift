import BantinModel
import BantinStyle

/// Sets one article as an endless column.
///
/// - Parameters:
///   - number: the article's index in its bulletin.
///   - store: the index that the cache's word store will have in the paged bulletin.
/// - Throws: only what the shaper throws.
package func typeset(
    _ article: Article, number: Int, sheet: StyleSheet, words: WordCache, store: Int
) throws -> Reported<Galley> {
    var typesetter = ArticleTypesetter(article: article, number: number, sheet: sheet, cache: words, store: store)
    try typesetter.setHead()
    try typesetter.setBody()
    return Reported(typesetter.galley, typesetter.diagnostics)
}

extension Article {
    /// The title or, when there is none, the first words that the article has.
    package var displayName: String {
        if let title, !title.isEmpty { return title }
        let words = (lead.plainText + " " + bodyText).split { $0.isWhitespace }.prefix(9)
        return words.isEmpty ? span.file : words.joined(separator: " ") + " …"
    }
}

/// The galley of one article in the making. Blocks are appended to `boxes`.
struct ArticleTypesetter {
    let article: Article
    let number: Int
    let sheet: StyleSheet
    let cache: WordCache
    var galley: Galley
    var diagnostics: [Diagnostic] = []

    /// Where boxes go now: the body, a note, or a table's cell.
    var boxes: [GalleyBox] = []
    /// The space that the last block wants below it.
    var spaceAfter = Length.zero
    /// After a picture: the space that the block before it wants below it.
    var spaceBeforePicture: Length?
    /// Whether the next box stays with the last one.
    var keepsWithLast = false
    var anchors: [Anchor] = []
    /// The label of a list item, until its first line is set.
    var label: ItemLabel?
    /// Notes called but not yet set.
    var calledNotes: [Int] = []
    var setNotes: Set<Int> = []
    /// The note whose number the next line begins with.
    var noteLabel: Int?
    /// Where a heading stands in its source, while it is set and its capitals are to be calmed.
    var capitalSpan: SourceSpan?
    /// What the next text begins with: the heads of a table's columns.
    var runIns: [RunIn] = []
    /// Whether what is set now repeats something and so is no content.
    var isArtifact = false
    var reportedMissing: Set<Character> = []
    var headingCount = 0

    init(article: Article, number: Int, sheet: StyleSheet, cache: WordCache, store: Int) {
        self.article = article
        self.number = number
        self.sheet = sheet
        self.cache = cache
        galley = Galley(article: number, name: article.displayName, store: store, language: article.language)
        galley.notes = Array(repeating: [], count: article.notes.count)
    }

    struct ItemLabel {
        var text: String
        var owner: Owner
    }

    /// What surrounds a block: how wide it may be, and whose it is.
    struct Context {
        var measure: Length
        var left: Length = .zero
        var right: Length = .zero
        /// The role of plain paragraphs here.
        var role: TextRole = .body
        var alignment: TextAlignment?
        var parent: ElementID
        var listDepth = 0
        var isBold = false
        /// How far all lines but those that begin the text, or follow a line end in it, stand in.
        var hang = Length.zero
        /// How much smaller than the style asks text is set here.
        var scale = 1.0
    }

    mutating func setHead() throws {
        let context = Context(measure: sheet.page.textWidth, parent: StructureTree.root)
        anchors = [.article(number)]
        galley.outline.append(OutlineEntry(title: galley.name, level: 1, anchor: .article(number)))
        let title = article.title ?? ""
        try setPlain(title, role: .title, kind: .heading(level: 1), in: context)
        try setPlain(article.subtitle ?? "", role: .subtitle, kind: .paragraph, in: context)
        try setPlain(dateline, role: .dateline, kind: .paragraph, in: context)
        if !article.lead.isEmpty {
            let lead = galley.structure.add(.paragraph, in: context.parent)
            try setText(article.lead, role: .lead, element: lead, in: context, at: article.span)
        }
        galley.head = boxes
        boxes = []
        keepsWithLast = false
    }

    mutating func setBody() throws {
        let context = Context(measure: sheet.page.measure, parent: StructureTree.root)
        try setBlocks(article.blocks, in: context)
        if let byline = article.byline {
            // A byline alone on a page says nothing.
            keepsWithLast = !boxes.isEmpty
            try setPlain(byline, role: .author, kind: .paragraph, in: context)
        }
        // The lead can call notes too.
        try setCalledNotes(in: context)
        try setEndNotes(in: context)
        galley.body = boxes
        boxes = []
        if let grid = sheet.grid { fitToGrid(grid) }
    }

    private mutating func fitToGrid(_ grid: Length) {
        galley.body.fitToGrid(grid)
        guard let first = galley.body.first, first.gridOffset == .zero, !galley.head.isEmpty else { return }
        // What is lacking of a whole line goes above the title.
        galley.head[0].gridOffset = galley.head.stackedHeight + first.spaceBefore
    }

    private var dateline: String {
        guard let date = article.date else { return "" }
        switch sheet.dateFormat {
        case .short: return date.vietnameseShort
        case .long: return date.vietnameseLong
        }
    }

    private mutating func setPlain(
        _ text: String, role: TextRole, kind: StructureElement.Kind, in context: Context
    ) throws {
        guard !text.isEmpty else { return }
        let element = galley.structure.add(kind, in: context.parent)
        try setText([.text(text)], role: role, element: element, in: context, at: article.span)
    }
}
