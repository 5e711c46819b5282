import Glibc

/// A message of parts as browsers save pages in (RFC 2557): every part that is no multipart itself, in order.
struct MIMEMessage {
    let fields: HeaderFields
    private(set) var parts: [MIMEPart] = []
    /// Whether a multipart lacks its end: the file is cut short.
    private(set) var isCutShort = false
    /// The identifier of the part to start with, when the message names one.
    private(set) var start: String?

    /// Nil when the bytes do not start with a header of a MIME message.
    init?(_ bytes: [UInt8], limits: ReadingLimits) {
        var first = 0
        while first < bytes.count, bytes[first] == 0x0D || bytes[first] == 0x0A { first += 1 }
        guard let block = HeaderBlock(bytes[first...], limit: limits.headerBytes) else { return nil }
        fields = HeaderFields(block.lines)
        guard let type = fields["content-type"], fields["mime-version"] != nil || type.contains("/") else { return nil }
        start = HeaderValue(type)["start"].map(withoutBrackets)
        add(MIMEPart(fields: fields, body: first + block.length..<bytes.count), bytes, depth: 0, limits)
    }

    private mutating func add(_ part: MIMEPart, _ bytes: [UInt8], depth: Int, _ limits: ReadingLimits) {
        guard part.type.value.hasPrefix("multipart/"), let boundary = part.type["boundary"], depth < limits.partDepth
        else {
            if parts.count < MIMEMessage.mostParts { parts.append(part) }
            return
        }
        let lines = boundaryLines(boundary, in: bytes, part.body)
        if lines.last?.isEnd != true { isCutShort = true }
        for (index, line) in lines.enumerated() where !line.isEnd {
            let end = index + 1 < lines.count ? lines[index + 1].start : part.body.upperBound
            guard let block = HeaderBlock(bytes[line.end..<max(line.end, end)], limit: limits.headerBytes) else {
                continue
            }
            let inner = MIMEPart(fields: HeaderFields(block.lines), body: line.end + block.length..<end)
            add(inner, bytes, depth: depth + 1, limits)
        }
    }

    private static let mostParts = 20_000
}

/// One part: its header, and where in the file its body stands, still in its transfer encoding.
struct MIMEPart {
    let fields: HeaderFields
    let body: Range<Int>
    let type: HeaderValue

    init(fields: HeaderFields, body: Range<Int>) {
        self.fields = fields
        self.body = body
        type = HeaderValue(fields["content-type"] ?? "text/plain")
    }

    var location: String? { fields["content-location"] }
    var identifier: String? { fields["content-id"].map(withoutBrackets) }
    var isPage: Bool { type.value == "text/html" || type.value == "application/xhtml+xml" }

    /// The body without its transfer encoding.
    func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch (fields["content-transfer-encoding"] ?? "").lowercased() {
        case "base64": base64Decoded(bytes)
        case "quoted-printable": quotedPrintableDecoded(bytes)
        default: Array(bytes)
        }
    }
}

private func withoutBrackets(_ identifier: String) -> String {
    String(identifier.trimmed.drop { $0 == "<" }.prefix { $0 != ">" })
}

private struct BoundaryLine {
    /// Where the part before it ends: without the line end, which belongs to the boundary.
    var start: Int
    /// Where the part after it starts.
    var end: Int
    /// `--boundary--`
    var isEnd: Bool
}

/// The lines that part the body; those after the closing one do not count (RFC 2046, 5.1.1).
private func boundaryLines(_ boundary: String, in bytes: [UInt8], _ range: Range<Int>) -> [BoundaryLine] {
    let mark = Array("--\(boundary)".utf8)
    var lines: [BoundaryLine] = []
    var at = range.lowerBound
    while let found = firstPlace(of: mark, in: bytes, at..<range.upperBound) {
        at = found + mark.count
        guard found == range.lowerBound || bytes[found - 1] == 0x0A else { continue }
        let isEnd = bytes[at..<range.upperBound].starts(with: Array("--".utf8))
        var rest = isEnd ? at + 2 : at
        while rest < range.upperBound, bytes[rest] == 0x20 || bytes[rest] == 0x09 || bytes[rest] == 0x0D { rest += 1 }
        guard rest == range.upperBound || bytes[rest] == 0x0A else { continue }
        var start = found
        if start > range.lowerBound { start -= 1 }
        if start > range.lowerBound, bytes[start - 1] == 0x0D { start -= 1 }
        lines.append(BoundaryLine(start: start, end: min(rest + 1, range.upperBound), isEnd: isEnd))
        if isEnd { break }
    }
    return lines
}

private func firstPlace(of mark: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { all in
        let part = UnsafeRawBufferPointer(rebasing: all[range])
        guard let base = part.baseAddress else { return nil }
        var at = 0
        while part.count - at >= mark.count,
            let found = memchr(base + at, Int32(mark[0]), part.count - at - mark.count + 1)
        {
            at = UnsafeRawPointer(found) - base
            if part[at...].starts(with: mark) { return range.lowerBound + at }
            at += 1
        }
        return nil
    }
}
