/// Writes JSON with its keys in the order given, two spaces a level, so that the same value gives the same bytes.
struct JSONText {
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    mutating func object(_ body: (inout JSONText) -> Void) { nest("{", "}", body) }

    mutating func array<Element>(_ elements: [Element], _ each: (inout JSONText, Element) -> Void) {
        nest("[", "]") { json in
            for element in elements {
                json.separate()
                each(&json, element)
            }
        }
    }

    mutating func key(_ name: String, _ value: (inout JSONText) -> Void) {
        separate()
        quote(name)
        text += ": "
        value(&self)
    }

    mutating func key(_ name: String, _ value: String?) {
        key(name) { $0.string(value) }
    }

    mutating func key(_ name: String, _ value: Int) {
        key(name) { $0.text += String(value) }
    }

    mutating func key(_ name: String, _ value: Bool) {
        key(name) { $0.text += value ? "true" : "false" }
    }

    mutating func string(_ value: String?) {
        if let value { quote(value) } else { text += "null" }
    }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        text += close
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { text += "," }
        isFirst = false
        newLine()
    }

    private mutating func newLine() {
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
