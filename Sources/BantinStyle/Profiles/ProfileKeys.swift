import BantinModel
import Yams

/// One key of a profile file.
struct ProfileKey: FileKey {
    var path: String
    var meaning: String
    var expected: LocalizedText
    var fallback: @Sendable () -> String
    var apply: @Sendable (Node, inout Profile) -> ValueFault?

    static let all: [ProfileKey] = general + text + lines + page
    static let byPath = index(all)
    static let namesBySection = sections(of: all)
}

private let unasked = "not asked"

extension ProfileKey {
    static let general: [ProfileKey] = [
        ProfileKey("name", \.name, .words, "the name; else the file's"),
        ProfileKey(
            "base", \.base, .words, else: "—", "the profile whose keys hold where this one is silent: a name or a file"
        ),
        ProfileKey("description.vi", \.description.vi, .words, "what it is for, in Vietnamese"),
        ProfileKey("description.en", \.description.en, .words, "what it is for, in English"),
        ProfileKey("source.title", \.source.title, .words, "the guideline that the numbers are from"),
        ProfileKey("source.date", \.source.date, .day, else: "—", "its day, or that of its last change"),
        ProfileKey("source.address", \.source.address, .words, else: "—", "where it can be read"),
        ProfileKey("advice", \.advice, .choices, "rules that are reported but fail nothing, such as [LP13, LP20]"),
    ]

    static let text: [ProfileKey] = [
        ProfileKey("text.size", \.text.size, .points, "LP02: the body's least size; an edition's when none is asked"),
        ProfileKey("text.smallest", \.text.smallest, .points, else: unasked, "LP01: no text is smaller"),
        ProfileKey(
            "text.smallest-share", \.text.smallestShare, .ratio(0.1...1), else: unasked,
            "LP01: nor smaller than this share of the body as it is set"),
        ProfileKey(
            "text.x-height", \.text.xHeight, .length([.millimetres], to: 40), else: unasked,
            "LP02: the least height of a lower-case x"),
        ProfileKey("text.families", \.text.families, .names, "LP03: families that may be used; any when empty"),
        ProfileKey(
            "text.distinct-letters", \.text.distinctLetters, .flag, "LP03: I, l and 1 have outlines of their own"),
        ProfileKey(
            "text.contrast", \.text.contrast, .ratio(1...21), else: unasked,
            "LP14: the least contrast of text to what is below it"),
        ProfileKey("text.over-pictures", \.text.mayStandOverPictures, .flag, "LP18: text may stand over pictures"),
        ProfileKey("text.rotated", \.text.mayBeRotated, .flag, "LP18: text may be rotated"),
        ProfileKey("emphasis.italics", \.emphasis.mayBeItalic, .flag, "LP08: italics may be used"),
        ProfileKey("emphasis.underline", \.emphasis.mayBeUnderlined, .flag, "LP08: underlines may be used"),
        ProfileKey(
            "emphasis.capitals", \.emphasis.mostCapitals, .count(1...1000), else: unasked,
            "LP09: letters that may follow each other in capitals"),
    ]

    static let lines: [ProfileKey] = [
        ProfileKey(
            "leading.least", \.leading.least, .ratio(0.8...3), else: unasked,
            "LP04: baseline to baseline, in sizes of the text"),
        ProfileKey("leading.most", \.leading.most, .ratio(0.8...4), else: unasked, "LP04: the most of it"),
        ProfileKey("leading.marks-apart", \.leading.keepsMarksApart, .flag, "LP04: letters of two lines do not touch"),
        ProfileKey(
            "paragraph.gap", \.paragraph.gap, .ratio(0...4), else: unasked,
            "LP05: space between paragraphs beyond the leading, in lines of body text"),
        ProfileKey(
            "paragraph.indent", \.paragraph.indent, .length(), else: unasked, "LP05: the most of a first line's indent"),
        ProfileKey("line.ragged", \.line.isRagged, .flag, "LP06: ragged right, with natural word spaces"),
        ProfileKey("line.centred-headings", \.line.mayCentreHeadings, .flag, "LP06: headings may be centred"),
        ProfileKey("line.split-words", \.line.maySplitWords, .flag, "LP07: words may be split at a line's end"),
        ProfileKey(
            "line.split-items", \.line.maySplitItems, .flag,
            "LP19: a number and its unit, a date, a code, a name may be parted by a line's end"),
        ProfileKey(
            "line.fewest-characters", \.line.fewestCharacters, .count(1...200), else: unasked,
            "LP13: characters of a full line, at the least"),
        ProfileKey(
            "line.most-characters", \.line.mostCharacters, .count(1...400), else: unasked, "LP13: at the most"),
        ProfileKey(
            "heading.first", \.heading.first, .ratio(1...4), else: unasked,
            "LP10: the least size of a first heading, in sizes of the body"),
        ProfileKey("heading.other", \.heading.other, .ratio(1...4), else: unasked, "LP10: of all other headings"),
        ProfileKey("heading.bold", \.heading.isBold, .flag, "LP10: headings are bold"),
        ProfileKey("heading.left", \.heading.isLeft, .flag, "LP10: headings stand left"),
        ProfileKey("heading.skip-levels", \.heading.maySkipLevels, .flag, "LP10: levels may be left out"),
    ]

