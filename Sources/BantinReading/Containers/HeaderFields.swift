/// The header of a WARC record, an HTTP message or a MIME part: fields of a name and a value, one a line.
///
/// A line that starts with white space goes on the field before it (RFC 5322, 2.2.3); lines end in CRLF or LF. What is no
/// field is passed over, since old servers and programs write such lines.
struct HeaderFields {
    /// In the order they stand, the names in small letters.
    private(set) var fields: [(name: String, value: String)] = []

    init(_ lines: some Sequence<ArraySlice<UInt8>>) {
        for line in lines {
            if let first = line.first, first == 0x20 || first == 0x09 {
                guard !fields.isEmpty else { continue }
                fields[fields.count - 1].value += " " + HeaderFields.text(line)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                let name = HeaderFields.text(line[..<colon]).lowercased()
                fields.append((name, HeaderFields.text(line[(colon + 1)...])))
            }
        }
    }

    /// The value of the first field of a name, which is given in small letters; nil when there is none or it is empty.
    subscript(_ name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// Without the white space around it; bytes that are no UTF-8 are Latin-1, as HTTP once had it (RFC 9110, 5.5).
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

/// A header at the start of bytes: its lines, and where the body starts.
struct HeaderBlock {
    var lines: [ArraySlice<UInt8>]
    var length: Int

    /// Up to the first empty line; nil when none comes within `limit` bytes. At the end of all bytes the header may end
    /// without one when `mayBeAll` says so.
    init?(_ bytes: ArraySlice<UInt8>, limit: Int, mayBeAll: Bool = false) {
        lines = []
        var start = bytes.startIndex
        let end = min(bytes.endIndex, bytes.startIndex + limit)
        while let feed = bytes[start..<end].firstIndex(of: 0x0A) {
            let line = bytes[start..<feed]
            let bare = line.last == 0x0D ? line.dropLast() : line
            start = feed + 1
            if bare.isEmpty {
                length = start - bytes.startIndex
                return
            }
            lines.append(bare)
        }
        guard mayBeAll, end == bytes.endIndex else { return nil }
        lines.append(bytes[start..<end])
        length = bytes.count
    }
}

/// `text/html; charset="utf-8"`: a value with parameters (RFC 2045, 5.1).
struct HeaderValue {
    /// In small letters.
    var value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var rest = text[...]
        value = rest.prefix { $0 != ";" && $0 != "," }.lowercased().trimmed
        rest = rest.drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst()
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest[name.endIndex...]
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            var found = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let character = rest.first, character != "\"" {
                    rest = rest.dropFirst()
                    if character == "\\", let escaped = rest.first {
                        found.append(escaped)
                        rest = rest.dropFirst()
                    } else {
                        found.append(character)
                    }
                }
                rest = rest.drop { $0 != ";" }
            } else {
                found = String(rest.prefix { $0 != ";" }).trimmed
                rest = rest.drop { $0 != ";" }
            }
            let key = name.lowercased().trimmed
            if parameters[key] == nil { parameters[key] = found }
        }
    }

    /// The parameter of a name in small letters; nil when it is missing or empty.
    subscript(_ name: String) -> String? {
        parameters[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
