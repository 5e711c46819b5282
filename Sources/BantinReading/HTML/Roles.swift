/// What an element's class or id says that it is.
enum Role: Hashable {
    case title, lead, date, author, caption, toolbar, verse, notes
}

extension HTMLTree {
    /// The role that the class or id names, by whole words such as `bantin-title`, `articleSapo` or `tac-gia`.
    func role(of node: Int) -> Role? {
        for name in ["class", "id", "itemprop"] {
            guard let value = attribute(name, of: node) else { continue }
            for token in value.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Substring.init)
            where token.utf8.count < 60 {
                if let role = roleOf(token) { return role }
            }
        }
        return nil
    }

    /// The words of the class and the id, in small letters: `news-list` gives `news`, `list` and `newslist`.
    func nameWords(of node: Int) -> [String] {
        var words: [String] = []
        for name in ["class", "id"] {
            guard let value = attribute(name, of: node), value.utf8.count < 400 else { continue }
            for token in value.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Substring.init) {
                let parts = splitWords(token)
                words += parts
                if parts.count > 1 { words.append(parts.joined()) }
            }
        }
        return words
    }

    /// The value of a CSS property in the `style` attribute, in small letters.
    func style(_ property: String, of node: Int) -> String? {
        guard let style = attribute("style", of: node) else { return nil }
        for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
                Substring(declaration[..<colon]).trimmedASCII.lowercased() == property
            else { continue }
            return Substring(declaration[declaration.index(after: colon)...]).trimmedASCII.lowercased()
        }
        return nil
    }

    /// How the element sets its lines, when it says so itself.
    func alignment(of node: Int) -> TextAlignment? {
        if tag(node) == .center { return .center }
        if let value = style("text-align", of: node), let found = TextAlignment(named: value) { return found }
        if let value = attribute("align", of: node), let found = TextAlignment(named: value.lowercased()) {
            return found
        }
        guard let names = attribute("class", of: node)?.lowercased() else { return nil }
        for token in names.split(separator: " ") {
            switch token {
            case "text-right", "align-right", "text-end", "has-text-align-right", "right": return .right
            case "text-center", "align-center", "has-text-align-center": return .center
            default: continue
            }
        }
        return nil
    }

    func isHidden(_ node: Int) -> Bool {
        attribute("hidden", of: node) != nil || style("display", of: node) == "none"
            || style("visibility", of: node) == "hidden"
    }
}

enum TextAlignment: Hashable {
    case left, center, right, justify

    init?(named name: String) {
        switch name {
        case "left", "start": self = .left
        case "center", "middle": self = .center
        case "right", "end": self = .right
        case "justify": self = .justify
        default: return nil
        }
    }
}

private func roleOf(_ token: Substring) -> Role? {
    let words = splitWords(token)
    guard let last = words.last else { return nil }
    return roleNames[words.joined()] ?? (words.count > 1 ? roleNames[last] : nil)
        ?? (words.count > 2 ? roleNames[words.suffix(2).joined()] : nil)
}

private let roleNames: [String: Role] = [
    "title": .title, "tieude": .title, "headline": .title,
    "lead": .lead, "sapo": .lead, "summary": .lead, "chapeau": .lead, "tomtat": .lead, "trichyeu": .lead,
    "standfirst": .lead, "mota": .lead,
    "date": .date, "time": .date, "datetime": .date, "ngaydang": .date, "ngay": .date, "pubdate": .date,
    "publishdate": .date, "published": .date, "datepublished": .date, "postdate": .date,
    "author": .author, "tacgia": .author, "byline": .author, "butdanh": .author, "authorname": .author,
    "caption": .caption, "captiontext": .caption, "chuthich": .caption, "chuthichanh": .caption,
    "figcaption": .caption, "imgcaption": .caption, "photocaption": .caption, "imagecaption": .caption,
    "toolbar": .toolbar, "tools": .toolbar, "fontsize": .toolbar,
    "verse": .verse, "poem": .verse, "poetry": .verse, "tho": .verse, "baitho": .verse, "khotho": .verse,
    "footnotes": .notes, "endnotes": .notes, "footnote": .notes,
]

/// `bantin-title`, `bantin_title` and `bantinTitle` are `bantin` and `title`.
private func splitWords(_ token: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in token.utf8 {
        let isCapital = (0x41...0x5A).contains(byte)
        let isWord = isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
        if !isWord || (isCapital && wasSmall), !word.isEmpty {
            words.append(String(decoding: word, as: UTF8.self))
            word = []
        }
        if isWord { word.append(isCapital ? byte | 0x20 : byte) }
        wasSmall = isWord && !isCapital
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}

extension Substring {
    /// Without white space of ASCII at its ends.
    var trimmedASCII: Substring {
        var rest = self
        while let byte = rest.utf8.first, byte <= 0x20 { rest = rest.dropFirst() }
        while let byte = rest.utf8.last, byte <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}
