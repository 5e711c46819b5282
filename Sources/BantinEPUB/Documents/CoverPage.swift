/// The first page: the cover picture and nothing else, since some readers make their thumbnail of it.
func coverDocument(_ outline: Outline) -> [UInt8] {
    let shell = XHTMLPage(title: outline.title, language: outline.language, bodyClass: "cover", bodyType: "frontmatter")
    var xml = shell.begin()
    xml.openLines("section", ["epub:type": "cover", "aria-label": outline.wording.cover])
    xml.emptyLine("img", ["src": PublicationPath.coverImage, "alt": coverDescription(outline), "role": "doc-cover"])
    xml.closeLine()
    return XHTMLPage.end(xml)
}

private func coverDescription(_ outline: Outline) -> String {
    let words = [outline.title, outline.dateline?.text].compactMap { $0 }.joined(separator: ", ")
    return "\(outline.wording.cover): \(words)"
}
