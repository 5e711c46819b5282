import BantinModel

/// Reads a page that a browser saved as one file (RFC 2557): Chromium, Edge, old Internet Explorer and Word write them.
func readMHTML(
    _ source: SourceFile, limits: ReadingLimits
) throws(OperationError) -> Reported<[ExplainedArticle]> {
    let store = source.container
    let place = SourceSpan(file: store.name)
    guard store.count <= limits.messageBytes else {
        return Reported([], [.inputTooLarge(at: place, limit: limits.hit(.message))])
    }
    let bytes = try store.read(at: 0, length: store.count)
    guard let message = MIMEMessage(bytes, limits: limits), message.parts.contains(where: \.isPage) else {
        return Reported([], [.notContainer(at: place, format: "MHTML")])
    }
    var result = ContainedPage()
    // The first page that has text: in a set of frames the first one has none.
    for part in message.pagesInOrder {
        let page = read(part, of: message, bytes, store, source, limits: limits)
        if result.diagnostics.isEmpty || !page.articles.isEmpty { result = page }
        if !page.articles.isEmpty { break }
    }
    if message.isCutShort { result.diagnostics.insert(.cutShort(at: place), at: 0) }
    if result.articles.count == 1, result.articles[0].article.title == nil, let subject = message.subject {
        result.articles[0].article.title = subject
    }
    return Reported(result.articles, result.diagnostics)
}

private func read(
    _ part: MIMEPart, of message: MIMEMessage, _ bytes: [UInt8], _ store: ByteStore,
    _ source: SourceFile, limits: ReadingLimits
) -> ContainedPage {
    let written = part.location ?? message.fields["snapshot-content-location"] ?? message.fields["content-location"]
    let address = written.flatMap(PageAddress.init)
    let page = source.page(
        named: capturedName(store.name, address?.text), bytes: part.decoded(bytes[part.body]),
        sentEncoding: part.type["charset"])
    let captured = (message.fields["date"] ?? part.fields["date"]).flatMap(CaptureTime.init(words:))?.date
    return readContainedPage(page, address: address, captured: captured, limits: limits) { base in
        MessagePictures(message, store: store, base: base, page: written, limits: limits)
    }
}

extension MIMEMessage {
    /// The pages, the one that the message starts with first.
    fileprivate var pagesInOrder: [MIMEPart] {
        let pages = parts.filter(\.isPage)
        guard let start, let first = pages.firstIndex(where: { $0.identifier == start }) else { return pages }
        return [pages[first]] + pages[..<first] + pages[(first + 1)...]
    }

    /// The page's title, as the browser wrote it.
    fileprivate var subject: String? {
        guard let text = fields["subject"].map(encodedWordsDecoded).map(normalised).map(folded) else { return nil }
        return text.isEmpty ? nil : withoutSiteName(text, siteNames: [])
    }
}

/// The pictures of a saved page: parts of the same message, named by address or by `cid:`.
private struct MessagePictures: PictureSource {
    private let store: ByteStore
    private let base: PageAddress?
    /// The page's own address as it is written, such as `file:///C:/bai.htm`.
    private let page: String?
    private let limits: ReadingLimits
    private var parts: [String: MIMEPart] = [:]

    init(_ message: MIMEMessage, store: ByteStore, base: PageAddress?, page: String?, limits: ReadingLimits) {
        self.store = store
        self.base = base
        self.page = page
        self.limits = limits
        for part in message.parts where !part.isPage {
            var names = [part.identifier.map { "cid:\($0)" }, part.location]
            let address = part.location.flatMap { base?.resolving($0) ?? PageAddress($0) }
            names += [address?.text, address.map { "key:\($0.key)" }]
            for case let name? in names where parts[name] == nil { parts[name] = part }
        }
    }

    func find(_ source: String) -> FoundPicture {
        let address = source.trimmed
        if address.prefix(5).lowercased() == "data:" { return embeddedPicture(address, limits: limits) }
        guard let part = part(at: address) else { return .notCaptured }
        let (store, place) = (store, part.body)
        let stored = StoredBytes(name: "\(store.name):\(place.lowerBound)") { () throws(OperationError) in
            part.decoded(try store.read(at: place.lowerBound, length: place.count)[...])
        }
        guard let bytes = try? stored.load(), let header = PictureHeader(bytes), !PictureEnd.isTorn(bytes) else {
            return .broken
        }
        return .found(
            Picture.Content(
                location: .stored(stored), format: header.format, pixelWidth: header.width, pixelHeight: header.height))
    }

    private func part(at address: String) -> MIMEPart? {
        if address.prefix(4).lowercased() == "cid:" {
            let name = address.dropFirst(4)
            return parts["cid:\(name)"] ?? parts["cid:\(name.removingPercentEncoding ?? String(name))"]
        }
        let target = base?.resolving(address) ?? PageAddress(address)
        // A page of a disk or a program: its parts lie where its own name does.
        let beside = page.flatMap { page in page.lastIndex(of: "/").map { page[...$0] + address } }
        return parts[address] ?? target.flatMap { parts[$0.text] ?? parts["key:\($0.key)"] }
            ?? beside.flatMap { parts[String($0)] }
    }
}
