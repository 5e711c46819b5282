/// How lines are filled and broken.
package struct LineStyle: Hashable, Sendable {
    /// The share by which letters of a justified line may be wider or narrower than their font has them.
    package var letterGive: Double
    /// Whether lines rather not part syllables that the bulletin shows to belong together.
    package var keepsCompounds: Bool
    /// Whether dates and names are parted only where they do not fit a line.
    package var keepsItems: Bool
    package var emphasis: Emphasis
    /// Raised and lowered text, as a share of the size of the text around it.
    package var scriptSize: Double
    package var capitals: Capitals

    package init(
        letterGive: Double = 0, keepsCompounds: Bool = false, keepsItems: Bool = false, emphasis: Emphasis = .italic,
        scriptSize: Double = 0.66, capitals: Capitals = .keep
    ) {
        self.letterGive = letterGive
        self.keepsCompounds = keepsCompounds
        self.keepsItems = keepsItems
        self.emphasis = emphasis
        self.scriptSize = scriptSize
        self.capitals = capitals
    }
}

/// How emphasised words differ from those around them.
package enum Emphasis: String, Hashable, Sendable, CaseIterable { case italic, bold }

/// What becomes of headings whose letters are all capitals.
package enum Capitals: String, Hashable, Sendable, CaseIterable {
    case keep
    /// Drawn in small letters where the bulletin shows how each of the words is written; the text stays what it is.
    case calm
}

/// What becomes of a table that is wider than its measure.
package enum WideTable: String, Hashable, Sendable, CaseIterable { case smaller, list }

/// Where notes stand.
package enum NotePlace: String, Hashable, Sendable, CaseIterable {
    case foot
    case articleEnd = "article-end"
}

/// How a note is called.
package enum NoteCall: String, Hashable, Sendable, CaseIterable { case raised, brackets }
