import BantinModel

/// What the first pass over a WARC finds: where everything is, and what is damaged.
struct ScannedWARC: Sendable {
    var captures: [Capture] = []
    var diagnostics: [Diagnostic] = []
    var bookmarks = Bookmarks()
    var isPacked = false
    var recordCount = 0
}

/// Goes through all records once, and keeps none of their bytes.
///
/// A damaged record is reported and passed over: the next one is found by its first line, or by its gzip member.
func scanWARC(_ store: ByteStore, limits: ReadingLimits) throws(OperationError) -> ScannedWARC {
    let isPacked = try store.read(at: 0, length: 2) == [0x1F, 0x8B]
    var scanner = WARCScanner(
        store: store, limits: limits,
        stream: try WARCStream(
            store, isPacked: isPacked, at: WARCPosition(start: 0), bookmarks: Bookmarks(), limits: limits))
    scanner.result.isPacked = isPacked
    try scanner.scan()
    return scanner.result
}

private struct WARCScanner {
    let store: ByteStore
    let limits: ReadingLimits
    var stream: WARCStream
    var result = ScannedWARC()
    private var faultCount = 0
    /// What going back cost so far: a hostile file may ask for it at every record.
    private var rereadBytes = 0
    private var triedMembers = 0

    init(store: ByteStore, limits: ReadingLimits, stream: WARCStream) {
        self.store = store
        self.limits = limits
        self.stream = stream
    }

    mutating func scan() throws(OperationError) {
        while try findRecord() { try scanRecord() }
        if faultCount > limits.reportedFaults {
            report(.moreDamagedRecords(at: SourceSpan(file: store.name), count: faultCount - limits.reportedFaults))
        }
        result.bookmarks = stream.bookmarks.closed
    }

    // MARK: One record

    private mutating func scanRecord() throws(OperationError) {
        let position = stream.position
        stream.noteRecord()
        guard let head = try recordHead() else {
            fault(at: position, nil, .head)
            _ = try stream.skip(WARCRecordHead.magic.count)
            return
        }
        _ = try stream.skip(head.length)
        let block = stream.position
        let capture = try capture(head, position)
        let skipped = try stream.skip(head.blockLength)
        let ending = try endsRecord(blockIsWhole: skipped == head.blockLength)
        if ending {
            result.recordCount += 1
            guard let capture else { return }
            if head.blockLength > limits.recordBytes {
                report(.recordTooLarge(at: place(head.address), limit: limits.hit(.record)))
            } else {
                result.captures.append(capture)
            }
            return
        }
        switch stream.fault {
        case .tooLarge: report(.recordTooLarge(at: place(head.address), limit: limits.hit(.record)))
        case .cutShort: fault(at: position, head.address, .cutShort)
        case .damaged: fault(at: position, head.address, .unpacking)
        case nil:
            fault(at: position, head.address, skipped < head.blockLength ? .cutShort : .length)
            try goBack(to: block, skipped: skipped)
        }
    }

    private mutating func recordHead() throws(OperationError) -> WARCRecordHead? {
        if let head = WARCRecordHead(try stream.peek(4096), limits: limits) { return head }
        return WARCRecordHead(try stream.peek(limits.headerBytes), limits: limits)
    }

    /// Whether the stream stands where a record may end: at two line ends (often fewer), and then a record or nothing.
    private mutating func endsRecord(blockIsWhole: Bool) throws(OperationError) -> Bool {
        guard blockIsWhole else { return false }
        let rest = try stream.peek(16).drop { $0 == 0x0D || $0 == 0x0A }
        if rest.isEmpty { return stream.fault == nil || stream.fault == .damaged && stream.isBetweenMembers }
        return rest.starts(with: WARCRecordHead.magic)
    }

    /// The stated length was wrong, so the next record is looked for inside the block.
    private mutating func goBack(to block: WARCPosition, skipped: Int) throws(OperationError) {
        if stream.isPacked {
            rereadBytes += skipped
            guard rereadBytes <= limits.rereadBytes else { return try search() }
        }
        stream = try WARCStream(
            store, isPacked: stream.isPacked, at: block, bookmarks: stream.bookmarks, limits: limits)
        try search()
    }

    // MARK: Between records

    /// Whether there is a further record; the stream then stands at it.
    private mutating func findRecord() throws(OperationError) -> Bool {
        while true {
            let next = try stream.peek(WARCRecordHead.magic.count)
            if next.starts(with: WARCRecordHead.magic) { return true }
            guard let first = next.first else {
                if stream.fault == nil { return false }
                guard try recover() else { return false }
                continue
            }
            if first == 0x0D || first == 0x0A {
                _ = try stream.skip(1)
                continue
            }
            // Anything else was reported with the record that it follows, unless it is the start of the file.
            if result.recordCount == 0, faultCount == 0 { fault(at: stream.position, nil, .head) }
            try search()
        }
    }

