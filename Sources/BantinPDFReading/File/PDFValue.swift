/// An object with the file that it is from: references are followed when it is looked into.
package struct PDFValue {
    package let file: PDFFile
    package let object: PDFObject
    /// Of the indirect object that it is, or that it is inside of.
    package let number: Int?

    package init(file: PDFFile, object: PDFObject, number: Int?) {
        self.file = file
        self.object = object
        self.number = number
    }

    /// What a key of a dictionary or a stream leads to; null when there is none.
    package subscript(key: String) -> PDFValue { followed(entries[key] ?? .null) }

    package var entries: [String: PDFObject] {
        switch object {
        case .dictionary(let entries), .stream(let entries): entries
        case .null, .boolean, .integer, .real, .string, .name, .array, .reference: [:]
        }
    }

    /// The keys in order.
    package var keys: [String] { entries.keys.sorted() }

    package var items: [PDFValue] {
        guard case .array(let items) = object else { return [] }
        return items.map(followed)
    }

    package var isNull: Bool { if case .null = object { true } else { false } }
    package var isArray: Bool { if case .array = object { true } else { false } }
    package var isStream: Bool { if case .stream = object { true } else { false } }

    package var isDictionary: Bool {
        switch object {
        case .dictionary, .stream: true
        case .null, .boolean, .integer, .real, .string, .name, .array, .reference: false
        }
    }

    package var name: String? { if case .name(let name) = object { name } else { nil } }
    package var boolean: Bool? { if case .boolean(let value) = object { value } else { nil } }
    package var integer: Int? { if case .integer(let value) = object { value } else { nil } }
    package var string: [UInt8]? { if case .string(let bytes) = object { bytes } else { nil } }

    package var real: Double? {
        switch object {
        case .integer(let value): Double(value)
        case .real(let value): value
        case .null, .boolean, .string, .name, .array, .dictionary, .stream, .reference: nil
        }
    }

    /// A text string in PDFDocEncoding, UTF-16 or UTF-8.
    package var text: String? { string.map(decodedText) }

    /// The value itself when it is no array, else its items: many keys hold one thing or several.
    package var oneOrMore: [PDFValue] { isNull ? [] : isArray ? items : [self] }

    /// A stream's decoded bytes; nil when there are none.
    package var bytes: [UInt8]? { isStream ? number.flatMap(file.stream) : nil }

    /// A value inside this one, followed when it is a reference; a chain of references is a fault, and null.
    package func followed(_ object: PDFObject) -> PDFValue {
        guard case .reference(let target) = object else { return PDFValue(file: file, object: object, number: number) }
        let value = file.value(target)
        if case .reference = value.object { return PDFValue(file: file, object: .null, number: target) }
        return value
    }
}

/// A text string (ISO 32000-1 7.9.2.2).
package func decodedText(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    // Of PDFDocEncoding only what differs from Latin 1 and is seen in texts.
    let special: [UInt8: Unicode.Scalar] = [
        0x80: "•", 0x81: "†", 0x82: "‡", 0x83: "…", 0x84: "—", 0x85: "–", 0x8A: "−", 0x8D: "“", 0x8E: "”", 0x8F: "‘",
        0x90: "’", 0x91: "‚", 0x92: "™", 0x93: "ﬁ", 0x94: "ﬂ", 0x95: "Ł", 0x96: "Œ", 0x97: "Š", 0x98: "Ÿ", 0x99: "Ž",
        0x9A: "ı", 0x9B: "ł", 0x9C: "œ", 0x9D: "š", 0x9E: "ž", 0xA0: "€",
    ]
    return String(String.UnicodeScalarView(bytes.map { special[$0] ?? Unicode.Scalar($0) }))
}
