import BantinModel

/// A web archive that was gone through: its records are fetched from the file one by one.
final class WebArchive: Sendable {
    let store: ByteStore
    let index: CaptureIndex
    private let bookmarks: Bookmarks
    private let isPacked: Bool
    private let limits: ReadingLimits

    init(_ store: ByteStore, _ scanned: ScannedWARC, limits: ReadingLimits) {
        self.store = store
        self.limits = limits
        index = CaptureIndex(scanned.captures)
        bookmarks = scanned.bookmarks
        isPacked = scanned.isPacked
    }

    /// What a capture brought, without its codings.
    ///
    /// - Throws: when the file cannot be read any more.
    func payload(of capture: Int) throws(OperationError) -> Payload {
        var stream = try WARCStream(
            store, isPacked: isPacked, at: index.captures[capture].position, bookmarks: bookmarks, limits: limits)
        guard let head = WARCRecordHead(try stream.peek(limits.headerBytes), limits: limits) else {
            return Payload(content: Unpacked(bytes: [], fault: .damaged))
        }
        _ = try stream.skip(head.length)
        let block = try stream.take(min(head.blockLength, limits.recordBytes))
        guard head.isMessage, let message = HTTPHead(block[...], limits: limits) else {
            return Payload(content: Unpacked(bytes: block), type: head.fields["content-type"].map(HeaderValue.init))
        }
        return Payload(content: message.body(of: block, limits: limits), type: message.contentType)
    }

    struct Payload {
        var content: Unpacked
        var type: HeaderValue?
    }
}

/// The pictures of a page of an archive: addresses are looked up among its records, and nowhere else.
struct CapturedPictures: PictureSource {
    let archive: WebArchive
    let base: PageAddress?
    let time: CaptureTime?
    let limits: ReadingLimits

    func find(_ source: String) -> FoundPicture {
        let address = source.trimmed
        if address.prefix(5).lowercased() == "data:" { return embeddedPicture(address, limits: limits) }
        guard let target = base?.resolving(address) ?? PageAddress(address),
            let capture = archive.index.find(target, at: time)
        else { return .notCaptured }
        guard let payload = try? archive.payload(of: capture) else { return .broken }
        let bytes = payload.content.bytes
        guard payload.content.fault == nil, let header = PictureHeader(bytes), !PictureEnd.isTorn(bytes) else {
            return .broken
        }
        let archive = archive
        let name = "\(archive.store.name) (\(archive.index.captures[capture].address), \(capture))"
        let stored = StoredBytes(name: name) { () throws(OperationError) in
            try archive.payload(of: capture).content.bytes
        }
        return .found(
            Picture.Content(
                location: .stored(stored), format: header.format, pixelWidth: header.width, pixelHeight: header.height))
    }
}
