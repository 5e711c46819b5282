/// Writes XML 1.0 in UTF-8. Elements are opened and closed in pairs; the writer knows which one is open.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []
    private var openNames: [String] = []

    init() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Markup that is right as it stands.
    mutating func raw(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Attributes without a value are left out.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        startTag(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        openNames.append(name)
    }

    /// Opens an element whose children stand on lines of their own.
    mutating func openLines(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        endLine()
    }

    /// Closes the element that was opened last.
    mutating func close() {
        guard let name = openNames.popLast() else { return }
        raw("</\(name)>")
    }

    mutating func closeLine() {
        close()
        endLine()
    }

    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        startTag(name, attributes)
        raw("/>")
    }

    mutating func emptyLine(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        empty(name, attributes)
        endLine()
    }

    /// An element with nothing but text in it, on a line of its own.
    mutating func line(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String) {
        open(name, attributes)
        text(content)
        closeLine()
    }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Text as it is, but for characters that a document cannot hold.
    mutating func text(_ text: String) {
        let bytes = text.utf8
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            if bytes[index].mayNeedCare {
                self.bytes.append(contentsOf: bytes[start..<index])
                let scalar = text.unicodeScalars[index]
                write(scalar)
                index = text.unicodeScalars.index(after: index)
                start = index
            } else {
                bytes.formIndex(after: &index)
            }
        }
        self.bytes.append(contentsOf: bytes[start...])
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "&": raw("&amp;")
        case "<": raw("&lt;")
        // Needed after `]]` only; it reads better when it is always so.
        case ">": raw("&gt;")
        case "\"": raw("&quot;")
        default:
            if let allowed = scalar.inXML { bytes.append(contentsOf: UTF8.encode(allowed) ?? .init()) }
        }
    }

    private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        raw("<\(name)")
        for (name, value) in attributes {
            guard let value else { continue }
            raw(" \(name)=\"")
            text(value)
            raw("\"")
        }
    }
}

extension UInt8 {
    /// Whether a character that begins with this byte of UTF-8 is perhaps not written as it is: markup, controls of
    /// ASCII, and what begins like other controls or noncharacters.
    fileprivate var mayNeedCare: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        case ..<0x20, 0x7f, 0xc2, 0xef, 0xf0...: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// The character as XML and HTML may hold it: controls that mean white space become a space, other controls and
    /// noncharacters nil (XML 1.0 §2.2, HTML §13.1.4).
    fileprivate var inXML: Unicode.Scalar? {
        switch value {
        case 0x20...0x7e, 0xa0...0xd7ff, 0xe000...0xfdcf, 0xfdf0...0xfffd: self
        case 0x09, 0x0a: self
        case 0x0b...0x0d, 0x85: " "
        case 0x1_0000...0x10_ffff where value & 0xfffe != 0xfffe: self
        default: nil
        }
    }
}

extension String {
    /// Whether anything is to be seen of the string once the characters that XML cannot hold are left out.
    var hasWords: Bool {
        unicodeScalars.contains { scalar in
            guard let written = scalar.inXML else { return false }
            return !written.properties.isWhitespace
        }
    }
}
