import BantinModel

/// Pictures and films where they stand in a page.
extension HTMLBlockReader {
    mutating func picture(_ node: Int) {
        guard let source = pictureSource(node), !isOrnament(node) else { return }
        let alt = tree.attribute("alt", of: node)
        let draft = Draft(
            content: .picture(PictureDraft(source: source, alt: alt)), line: tree.nodes[node].line,
            alignment: context.alignment, role: nil, box: context.box)
        if text.isEmpty { drafts.append(draft) } else { picturesBelow.append(draft) }
    }

    /// The address of the picture itself: one that was saved with the page, else where a page that loads pictures late keeps it.
    private func pictureSource(_ node: Int) -> String? {
        let source = tree.attribute("src", of: node).flatMap { $0.isEmpty ? nil : $0 }
        let late = lateSources(node)
        guard !late.isEmpty else { return source.flatMap { isPlaceholder($0) && !$0.hasPrefix("data:") ? nil : $0 } }
        let shown = source.flatMap { isPlaceholder($0) ? nil : $0 }
        for source in [shown].compactMap({ $0 }) + late {
            if case .found = record.pictures.find(source) { return source }
        }
        return shown ?? late.first
    }

    /// `data-src` and its like, and the widest of a `srcset`, of the picture or of the sources beside it.
    private func lateSources(_ node: Int) -> [String] {
        let names = ["data-src", "data-original", "data-lazy-src", "data-lazyload", "data-lazy"]
        var found = names.compactMap { tree.attribute($0, of: node) }
        let parent = tree.nodes[node].parent
        // gumbo is older than `<picture>` and gives it no tag of its own.
        let sources =
            parent >= 0 && [.picture, .other].contains(tree.tag(parent))
            ? tree.children(of: parent).prefix(mostSources).filter { $0 != node } : []
        for element in [node] + sources {
            for name in ["srcset", "data-srcset"] {
                if let widest = tree.attribute(name, of: element).flatMap(widestSource) { found.append(widest) }
            }
        }
        return found.filter { !$0.isEmpty && !isPlaceholder($0) }
    }

    /// An empty address, a dot of data, or a file that says that it only holds the place.
    private func isPlaceholder(_ source: String) -> Bool {
        if source.isEmpty { return true }
        if source.hasPrefix("data:") { return source.utf8.count < 400 }
        let name = source.split(separator: "/").last?.lowercased() ?? ""
        return [
            "blank.", "placeholder", "spacer.", "pixel.", "loading.", "lazy.", "grey.", "1x1.", "transparent.",
            "no-image",
        ].contains {
            name.hasPrefix($0)
        }
    }

    /// A film on a page of its own becomes a link with its title; other frames hold advertisements and buttons.
    mutating func film(_ node: Int) {
        guard !excluded.contains(node), !tree.isHidden(node),
            let address = tree.attribute("src", of: node) ?? tree.attribute("data-src", of: node),
            leadsToFilm(address)
        else { return }
        endParagraph()
        let target = address.hasPrefix("//") ? "https:" + address : address
        let title = tree.attribute("title", of: node).map(folded) ?? ""
        add(
            .block(.paragraph([.link(target: target, [.text(title.isEmpty ? target : title)])])),
            line: tree.nodes[node].line)
    }

    /// A box of pictures with a line or two in an element below them.
    func isPictureFrame(_ node: Int) -> Bool {
        guard [.div, .section, .td, .center].contains(tree.tag(node)), context.role == nil,
            (4..<400).contains(tree.textRange(of: node).count)
        else {
            return false
        }
        let inside = tree.descendants(of: node)
        guard inside.contains(where: { tree.tag($0) == .img }),
            !inside.contains(where: {
                tree.tag($0).headingLevel != nil || [.table, .ul, .ol, .a, .figure, .blockquote].contains(tree.tag($0))
            })
        else { return false }
        // Running text beside a picture is no caption.
        let blocks = tree.children(of: node).filter { tree.tag($0).isBlock && !tree.text(of: $0).isEmpty }
        return blocks.count == 1 && tree.text(of: blocks[0]) == tree.text(of: node)
            && tree.text(of: node).unicodeScalars.count <= 230
            && !tree.descendants(of: blocks[0]).contains { tree.tag($0) == .img }
    }

    /// Icons, spacers and counters: pictures that the page sets no higher or wider than a line of text.
    private func isOrnament(_ node: Int) -> Bool {
        if tree.name(of: node).words.contains(where: { ["avatar", "av", "icon", "emoji", "logo"].contains($0) }) {
            return true
        }
        let address = (tree.attribute("src", of: node) ?? "").lowercased()
        if ["userphoto", "avatar", "gravatar"].contains(where: { address.holds($0) }) { return true }
        for side in ["width", "height"] {
            let value = tree.style(side, of: node) ?? tree.attribute(side, of: node)
            let digits = value?.prefix(while: \.isNumber)
            if let value, let digits, let pixels = Int(digits), pixels <= 32, digits == value || value.hasSuffix("px") {
                return true
            }
        }
        return false
    }
}

/// No picture has as many sources to choose from.
private let mostSources = 64

func leadsToFilm(_ address: String) -> Bool { filmPlaces.contains { address.holds($0) } }

private let filmPlaces = [
    "youtube.com/embed/", "youtube-nocookie.com/embed/", "player.vimeo.com/video/", "dailymotion.com/embed/",
    "facebook.com/plugins/video",
]

/// The address of the largest width or density in a `srcset` (HTML, 4.8.4.2.1).
func widestSource(_ srcset: String) -> String? {
    var widest: (address: String, size: Double)?
    for candidate in srcset.split(separator: ",") {
        let parts = candidate.split(separator: " ")
        guard let address = parts.first else { continue }
        let size = parts.count > 1 ? Double(parts[1].dropLast()) ?? 1 : 1
        if size > widest?.size ?? 0 { widest = (String(address), size) }
    }
    return widest?.address
}
