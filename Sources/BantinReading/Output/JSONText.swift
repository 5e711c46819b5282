/// Writes JSON with its keys in the order given, two spaces a level, so that the same value gives the same bytes.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var depth: Int
    private var isFirst = true

    /// - Parameter depth: the levels around a value that is written by itself and put in with `value`.
    init(depth: Int = 0) { self.depth = depth }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

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

    /// A value that was written by itself.
    mutating func value(_ written: [UInt8]) { bytes += written }

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
        value.withBytes { text in
            var written = 0
            for index in text.indices where mayNeedEscape(text[index]) {
                guard let escape = escape(text, at: index) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
                write(escape.text)
                written = index + escape.length
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Control characters, what JSON gives a meaning, and the first byte of line and paragraph separators.
@inline(__always)
private func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x23 && (byte < 0x20 || byte == 0x22) || byte == 0x5C || byte == 0x7F || byte == 0xE2
}

/// How the character at an index is written, and its length in bytes; nil when it stands for itself.
private func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (text: String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x09: return ("\\t", 1)
    case 0x0D: return ("\\r", 1)
    case 0xE2:
        // Line and paragraph separators end a line in JavaScript.
        guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return text[index + 2] == 0xA8 ? ("\\u2028", 3) : text[index + 2] == 0xA9 ? ("\\u2029", 3) : nil
    case let byte:
        let digits = String(byte, radix: 16)
        return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    }
}
