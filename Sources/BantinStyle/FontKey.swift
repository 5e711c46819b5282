import BantinModel

/// One face at one size: all that shaping a word needs to know besides its text.
package struct FontKey: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool
    package var size: Length

    package init(family: String, isBold: Bool = false, isItalic: Bool = false, size: Length) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
        self.size = size
    }

    package var bold: FontKey { FontKey(family: family, isBold: true, isItalic: isItalic, size: size) }

    /// The face of emphasised words: italic inside upright text and upright inside italic text, or by weight alike.
    package func emphasized(by emphasis: Emphasis) -> FontKey {
        switch emphasis {
        case .italic: FontKey(family: family, isBold: isBold, isItalic: !isItalic, size: size)
        case .bold: FontKey(family: family, isBold: !isBold, isItalic: isItalic, size: size)
        }
    }

    package func sized(_ size: Length) -> FontKey {
        FontKey(family: family, isBold: isBold, isItalic: isItalic, size: size)
    }
}

extension FontKey: CustomStringConvertible {
    /// `Noto Serif bold italic 11pt`.
    package var description: String {
        "\(family)\(isBold ? " bold" : "")\(isItalic ? " italic" : "") \(size)"
    }
}