    /// Goes on to the next line that looks like the first one of a record, or to the end of what can be read.
    private mutating func search() throws(OperationError) {
        while true {
            let window = try stream.peek(limits.chunkBytes)
            guard !window.isEmpty else { return }
            var at = window.startIndex
            while let found = window[at...].firstIndex(of: WARCRecordHead.magic[0]) {
                let isStart = found == window.startIndex || window[found - 1] == 0x0A
                let rest = window[found...]
                if isStart, rest.starts(with: WARCRecordHead.magic), looksLikeHead(rest.prefix(256)) {
                    _ = try stream.skip(found - window.startIndex)
                    return
                }
                at = found + 1
            }
            // A first line may be cut by the window's end; one that stands at its start was looked at.
            let kept = window.count < limits.chunkBytes ? 0 : 256
            _ = try stream.skip(max(1, window.count - kept))
        }
    }

    private func looksLikeHead(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let feed = bytes.firstIndex(of: 0x0A), feed - bytes.startIndex < 16 else { return false }
        let second = bytes[(feed + 1)...].prefix(8).map { $0 | 0x20 }
        return second.starts(with: Array("warc-".utf8)) || second.starts(with: Array("content-".utf8))
    }

    /// After a fault of unpacking: goes on at the next gzip member that starts with a record.
    private mutating func recover() throws(OperationError) -> Bool {
        var at = stream.searchStart
        while at < store.count {
            let chunk = try store.read(at: at, length: limits.chunkBytes)
            for index in chunk.indices.dropLast(2)
            where chunk[index] == 0x1F && chunk[index + 1] == 0x8B && chunk[index + 2] == 8 {
                triedMembers += 1
                guard triedMembers <= limits.triedMembers else { return false }
                if try startsRecord(at: at + index) {
                    stream.restart(at: at + index)
                    return true
                }
            }
            guard chunk.count > 2 else { return false }
            at += chunk.count - 2
        }
        return false
    }

    private func startsRecord(at offset: Int) throws(OperationError) -> Bool {
        let packed = try store.read(at: offset, length: 512)
        guard let inflater = Inflater(.gzip) else { return false }
        var bytes: [UInt8] = []
        _ = inflater.step(packed[...], onto: &bytes, limit: 64)
        return bytes.starts(with: WARCRecordHead.magic)
    }

    // MARK: Reporting

    private func place(_ address: String?) -> SourceSpan { SourceSpan(file: capturedName(store.name, address)) }

    private mutating func report(_ diagnostic: Diagnostic) { result.diagnostics.append(diagnostic) }

    private mutating func fault(at position: WARCPosition, _ address: String?, _ reason: DamagedRecordReason) {
        faultCount += 1
        guard faultCount <= limits.reportedFaults else { return }
        report(.damagedRecord(at: place(address), offset: position.start, reason: reason))
    }

    // MARK: What a record holds

    /// Nil when the record is none that articles are made from.
    private mutating func capture(_ head: WARCRecordHead, _ position: WARCPosition) throws(OperationError) -> Capture? {
        guard let kind = head.type, !head.isContinuation, let address = head.address.flatMap(PageAddress.init) else {
            return nil
        }
        var capture = Capture(position: position, address: address.text, time: head.time, content: .page)
        capture.digest = head.fields["warc-payload-digest"].map { fingerprint($0.lowercased()) }
        switch kind {
        case .resource:
            guard let content = content(head.fields["content-type"], address) else { return nil }
            capture.content = content
        case .response:
            guard head.isMessage, let message = try messageHead(head) else { return nil }
            if (300..<400).contains(message.status), let target = message.fields["location"] {
                capture.content = .redirect(target)
            } else {
                guard message.status == 200, let content = content(message.fields["content-type"], address) else {
                    return nil
                }
                capture.content = content
            }
        case .revisit:
            // Without a head it repeats a success; 304 says that nothing had changed.
            let status = try messageHead(head)?.status ?? 200
            guard status == 200 || status == 304 else { return nil }
            capture.content = .revisit(of: head.fields["warc-refers-to-target-uri"])
            return capture
        }
        return capture
    }

    private mutating func messageHead(_ head: WARCRecordHead) throws(OperationError) -> HTTPHead? {
        let start = try stream.peek(min(head.blockLength, 4096))
        if start.count < head.blockLength, HeaderBlock(start, limit: start.count) == nil {
            return HTTPHead(try stream.peek(min(head.blockLength, limits.headerBytes)), limits: limits)
        }
        return HTTPHead(start, limits: limits)
    }

    /// By the media type that the server gave; by the name where it gave none that says anything.
    private func content(_ type: String?, _ address: PageAddress) -> Capture.Content? {
        let isNamedPicture = [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(
            where: address.path.lowercased().hasSuffix)
        guard let media = type.map({ HeaderValue($0).value }), !media.isEmpty else {
            return isNamedPicture ? .picture : .page
        }
        if media == "text/html" || media == "application/xhtml+xml" { return .page }
        if media.hasPrefix("image/"), media != "image/svg+xml" { return .picture }
        return isNamedPicture ? .picture : nil
    }
}

/// How a captured page is named: `portal.warc.gz (https://xa.example/bai.html)`.
func capturedName(_ container: String, _ address: String?) -> String {
    address.map { "\(container) (\($0.utf8.count > 300 ? String($0.prefix(200)) + "…" : $0))" } ?? container
}
