/// A web address in parts (RFC 3986), in one spelling for what means the same.
struct PageAddress: Hashable {
    /// `http` or `https`.
    let scheme: String
    /// In small letters, without a default port; what stands before `@` is left out.
    let host: String
    /// Starts with a slash; without dots.
    let path: String
    /// Without its question mark.
    let query: String?

    /// Nil for what is not an absolute `http` or `https` address.
    init?(_ text: some StringProtocol) {
        let text = text.trimmed
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = text[text.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        self.init(scheme: scheme, afterSlashes: rest.dropFirst(2))
    }

    private init?(scheme: String, afterSlashes rest: Substring) {
        let rest = rest.prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "\\" }
        var host = authority.split(separator: "@", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        for port in [":80", ":443", ":"] where host.hasSuffix(port) {
            if port == ":80", scheme == "https" { continue }
            if port == ":443", scheme == "http" { continue }
            host.removeLast(port.count)
        }
        guard !host.isEmpty else { return nil }
        let tail = rest[authority.endIndex...]
        let path = tail.prefix { $0 != "?" }
        let query = tail[path.endIndex...].dropFirst()
        self.init(
            scheme: scheme, host: host, path: withoutDots(encoded(String(path.replacing("\\", with: "/")))),
            query: path.endIndex == tail.endIndex ? nil : encoded(String(query)))
    }

    private init(scheme: String, host: String, path: String, query: String?) {
        self.scheme = scheme
        self.host = host
        self.path = path
        self.query = query
    }

    /// What a reference on the page of this address means (RFC 3986, 5.2); nil when it leads out of the web.
    func resolving(_ reference: String) -> PageAddress? {
        let reference = reference.trimmed.prefix { $0 != "#" }
        if reference.isEmpty { return self }
        if reference.hasPrefix("//") || reference.hasPrefix("\\\\") {
            return PageAddress(scheme: scheme, afterSlashes: reference.dropFirst(2))
        }
        let name = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        if reference[name.endIndex...].first == ":", name.first?.isLetter == true { return PageAddress(reference) }
        if reference.first == "?" {
            return PageAddress(scheme: scheme, host: host, path: path, query: encoded(String(reference.dropFirst())))
        }
        let isRooted = reference.first == "/" || reference.first == "\\"
        let folder = isRooted ? "" : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
        return PageAddress(scheme: scheme, afterSlashes: Substring(host + folder + reference))
    }

    var text: String { "\(scheme)://\(host)\(path)\(query.map { "?\($0)" } ?? "")" }

    /// The same for all addresses that lead to the same page by the habits of sites: without scheme, `www.`, trailing
    /// slash, index file, and the parameters that only count visitors.
    var key: String {
        var host = host[...]
        if host.hasPrefix("www.") { host = host.dropFirst(4) }
        var path = path[...]
        for index in ["index.html", "index.htm", "index.php", "default.aspx"]
        where path.lowercased().hasSuffix("/" + index) {
            path = path.dropLast(index.count)
        }
        while path.last == "/" { path = path.dropLast() }
        let parameters = (query ?? "").split(separator: "&").filter { !isCounter($0) }.sorted()
        return host + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    private func isCounter(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_")
            || ["fbclid", "gclid", "zarsrc", "gidzl", "_ga", "_gl", "mc_cid", "mc_eid", "igshid", "ref_src"].contains(
                name)
    }
}

extension PageAddress: Comparable {
    static func < (a: PageAddress, b: PageAddress) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// With `%41` as `A`, `%c3` as `%C3`, and everything outside printable ASCII escaped.
private func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "\"") }) {
        return text
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
            let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
        {
            let scalar = Unicode.Scalar(value)
            let isPlain =
                value < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
            result += isPlain ? [value] : escape(value)
            index += 3
        } else {
            result += byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") ? [byte] : escape(byte)
            index += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}

/// `/a/./b/../c` as `/a/c` (RFC 3986, 5.2.4); nothing climbs above the root.
private func withoutDots(_ path: String) -> String {
    if !path.contains("/.") { return path.isEmpty ? "/" : path }
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in all.enumerated() {
        let isLast = index == all.count - 1
        switch part {
        case ".": if isLast { parts.append("") }
        case "..":
            if !parts.isEmpty { parts.removeLast() }
            if isLast { parts.append("") }
        default: parts.append(part)
        }
    }
    return "/" + parts.joined(separator: "/")
}
