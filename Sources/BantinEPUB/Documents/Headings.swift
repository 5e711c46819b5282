/// One line of the contents, with those below it.
struct ContentsEntry: Sendable {
    var label: String
    var language: String
    /// The document, perhaps with a fragment.
    var address: String
    var children: [ContentsEntry] = []

    /// How deep the entries go from here; 1 without children.
    var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}

/// Gives an article's headings their ranks and their places in the contents.
///
/// Ranks follow each other without a gap, as readers of headings expect, whatever levels the page used: a heading is
/// one below the last one of a higher level before it.
struct HeadingRanks {
    struct Heading {
        /// 2 to 6: the article's title is 1.
        var rank: Int
        var anchor: String
        var label: String
        var isInContents: Bool
    }

    private(set) var headings: [Heading] = []
    /// The levels of the headings that the next one may stand below.
    private var openLevels: [Int] = []

    mutating func add(level: Int, label: String, isInContents: Bool) -> Heading {
        while let last = openLevels.last, last >= level { openLevels.removeLast() }
        openLevels.append(level)
        let heading = Heading(
            rank: min(6, openLevels.count + 1), anchor: "heading-\(headings.count + 1)", label: label,
            isInContents: isInContents && label.hasWords)
        headings.append(heading)
        return heading
    }

    /// The headings nested by their ranks.
    func entries(in document: String, language: String) -> [ContentsEntry] {
        var listed = headings.filter(\.isInContents)[...]
        return entries(above: 1, &listed, document, language)
    }

    private func entries(
        above rank: Int, _ listed: inout ArraySlice<Heading>, _ document: String, _ language: String
    ) -> [ContentsEntry] {
        var entries: [ContentsEntry] = []
        while let heading = listed.first, heading.rank > rank {
            listed.removeFirst()
            entries.append(
                ContentsEntry(
                    label: heading.label, language: language, address: "\(document)#\(heading.anchor)",
                    children: self.entries(above: heading.rank, &listed, document, language)))
        }
        return entries
    }
}
