import BantinModel

/// The files of an EPUB before they are packed (EPUB 3.3 §4.2), in the order that they are packed in.
///
/// Pictures stay where they are until then: memory holds text, not pictures.
package struct Publication: Hashable, Sendable {
    /// `urn:uuid:…`, made from the content: the same content has the same identifier.
    package var identifier: String
    /// The first one is `mimetype`.
    package var files: [File]

    package init(identifier: String, files: [File]) {
        self.identifier = identifier
        self.files = files
    }

    package struct File: Hashable, Sendable {
        /// From the container's root, in ASCII.
        package var path: String
        package var mediaType: String
        package var content: Content
        /// The manifest's properties of the file, such as `nav` and `cover-image`.
        package var properties: [String]
        package var compression: Compression

        package init(
            path: String, mediaType: String, content: Content, properties: [String] = [],
            compression: Compression = .deflated
        ) {
            self.path = path
            self.mediaType = mediaType
            self.content = content
            self.properties = properties
            self.compression = compression
        }
    }

    package enum Content: Hashable, Sendable {
        case bytes([UInt8])
        /// The path of a file that is read when the publication is packed.
        case file(String)
        /// Bytes in a container, fetched when the publication is packed.
        case stored(StoredBytes)
    }

    package enum Compression: String, Hashable, Sendable {
        /// For `mimetype`, and for pictures, which are compressed already.
        case stored
        case deflated
    }
}

/// Adds the files of a publication, and the lines of those that are text of its own making.
package func dump(_ publication: Publication, into tree: inout TextTree) {
    tree.node("publication \(publication.identifier)") { tree in
        for file in publication.files { dump(file, into: &tree) }
    }
}

private func dump(_ file: Publication.File, into tree: inout TextTree) {
    let properties = file.properties.isEmpty ? "" : " [\(file.properties.joined(separator: " "))]"
    let label = "\(file.path) \(file.mediaType)\(properties) \(file.compression.rawValue)"
    switch file.content {
    case .file:
        tree.node("\(label), from a file")
    case .stored(let stored):
        tree.node("\(label), from \(stored.name)")
    case .bytes(let bytes) where file.mediaType.hasSuffix("xml"):
        tree.node(label) { tree in
            for line in bytes.split(separator: UInt8(ascii: "\n")) { tree.node(String(decoding: line, as: UTF8.self)) }
        }
    case .bytes(let bytes):
        tree.node("\(label), \(bytes.count) bytes")
    }
}
