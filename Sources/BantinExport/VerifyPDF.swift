import BantinModel
import BantinVerify

/// What files are held against.
package enum VerifyTarget: String, Sendable, CaseIterable {
    /// PDF/UA-1 and PDF/A-2a, as every PDF of ours is.
    case all
    /// PDF/UA-1.
    case pdfua
    /// PDF/A-2a, as sheets for the press are.
    case pdfa

    fileprivate var standards: Set<VerifiedStandard> {
        switch self {
        case .all: [.pdfua, .pdfa]
        case .pdfua: [.pdfua]
        case .pdfa: [.pdfa]
        }
    }
}

/// What verifying gave.
package struct VerifyResult: Sendable {
    /// All rules with their results, when they are asked for; else empty.
    package var listing = ""
    /// A line for each file that could be looked at.
    package var summaries: [String] = []
    package var outcome = ExportOutcome()
}

/// Holds PDFs against PDF/UA-1 and PDF/A-2a. Each rule that is broken is a finding; nothing is written.
///
/// - Throws: `ExportFailure` with status 66 when a file is missing or cannot be read, 64 when its name is no PDF's.
package func verify(
    _ names: [String], against target: VerifyTarget = .all, listsAll: Bool = false, in environment: Environment,
    observer: @escaping ExportObserver = { _ in }
) throws -> VerifyResult {
    let reporter = Reporter(observer)
    var result = VerifyResult()
    for name in names {
        let reported = verifyPDF(try pdfBytes(name), name: name, against: target.standards)
        reporter.report(reported.diagnostics)
        guard !reported.value.results.isEmpty else { continue }
        result.summaries.append("\(name): \(summary(of: reported.value, in: environment.language))")
        if listsAll { result.listing += listing(of: reported.value, in: environment.language.locale) }
    }
    result.outcome = reporter.outcome
    return result
}

private func pdfBytes(_ name: String) throws -> [UInt8] {
    switch FileSystem.kind(of: name) {
    case nil: throw ExportFailure(.missingInput(name), .noInput)
    case .folder:
        throw ExportFailure.usage(vi: "\(name) là thư mục, không phải tệp PDF", en: "\(name) is a folder and not a PDF")
    case .file, .other: break
    }
    do {
        return try FileSystem.read(name)
    } catch {
        throw ExportFailure(.unreadableInput(name, reason: error.reason), .noInput)
    }
}

private func summary(of report: PDFReport, in language: MessageLanguage) -> String {
    let failed = report.failed.count
    return switch language {
    case .vi:
        "\(report.results.count) quy tắc, \(report.checkCount) lần kiểm tra, \(failed) quy tắc không đạt; "
            + "phần chỉ người xem được: verify --all"
    case .en:
        "\(report.results.count) rules, \(report.checkCount) checks, \(failed) rule\(failed == 1 ? "" : "s") broken; what only people can judge: "
            + "verify --all"
    }
}

/// A line for each rule: its result, how much was looked at, its number, its title; then what people have to look at.
private func listing(of report: PDFReport, in locale: MessageLocale) -> String {
    let rules = report.results.map { result in
        let mark =
            !result.faults.isEmpty
            ? LocalizedText(vi: "không đạt", en: "broken")
            : result.checkCount == 0
                ? LocalizedText(vi: "không có", en: "absent") : LocalizedText(vi: "đạt", en: "holds")
        return [mark.text(in: locale), String(result.checkCount), result.name, result.title.text(in: locale)]
    }
    let human = LocalizedText(vi: "cần người xem", en: "for people").text(in: locale)
    return table(rules + humanChecks.map { [human, "", "UA \($0.number)", $0.title.text(in: locale)] })
}
