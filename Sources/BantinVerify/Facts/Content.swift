import BantinPDFReading

/// What a content stream of a page or a form does, as far as rules ask.
struct Content {
    /// A marked-content sequence with an identifier.
    struct Mark {
        var id: Int
        var tag: String
        /// Whether it was shown inside an artifact, or inside other marked content of the tree.
        var isInsideArtifact: Bool
        var isInsideContent: Bool
    }

    struct FormUse: Hashable {
        var form: Int
        /// Whether a mark or an artifact is around it.
        var isOwned: Bool
    }

    /// The object of the page or the form.
    var owner: Int
    var marks: [Mark] = []
    /// The operators that paint outside any mark and any artifact, and how many there are inside.
    var strayOperators: [String] = []
    var ownedOperators = 0
    var artifactsInsideContent = 0
    var unknownOperators: Set<String> = []
    var deepestNesting = 0
    /// Whether q and Q, and marks and their ends, are in pairs.
    var isBalanced = true
    /// Whether it could be read to its end.
    var isWhole = true
    var missingResources: Set<String> = []
    var renderingIntents: Set<String> = []
    /// Names of device colour spaces that something is painted in.
    var colourSpaces: Set<String> = []
    /// Forms that it shows, in order; one shown twice is there twice.
    var forms: [FormUse] = []
    /// The languages of its marks' properties.
    var languages: Set<String> = []
    var hasInlineInterpolation = false
    var inlineFilters: Set<String> = []
}

/// Codes that a font shows, over the whole document.
struct ShownText {
    /// Codes with one byte or two, as numbers.
    var codes: Set<Int> = []
    /// Those that are shown to the eye, not in rendering mode 3.
    var visible: Set<Int> = []
    /// Those that some time have no replacement text around them.
    var unreplaced: Set<Int> = []
}
