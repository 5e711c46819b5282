/// Addresses that a PDF may link to.
enum WebAddress {
    /// The schemes that links are made for; nothing that runs code or opens a local file.
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    /// An address in the characters that RFC 3986 allows, others percent-encoded; nil for an address without a scheme or
    /// with one that no link is made for.
    static func escaped(_ address: String) -> String? {
        let trimmed = address.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let colon = trimmed.firstIndex(of: ":"), schemes.contains(trimmed[..<colon].lowercased()) else {
            return nil
        }
        let bytes = Array(trimmed.utf8)
        var out = ""
        for (index, byte) in bytes.enumerated() {
            if isAllowed(byte) || (byte == UInt8(ascii: "%") && isEscape(bytes, at: index)) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return out
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return bytes[(index + 1)...(index + 2)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
