/// Where the text of a bulletin stands in its standard edition, so that other editions can name those pages.
package struct StandardPages: Sendable {
    /// Where each line and picture begins, in the order of the text, and its page, counted from 1.
    private var starts: [(place: ReadingPlace, page: Int)] = []

    package init(of paged: PagedBulletin) {
        var places = ReadingPlaces(paged.structure)
        for (page, items) in paged.pages.map(\.items).enumerated() {
            for item in items {
                guard let span = places.span(of: item, lineSets: paged.lineSets, stores: paged.stores) else { continue }
                starts.append((span.first, page + 1))
            }
        }
        starts.sort { ($0.place, $0.page) < ($1.place, $1.page) }
    }

    /// The page that a place stands on.
    fileprivate func page(of place: ReadingPlace) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].place <= place { low = middle + 1 } else { high = middle }
        }
        return starts.isEmpty ? 1 : starts[max(0, low - 1)].page
    }
}

/// The labels of pages: their numbers and, in an edition that leads to the standard one, the pages of that which hold the
/// same text: `7 (3–4)`.
///
/// - Parameter standard: nil of the standard edition itself.
func pageLabels(
    of pages: [[PageItem]], structure: StructureTree, lineSets: [LineSet], stores: [WordStore],
    standard: StandardPages?
) -> [String] {
    guard let standard else { return pages.indices.map { String($0 + 1) } }
    var places = ReadingPlaces(structure)
    // A page with nothing but notes belongs to the text before it.
    var last = 1
    return pages.enumerated().map { index, items in
        var range: ClosedRange<Int>?
        for item in items {
            guard let span = places.span(of: item, lineSets: lineSets, stores: stores) else { continue }
            let (first, end) = (standard.page(of: span.first), standard.page(of: span.last))
            let (low, high) = (min(first, end), max(first, end))
            range = range.map { min($0.lowerBound, low)...max($0.upperBound, high) } ?? low...high
        }
        let found = range ?? last...last
        last = found.upperBound
        let names = found.count == 1 ? "\(found.lowerBound)" : "\(found.lowerBound)–\(found.upperBound)"
        return "\(index + 1) (\(names))"
    }
}
