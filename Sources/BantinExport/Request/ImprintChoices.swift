import BantinModel

/// Who issues a bulletin: what libraries and reading systems file it by.
public struct ImprintChoices: Sendable {
    /// The issuing office, which the cover names too.
    public var publisher: String?
    /// An ISSN, with or without its hyphen.
    public var issn: String?
    /// The terms of use.
    public var rights: String?
    /// The name that all issues share.
    public var series: String?

    /// Nothing is known.
    public init() {}

    /// - Throws: `ExportFailure` with status 64 when the ISSN is none.
    func imprint() throws -> Imprint {
        func words(_ text: String?) -> String? { text.map(asText).flatMap { $0.isEmpty ? nil : $0 } }
        let number = issn.flatMap(ISSN.init)
        if let issn, number == nil {
            throw ExportFailure.usage(
                vi: "ISSN gồm tám ký tự, ký tự cuối là số kiểm tra, như 0866-7322; không phải \(issn)",
                en: "an ISSN has eight characters, the last of which checks the others, such as 0866-7322; not \(issn)")
        }
        return Imprint(publisher: words(publisher), issn: number, rights: words(rights), series: words(series))
    }
}
