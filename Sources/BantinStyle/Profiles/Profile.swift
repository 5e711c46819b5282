import BantinModel

/// A guideline for large print as numbers: what an edition is set by. Bounds that no setting needs are for
/// holding a finished PDF against the guideline.
///
/// What is nil is not asked by the guideline. Its keys are in `ProfileKey.all`, its files in `styles/profiles/`.
package struct Profile: Hashable, Sendable {
    package var name = ""
    package var base: String?
    package var description = LocalizedText(vi: "", en: "")
    package var source = Source()
    package var text = Text()
    package var leading = Leading()
    package var paragraph = Paragraph()
    package var line = Line()
    package var emphasis = Emphasis()
    package var heading = Heading()
    package var page = Page()
    package var flow = Flow()
    package var note = Note()
    package var folio = Folio()
    package var statement = Statement()
    package var edition = Edition()
    /// Rules that are good advice: what breaks them is reported, but fails nothing.
    package var advice: [GuidelineRule] = []
    package var places: [String: SourceSpan] = [:]

    package init() {}

    /// Where the numbers are from.
    package struct Source: Hashable, Sendable {
        package var title = ""
        /// The day of the guideline, or of its last change; `2019-01-01` of one that names only its year.
        package var date: CalendarDate?
        package var address: String?
    }

    /// LP01, LP02, LP03, LP14, LP18.
    package struct Text: Hashable, Sendable {
        /// The body's least size, in points; an edition's size when none is asked for.
        package var size = StyleLength(18, .points)
        /// No text anywhere is smaller, in points.
        package var smallest: StyleLength?
        /// No text anywhere is smaller than this share of the body as it is set.
        package var smallestShare: Double?
        /// The least height of a lower-case x, in millimetres.
        package var xHeight: StyleLength?
        /// Families that may be used, as fonts name themselves; empty when any may.
        package var families: [String] = []
        /// Whether I, l and 1 must have outlines of their own.
        package var distinctLetters = false
        /// The least contrast of text to what is below it (WCAG 2.2), 1 to 21.
        package var contrast: Double?
        package var mayStandOverPictures = true
        package var mayBeRotated = true
    }

    /// LP04.
    package struct Leading: Hashable, Sendable {
        /// Baseline to baseline, in sizes of the text.
        package var least: Double?
        package var most: Double?
        /// Whether letters of two lines may not touch.
        package var keepsMarksApart = true
    }

    /// LP05.
    package struct Paragraph: Hashable, Sendable {
        /// The least space between two paragraphs, beyond the leading, in lines of body text.
        package var gap: Double?
        /// The most that a first line may be indented.
        package var indent: StyleLength?
    }

    /// LP06, LP07, LP13, LP19.
    package struct Line: Hashable, Sendable {
        /// Whether text must be ragged right with the natural word spaces of its face.
        package var isRagged = false
        package var mayCentreHeadings = true
        package var maySplitWords = true
        package var maySplitItems = true
        /// Characters of a full line, spaces included.
        package var fewestCharacters: Int?
        package var mostCharacters: Int?
    }

    /// LP08, LP09.
    package struct Emphasis: Hashable, Sendable {
        package var mayBeItalic = true
        package var mayBeUnderlined = true
        /// Letters that may follow each other in capitals.
        package var mostCapitals: Int?
    }

    /// LP10.
    package struct Heading: Hashable, Sendable {
        /// The least size of a first heading, and of all others, in sizes of the body.
        package var first: Double?
        package var other: Double?
        package var isBold = false
        package var isLeft = false
        package var maySkipLevels = true
    }

    /// LP11, LP12, LP20.
    package struct Page: Hashable, Sendable {
        package var mostColumns: Int?
        package var top: StyleLength?
        package var bottom: StyleLength?
        package var left: StyleLength?
        package var right: StyleLength?
        /// The largest page that is still held well.
        package var widest: StyleLength?
        package var highest: StyleLength?
        /// What a copy may weigh, in grams, printed on both sides of paper of `grammage` grams a square metre.
        package var heaviest: Int?
        package var grammage = 80
    }

    /// LP15.
    package struct Flow: Hashable, Sendable {
        /// Lines of a paragraph that stay together at the top of a page, and at its foot.
        package var widows: Int?
        package var orphans: Int?
        /// Lines that a heading keeps below it.
        package var afterHeading: Int?
    }

    /// LP16.
    package struct Note: Hashable, Sendable {
        package var place = Place.any
        package enum Place: String, Hashable, Sendable, CaseIterable {
            case any
            case articleEnd = "article-end"
        }
    }

    /// LP17.
    package struct Folio: Hashable, Sendable {
        package var isRequired = false
        package var isInOnePlace = false
    }

    /// LP21.
    package struct Statement: Hashable, Sendable {
        /// Whether the first page must say that this is the large-print edition, and its size.
        package var isRequired = false
        /// Whether page labels must lead to the pages of the standard edition.
        package var mapsPages = false
    }

    /// How an edition is set by the profile: what no rule has a number for.
    package struct Edition: Hashable, Sendable {
        /// The family of all its text, one of `text.families`.
        package var face = "Noto Sans"
        package var folio = BantinStyle.Folio.Place.bottomCenter
        /// Whether upright paper is turned when lines would get shorter than `line.fewestCharacters`.
        package var turnsPaper = false
    }
}

extension Profile: Settings {
    static var kind: SettingsKind { .profile }
}

extension Profile {
    /// The body size that the profile asks for.
    package var bodySize: Length { text.size.length(size: .zero, line: .zero) }

    /// Where a key was read; the profile as a whole when no file has it.
    package func place(of path: String) -> SourceSpan { places[path] ?? SourceSpan(file: name) }
}
