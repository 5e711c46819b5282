import BantinModel

/// The package document (EPUB 3.3 §5): metadata, manifest and spine.
struct PackageDocument {
    let identifier: String
    let bulletin: Bulletin
    let outline: Outline
    let accessibility: AccessibilityMetadata
    let modified: CalendarDate
    /// All but the package document itself, under names relative to it.
    let resources: [Publication.File]

    func bytes() -> [UInt8] {
        var xml = XMLWriter()
        xml.openLines(
            "package",
            [
                "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "publication-id",
                "xml:lang": outline.language,
            ])
        metadata(&xml)
        manifest(&xml)
        spine(&xml)
        xml.closeLine()
        return xml.bytes
    }

    private func metadata(_ xml: inout XMLWriter) {
        xml.openLines("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"])
        xml.line("dc:identifier", ["id": "publication-id"], text: identifier)
        xml.line("dc:title", text: outline.title)
        xml.line("dc:language", text: outline.language)
        if let date = bulletin.date?.description ?? bulletin.month?.description { xml.line("dc:date", text: date) }
        for (index, author) in authors.enumerated() {
            xml.line("dc:creator", ["id": "creator-\(index + 1)"], text: author)
            xml.line(
                "meta", ["refines": "#creator-\(index + 1)", "property": "role", "scheme": "marc:relators"],
                text: "aut")
        }
        // A day stands for its first second: the clock is never asked.
        xml.line("meta", ["property": "dcterms:modified"], text: "\(modified)T00:00:00Z")
        for (property, value) in accessibility.properties {
            xml.line("meta", ["property": "schema:\(property)"], text: value)
        }
        // Kobo and others look for the cover by EPUB 2's name for it.
        if outline.hasCover {
            xml.emptyLine("meta", ["name": "cover", "content": manifestIdentifier(PublicationPath.coverImage)])
        }
        xml.closeLine()
    }

    /// Each author once, in the order of their first articles.
    private var authors: [String] {
        var seen: Set<String> = []
        return bulletin.articles.compactMap(\.author).filter { $0.hasWords && seen.insert($0).inserted }
    }

    private func manifest(_ xml: inout XMLWriter) {
        xml.openLines("manifest")
        for file in resources {
            xml.emptyLine(
                "item",
                [
                    "id": manifestIdentifier(file.path), "href": file.path, "media-type": file.mediaType,
                    "properties": file.properties.isEmpty ? nil : file.properties.joined(separator: " "),
                ])
        }
        xml.closeLine()
    }

    private func spine(_ xml: inout XMLWriter) {
        xml.openLines("spine", ["toc": manifestIdentifier(PublicationPath.ncx)])
        for file in resources where file.mediaType == "application/xhtml+xml" {
            guard file.path != PublicationPath.navigation || outline.hasContentsPage else { continue }
            xml.emptyLine("itemref", ["idref": manifestIdentifier(file.path)])
        }
        xml.closeLine()
    }

    /// `pictures/picture-001.jpg` is `pictures-picture-001.jpg`.
    private func manifestIdentifier(_ path: String) -> String {
        path.split(separator: "/").joined(separator: "-")
    }
}

/// Where the package document is (EPUB 3.3 §4.2.6.3.1).
func containerDocument() -> [UInt8] {
    var xml = XMLWriter()
    xml.openLines("container", ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"])
    xml.openLines("rootfiles")
    xml.emptyLine(
        "rootfile",
        [
            "full-path": PublicationPath.folder + PublicationPath.package,
            "media-type": "application/oebps-package+xml",
        ])
    xml.closeLine()
    xml.closeLine()
    return xml.bytes
}
