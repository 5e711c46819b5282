/// What an edition for large print adds to its pages. A style file has no key for it: `Style.adapted(to:)` sets it.
package struct EditionMarks: Hashable, Sendable {
    /// The name of the profile that the edition keeps.
    package var profile: String
    package var mostColumns: Int?
    /// Whether the first page says that this is the large-print edition, and its size.
    package var statesSize: Bool
    /// Whether page labels and folios name the pages of the standard edition.
    package var mapsPages: Bool

    package init(profile: String, mostColumns: Int?, statesSize: Bool, mapsPages: Bool) {
        self.profile = profile
        self.mostColumns = mostColumns
        self.statesSize = statesSize
        self.mapsPages = mapsPages
    }
}
