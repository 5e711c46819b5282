import BantinModel

/// Pages that are set alike: how to know one, and how to read it.
protocol PageFamily: Sendable {
    /// What `--reader` and explanations call it.
    var name: String { get }
    func recognises(_ page: HTMLPage) -> Bool
    /// The articles of the page; empty when it has none after all.
    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article]
}

/// A family whose pages are told by where they keep their fields.
protocol RuledFamily: PageFamily {
    var rules: SiteRules { get }
}

extension RuledFamily {
    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
        ArticleReader(page: page, rules: rules, name: name).read(record: &record).map { [$0] } ?? []
    }
}

/// The first family that recognises a page reads it; the last one takes every page.
let pageFamilies: [any PageFamily] = [
    SharePointBulletin(), VnExpress(), TuoiTre(), ThanhNien(), ChinhPhu(), DanTri(), VietnamNet(), NhanDan(), VCCorp(),
    EPortal(), NukeViet(), Joomla(), WordPress(), Liferay(), DotNetNuke(), SharePointPage(), WebForms(),
    GeneralArticle(),
]

func readHTML(_ bytes: [UInt8], record: inout ReadingRecord) -> [Article] {
    guard let page = parsePage(bytes, record: &record) else { return [] }
    return readHTML(page, record: &record)
}

func readHTML(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] {
    for family in families(for: page, record.choices) {
        let before = (record.diagnostics, record.explanations)
        let articles = family.read(page, record: &record)
        if !articles.isEmpty { return articles.map { located($0, isOnly: articles.count == 1, page, record) } }
        (record.diagnostics, record.explanations) = before
    }
    return []
}

/// The families to be tried, in order: the rules that the user gave, those that recognise the page, the general reader.
private func families(for page: HTMLPage, _ choices: ReadingChoices) -> [any PageFamily] {
    let ruled = choices.rules.filter { $0.recognises(page) }
    if let wanted = choices.reader { return pageFamilies.filter { $0.name == wanted } + [GeneralArticle()] }
    return ruled + pageFamilies.filter { $0.recognises(page) }
}
