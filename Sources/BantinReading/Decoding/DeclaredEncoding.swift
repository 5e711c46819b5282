/// The encoding that the head of a file declares: `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>`.
func declaredEncoding(in bytes: [UInt8], format: SourceFormat) -> String? {
    switch format {
    case .html: break
    case .text, .markdown, .mhtml, .warc, .docx: return nil
    }
    // HTML asks for the declaration within the first 1,024 bytes; saved portal pages put scripts before it.
    let head = String(decoding: bytes.prefix(8192).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for key in ["encoding", "charset"] {
        var rest = Substring(head)
        if key == "encoding" {
            guard rest.hasPrefix("<?xml"), let end = rest.range(of: "?>") else { continue }
            rest = rest[..<end.lowerBound]
        }
        while let found = rest.range(of: key) {
            rest = rest[found.upperBound...]
            let value = rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
            guard value.first == "=" else { continue }
            let name = value.dropFirst().drop { " \t\n\"'".contains($0) }
                .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:+".contains($0)) }
            if !name.isEmpty { return String(name) }
        }
    }
    return nil
}

extension StringProtocol {
    /// The first place of a text, by code units alone.
    func range(of needle: String) -> Range<Index>? {
        let wanted = Array(needle.utf8)
        guard let first = wanted.first else { return nil }
        var start = utf8.startIndex
        while let at = utf8[start...].firstIndex(of: first) {
            if utf8[at...].starts(with: wanted) {
                return at..<utf8.index(at, offsetBy: wanted.count)
            }
            start = utf8.index(after: at)
        }
        return nil
    }
}
