import BantinModel

/// A paragraph or table of a document, as the file has it, with its styles resolved.
indirect enum WordBlock {
    case paragraph(WordParagraph)
    case table(WordTable)
}

struct WordParagraph {
    /// From 1, in document order: the place that diagnostics name.
    var number: Int
    var meaning: StyleMeaning?
    /// From 1; nil for body text.
    var headingLevel: Int?
    var alignment: TextAlignment?
    var numbering: Numbering?
    /// In twentieths of a point.
    var indent = 0
    /// Whether lines are ruled above or below it.
    var isRuled = false
    /// Whether its end is deleted, hidden or a drop cap's: its text runs on in the next paragraph.
    var runsOn = false
    /// Of runs that say none.
    var language: String?
    var pieces: [WordPiece] = []

    struct Numbering: Equatable {
        var numId: Int
        var level: Int
    }
}

enum WordPiece {
    case run(WordRun)
    case lineBreak
    case picture(WordPicture)
    case noteCall(WordNoteName)
    case textBox([WordBlock])
    case rule
}

/// Text that looks the same throughout.
struct WordRun {
    /// As the file has it until it is mended: letters of old encodings and symbol fonts are told by `look.font`.
    var text: String
    var look: RunLook
}

/// How a run looks, with its styles resolved.
struct RunLook: Hashable {
    var isBold = false
    var isItalic = false
    var vertical = RunProperties.Vertical.baseline
    var size = defaultSize
    var font: String?
    /// What the run or its character style says; a paragraph's language is no claim about one run.
    var language: String?
    var link: String?
    /// The field whose code it is, or whose result is furniture; it is hidden when that field has an end.
    var field: Int?

    /// 10 points, in half points: what Word takes when nothing says a size.
    static let defaultSize = 20
}

struct WordPicture {
    /// A part's name, or an address outside the document.
    var address = ""
    var isExternal = false
    var alt: String?
    /// Whether the description is the picture's own and not its drawing's.
    var hasOwnAlt = false
    /// In English Metric Units, 360,000 to the centimetre.
    var width: Int?
    var height: Int?
}

struct WordTable {
    var number: Int
    var rows: [Row] = []
    var marksFirstRow = false

    struct Row {
        var isHead = false
        var isDeleted = false
        var cellsBefore = 0
        var cells: [Cell] = []
    }

    struct Cell {
        var columns = 1
        var continuesAbove = false
        var continuesLeft = false
        var blocks: [WordBlock] = []
    }
}

/// Footnotes and endnotes are numbered apart.
struct WordNoteName: Hashable, Comparable {
    var isEndnote: Bool
    var id: Int

    static func < (a: WordNoteName, b: WordNoteName) -> Bool {
        a.isEndnote == b.isEndnote ? a.id < b.id : b.isEndnote
    }
}

/// All that one part says.
struct WordStories {
    var body: [WordBlock] = []
    var notes: [WordNoteName: [WordBlock]] = [:]
    /// Fields that have an end; what an endless one hid is shown.
    var endedFields: Set<Int> = []
    /// Letters for each size, in half points: the most frequent one is the body's.
    var lettersBySize: [Int: Int] = [:]
    /// Languages that Vietnamese letters are marked with: they are not believed.
    var mistakenLanguages: Set<String> = []
    var hasVietnamese = false
    /// The pictures that are shown, by their addresses, and whether those lead outside.
    var pictures: [String: Bool] = [:]
    /// Charts, diagrams and documents inside the document, by the number of their paragraph.
    var unreadObjects: [(number: Int, kind: UnreadObject)] = []
}
