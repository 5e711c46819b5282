/// The head of a WARC record (ISO 28500; WARC 1.1, 4): what stands before its block.
struct WARCRecordHead {
    let fields: HeaderFields
    /// How many bytes of the stream the head takes up.
    let length: Int
    let blockLength: Int

    /// The first line of every record.
    static let magic = Array("WARC/".utf8)

    /// Nil when the bytes are no head of a record, or the head states no length.
    init?(_ bytes: ArraySlice<UInt8>, limits: ReadingLimits) {
        guard bytes.starts(with: WARCRecordHead.magic), let block = HeaderBlock(bytes, limit: limits.headerBytes) else {
            return nil
        }
        fields = HeaderFields(block.lines.dropFirst())
        guard let text = fields["content-length"], let count = Int(text), count >= 0, count < Int.max / 4 else {
            return nil
        }
        length = block.length
        blockLength = count
    }

    var type: Kind? { fields["warc-type"].flatMap { Kind(rawValue: $0.lowercased()) } }

    /// The types that hold, or stand for, what a server sent; others are about the crawl.
    enum Kind: String { case response, resource, revisit }

    /// Without the angle brackets that some writers of version 1.0 put around it.
    var address: String? {
        guard let text = fields["warc-target-uri"] else { return nil }
        return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }

    var time: CaptureTime? { fields["warc-date"].flatMap(CaptureTime.init(warcDate:)) }

    /// Whether the block is an HTTP message, and not the bare thing that it brought.
    var isMessage: Bool {
        guard let type = fields["content-type"].map(HeaderValue.init) else { return true }
        return type.value.hasPrefix("application/http")
    }

    /// A record that goes on an earlier one: files were once cut at a size.
    var isContinuation: Bool { (fields["warc-segment-number"].flatMap { Int($0) } ?? 1) > 1 }
}
