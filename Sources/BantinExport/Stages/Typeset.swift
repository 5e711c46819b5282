import BantinLayout
import BantinModel
import BantinStyle

/// The layouts of one bulletin. Editions that name the standard edition's pages share one layout of it.
struct BulletinLayouts {
    let bulletin: Bulletin
    let room: LayoutRoom
    let reporter: Reporter
    private var standard: StandardPages?

    init(of bulletin: Bulletin, in room: LayoutRoom, reporter: Reporter) {
        self.bulletin = bulletin
        self.room = room
        self.reporter = reporter
    }

    /// The bulletin styled and laid out, and its inner margin; what its author should know is reported.
    mutating func paged(
        as edition: EditionSize, named name: String
    ) throws -> (paged: PagedBulletin, innerMargin: Length) {
        let styled = try room.styled(bulletin, as: edition)
        reporter.report(styled.diagnostics)
        let mapsPages = styled.value.sheet.edition?.mapsPages ?? false
        let standard = mapsPages ? try standardPages() : nil
        let paged = try reporter.timed(.typesetting, of: name) {
            try room.laidOut(
                styled.value, standard: standard,
                progress: reporter.progress(.typesetting, total: bulletin.articles.count))
        }
        reporter.report(paged.diagnostics)
        if edition == room.mappedEdition, room.mapsPages { self.standard = StandardPages(of: paged.value) }
        return (room.theme.map(paged.value.themed) ?? paged.value, styled.value.sheet.page.marginInner)
    }

    /// Where the standard edition has its text; laid out now when it was not before.
    private mutating func standardPages() throws -> StandardPages {
        if let standard { return standard }
        let styled = try room.styled(bulletin, as: room.mappedEdition)
        let made = StandardPages(of: try room.laidOut(styled.value) { _ in }.value)
        standard = made
        return made
    }
}
