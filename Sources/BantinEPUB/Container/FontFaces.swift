/// A font file to be embedded.
package struct FontFile: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool
    /// Without a folder; its extension says the format. Files of formats that EPUB does not know are left out.
    package var fileName: String
    package var bytes: [UInt8]

    package init(family: String, isBold: Bool, isItalic: Bool, fileName: String, bytes: [UInt8]) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
        self.fileName = fileName
        self.bytes = bytes
    }

    /// A core media type (EPUB 3.3 §3.2), or nil.
    var mediaType: String? {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "ttf": "font/ttf"
        case "otf": "font/otf"
        case "woff": "font/woff"
        case "woff2": "font/woff2"
        default: nil
        }
    }
}

/// The fonts that can be embedded, under names that a container takes: ASCII without spaces, each once.
func embeddable(_ fonts: [FontFile]) -> [FontFile] {
    var taken: Set<String> = []
    return fonts.filter { $0.mediaType != nil }.enumerated().map { index, font in
        var font = font
        font.fileName = String(
            font.fileName.unicodeScalars.map { scalar in
                let isPlain =
                    scalar.isASCII
                    && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
                return isPlain ? Character(scalar) : "-"
            })
        if !taken.insert(font.fileName.lowercased()).inserted { font.fileName = "\(index + 1)-\(font.fileName)" }
        return font
    }
}

/// The rules that make the embedded fonts known to the style sheet.
func fontFaceRules(_ fonts: [FontFile]) -> String {
    fonts.map { font in
        """
        @font-face {
          font-family: "\(font.family.filter { !$0.isNewline && $0 != "\"" && $0 != "\\" })";
          font-weight: \(font.isBold ? "bold" : "normal");
          font-style: \(font.isItalic ? "italic" : "normal");
          src: url("\(PublicationPath.font(font.fileName))");
        }

        """
    }.joined()
}
