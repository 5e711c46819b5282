/// A font file to be embedded.
package struct FontFile: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool
    /// Without a folder; its extension says the format.
    package var fileName: String
    package var bytes: [UInt8]

    package init(family: String, isBold: Bool, isItalic: Bool, fileName: String, bytes: [UInt8]) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
        self.fileName = fileName
        self.bytes = bytes
    }

    /// A core media type (EPUB 3.3 §3.2).
    var mediaType: String {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "otf": "font/otf"
        case "woff": "font/woff"
        case "woff2": "font/woff2"
        default: "font/ttf"
        }
    }
}

/// The rules that make the embedded fonts known to the style sheet.
func fontFaceRules(_ fonts: [FontFile]) -> String {
    fonts.map { font in
        """
        @font-face {
          font-family: "\(font.family)";
          font-weight: \(font.isBold ? "bold" : "normal");
          font-style: \(font.isItalic ? "italic" : "normal");
          src: url("\(PublicationPath.font(font.fileName))");
        }

        """
    }.joined()
}
