import BantinModel

/// One input: its bytes, and what its user said of them.
package struct SourceFile: Sendable {
    /// As the user named it: diagnostics show it.
    package var name: String
    package var bytes: [UInt8]
    package var format: SourceFormat
    /// Where it can be read again; nil for standard input.
    package var path: String?
    /// Pictures are looked up in this folder and below it; nil for standard input, which has none.
    package var folder: String?
    /// What `--encoding` said; nil lets the bytes and their declarations decide.
    package var encoding: String?

    package init(
        name: String, bytes: [UInt8], format: SourceFormat, path: String? = nil, folder: String? = nil,
        encoding: String? = nil
    ) {
        self.path = path
        self.name = name
        self.bytes = bytes
        self.format = format
        self.folder = folder
        self.encoding = encoding
    }
}

package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    case html, text, markdown, docx

    /// The extensions, without their dot, that stand for the format.
    package var fileExtensions: [String] {
        switch self {
        case .html: ["html", "htm", "xhtml"]
        case .text: ["txt"]
        case .markdown: ["md", "markdown"]
        case .docx: ["docx", "docm"]
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
    /// What one part of a Word document, and all of them together, may inflate to, in bytes.
    package var packagePartBytes = 128 << 20
    package var packageBytes = 512 << 20
    /// The files that a Word document's container may have.
    package var packageEntries = 20_000
    /// Paragraphs, cells, runs and pictures of a Word document.
    package var wordPieces = 1_000_000

    package init() {}
}
