import BantinModel

// The keys of a style that are not of one block kind: see BlockKeys.swift for those.

extension StyleKey {
    static let general: [StyleKey] = [
        StyleKey("name", \.name, .words, "the name; else the file's"),
        StyleKey(
            "base", \.base, .words, else: "—", "the style whose keys hold where this one is silent: a name or a file"),
        StyleKey("description.vi", \.description.vi, .words, "what it is for, in Vietnamese"),
        StyleKey("description.en", \.description.en, .words, "what it is for, in English"),
        StyleKey(
            "article.start", \.articleStart, .choice, "an article begins on a new page, or follows the one before"),
        StyleKey("article.date", \.dateFormat, .choice, "08/01/2021, or ngày 08 tháng 01 năm 2021"),
        StyleKey("contents.policy", \.contents, .choice, "whether a bulletin has a contents page"),
    ]

    static let page: [StyleKey] = [
        StyleKey("page.paper", \.page.paper, .paper, "the paper"),
        StyleKey("page.margins.inner", \.page.inner, .length(), "left on odd pages"),
        StyleKey("page.margins.outer", \.page.outer, .length(), "right on odd pages"),
        StyleKey("page.margins.top", \.page.top, .length(), "from the edge to the text"),
        StyleKey("page.margins.bottom", \.page.bottom, .length(), "from the text to the edge"),
        StyleKey("page.margins.minimum", \.page.minimumMargin, .length(), "giant print may shrink margins to this"),
        StyleKey(
            "page.mirrored", \.page.mirrored, .flag, "inner margins face each other, for paper printed on both sides"),
        StyleKey(
            "page.baseline-grid", \.page.baselineGrid, .flag,
            "lines of the body stand level in all columns and on facing pages"),
        StyleKey("page.columns", \.page.columns, .count(1...4), "columns, as long as they are wide enough"),
        StyleKey("page.column-gap", \.page.columnGap, .length(), "between two columns"),
        StyleKey(
            "page.minimum-column", \.page.minimumColumn, .length([.em], to: 80),
            "a column narrower than this many ems of body text gives way: fewer columns"),
        StyleKey(
            "page.minimum-measure", \.page.minimumMeasure, .length([.em], to: 80),
            "text narrower than this many ems of body text takes room from the margins"),
        StyleKey(
            "page.maximum-measure", \.page.maximumMeasure, .length([.em], to: 80),
            "text wider than this many ems of body text gives room to the margins; 0 is any width"),
        StyleKey(
            "page.turn-below", \.page.turnBelow, .length([.em], to: 80),
            "upright paper is turned when text would be narrower than this many ems of body text"),
        StyleKey("page.running-head.left", \.page.headLeft, .choice, "what stands left over the text"),
        StyleKey("page.running-head.right", \.page.headRight, .choice, "what stands right over the text"),
        StyleKey("page.running-head.rule", \.page.headRule, .flag, "a hairline below"),
        StyleKey("page.running-head.first-page", \.page.headOnFirstPage, .flag, "on the first page too"),
        StyleKey("page.running-head.edge", \.page.headEdge, .length(), "from the paper's top edge to the baseline"),
        StyleKey("page.folio.place", \.page.folioPlace, .choice, "where the page number stands"),
        StyleKey("page.folio.first-page", \.page.folioOnFirstPage, .flag, "on the first page too"),
        StyleKey("page.folio.edge", \.page.folioEdge, .length(), "from the paper's nearest edge to the baseline"),
    ]

    static let text: [StyleKey] = [
        StyleKey("text.faces.text", \.text[family: .text], .words, else: "Noto Serif", "family of the body"),
        StyleKey(
            "text.faces.display", \.text[family: .display], .words, else: "as text", "family of titles and headings"),
        StyleKey(
            "text.faces.detail", \.text[family: .detail], .words, else: "as text",
            "family of captions, tables, furniture"),
        StyleKey(
            "text.size", \.text.size, .length([.points], from: 6, to: 96),
            "body size, unless `--font-size` says another"),
        StyleKey("text.smallest", \.text.smallest, .ratio(0.5...1), "no text is smaller than this share of the body"),
        StyleKey(
            "text.smallest-size", \.text.smallestSize, .length([.points], to: 24),
            "nor smaller than this, unless the body itself is"),
        StyleKey(
            "text.narrowest", \.text.narrowest, .length([.em], from: 2, to: 40),
            "type larger than the body shrinks until the text block is this many of its ems wide"),
        StyleKey("text.leading", \.text.leading, .ratio(1...3), "baseline to baseline, in sizes"),
        StyleKey("text.indent", \.text.indent, .length(), "first line of a body paragraph"),
        StyleKey("text.alignment", \.text.alignment, .choice, "of all text that says no other"),
        StyleKey(
            "text.justify-above", \.text.justifyAbove, .length([.em], to: 100),
            "justified text in a narrower measure is set ragged"),
        StyleKey(
            "text.letter-give", \.text.letterGive, .ratio(0...0.03),
            "letters of a justified line may be wider or narrower by this share, and by half as much again where spaces would gape"
        ),
        StyleKey(
            "text.keep-compounds", \.text.keepsCompounds, .flag,
            "lines rather not part syllables that the bulletin shows to belong together, such as thư viện"),
        StyleKey(
            "text.keep-items", \.text.keepsItems, .flag,
            "dates and names are parted only where they do not fit a line, as numbers and their units are"),
        StyleKey("text.emphasis", \.text.emphasis, .choice, "how emphasised words differ; bold also from bold ones"),
        StyleKey(
            "text.script-size", \.text.scriptSize, .ratio(0.5...1),
            "raised and lowered text, as a share of the text around"),
        StyleKey(
            "text.capitals", \.text.capitals, .choice,
            "headings in capitals: kept, or in small letters where the bulletin shows how each word is written"),
        StyleKey("text.color", \.text.color, .color, "of all text that says no other"),
    ]
}
