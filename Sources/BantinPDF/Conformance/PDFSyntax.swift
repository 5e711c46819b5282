/// Pieces of PDF as text (ISO 32000-1, 7.3), for qpdf to read.
enum PDFSyntax {
    /// A text string: as it stands when it is ASCII, else UTF-16.
    static func string(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return literal(text) }
        var hexadecimal = "<FEFF"
        for unit in text.utf16 { hexadecimal += digits(unit >> 8) + digits(unit & 0xFF) }
        return hexadecimal + ">"
    }

    /// A string of ASCII bytes.
    static func literal(_ text: String) -> String {
        var out = "("
        for character in text {
            if character == "(" || character == ")" || character == "\\" { out.append("\\") }
            out.append(character)
        }
        return out + ")"
    }

    /// Midnight, in universal time, as Info writes a date.
    static func date(year: Int, month: Int, day: Int) -> String {
        "(D:\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))000000Z)"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func digits(_ byte: UInt16) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
