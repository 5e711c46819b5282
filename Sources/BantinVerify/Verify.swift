import BantinModel
import BantinPDFReading

/// What a PDF is held against.
package enum VerifiedStandard: String, Sendable, CaseIterable {
    /// PDF/UA-1 (ISO 14289-1).
    case pdfua
    /// PDF/A-2a (ISO 19005-2).
    case pdfa
}

/// What became of one rule.
package struct RuleResult: Sendable {
    /// `UA 13-004`, `A-2a 6.2.11.4.1`.
    package var name: String
    /// The diagnostic's id: `ua-13-004`.
    package var id: String
    package var title: LocalizedText
    /// How many things were looked at; 0 when the document has none of the kind.
    package var checkCount: Int
    package var faults: [Fault]
}

/// What all rules say of a PDF.
package struct PDFReport: Sendable {
    package var results: [RuleResult] = []

    package var checkCount: Int { results.reduce(0) { $0 + $1.checkCount } }
    package var failed: [RuleResult] { results.filter { !$0.faults.isEmpty } }
}

/// Holds a PDF against PDF/UA-1 and PDF/A-2a, whoever made it.
///
/// - Returns: the report, with a diagnostic for each rule that is broken; an empty report and one diagnostic when the file
///   is damaged beyond reading (`damaged-pdf`) or asks for a password (`encrypted-pdf`).
package func verifyPDF(
    _ bytes: [UInt8], name: String, against standards: Set<VerifiedStandard> = Set(VerifiedStandard.allCases)
) -> Reported<PDFReport> {
    let place = SourceSpan(file: name)
    let document: PDFDocument
    do {
        document = PDFDocument(try PDFFile(bytes))
    } catch {
        switch error {
        case .needsPassword: return Reported(PDFReport(), [.encryptedPDF(at: place)])
        case .damaged(let reason): return Reported(PDFReport(), [.damagedPDF(reason: reason, at: place)])
        }
    }
    var report = PDFReport()
    for rule in allRules where standards.contains(rule.standard) {
        var judgement = Judgement()
        rule.judge(document, &judgement)
        report.results.append(
            RuleResult(
                name: rule.name, id: rule.id, title: rule.title, checkCount: judgement.checkCount,
                faults: judgement.faults))
    }
    var diagnostics = report.failed.map { $0.diagnostic(at: place) }
    // Last, when everything has been read: qpdf mends silently what it can.
    if let warning = document.file.warnings.first {
        diagnostics.insert(.mendedPDF(reason: warning, count: document.file.warnings.count, at: place), at: 0)
    }
    return Reported(report, diagnostics)
}

/// All rules, by their standards and numbers.
let allRules: [Rule] = {
    let groups = [
        ContentRules.all, StructureRules.all, TableRules.all, MetadataRules.all, DocumentRules.all, LanguageRules.all,
        AnnotationRules.all, FontRules.all, FileRules.all, GraphicsRules.all,
    ]
    return VerifiedStandard.allCases.flatMap { standard in
        groups.joined().filter { $0.standard == standard }.sorted { $0.number < $1.number }
    }
}()

/// What only people can judge (Matterhorn Protocol 1.02, conditions of the kind "human").
package let humanChecks: [(number: String, title: LocalizedText)] = [
    (
        "01-001, 01-002",
        LocalizedText(vi: "thẻ và artifact đúng chỗ", en: "what is tagged is content and what is an artifact is not")
    ),
    (
        "02-002, 09-001 – 09-003",
        LocalizedText(
            vi: "kiểu thẻ đúng nghĩa, thứ tự đọc đúng", en: "types mean what they say, reading order is right")
    ),
    ("03-001 – 03-003", LocalizedText(vi: "không có gì nhấp nháy", en: "nothing flickers")),
    ("04-001", LocalizedText(vi: "không chỉ dùng màu để nói", en: "nothing is told by colour alone")),
    ("06-004", LocalizedText(vi: "tiêu đề nói rõ tài liệu", en: "the title tells which document it is")),
    ("11-007", LocalizedText(vi: "ngôn ngữ ghi đúng", en: "languages are right")),
    (
        "13-001 – 13-003, 13-005 – 13-008",
        LocalizedText(
            vi: "hình được gắn thẻ, lời thay thế nói đúng hình",
            en: "pictures are tagged and their texts say what they show")
    ),
    ("14-001, 14-004, 14-005", LocalizedText(vi: "đầu mục được gắn thẻ", en: "headings are tagged")),
    (
        "15-001, 15-002, 15-004, 15-005",
        LocalizedText(vi: "bảng và ô đầu được gắn thẻ đúng", en: "tables and their header cells are tagged")
    ),
    ("16-001 – 16-003", LocalizedText(vi: "danh sách được gắn thẻ", en: "lists are tagged")),
    (
        "18-001, 18-002",
        LocalizedText(vi: "đầu trang, chân trang là artifact", en: "running heads and feet are artifacts")
    ),
    (
        "19-001, 19-002",
        LocalizedText(vi: "chú thích được gắn thẻ Note, Reference", en: "notes are tagged Note, their calls Reference")
    ),
    ("27-001", LocalizedText(vi: "có dấu trang khi cần", en: "there are bookmarks where they are needed")),
]
