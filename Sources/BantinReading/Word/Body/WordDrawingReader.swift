/// Pictures of both kinds, DrawingML and VML, and what is drawn by other means.
extension WordStoryReader {
    func openDrawing(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .drawing, .pict, .object: picture = WordPicture()
        case .extent:
            picture?.width = attributes[.cx].flatMap { Int($0) }
            picture?.height = attributes[.cy].flatMap { Int($0) }
        case .drawingProperties: picture?.alt = description(attributes)
        case .pictureProperties:
            // In a group each picture is described by itself.
            guard var described = picture, (described.alt ?? "").isEmpty || described.hasOwnAlt else { return }
            described.alt = description(attributes)
            described.hasOwnAlt = true
            picture = described
        case .decorative: if attributes[.val] != "0" { picture?.alt = nil }
        case .blip: found(attributes[.embed] ?? attributes[.link])
        case .shape, .rectangle:
            picture?.alt = attributes[.alt]
            if let style = attributes[.style] { readSize(style) }
            if ["t", "true"].contains(attributes[.horizontalRule]) { append(.rule) }
        case .imageData:
            if picture?.alt == nil { picture?.alt = attributes[.oTitle] }
            found(attributes[.rId] ?? attributes[.link])
        case .chart, .chartEx: report(.chart)
        case .diagram: report(.diagram)
        default: return
        }
    }

    func closeDrawing(_ name: XMLName) {
        if [.drawing, .pict, .object].contains(name) { picture = nil }
    }

    /// The description; LibreOffice keeps the alternative text of a web page's picture as its title.
    private func description(_ attributes: XMLAttributes) -> String? {
        attributes[.descr].flatMap { $0.isEmpty ? nil : $0 } ?? attributes[.titleAttribute]
    }

    private func found(_ id: String?) {
        guard let id, var picture, runLook() != nil, !isOrnament(picture) else { return }
        let relationship = relationships[id]
        picture.address = relationship?.target ?? id
        picture.isExternal = relationship?.isExternal ?? false
        if picture.alt.map(isFileName) ?? false { picture.alt = nil }
        stories.pictures[picture.address] = picture.isExternal
        append(.picture(picture))
    }

    /// Word 2007 and 2010 describe a picture by the name of its file.
    private func isFileName(_ alt: String) -> Bool {
        let end = alt.suffix(5).lowercased()
        return [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".webp"].contains(
            where: end.hasSuffix)
    }

    /// Bullets, icons and spacers: no higher or wider than a line of text.
    private func isOrnament(_ picture: WordPicture) -> Bool {
        [picture.width, picture.height].contains { $0.map { $0 > 0 && $0 <= ornamentSide } ?? false }
    }

    /// `width:120pt;height:30.5pt` of a VML shape.
    private func readSize(_ style: String) {
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":")
            guard parts.count == 2, parts[1].hasSuffix("pt"), let points = Double(parts[1].dropLast(2)),
                (0...10_000).contains(points)
            else { continue }
            switch parts[0].trimmedASCII {
            case "width": picture?.width = Int(points * 12_700)
            case "height": picture?.height = Int(points * 12_700)
            default: continue
            }
        }
    }
}

/// A third of an inch, 32 pixels of a screen, in English Metric Units.
private let ornamentSide = 304_800
