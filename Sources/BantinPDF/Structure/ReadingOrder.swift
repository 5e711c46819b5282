/// The log's kids in the order in which the bulletin is read, whichever page was drawn first.
struct ReadingOrder {
    /// The log's own events, and one for each element where its first content stands among its parent's kids.
    private(set) var events: [StructureLog.KidEvent] = []
    /// Whether anything of an element was drawn.
    private(set) var isAttached: [Bool]
    private let parents: [Int32]

    init(_ log: StructureLog) {
        parents = log.parents
        isAttached = Array(repeating: false, count: parents.count)
        events.reserveCapacity(log.events.count + parents.count)
        for range in ReadingOrder.pages(of: log) {
            for event in log.events[range] {
                events.append(event)
                attach(event.parent, side: event.side)
            }
        }
    }

    /// The events of each page, in the order of the pages' numbers.
    private static func pages(of log: StructureLog) -> [Range<Int>] {
        log.pages.indices.map { index in
            let end = index + 1 < log.pages.count ? log.pages[index + 1].eventStart : log.events.count
            return (log.pages[index].number, log.pages[index].eventStart..<end)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Puts an element where it is first read among its parent's kids, and its parents likewise.
    private mutating func attach(_ element: Int32, side: Int32) {
        var child = element
        while !isAttached[Int(child)] {
            isAttached[Int(child)] = true
            let parent = parents[Int(child)]
            guard parent >= 0 else { return }
            events.append(StructureLog.KidEvent(parent: parent, kind: .element, value: child, side: side))
            child = parent
        }
    }
}
