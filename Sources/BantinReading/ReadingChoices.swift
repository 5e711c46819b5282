import BantinModel

/// How the user overrules what the reader would decide by itself.
package struct ReadingChoices: Sendable {
    /// Where the body of every page is.
    var select: [Selector] = []
    /// Rules for sites, from files.
    var rules: [RulesFamily] = []
    /// The name of the one page family to be tried; `general` switches all others off.
    package var reader: String?
    /// What every article's date and author are, whatever its page says.
    package var date: CalendarDate?
    package var author: String?

    package init() {}
}

/// A date as a user writes it: `2021-01-08`, `08/01/2021`, `ngày 8 tháng 1 năm 2021`; nil for anything else.
package func parsedDate(_ text: String) -> CalendarDate? { dateLine(text) }

/// A site whose rules a user wrote.
struct RulesFamily: RuledFamily {
    var name: String
    /// Hosts, as `backan.example` or a part of them below another name.
    var hosts: [String]
    /// What a page must have, when the host is not known.
    var marks: [Selector]
    var rules: SiteRules

    func recognises(_ page: HTMLPage) -> Bool {
        if hosts.contains(where: { page.host == $0 || page.host.hasSuffix("." + $0) }) { return true }
        return !marks.isEmpty && marks.allSatisfy { $0.first(in: page.tree, below: 0, where: { _ in true }) != nil }
    }
}
