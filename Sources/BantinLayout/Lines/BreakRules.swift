/// Where Vietnamese text may break between two words, and at what cost.
///
/// Syllables are written apart and never hyphenated, so every space is an opportunity; these rules close some of them
/// ("single pieces of information" in UKAAF's sense: a number and its unit, a code, a date, a name) and make others dear.
enum BreakRules {
    // In thousandths of a demerit: see `LineDemerits`.

    /// No line ends here.
    static let forbidden: Int32 = 10_000
    /// Dates and names that are kept whole (`text.keep-items`): parted only where a line would else be half empty.
    static let whole: Int32 = 9_900
    /// Parts of a date, a form of address and its name.
    static let veryDear: Int32 = 3_000
    /// Inside a proper name.
    static let dear: Int32 = 1_500
    /// Inside a compound that the bulletin itself shows to belong together: see `Compounds`.
    static let mild: Int32 = 250

    /// The cost of a break between `left` and `right`; `before` is the word before `left`.
    static func penalty(before: WordClass?, left: WordClass, right: WordClass) -> Int32 {
        // A dash between spaces stays with the word before it; so do %, … and the closing ./.
        if right.contains(.dash) || right.contains(.closing) || left.contains(.opening) { return forbidden }
        // At a line's end poppler takes a hyphen for hyphenation and drops it from the text that is searched and copied.
        if left.contains(.hyphen) { return forbidden }
        if left.contains(.dash) {
            let isRange = before?.contains(.number) == true && right.contains(.number)
            return isRange ? forbidden : 0
        }
        if left.contains(.abbreviation), right.contains(.capitalised) { return forbidden }
        if left.contains(.endsClause) { return 0 }
        if left.contains(.numberLeader), !right.isDisjoint(with: [.number, .numeral]) { return forbidden }
        if left.contains(.number) {
            if right.contains(.datePart) { return veryDear }
            if left.contains(.quantity), right.contains(.unit) { return forbidden }
        }
        guard right.contains(.capitalised) else { return 0 }
        if left.contains(.address) { return veryDear }
        return left.contains(.capitalised) ? dear : 0
    }
}
