/// The contents for readers of EPUB 2 (OPF 2.0.1 §2.4.1); some of today's devices still ask for it.
func ncxDocument(_ outline: Outline, identifier: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.openLines(
        "ncx",
        [
            "xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1", "xml:lang": outline.language,
        ])
    xml.openLines("head")
    xml.emptyLine("meta", ["name": "dtb:uid", "content": identifier])
    let depth = outline.entries.map(\.depth).max() ?? 1
    xml.emptyLine("meta", ["name": "dtb:depth", "content": String(depth)])
    xml.emptyLine("meta", ["name": "dtb:totalPageCount", "content": "0"])
    xml.emptyLine("meta", ["name": "dtb:maxPageNumber", "content": "0"])
    xml.closeLine()
    label("docTitle", outline.title, &xml)
    xml.openLines("navMap")
    var order = 0
    points(outline.entries, &order, &xml)
    xml.closeLine()
    xml.closeLine()
    return xml.bytes
}

private func points(_ entries: [ContentsEntry], _ order: inout Int, _ xml: inout XMLWriter) {
    for entry in entries {
        order += 1
        xml.openLines("navPoint", ["id": "point-\(order)", "playOrder": String(order)])
        label("navLabel", entry.label, &xml)
        xml.emptyLine("content", ["src": entry.address])
        points(entry.children, &order, &xml)
        xml.closeLine()
    }
}

private func label(_ name: String, _ text: String, _ xml: inout XMLWriter) {
    xml.open(name)
    xml.open("text")
    xml.text(text)
    xml.close()
    xml.closeLine()
}
