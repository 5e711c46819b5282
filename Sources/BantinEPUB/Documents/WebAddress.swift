/// An address that works outside the page that it was found on: absolute, `http`, `https` or `mailto`.
struct WebAddress {
    /// Every character is one that a URL may hold (RFC 3986 §2, the URL standard §4.3); others are percent-encoded.
    let url: String

    /// Nil when the address is of another kind, relative, or no address at all.
    init?(_ text: String) {
        let trimmed = text.trimmingWhitespace
        guard let colon = trimmed.firstIndex(of: ":") else { return nil }
        let scheme = trimmed[..<colon].lowercased()
        let rest = trimmed[trimmed.index(after: colon)...]
        switch scheme {
        case "http", "https":
            guard let address = WebAddress.hostAndPath(rest) else { return nil }
            url = "\(scheme):\(address)"
        case "mailto":
            let parts = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, WebAddress.isHost(parts[1]) else { return nil }
            url = "mailto:\(WebAddress.escaped(rest))"
        default:
            return nil
        }
    }

    private static func hostAndPath(_ rest: Substring) -> String? {
        guard rest.hasPrefix("//") else { return nil }
        let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let host = parts.first, isHost(host) else { return nil }
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy(\.isASCIIDigit), let port = UInt16(parts[1]), port > 0 else { return nil }
        }
        return "//\(authority)\(escaped(rest.dropFirst(2 + authority.count)))"
    }

    /// A domain name, or four numbers. Addresses with a user name or in IPv6 are none that a bulletin prints.
    private static func isHost(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, host.utf8.count <= 253 else { return false }
        if last.utf8.allSatisfy(\.isASCIIDigit) {
            return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.unicodeScalars.allSatisfy { scalar in
                    scalar.isASCII
                        ? UInt8(ascii: scalar).isASCIILetter || UInt8(ascii: scalar).isASCIIDigit
                            || "-_".unicodeScalars.contains(scalar)
                        : scalar.properties.isAlphabetic
                }
        }
    }

    private static let unescaped = Set("-._~!$&'()*+,;=:@/?".utf8)

    private static func escaped(_ rest: Substring) -> String {
        let bytes = Array(rest.utf8)
        var result = ""
        var hasFragment = false
        for (index, byte) in bytes.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "%") && index + 2 < bytes.count && bytes[index + 1].isHexDigit
                && bytes[index + 2].isHexDigit
            let isFragment = byte == UInt8(ascii: "#") && !hasFragment
            hasFragment = hasFragment || isFragment
            if isEscape || isFragment || byte.isASCIILetter || byte.isASCIIDigit || unescaped.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

extension String {
    fileprivate var trimmingWhitespace: Substring {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
