import BantinModel

/// A font file of an EPUB, as its style sheet names it.
package struct FontReference: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool
    /// From the style sheet's folder: `fonts/NotoSerif-Bold.ttf`.
    package var path: String

    package init(family: String, isBold: Bool, isItalic: Bool, path: String) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
        self.path = path
    }
}

/// The style sheet of an EPUB in this style: relative units only and no colour of letters or paper, so that the reader's
/// own size, margins and night mode win.
///
/// Fonts of families that the style does not name are passed over.
package func stylesheetCSS(for style: Style, fonts: [FontReference] = []) -> String { "" }
