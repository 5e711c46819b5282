import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle

/// The style and the fonts that bulletins are laid out with: looked up once, used for every bulletin and size.
package struct LayoutRoom: Sendable {
    package let style: Style
    private let editions: EditionStyles
    package let shelf: FontShelf
    let choices: LayoutChoices
    private let sourceDate: CalendarDate?
    let jobs: Int

    /// Makes the font shelf, so it belongs on the main thread (see `FontShelf`).
    ///
    /// - Throws: `ExportFailure` when the style cannot be used: its diagnostics are reported first.
    package init(_ choices: LayoutChoices, in environment: Environment, report: ([Diagnostic]) -> Void) throws {
        let resources = try Resources(in: environment)
        style = try LayoutRoom.style(named: choices.style, in: resources, report: report)
        editions = try EditionStyles(choices, style: style, in: resources, report: report)
        try choices.press.validate(on: choices.parsedPaper() ?? style.page.paper)
        shelf = try fontShelf(resources, choices.fontFolders)
        self.choices = choices
        sourceDate = environment.sourceDate
        jobs = environment.jobs
        let standIn = shelf.families.first ?? ""
        report(
            editions.families.filter { !shelf.hasFamily($0) }.map {
                .unknownFontFamily($0, used: standIn, at: SourceSpan(file: choices.style))
            })
    }

    private static func style(
        named name: String, in resources: Resources, report: ([Diagnostic]) -> Void
    ) throws -> Style {
        let loaded = try loadStyle(name, from: resources.styles)
        report(loaded.diagnostics.filter { loaded.value != nil || $0.severity != .error })
        guard let style = loaded.value else { throw Refused(diagnostics: loaded.diagnostics) }
        return style
    }

    /// What PDFs are to be made.
    package var editionSizes: [EditionSize] { editions.sizes }

    /// The standard edition whose pages others name: the first of those asked for, else the one of the style's own size.
    var mappedEdition: EditionSize { editions.sizes.first { $0.edition == .standard } ?? EditionSize() }

    /// Whether an edition that is asked for names the pages of the standard one.
    var mapsPages: Bool { editions.styles.values.contains { $0.edition?.mapsPages ?? false } }

    /// The colours of pages for a screen; nil for paper.
    var theme: Theme? { choices.theme?.theme }

    /// The bulletin with every length decided, at the given body size or the style's own.
    package func styled(_ bulletin: Bulletin, size: Length?) throws -> Reported<StyledBulletin> {
        try styled(bulletin, as: EditionSize(size: size))
    }

    /// The bulletin with every length decided, as an edition.
    package func styled(_ bulletin: Bulletin, as edition: EditionSize) throws -> Reported<StyledBulletin> {
        BantinStyle.style(
            bulletin, with: editions.styles[edition.edition] ?? style,
            options: try choices.styleOptions(size: edition.size))
    }

    /// A shaper over the shelf: each task makes its own.
    @Sendable package func makeShaper() throws -> any WordShaper { try PangoShaper(shelf: shelf) }

    /// The galleys of all articles, and the stores of their words.
    package func galleys(
        of styled: StyledBulletin
    ) throws -> (galleys: [Galley], stores: [WordStore], diagnostics: [Diagnostic]) {
        try typesetGalleys(styled, jobs: jobs, makeShaper: makeShaper)
    }

    /// The bulletin on pages, whose labels name those of the standard edition if they are given.
    package func laidOut(
        _ styled: StyledBulletin, standard: StandardPages? = nil, progress: @Sendable (Int) -> Void
    ) throws -> Reported<PagedBulletin> {
        var paged = try typesetBulletin(
            styled, jobs: jobs, makeShaper: makeShaper, standard: standard, progress: progress)
        paged.value.metadata.date = sourceDate ?? paged.value.metadata.date
        return paged
    }
}

/// A style or rules with errors: nothing can be made with them.
struct Refused: Error {
    var diagnostics: [Diagnostic]
}

/// The faces of the bundled fonts and of the folders that the command line names.
///
/// - Throws: `ExportFailure` with status 66 when a folder is missing or a font in it is damaged.
package func fontShelf(_ resources: Resources, _ folders: [String]) throws -> FontShelf {
    for folder in folders where FileSystem.kind(of: folder) != .folder {
        throw ExportFailure(.missingInput(folder), .noInput)
    }
    let folders = ([resources.fonts] + folders).map { FileSystem.absolute($0) ?? $0 }
    do {
        return try FontShelf(folders: folders)
    } catch let error as OperationError {
        throw ExportFailure(.unusableFonts(in: error.subject, reason: error.reason), .noInput)
    }
}

extension LayoutChoices {
    func styleOptions(size: Length?) throws -> StyleOptions {
        let contents: ContentsPolicy? =
            switch contents {
            case .auto: nil
            case .always: .always
            case .never: .never
            }
        return StyleOptions(
            fontSize: size, paper: try parsedPaper(), contents: contents, columns: columns,
            mirrorsMargins: press.isBooklet ? true : nil)
    }

    /// Nil when the style's paper is to be used.
    package func parsedPaper() throws -> Paper? {
        guard let paper else { return nil }
        switch Paper.parse(paper) {
        case .success(let paper): return paper
        case .failure(let fault): throw ExportFailure(.wrongUsage(fault.message), .usage)
        }
    }
}
