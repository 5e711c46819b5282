import BantinModel

/// Reads the stories of a part: the body, or the notes. Events come from a stream, so that the part is never held whole.
///
/// Depth costs nothing here: what is open is kept in arrays, and tables and text boxes deeper than the limits are read as
/// if they stood at that depth, so that later stages can go down by recursion.
final class WordStoryReader: XMLEvents {
    /// What is being read at one depth: the body, a cell, a text box or a note.
    struct Story {
        var blocks: [WordBlock] = []
        var paragraph: WordParagraph?
        var paragraphProperties = ParagraphProperties()
        var paragraphLook: ParagraphLook?
        var runProperties = RunProperties()
        var runLook: RunLook?
        var hyperlinks: [String?] = []
        var fields = WordFields()
        /// Text of a run that shows the mark of a note by hand.
        var hasOwnMark = false
    }

    struct TableFrame {
        var table: WordTable
        var style: String?
        var row: WordTable.Row?
        var cell: WordTable.Cell?
    }

    let styles: WordStyles
    let numbering: WordNumbering
    let relationships: [String: PartRelationship]
    let limits: ReadingLimits
    var stories = WordStories()

    var story = Story()
    var outer: [Story] = []
    var tables: [TableFrame] = []
    /// The open tables, rows, cells, text boxes and notes, and whether each is kept apart or read as part of what is around it.
    var depths: [(name: XMLName, isApart: Bool)] = []
    var skipped = 0
    var place = Place.text
    private(set) var paragraphCount: Int
    var pieceCount = 0
    var fieldCount = 0
    var note: WordNoteName?
    var textPlace: TextPlace?
    var picture: WordPicture?
    var choices = WordChoices()
    /// Whether each open content control, or one around it, is a table of contents or shows a prompt instead of text.
    var hiddenControls: [Bool] = []
    var formulaShifts: [RunProperties.Vertical] = []

    /// Whose properties are being read.
    enum Place { case text, paragraph, paragraphEnd, run, table, row, cell, control }

    /// What characters are: the text of a run, or the code of a field. All others part elements.
    enum TextPlace { case shown, code }

    /// Notes count their paragraphs on from those of the body.
    init(
        styles: WordStyles, numbering: WordNumbering, relationships: [String: PartRelationship], limits: ReadingLimits,
        firstNumber: Int = 1
    ) {
        self.styles = styles
        self.numbering = numbering
        self.relationships = relationships
        self.limits = limits
        paragraphCount = firstNumber - 1
    }

    var isFull: Bool { pieceCount > limits.wordPieces }
    private var isHidden: Bool { hiddenControls.last ?? false }

    /// What was read, to the end of the part or to where it broke off.
    func finish() -> WordStories {
        while let kind = depths.last { leave(kind.name) }
        endParagraph()
        stories.body += story.blocks
        stories.endedFields.formUnion(story.fields.ended)
        return stories
    }

    // MARK: Events

