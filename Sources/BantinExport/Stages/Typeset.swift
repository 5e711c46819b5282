import BantinLayout
import BantinModel
import BantinStyle

extension LayoutRoom {
    /// The bulletin styled and laid out, and its inner margin; what its author should know is reported.
    func paged(
        _ bulletin: Bulletin, size: Length?, named name: String, reporter: Reporter
    ) throws -> (paged: PagedBulletin, innerMargin: Length) {
        try reporter.timed(.typesetting, of: name) {
            let styled = try styled(bulletin, size: size)
            reporter.report(styled.diagnostics)
            let paged = try laidOut(
                styled.value, progress: reporter.progress(.typesetting, total: bulletin.articles.count))
            reporter.report(paged.diagnostics)
            return (paged.value, styled.value.sheet.page.marginInner)
        }
    }
}