    static let page: [ProfileKey] = [
        ProfileKey("page.columns", \.page.mostColumns, .count(1...4), else: unasked, "LP11: columns, at the most"),
        ProfileKey("page.margins.top", \.page.top, .length(), else: unasked, "LP12: from the edge to the text"),
        ProfileKey("page.margins.bottom", \.page.bottom, .length(), else: unasked, "LP12: from the text to the edge"),
        ProfileKey("page.margins.left", \.page.left, .length(), else: unasked, "LP12: from the edge to the text"),
        ProfileKey("page.margins.right", \.page.right, .length(), else: unasked, "LP12: from the text to the edge"),
        ProfileKey("page.widest", \.page.widest, .length(), else: unasked, "LP20: the width of the paper, at the most"),
        ProfileKey("page.highest", \.page.highest, .length(), else: unasked, "LP20: its height, at the most"),
        ProfileKey("page.heaviest", \.page.heaviest, .count(1...9999), else: unasked, "LP20: grams of a copy"),
        ProfileKey("page.grammage", \.page.grammage, .count(30...400), "LP20: grams of a square metre of the paper"),
        ProfileKey(
            "flow.widows", \.flow.widows, .count(1...9), else: unasked,
            "LP15: last lines of a paragraph that stand together at the top of a page"),
        ProfileKey(
            "flow.orphans", \.flow.orphans, .count(1...9), else: unasked,
            "LP15: first lines of a paragraph that stand together at the foot of a page"),
        ProfileKey(
            "flow.after-heading", \.flow.afterHeading, .count(1...9), else: unasked,
            "LP15: lines that a heading keeps below it"),
        ProfileKey("note.place", \.note.place, .choice, "LP16: where notes stand"),
        ProfileKey("folio.required", \.folio.isRequired, .flag, "LP17: pages are numbered"),
        ProfileKey("folio.same-place", \.folio.isInOnePlace, .flag, "LP17: in the same place on every page"),
        ProfileKey(
            "statement.required", \.statement.isRequired, .flag,
            "LP21: the first page says that it is the large-print edition, and its size"),
        ProfileKey(
            "statement.page-map", \.statement.mapsPages, .flag,
            "LP21: page labels lead to the pages of the standard edition"),
        ProfileKey("edition.face", \.edition.face, .words, "the family that an edition is set in"),
        ProfileKey("edition.folio", \.edition.folio, .choice, "where an edition has its page numbers"),
        ProfileKey(
            "edition.turn-paper", \.edition.turnsPaper, .flag,
            "upright paper is turned when an edition's lines would have too few characters"),
    ]
}

extension ValueForm where Value == StyleLength {
    fileprivate static var points: ValueForm { length([.points], from: 6, to: 96) }
}

extension ValueForm where Value == CalendarDate {
    fileprivate static var day: ValueForm {
        ValueForm(
            expected: LocalizedText(vi: "một ngày như 2019-01-31", en: "a day such as 2019-01-31"),
            read: { node in
                node.words.flatMap { CalendarDate(iso8601: $0) }.map(Result.success) ?? .failure(.wrongKind)
            },
            written: { "\($0)" })
    }
}

extension ValueForm where Value == [String] {
    fileprivate static var names: ValueForm {
        ValueForm(
            expected: LocalizedText(
                vi: "một danh sách tên như [Arial, Verdana]", en: "a list such as [Arial, Verdana]"),
            read: { node in
                guard let sequence = node.sequence else { return .failure(.wrongKind) }
                let names = sequence.compactMap(\.words)
                return names.count == sequence.count ? .success(names) : .failure(.wrongKind)
            },
            written: { $0.isEmpty ? "—" : $0.joined(separator: ", ") })
    }
}

extension ValueForm where Value == [GuidelineRule] {
    fileprivate static var choices: ValueForm {
        ValueForm(
            expected: LocalizedText(vi: "một danh sách như [LP13, LP20]", en: "a list such as [LP13, LP20]"),
            read: { node in
                guard let sequence = node.sequence else { return .failure(.wrongKind) }
                var rules: [GuidelineRule] = []
                for item in sequence {
                    guard let word = item.words else { return .failure(.wrongKind) }
                    guard let rule = GuidelineRule(rawValue: word.uppercased()) else {
                        let names = GuidelineRule.allCases.map(\.rawValue)
                        return .failure(.unknownChoice(nearest: nearest(to: word, among: names) ?? ""))
                    }
                    rules.append(rule)
                }
                return .success(rules)
            },
            written: { $0.isEmpty ? "—" : $0.map(\.rawValue).joined(separator: ", ") })
    }
}
