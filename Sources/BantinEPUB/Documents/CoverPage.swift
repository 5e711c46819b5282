/// The first page: the cover picture and nothing else, since some readers make their thumbnail of it.
func coverDocument(_ outline: Outline, _ cover: Cover) -> [UInt8] {
    let shell = XHTMLPage(title: outline.title, language: outline.language, bodyClass: "cover", bodyType: "frontmatter")
    var xml = shell.begin()
    xml.openLines("section", ["epub:type": "cover", "aria-label": outline.wording.cover])
    xml.emptyLine(
        "img",
        [
            "src": PublicationPath.coverImage(cover.format), "alt": coverDescription(outline, cover),
            "role": "doc-cover",
        ])
    xml.closeLine()
    return XHTMLPage.end(xml)
}

/// All that the cover shows: its words, in their order, and its picture.
private func coverDescription(_ outline: Outline, _ cover: Cover) -> String {
    let words = [outline.publisher, outline.title, outline.dateline?.text].compactMap { $0 }.filter(\.hasWords)
    let picture = cover.leadPicture.map { ". \(outline.wording.picture): \($0)" } ?? ""
    return "\(outline.wording.cover): \(words.joined(separator: ", "))\(picture)"
}
