import BantinModel

/// One input: its bytes, and what its user said of them.
package struct SourceFile: Sendable {
    /// As the user named it: diagnostics show it.
    package var name: String
    package var bytes: [UInt8]
    /// A container's bytes, which are read in parts; `bytes` is empty then.
    package var store: ByteStore?
    package var format: SourceFormat
    /// Where it can be read again; nil for standard input.
    package var path: String?
    /// Pictures are looked up in this folder and below it; nil for standard input, which has none.
    package var folder: String?
    /// What `--encoding` said; nil lets the bytes and their declarations decide.
    package var encoding: String?
    package var choices = ReadingChoices()
    /// What the server said when it sent the page: less than the bytes say, more than the page itself does.
    var sentEncoding: String?

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

    /// A container of pages.
    package init(_ store: ByteStore, format: SourceFormat, encoding: String? = nil) {
        self.init(name: store.name, bytes: [], format: format, encoding: encoding)
        self.store = store
    }

    /// A page in the container, with what the user said of all.
    func page(named name: String, bytes: [UInt8], sentEncoding: String?) -> SourceFile {
        var page = SourceFile(name: name, bytes: bytes, format: .html, encoding: encoding)
        page.choices = choices
        page.sentEncoding = sentEncoding
        return page
    }

    /// The container's bytes, also where they were given as a whole.
    var container: ByteStore { store ?? ByteStore(bytes, name: name) }
}

package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    case html, text, markdown, mhtml, warc, docx

    /// The extensions, without their dot, that stand for the format.
    package var fileExtensions: [String] {
        switch self {
        case .html: ["html", "htm", "xhtml"]
        case .text: ["txt"]
        case .markdown: ["md", "markdown"]
        case .mhtml: ["mhtml", "mht"]
        case .warc: ["warc", "warc.gz"]
        case .docx: ["docx", "docm"]
        }
    }

    /// Whether an input is pages with their pictures, read in parts from a `ByteStore`.
    package var isContainer: Bool {
        switch self {
        case .html, .text, .markdown, .docx: false
        case .mhtml, .warc: true
        }
    }

    /// By the extension, in capitals or not; nil when it is none of ours.
    package static func of(fileName: String) -> SourceFormat? {
        allCases.first { $0.ending(of: fileName) != nil }
    }

    /// The name without the extension that stands for a format: `portal` for `portal.warc.gz`.
    package static func baseName(of fileName: String) -> String? {
        allCases.lazy.compactMap { $0.ending(of: fileName) }.first.map { String(fileName.dropLast($0.count)) }
    }

    /// The longest extension of the format that the name has, with its dot.
    private func ending(of fileName: String) -> String? {
        let name = fileName.lowercased()
        return fileExtensions.map { ".\($0)" }.filter { name.hasSuffix($0) && name.count > $0.count }
            .max { $0.count < $1.count }
    }
}
