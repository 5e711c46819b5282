import BantinModel

/// One thing that a standard asks, as a program can judge it.
struct Rule: Sendable {
    let standard: VerifiedStandard
    /// `13-004` of the Matterhorn Protocol 1.02, or `6.2.11.4.1` of ISO 19005-2.
    let number: String
    let title: LocalizedText
    let judge: @Sendable (PDFDocument, inout Judgement) -> Void

    static func ua(
        _ number: String, vi: String, en: String, _ judge: @escaping @Sendable (PDFDocument, inout Judgement) -> Void
    ) -> Rule {
        Rule(standard: .pdfua, number: number, title: LocalizedText(vi: vi, en: en), judge: judge)
    }

    static func a(
        _ number: String, vi: String, en: String, _ judge: @escaping @Sendable (PDFDocument, inout Judgement) -> Void
    ) -> Rule {
        Rule(standard: .pdfa, number: number, title: LocalizedText(vi: vi, en: en), judge: judge)
    }

    /// `UA 13-004` or `A-2a 6.2.11.4.1`.
    var name: String {
        switch standard {
        case .pdfua: "UA \(number)"
        case .pdfa: "A-2a \(number)"
        }
    }

    /// As diagnostics are filtered by: `ua-13-004`, `a-2a-6.2.11.4.1`.
    var id: String {
        switch standard {
        case .pdfua: "ua-\(number)"
        case .pdfa: "a-2a-\(number)"
        }
    }
}

/// What a rule found: how much it looked at, and where it is broken.
struct Judgement {
    private(set) var checkCount = 0
    private(set) var faults: [Fault] = []

    /// Counts one check; a fault when it does not hold.
    mutating func expect(
        _ holds: Bool, page: Int? = nil, _ object: Int? = nil, _ what: @autoclosure () -> String = ""
    ) {
        checkCount += 1
        if !holds { faults.append(Fault(page: page, object: object, what: what())) }
    }
}

/// A place where a rule is broken.
package struct Fault: Hashable, Sendable {
    /// From 1.
    package var page: Int?
    package var object: Int?
    /// Names and values as they are in the file, such as `Figure` or `/Lang (xx_1)`.
    package var what: String
}
