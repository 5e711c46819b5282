import BantinLayout
import BantinModel
import BantinPDF
import BantinStyle

extension BulletinLayouts {
    /// The bulletin as the bytes of a PDF, and how many pages it has; what its author should know is reported.
    mutating func pdf(as edition: EditionSize, named name: String) throws -> (bytes: [UInt8], pageCount: Int) {
        let (paged, sheets) = try imposed(as: edition, named: name)
        let (shelf, jobs) = (room.shelf, room.jobs)
        if room.theme != nil { reporter.report([.themeForScreen]) }
        let painted = try reporter.timed(.painting, of: name) {
            let progress = reporter.progress(.painting, total: paged.pages.count)
            return try paintPDF(paged, on: sheets, shelf: shelf, jobs: jobs, progress: progress)
        }
        reporter.report(painted.diagnostics)
        return (painted.value, paged.pages.count)
    }

    /// The bulletin laid out, and its pages on the sheets that were asked for.
    private mutating func imposed(as edition: EditionSize, named name: String) throws -> (PagedBulletin, PressSheets) {
        let laidOut = try paged(as: edition, named: name)
        let sheets = PressSheets(of: laidOut.paged, as: room.choices.press.work(innerMargin: laidOut.innerMargin))
        reporter.report(sheets.diagnostics(name: name))
        return (laidOut.paged, sheets)
    }
}

extension PressSheets {
    /// So many sheets a stapler closes, and a fold stays flat with.
    private static let stitchedSheets = 20

    fileprivate func diagnostics(name: String) -> [Diagnostic] {
        guard isImposed else { return [] }
        let place = SourceSpan(file: name)
        var found = [
            Diagnostic.pressSheets(
                pages: places.count, blanks: blankCount, sheets: sheetCount, turnsOnShortEdge: turnsOnShortEdge,
                at: place)
        ]
        guard case .booklet(let signature) = imposition else { return found }
        let thickest = signatureSheets(pageCount: places.count, signature: signature).max() ?? 0
        if thickest > Self.stitchedSheets { found.append(.thickBooklet(sheets: thickest, at: place)) }
        if isCreepLimited { found.append(.limitedCreep(at: place)) }
        return found
    }
}
