import BantinModel

/// One input: its bytes, and what its user said of them.
package struct SourceFile: Sendable {
    /// As the user named it: diagnostics show it.
    package var name: String
    package var bytes: [UInt8]
    package var format: SourceFormat
    /// Pictures are looked up in this folder and below it; nil for standard input, which has none.
    package var folder: String?
    /// What `--encoding` said; nil lets the bytes and their declarations decide.
    package var encoding: String?
    package var choices = ReadingChoices()

    package init(name: String, bytes: [UInt8], format: SourceFormat, folder: String? = nil, encoding: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.format = format
        self.folder = folder
        self.encoding = encoding
    }
}

package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    case html, text, markdown

    /// The extensions, without their dot, that stand for the format.
    package var fileExtensions: [String] {
        switch self {
        case .html: ["html", "htm", "xhtml"]
        case .text: ["txt"]
        case .markdown: ["md", "markdown"]
        }
    }

    /// By the extension, in capitals or not; nil when it is none of ours.
    package static func of(fileName: String) -> SourceFormat? {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return nil }
        let wanted = fileName[fileName.index(after: dot)...].lowercased()
        return allCases.first { $0.fileExtensions.contains(wanted) }
    }
}

/// How much reading takes on before it gives up on an input; every limit is far above any real page.
package struct ReadingLimits: Sendable {
    /// The largest input, in bytes.
    package var inputBytes = 64 << 20
    /// Elements nested deeper than this in a page are read as if they stood at this depth; browsers stop at 512.
    package var elementDepth = 160
    /// Lists and quotations inside each other; deeper ones are dissolved.
    package var blockDepth = 10
    /// The largest picture inside a `data:` address, in bytes.
    package var embeddedPictureBytes = 24 << 20
    /// What parsing one page may take, in bytes, above sixty-four times its size.
    package var parserBytes = 64 << 20

    package init() {}
}
