import BantinModel

/// What a check counted.
package struct CheckResult: Sendable {
    package var articleCount = 0
    package var pageCount = 0
    package var outcome = ExportOutcome()

    /// `6 articles, 21 pages; 0 errors, 2 warnings`.
    package func summary(in language: MessageLanguage) -> String {
        let errors = outcome.findings.count { $0.severity == .error }
        let warnings = outcome.findings.count { $0.severity == .warning }
        func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
        return switch language {
        case .vi: "\(articleCount) bài, \(pageCount) trang; \(errors) lỗi, \(warnings) cảnh báo"
        case .en:
            "\(counted(articleCount, "article")), \(counted(pageCount, "page")); "
                + "\(counted(errors, "error")), \(counted(warnings, "warning"))"
        }
    }
}

/// Reads, lays out and paints in memory; writes nothing. It finds all that an export of the same request would.
///
/// - Throws: `ExportFailure`, as `export` does.
package func check(
    _ inputs: InputChoices, layout: LayoutChoices, in environment: Environment,
    observer: @escaping ExportObserver = { _ in }
) throws -> CheckResult {
    try inputs.validate()
    try layout.validate()
    let reporter = Reporter(observer)
    var result = CheckResult()
    do {
        let files = try expand(inputs)
        let room = try LayoutRoom(layout, in: environment) { reporter.report($0) }
        let bound = try boundBulletin(of: files, inputs, in: environment, reporter: reporter)
        result.articleCount = bound.bulletin.articles.count
        var layouts = BulletinLayouts(of: bound.bulletin, in: room, reporter: reporter)
        for edition in room.editionSizes where result.articleCount > 0 {
            let made = try layouts.pdf(as: edition, named: bound.name)
            result.pageCount += made.pageCount
        }
    } catch let refused as Refused {
        reporter.report(refused.diagnostics)
    } catch {
        throw ExportFailure.fault(error, in: inputs.names.joined(separator: " "))
    }
    result.outcome = reporter.outcome
    return result
}
