import BantinModel

/// The navigation document (EPUB 3.3 §7): the contents and the landmarks. It is also the contents page of the book.
func navigationDocument(_ outline: Outline) -> [UInt8] {
    let wording = outline.wording
    let shell = XHTMLPage(
        title: outline.title, language: outline.language, bodyClass: "contents", bodyType: "frontmatter")
    var xml = shell.begin()
    xml.openLines("header")
    xml.line("h1", ["class": "bulletin-title"], text: outline.title)
    if let date = outline.dateline {
        xml.open("p", ["class": "bulletin-date"])
        xml.open("time", ["datetime": date.iso8601])
        xml.text(date.text)
        xml.close()
        xml.closeLine()
    }
    xml.closeLine()
    xml.openLines(
        "nav", ["epub:type": "toc", "role": "doc-toc", "id": "toc", "aria-labelledby": "toc-title"])
    xml.line("h2", ["id": "toc-title", "lang": wording.language, "xml:lang": wording.language], text: wording.contents)
    list(outline.entries, outline.language, &xml)
    xml.closeLine()
    landmarks(outline, &xml)
    return XHTMLPage.end(xml)
}

private func list(_ entries: [ContentsEntry], _ language: String, _ xml: inout XMLWriter) {
    xml.openLines("ol")
    for entry in entries {
        let ownLanguage = entry.language == language ? nil : entry.language
        xml.open("li")
        xml.open("a", ["href": entry.address, "lang": ownLanguage, "xml:lang": ownLanguage])
        xml.text(entry.label)
        xml.close()
        if !entry.children.isEmpty {
            xml.endLine()
            list(entry.children, language, &xml)
        }
        xml.closeLine()
    }
    xml.closeLine()
}

/// Not shown: reading systems take their shortcuts from it.
private func landmarks(_ outline: Outline, _ xml: inout XMLWriter) {
    let wording = outline.wording
    xml.openLines(
        "nav",
        [
            "epub:type": "landmarks", "hidden": "hidden", "aria-labelledby": "landmarks-title",
            "lang": wording.language, "xml:lang": wording.language,
        ])
    xml.line("h2", ["id": "landmarks-title"], text: wording.landmarks)
    xml.openLines("ol")
    if outline.cover != nil { landmark("cover", PublicationPath.cover, wording.cover, &xml) }
    if outline.hasContentsPage { landmark("toc", "\(PublicationPath.navigation)#toc", wording.contents, &xml) }
    if let first = outline.entries.first { landmark("bodymatter", first.address, wording.beginning, &xml) }
    xml.closeLine()
    xml.closeLine()
}

private func landmark(_ type: String, _ address: String, _ label: String, _ xml: inout XMLWriter) {
    xml.open("li")
    xml.open("a", ["epub:type": type, "href": address])
    xml.text(label)
    xml.close()
    xml.closeLine()
}
