import BantinModel

/// A place in a WARC that can be gone back to: the gzip member that it is in, and how much of what the member unpacks to
/// stands before it. In a file without gzip the start is the place itself.
struct WARCPosition: Hashable {
    var start: Int
    var skip = 0
}

/// Why a stream ended before its file did.
enum StreamFault: Hashable { case damaged, cutShort, tooLarge }

/// The bytes of a WARC one after the other, unpacked: each record a gzip member, one gzip stream over all of them, or none.
///
/// It holds a small window of the file. `bookmarks` are left behind in long members, so that a record in the middle of one
/// is reached again without unpacking all that stands before it.
struct WARCStream {
    private let store: ByteStore
    private let limits: ReadingLimits
    let isPacked: Bool
    private(set) var fault: StreamFault?
    private(set) var bookmarks: Bookmarks

    /// What is unpacked and not yet taken.
    private var window: [UInt8] = []
    private var cursor = 0
    /// Bytes of the file that come next, and what was read of them ahead.
    private var fileOffset: Int
    private var ahead: ArraySlice<UInt8> = []
    private var member: Member?
    /// The members that the window reaches into, the oldest first, by where in the window they start (below zero when
    /// that is gone).
    private var starts: [(window: Int, file: Int)] = []

    private struct Member {
        var inflater: Inflater
        var start: Int
        var taken = 0
        var made = 0
    }

    init(
        _ store: ByteStore, isPacked: Bool, at position: WARCPosition, bookmarks: Bookmarks, limits: ReadingLimits
    ) throws(OperationError) {
        self.store = store
        self.limits = limits
        self.isPacked = isPacked
        self.bookmarks = bookmarks
        fileOffset = position.start
        guard isPacked else {
            starts = [(0, position.start)]
            return
        }
        var skip = position.skip
        if let mark = bookmarks.last(in: position.start, before: skip), let inflater = mark.inflater.copy() {
            member = Member(inflater: inflater, start: position.start, taken: mark.taken, made: mark.made)
            fileOffset = position.start + mark.taken
            starts = [(-mark.made, position.start)]
            skip -= mark.made
        }
        _ = try self.skip(skip)
    }

    /// Where the next byte stands.
    var position: WARCPosition {
        let owner = starts.last { $0.window <= cursor } ?? (cursor, fileOffset)
        return isPacked
            ? WARCPosition(start: owner.file, skip: cursor - owner.window)
            : WARCPosition(start: owner.file + cursor - owner.window)
    }

    /// After a fault: from where in the file the next whole member may start.
    var searchStart: Int {
        switch fault {
        // What is unpacked after a damaged byte may already be of the next member.
        case .damaged, .cutShort: member.map { $0.start + 1 } ?? fileOffset - ahead.count
        case .tooLarge, nil: fileOffset - ahead.count
        }
    }

    /// Whether a fault came where a member should have started: what stood before it is whole.
    var isBetweenMembers: Bool { member == nil }

    mutating func noteRecord() { bookmarks.note(position) }

    /// The next bytes, `count` at most; fewer only where the stream ends.
    mutating func peek(_ count: Int) throws(OperationError) -> ArraySlice<UInt8> {
        while window.count - cursor < count, try fill() {}
        return window[cursor..<min(window.count, cursor + count)]
    }

    /// Passes over bytes; how many there were.
    mutating func skip(_ count: Int) throws(OperationError) -> Int {
        var left = count
        while left > 0 {
            if cursor == window.count {
                if !isPacked, left > limits.chunkBytes {
                    // Nothing has to be unpacked: what is skipped is not even read.
                    let here = position.start
                    let step = min(left, store.count - here)
                    restart(at: here + step)
                    return count - left + step
                }
                guard try fill() else { break }
            }
            let step = min(left, window.count - cursor)
            cursor += step
            left -= step
        }
        return count - left
    }

    /// Takes bytes, `count` at most.
    mutating func take(_ count: Int) throws(OperationError) -> [UInt8] {
        var taken: [UInt8] = []
        taken.reserveCapacity(min(count, limits.chunkBytes))
        while taken.count < count {
            if cursor == window.count { guard try fill() else { break } }
            let step = min(count - taken.count, window.count - cursor)
            taken += window[cursor..<cursor + step]
            cursor += step
        }
        return taken
    }

    /// Goes on at a place of the file where a record, or its gzip member, may start.
    mutating func restart(at offset: Int) {
        fileOffset = offset
        ahead = []
        member = nil
        fault = nil
        window = []
        cursor = 0
        starts = isPacked ? [] : [(0, offset)]
    }

    /// Makes the window longer; false where the file or what can be read of it ends.
    private mutating func fill() throws(OperationError) -> Bool {
        guard fault == nil else { return false }
        if cursor > limits.chunkBytes || cursor == window.count { dropTaken() }
        guard isPacked else {
            let bytes = try store.read(at: fileOffset, length: limits.chunkBytes)
            fileOffset += bytes.count
            window += bytes
            return !bytes.isEmpty
        }
        while true {
            if ahead.isEmpty {
                ahead = try store.read(at: fileOffset, length: limits.chunkBytes)[...]
                fileOffset += ahead.count
            }
            if member == nil { guard try startMember() else { return false } }
            guard inflate() else { return false }
            if cursor < window.count { return true }
        }
    }

    private mutating func dropTaken() {
        window.removeFirst(cursor)
        for index in starts.indices { starts[index].window -= cursor }
        while starts.count > 1, starts[1].window <= 0 { starts.removeFirst() }
        cursor = 0
    }

    /// At the start of a gzip member; zeros that some writers pad with are passed over.
    private mutating func startMember() throws(OperationError) -> Bool {
        while ahead.first == 0 { ahead.removeFirst() }
        if ahead.count < 2 {
            let more = try store.read(at: fileOffset, length: limits.chunkBytes)
            fileOffset += more.count
            ahead = (Array(ahead) + more)[...]
        }
        guard !ahead.isEmpty else { return false }
        guard ahead.starts(with: [0x1F, 0x8B]), let inflater = Inflater(.gzip) else {
            fault = .damaged
            return false
        }
        let start = fileOffset - ahead.count
        member = Member(inflater: inflater, start: start)
        starts.append((window.count, start))
        bookmarks.startMember(at: start)
        return true
    }

    /// One step of unpacking; false when the stream ends here.
    private mutating func inflate() -> Bool {
        guard var current = member else { return false }
        bookmarks.pass(current.inflater, of: current.start, taken: current.taken, made: current.made)
        let before = window.count
        let (taken, step) = current.inflater.step(ahead, onto: &window, limit: limits.chunkBytes)
        ahead = ahead.dropFirst(taken)
        current.taken += taken
        current.made += window.count - before
        member = current
        if limits.isBomb(packed: current.taken, unpacked: current.made) {
            fault = .tooLarge
            return false
        }
        switch step {
        case .ended: member = nil
        case .damaged: fault = .damaged
        case .more:
            if taken == 0, window.count == before, ahead.isEmpty, fileOffset >= store.count { fault = .cutShort }
        }
        return fault == nil
    }
}
