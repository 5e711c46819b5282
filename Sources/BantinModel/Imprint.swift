/// Who issues a bulletin, and what libraries want to know of it besides its contents. Only what a user says: nothing of
/// it is guessed from pages.
package struct Imprint: Hashable, Sendable {
    package var publisher: String?
    package var issn: ISSN?
    /// The terms of use, in words or as a licence's address.
    package var rights: String?
    /// The name that all issues share; an issue's place in it is its month.
    package var series: String?

    package init(publisher: String? = nil, issn: ISSN? = nil, rights: String? = nil, series: String? = nil) {
        self.publisher = publisher
        self.issn = issn
        self.rights = rights
        self.series = series
    }
}

/// An International Standard Serial Number (ISO 3297), such as 0866-7322.
package struct ISSN: Hashable, Sendable, CustomStringConvertible {
    /// With its hyphen.
    package let description: String

    /// Nil when it is not eight characters, with or without a hyphen, or when the last one, which checks the others, does
    /// not fit.
    package init?(_ text: String) {
        let characters = Array(text.uppercased().filter { $0 != "-" && $0 != " " })
        guard characters.count == 8 else { return nil }
        var sum = 0
        for (place, character) in characters.enumerated() {
            guard let value = character == "X" && place == 7 ? 10 : character.isASCII ? character.wholeNumberValue : nil
            else { return nil }
            sum += value * (8 - place)
        }
        guard sum % 11 == 0 else { return nil }
        description = String(characters[..<4]) + "-" + String(characters[4...])
    }
}
