/// Writes JSON with its keys in the order given, two spaces a level, so that the same value gives the same bytes.
struct JSONText {
    private var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

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
        write(": ")
        value(&self)
    }

    mutating func key(_ name: String, _ value: String?) {
        key(name) { $0.string(value) }
    }

    mutating func key(_ name: String, _ value: Int) {
        key(name) { $0.write(String(value)) }
    }

    mutating func key(_ name: String, _ value: Bool) {
        key(name) { $0.write(value ? "true" : "false") }
    }

    mutating func string(_ value: String?) {
        if let value { quote(value) } else { write("null") }
    }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        write(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        write(close)
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { write(",") }
        isFirst = false
        newLine()
    }

    private mutating func newLine() {
        write("\n")
        for _ in 0..<depth { write("  ") }
    }

    private mutating func quote(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var last: (UInt8, UInt8) = (0, 0)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): write("\\\"")
            case UInt8(ascii: "\\"): write("\\\\")
            case 0x0A: write("\\n")
            case 0x09: write("\\t")
            case 0x0D: write("\\r")
            case 0..<0x20, 0x7F: escape(UInt32(byte))
            case 0xA8 where last == (0xE2, 0x80), 0xA9 where last == (0xE2, 0x80):
                // Line and paragraph separators end a line in JavaScript.
                bytes.removeLast(2)
                escape(byte == 0xA8 ? 0x2028 : 0x2029)
            default: bytes.append(byte)
            }
            last = (last.1, byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ scalar: UInt32) {
        let digits = String(scalar, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
