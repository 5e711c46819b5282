/// What an element's class or id says that it is.
enum Role: Hashable {
    case title, lead, date, author, caption, toolbar, verse, notes
}

extension HTMLTree {
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

extension Substring {
    /// Without white space of ASCII at its ends.
    var trimmedASCII: Substring {
        var rest = self
        while let byte = rest.utf8.first, byte <= 0x20 { rest = rest.dropFirst() }
        while let byte = rest.utf8.last, byte <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}