    func bind(prefix: String, to namespace: String) { choices.bind(prefix: prefix, to: namespace) }
    func unbind(prefix: String) { choices.unbind(prefix: prefix) }

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        if skipped > 0 {
            skipped += 1
            return
        }
        if name == .choice || name == .fallback {
            if !choices.takes(name, requires: attributes[.requires]) { skipped = 1 }
            return
        }
        switch place {
        case .text: openText(name, attributes)
        case .paragraph: openParagraphProperty(name, attributes)
        case .paragraphEnd:
            if name == .runChange { skipped = 1 }
            let isGone = name == .deleted || name == .movedFrom || (name == .vanish && attributes.isOn)
            if isGone { story.paragraph?.runsOn = true }
        case .run:
            if name == .runChange { skipped = 1 } else { story.runProperties.take(name, attributes) }
        case .table, .row, .cell: openTableProperty(name, attributes)
        case .control:
            let isContents = name == .gallery && attributes.value == "Table of Contents"
            if isContents || (name == .placeholder && attributes.isOn), !hiddenControls.isEmpty {
                hiddenControls[hiddenControls.count - 1] = true
            }
        }
    }

    func close(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch (name, place) {
        case (.pPr, .paragraph): endParagraphProperties()
        case (.rPr, .paragraphEnd): place = .paragraph
        case (.rPr, .run), (.tableProperties, .table), (.rowException, .table), (.rowProperties, .row),
            (.cellProperties, .cell):
            place = .text
        case (.controlProperties, .control): place = .text
        case (_, .text): closeText(name)
        default: return
        }
    }

    func text(_ text: String) {
        guard skipped == 0, let textPlace else { return }
        switch textPlace {
        case .code: story.fields.code(text)
        case .shown: if !story.hasOwnMark { append(text) }
        }
    }

    // MARK: Paragraphs

    func startParagraph() {
        endParagraph()
        paragraphCount += 1
        pieceCount += 1
        story.paragraph = WordParagraph(number: paragraphCount)
        story.paragraphProperties = ParagraphProperties()
        story.paragraphLook = nil
        story.runProperties = RunProperties()
        story.runLook = nil
    }

    private func openParagraphProperty(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .rPr: place = .paragraphEnd
        case .paragraphChange, .section, .inserted, .runChange: skipped = 1
        default: story.paragraphProperties.take(name, attributes)
        }
    }

    private func endParagraphProperties() {
        place = .text
        let own = story.paragraphProperties
        let look = styles.paragraph(own.style)
        story.paragraphLook = look
        let level = own.outlineLevel.map { $0 + 1 } ?? look.headingLevel
        story.paragraph?.meaning = look.meaning
        story.paragraph?.headingLevel = level.flatMap { (1...9).contains($0) ? $0 : nil }
        story.paragraph?.alignment = own.alignment ?? look.properties.alignment
        story.paragraph?.isRuled = own.isRuled
        if own.isDropCap { story.paragraph?.runsOn = true }
        let place = numbering(own, look)
        story.paragraph?.numbering = place
        let levelIndent = place.flatMap { numbering.level($0.level, of: $0.numId)?.indent }
        story.paragraph?.indent = min(max(0, own.indent ?? levelIndent ?? look.properties.indent ?? 0), 100_000)
    }

    /// The list that the paragraph or its style puts it into.
    private func numbering(_ own: ParagraphProperties, _ look: ParagraphLook) -> WordParagraph.Numbering? {
        guard let numId = own.numId ?? look.properties.numId, numId > 0 else { return nil }
        let ofStyle = look.id.flatMap { numbering.level(ofStyle: $0, numId: numId) }
        let level = own.level ?? look.properties.level ?? ofStyle ?? 0
        return WordParagraph.Numbering(numId: numId, level: min(max(level, 0), levelLimit - 1))
    }

    /// Ends the open paragraph. One that runs on gives its text to the next.
    func endParagraph() {
        guard var paragraph = story.paragraph else { return }
        story.paragraph = nil
        paragraph.language = (story.paragraphLook ?? styles.paragraph(nil)).run.language ?? styles.defaultRun.language
        if case .paragraph(var before)? = story.blocks.last, before.runsOn {
            // Any number of paragraphs may run on: what they held is moved, not copied.
            story.blocks.removeLast()
            before.pieces += paragraph.pieces
            paragraph.pieces = before.pieces
            paragraph.number = before.number
        }
        // Any number of empty paragraphs says what one says.
        if paragraph.pieces.isEmpty, !paragraph.isRuled, !paragraph.runsOn,
            case .paragraph(let before)? = story.blocks.last,
            before.pieces.isEmpty, !before.isRuled
        {
            return
        }
        story.blocks.append(.paragraph(paragraph))
    }

    // MARK: Pieces

    func append(_ text: String) {
        guard !isHidden, let look = runLook() else { return }
        if story.paragraph == nil { startParagraph() }
        guard var paragraph = story.paragraph else { return }
        story.paragraph = nil
        if case .run(var run)? = paragraph.pieces.last, run.look == look {
            paragraph.pieces.removeLast()
            run.text += text
            paragraph.pieces.append(.run(run))
        } else {
            pieceCount += 1
            paragraph.pieces.append(.run(WordRun(text: text, look: look)))
        }
        story.paragraph = paragraph
        stories.lettersBySize[look.size, default: 0] += text.utf8.count
    }

    func append(_ piece: WordPiece) {
        guard !isHidden else { return }
        if story.paragraph == nil { startParagraph() }
        pieceCount += 1
        story.paragraph?.pieces.append(piece)
    }

    func report(_ kind: UnreadObject) {
        if stories.unreadObjects.count < 100 { stories.unreadObjects.append((max(1, paragraphCount), kind)) }
    }
}
