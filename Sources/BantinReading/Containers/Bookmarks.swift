/// Places inside long gzip members that unpacking can go on from.
///
/// A record that is a member of its own needs none. Where one gzip stream holds all records, a bookmark stands every few
/// megabytes; there are never more than a fixed number, since each keeps some forty kilobytes: the distance grows instead.
struct Bookmarks: Sendable {
    struct Mark: Sendable {
        var start: Int
        var taken: Int
        var made: Int
        var inflater: Inflater
    }

    /// Ordered by member, then by what stands before them.
    private var marks: [Mark] = []
    private var distance = 4 << 20
    private let mostMarks = 128
    /// Only the first pass leaves bookmarks; readers that come after use them.
    private var isOpen = true
    /// Whether a record starts inside the newest member.
    private var isShared = false

    /// The same marks, to be read from.
    var closed: Bookmarks {
        var copy = self
        copy.startMember(at: -1)
        copy.isOpen = false
        return copy
    }

    func last(in start: Int, before made: Int) -> Mark? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if (marks[middle].start, marks[middle].made) <= (start, made) { low = middle + 1 } else { high = middle }
        }
        guard low > 0, marks[low - 1].start == start else { return nil }
        return marks[low - 1]
    }

    /// A member starts: the marks of one before it that turned out to be a single record are of no use.
    mutating func startMember(at start: Int) {
        guard isOpen else { return }
        if !isShared, let last = marks.last?.start, last != start { marks.removeAll { $0.start == last } }
        isShared = false
    }

    /// A record starts at a place.
    mutating func note(_ position: WARCPosition) {
        if position.skip > 0 { isShared = true }
    }

    /// Unpacking passes a place, and leaves a mark when the last one is far behind.
    mutating func pass(_ inflater: Inflater, of start: Int, taken: Int, made: Int) {
        let last = marks.last
        let behind = last?.start == start ? last?.made ?? 0 : 0
        guard isOpen, made - behind >= distance, let copy = inflater.copy() else { return }
        if let last, (last.start, last.made) >= (start, made) { return }
        marks.append(Mark(start: start, taken: taken, made: made, inflater: copy))
        guard marks.count > mostMarks else { return }
        marks = marks.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        distance *= 2
    }
}
