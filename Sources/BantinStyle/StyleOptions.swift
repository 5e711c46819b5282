import BantinModel

/// What the command line asks of a style; nil is as the style says.
package struct StyleOptions: Hashable, Sendable {
    /// The body size, 6 to 96 pt.
    package var fontSize: Length?
    package var paper: Paper?
    package var contents: ContentsPolicy?
    package var columns: Int?
    /// Whether inner margins face each other: a folded sheet asks for it.
    package var mirrorsMargins: Bool?

    package init(
        fontSize: Length? = nil, paper: Paper? = nil, contents: ContentsPolicy? = nil, columns: Int? = nil,
        mirrorsMargins: Bool? = nil
    ) {
        self.fontSize = fontSize
        self.paper = paper
        self.contents = contents
        self.columns = columns
        self.mirrorsMargins = mirrorsMargins
    }

    /// The body sizes that a style is worked out for.
    package static let fontSizes: ClosedRange<Length> = .points(6) ... .points(96)
}
