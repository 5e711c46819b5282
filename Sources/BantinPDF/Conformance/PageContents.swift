import BantinModel
import CQPDF
import Dispatch
import Glibc

/// What Cairo wrote, and the contents of the pages with their marks renamed, one after the other.
struct FinishedContents: Sendable {
    /// Cairo's PDFs and how many pages each has.
    private var raws: [(bytes: [UInt8], pageCount: Int)] = []
    fileprivate(set) var places: [bantin_finished] = []
    fileprivate(set) var bytes: [UInt8] = []

    /// The pages so far are those of this PDF of Cairo's.
    mutating func close(with raw: [UInt8]) { raws.append((raw, places.count - raws.reduce(0) { $0 + $1.pageCount })) }

    /// Adds the pages of another PDF behind these.
    mutating func append(_ other: FinishedContents) {
        raws += other.raws
        places += other.places.map {
            bantin_finished(
                raw_start: $0.raw_start, raw_count: $0.raw_count, start: $0.start + bytes.count, count: $0.count)
        }
        bytes += other.bytes
    }

    func withRaws<Result>(_ body: (UnsafeBufferPointer<bantin_raw>) throws -> Result) rethrows -> Result {
        try withRaws(raws[...], [], body)
    }

    private func withRaws<Result>(
        _ rest: ArraySlice<(bytes: [UInt8], pageCount: Int)>, _ lent: [bantin_raw],
        _ body: (UnsafeBufferPointer<bantin_raw>) throws -> Result
    ) rethrows -> Result {
        guard let next = rest.first else { return try lent.withUnsafeBufferPointer(body) }
        return try next.bytes.withUnsafeBufferPointer { bytes in
            let raw = bantin_raw(bytes: bytes.baseAddress, count: bytes.count, page_count: next.pageCount)
            return try withRaws(rest.dropFirst(), lent + [raw], body)
        }
    }
}

/// Finishes each page's content while the next page is painted.
final class PageContents {
    private let queue: DispatchQueue?
    /// How many pages may wait, so that painting cannot run away from this.
    private let room = DispatchSemaphore(value: 64)
    private let finished = Finished()

    /// - Parameter jobs: 1 finishes each page before the next is painted.
    init(jobs: Int) {
        queue = jobs > 1 ? DispatchQueue(label: "page contents") : nil
    }

    /// Takes the content of the next page, which stands in the first stream of `range` of Cairo's PDF.
    ///
    /// - Throws: `OperationError` when there is none.
    func add(_ raw: [UInt8], in range: Range<Int>, marks: [StructureLog.SideMark]) throws {
        guard let stream = firstStream(of: raw, in: range) else {
            throw OperationError("finish", "the PDF", reason: "a page without content")
        }
        let content = Array(raw[stream])
        guard let queue else { return finished.add(content, at: stream, marks) }
        room.wait()
        queue.async { [finished, room] in
            finished.add(content, at: stream, marks)
            room.signal()
        }
    }

    /// - Throws: `OperationError` when Cairo's marks are not those that were made.
    func finish() throws -> FinishedContents {
        queue?.sync {}
        if let reason = finished.reason { throw OperationError("finish", "the PDF", reason: reason) }
        return finished.contents
    }

    /// Only the queue touches it until `finish` has waited for the queue.
    private final class Finished: @unchecked Sendable {
        var contents = FinishedContents()
        var reason: String?

        func add(_ content: [UInt8], at place: Range<Int>, _ marks: [StructureLog.SideMark]) {
            let start = contents.bytes.count
            var reason = [CChar](repeating: 0, count: 400)
            let sink = ByteSink()
            let failed = withContent(content, marks) { document in
                bantin_finish_content(document, ByteSink.take, Unmanaged.passUnretained(sink).toOpaque(), &reason)
            }
            if failed != 0, self.reason == nil { self.reason = faultText(reason) }
            contents.bytes += sink.bytes
            contents.places.append(
                bantin_finished(
                    raw_start: place.lowerBound, raw_count: place.count, start: start, count: sink.bytes.count))
        }
    }
}

/// Lends a page's content and marks in C's form.
private func withContent(
    _ content: [UInt8], _ marks: [StructureLog.SideMark], _ body: (UnsafePointer<bantin_content>) -> Int32
) -> Int32 {
    var strings: [UInt8] = []
    let entries = marks.map { mark in
        let start = strings.count
        strings += mark.type.utf8
        return bantin_mark(
            owner: mark.owner.rawValue,
            type: bantin_slice(start: UInt32(start), count: UInt32(strings.count - start)),
            box: (mark.box[0], mark.box[1], mark.box[2], mark.box[3]))
    }
    return content.withUnsafeBufferPointer { content in
        entries.withUnsafeBufferPointer { entries in
            strings.withUnsafeBytes { strings in
                var document = bantin_content(
                    bytes: content.baseAddress, count: content.count, marks: entries.baseAddress,
                    mark_count: entries.count, strings: strings.bindMemory(to: CChar.self).baseAddress)
                return body(&document)
            }
        }
    }
}

/// The bytes of the first stream in a part of Cairo's PDF. Its length stands behind it, as an object of its own.
private func firstStream(of raw: [UInt8], in range: Range<Int>) -> Range<Int>? {
    raw.withUnsafeBufferPointer { raw in
        let bytes = UnsafeBufferPointer(rebasing: raw[range])
        guard let start = bytes.end(of: "stream\n", from: 0) else { return nil }
        var at = start
        while let after = bytes.end(of: "\nendstream\nendobj\n", from: at) {
            let end = after - 18
            // Compressed bytes may read so by chance.
            let length = bytes[after...].drop { $0 != 0x0A }.dropFirst().drop { $0 == 0x20 }
                .prefix { (0x30...0x39).contains($0) }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            if length == end - start { return range.lowerBound + start..<range.lowerBound + end }
            at = end + 1
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the text next ends, from an index on.
    fileprivate func end(of text: StaticString, from index: Int) -> Int? {
        var at = index
        let count = text.utf8CodeUnitCount
        while let base = baseAddress, at + count <= self.count,
            let found = memchr(base + at, Int32(text.utf8Start.pointee), self.count - count - at + 1)
        {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + at, text.utf8Start, count) == 0 { return at + count }
            at += 1
        }
        return nil
    }
}
