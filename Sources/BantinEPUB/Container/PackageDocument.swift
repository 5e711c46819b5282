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
        imprint(&xml)
        // A day stands for its first second: the clock is never asked.
        xml.line("meta", ["property": "dcterms:modified"], text: "\(modified)T00:00:00Z")
        for (property, value) in accessibility.properties {
            xml.line("meta", ["property": "schema:\(property)"], text: value)
        }
        // Kobo and others look for the cover by EPUB 2's name for it.
        if let cover = outline.cover {
            let path = PublicationPath.coverImage(cover.format)
            xml.emptyLine("meta", ["name": "cover", "content": manifestIdentifier(path)])
        }
        xml.closeLine()
    }

    /// Publisher, terms and date of issue, and the place in its series (EPUB 3.3 §D.3.2, §D.3.5).
    private func imprint(_ xml: inout XMLWriter) {
        let imprint = bulletin.imprint
        if let publisher = imprint.publisher { xml.line("dc:publisher", text: publisher) }
        if let rights = imprint.rights { xml.line("dc:rights", text: rights) }
        if let issued = bulletin.month?.description ?? bulletin.date?.description {
            xml.line("meta", ["property": "dcterms:issued"], text: issued)
        }
        // An ISSN is a number of the series: without a name for that the publication's own stands in.
        guard let series = imprint.series ?? (imprint.issn == nil ? nil : outline.title) else { return }
        xml.line("meta", ["property": "belongs-to-collection", "id": "series"], text: series)
        xml.line("meta", ["refines": "#series", "property": "collection-type"], text: "series")
        if let issn = imprint.issn {
            xml.line("meta", ["refines": "#series", "property": "dcterms:identifier"], text: "urn:issn:\(issn)")
        }
        // Year and month: in order both as groups of whole numbers and as the decimal that shelves of readers sort by.
        let position = bulletin.month?.description.replacing("-", with: ".")
        if let position {
            xml.line("meta", ["refines": "#series", "property": "group-position"], text: position)
        }
        // What Kobo's tools and Kavita read instead.
        xml.emptyLine("meta", ["name": "calibre:series", "content": series])
        if let position { xml.emptyLine("meta", ["name": "calibre:series_index", "content": position]) }
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
