import BantinModel

/// A parsed style: what its file and its bases say, in the units they say it in. Its keys are in `StyleKey.all`.
package struct Style: Hashable, Sendable {
    package var name = ""
    package var base: String?
    /// What the style is for, in a few words: shown by `bantin-export styles`.
    package var description = LocalizedText(vi: "", en: "")
    package var page = Page()
    package var text = Text()
    package var list = List()
    package var table = Table()
    package var figure = Figure()
    package var note = Note()
    package var rule = Rule()
    package var articleStart = ArticleStart.follow
    package var dateFormat = DateFormat.short
    package var contents = ContentsPolicy.auto
    /// Set of a style that was adapted to a profile for large print.
    package var edition: EditionMarks?
    /// Where each key that a file has was read, the nearest file's place winning; by the key's path.
    package var places: [String: SourceSpan] = [:]
    private var roles: [TextRole: RoleText] = [:]

    package init() {}

    /// What the style says of a role; nothing that it leaves open is filled in.
    package subscript(role: TextRole) -> RoleText {
        get { roles[role] ?? RoleText() }
        set { roles[role] = newValue }
    }

    package struct Page: Hashable, Sendable {
        package var paper = Paper.a4
        package var inner = StyleLength(25, .millimetres)
        package var outer = StyleLength(25, .millimetres)
        package var top = StyleLength(25, .millimetres)
        package var bottom = StyleLength(25, .millimetres)
        package var minimumMargin = StyleLength(12, .millimetres)
        package var mirrored = false
        package var baselineGrid = false
        package var columns = 1
        package var columnGap = StyleLength(6, .millimetres)
        package var minimumColumn = StyleLength(15, .em)
        package var minimumMeasure = StyleLength(18, .em)
        package var maximumMeasure = StyleLength.zero
        package var turnBelow = StyleLength.zero
        package var headLeft = RunningHead.Piece.none
        package var headRight = RunningHead.Piece.none
        package var headRule = false
        package var headOnFirstPage = false
        package var headEdge = StyleLength(14, .millimetres)
        package var folioPlace = Folio.Place.bottomCenter
        package var folioOnFirstPage = true
        package var folioEdge = StyleLength(13, .millimetres)
    }

    package struct Text: Hashable, Sendable {
        package var families: [Face: String] = [.text: "Noto Serif"]
        package var size = StyleLength(11, .points)
        package var smallest = 0.75
        package var smallestSize = StyleLength(6.5, .points)
        package var narrowest = StyleLength(6, .em)
        package var leading = 1.4
        package var indent = StyleLength.zero
        package var alignment = TextAlignment.left
        package var justifyAbove = StyleLength(21, .em)
        package var letterGive = 0.02
        package var keepsCompounds = true
        package var keepsItems = false
        package var emphasis = Emphasis.italic
        package var scriptSize = 0.66
        package var capitals = Capitals.keep
        package var color = Color.black

        package subscript(family face: Face) -> String? {
            get { families[face] }
            set { families[face] = newValue }
        }
    }

    /// What a face is for; a style gives each a family.
    package enum Face: String, Hashable, Sendable, CaseIterable { case text, display, detail }
    package enum Weight: String, Hashable, Sendable, CaseIterable { case regular, bold }
    package enum Slant: String, Hashable, Sendable, CaseIterable { case upright, italic }

    /// The text of one role. What is nil is as `text` says, or nothing.
    package struct RoleText: Hashable, Sendable {
        package var face: Face?
        package var weight: Weight?
        package var slant: Slant?
        package var size: Double?
        package var leading: Double?
        package var alignment: TextAlignment?
        package var indent: StyleLength?
        package var left: StyleLength?
        package var right: StyleLength?
        package var before: StyleLength?
        package var after: StyleLength?
        package var color: Color?
        package var keepsWithNext: Bool?
    }

    package struct List: Hashable, Sendable {
        package var step = StyleLength(1.6, .em)
        package var bullets = ["•", "–"]
        package var gap = StyleLength.zero
    }

    package struct Table: Hashable, Sendable {
        package var padding = StyleLength(0.35, .em)
        package var rule = StyleLength(0.5, .points)
        package var ruleColor = Color.black
        package var rowRules = true
        package var columnRules = false
        package var whenWide = WideTable.smaller
        package var before = StyleLength(1, .em)
        package var after = StyleLength(1, .em)
    }

    package struct Figure: Hashable, Sendable {
        package var maximumHeight = 0.6
        package var minimumResolution = 96
        package var captionGap = StyleLength(0.5, .em)
        package var before = StyleLength(1, .em)
        package var after = StyleLength(1, .em)
    }

    package struct Note: Hashable, Sendable {
        package var gapAbove = StyleLength(1, .em)
        package var ruleLength = StyleLength(8, .em)
        package var rule = StyleLength(0.5, .points)
        package var ruleColor = Color.black
        package var callSize = 0.65
        package var callRise = 0.35
        package var place = NotePlace.foot
        package var call = NoteCall.raised
    }

    package struct Rule: Hashable, Sendable {
        package var length = StyleLength(8, .em)
        package var thickness = StyleLength(0.5, .points)
        package var color = Color.black
        package var before = StyleLength(1, .em)
        package var after = StyleLength(1, .em)
    }
}

extension Style {
    /// The family that a face is set in; a face without one is set in the text's.
    package func family(of face: Face) -> String { text[family: face] ?? text[family: .text] ?? "" }

    /// Where a key was read; the style as a whole when no file has it.
    package func place(of path: String) -> SourceSpan { places[path] ?? SourceSpan(file: name) }

    /// How lines of a role fill the measure, when it is wide enough.
    package func alignment(of role: TextRole) -> TextAlignment { self[role].alignment ?? text.alignment }

    /// Every family that the style names, each once, the text's first.
    package var families: [String] {
        Face.allCases.map(family(of:)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
