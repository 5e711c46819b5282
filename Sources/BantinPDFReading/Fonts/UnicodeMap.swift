/// What a ToUnicode CMap maps codes to (ISO 32000-1 9.10.3).
package struct UnicodeMap {
    package private(set) var texts: [Int: String] = [:]
    /// Whether it could be read to its end.
    package let isWhole: Bool

    /// No font has more codes; a range that says so is made to fill memory.
    private static let mostCodes = 65_536

    package init(_ bytes: [UInt8], of file: PDFFile) {
        var texts: [Int: String] = [:]
        isWhole = file.content(bytes) { name, operands in
            switch name {
            case "endbfchar": UnicodeMap.readCharacters(operands, into: &texts)
            case "endbfrange": UnicodeMap.readRanges(operands, into: &texts)
            default: break
            }
        }
        self.texts = texts
    }

    private static func readCharacters(_ operands: [PDFObject], into texts: inout [Int: String]) {
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            guard case .string(let code) = operands[index], case .string(let text) = operands[index + 1] else {
                continue
            }
            texts[number(code)] = utf16(text)
        }
    }

    private static func readRanges(_ operands: [PDFObject], into texts: inout [Int: String]) {
        for index in stride(from: 0, to: operands.count - 2, by: 3) {
            guard case .string(let first) = operands[index], case .string(let last) = operands[index + 1] else {
                continue
            }
            let (start, end) = (number(first), number(last))
            guard start <= end, end - start < mostCodes else { continue }
            switch operands[index + 2] {
            case .string(var text):
                for code in start...end {
                    texts[code] = utf16(text)
                    if let byte = text.indices.last { text[byte] &+= 1 }
                }
            case .array(let items):
                for (offset, item) in items.enumerated() where start + offset <= end {
                    if case .string(let text) = item { texts[start + offset] = utf16(text) }
                }
            default: continue
            }
        }
    }

    private static func number(_ bytes: [UInt8]) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }

    private static func utf16(_ bytes: [UInt8]) -> String {
        String(
            decoding: stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            },
            as: UTF16.self)
    }
}
