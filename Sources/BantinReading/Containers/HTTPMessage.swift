/// The head of an HTTP answer as an archive keeps it: its status line and its fields.
struct HTTPHead {
    let status: Int
    let fields: HeaderFields
    /// How many bytes of the message it takes up.
    let length: Int

    /// Nil when the bytes do not start with `HTTP/`, or the head goes on beyond the limit.
    init?(_ bytes: ArraySlice<UInt8>, limits: ReadingLimits) {
        guard bytes.starts(with: Array("HTTP/".utf8)),
            let block = HeaderBlock(bytes, limit: limits.headerBytes, mayBeAll: true), let first = block.lines.first
        else { return nil }
        let words = first.split(separator: 0x20, maxSplits: 2)
        guard words.count > 1, let status = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
        self.status = status
        fields = HeaderFields(block.lines.dropFirst())
        length = block.length
    }

    /// The media type in small letters and the charset that the server gave.
    var contentType: HeaderValue? { fields["content-type"].map(HeaderValue.init) }

    /// The body's bytes without transfer and content codings.
    func body(of message: [UInt8], limits: ReadingLimits) -> Unpacked {
        var body = Array(message[length...])
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { body = withoutChunks(body) }
        let codings = (fields["content-encoding"] ?? "").split(separator: ",").reversed()
        var result = Unpacked(bytes: body)
        // Nobody nests more; each turn may make much out of little.
        for name in codings.prefix(3) {
            guard let coding = ContentCoding(name: name.trimmed) else { continue }
            let fault = result.fault
            result = coding.unpacked(result.bytes, limits: limits)
            result.fault = result.fault ?? fault
            if result.fault == .tooLarge { return result }
        }
        return result
    }
}

/// The chunks joined (RFC 9112, 7.1). Some archives keep the field but not the chunks: bytes that do not start with a
/// chunk's size stand as they are, and so does what follows a damaged size.
private func withoutChunks(_ bytes: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    var at = 0
    while at < bytes.count {
        guard let (size, start) = chunkSize(bytes, at: at) else {
            return at == 0 ? bytes : joined + bytes[at...]
        }
        if size == 0 { return joined }
        let end = min(start + size, bytes.count)
        joined += bytes[start..<end]
        at = end
        if at < bytes.count, bytes[at] == 0x0D { at += 1 }
        if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    return joined
}

/// The hexadecimal size in the line at `at`, and where its chunk starts.
private func chunkSize(_ bytes: [UInt8], at: Int) -> (size: Int, start: Int)? {
    guard let feed = bytes[at..<min(at + 1024, bytes.count)].firstIndex(of: 0x0A) else { return nil }
    let line = String(decoding: bytes[at..<feed], as: UTF8.self)
    let digits = line.prefix { $0.isHexDigit }
    let rest = line[digits.endIndex...].trimmed
    guard (1...8).contains(digits.utf8.count), rest.isEmpty || rest.first == ";", let size = Int(digits, radix: 16)
    else { return nil }
    return (size, feed + 1)
}
