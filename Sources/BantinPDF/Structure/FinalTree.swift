import BantinLayout

/// The structure tree as it is written: only what has content, kids in reading order.
struct FinalTree {
    /// Parents before their children; `source` is the index in the log.
    private(set) var elements: [Element] = []
    private(set) var kids: [Kid] = []
    /// From the log's indices to ours; -1 for what is left out.
    private(set) var positions: [Int32]

    struct Element {
        var source: Int32
        var parent: Int32
        var kidStart: Int
        var kidCount: Int
    }

    struct Kid {
        var kind: StructureLog.KidEvent.Kind
        var value: Int32
        var side: Int32
    }

    /// An element with content of its own has its kids in the order in which they are first read; one without keeps
    /// the children that were declared. What has no content is left out, but for table cells: a grid needs them.
    init(_ log: StructureLog) {
        let count = log.parents.count
        positions = Array(repeating: -1, count: count)
        let order = ReadingOrder(log)
        let drawn = DrawnKids(order, count: count)
        let present = FinalTree.present(log, isAttached: order.isAttached)
        var pending: [(source: Int32, parent: Int32)] = [(0, -1)]
        while let next = pending.popLast() {
            let position = Int32(elements.count)
            positions[Int(next.source)] = position
            let start = kids.count
            kids += FinalTree.kids(of: next.source, log: log, drawn: drawn, present: present)
            elements.append(
                Element(source: next.source, parent: next.parent, kidStart: start, kidCount: kids.count - start))
            for kid in kids[start...].reversed() where kid.kind == .element { pending.append((kid.value, position)) }
        }
        for index in kids.indices where kids[index].kind == .element {
            kids[index].value = positions[Int(kids[index].value)]
        }
    }

    private static func kids(of element: Int32, log: StructureLog, drawn: DrawnKids, present: [Bool]) -> [Kid] {
        let events = drawn.events(of: element)
        let declared = Int(element) < log.tree.elements.count ? log.tree.elements[Int(element)].children : []
        let hasOwn = events.contains { event in
            event.kind != .element || Int(event.value) >= log.tree.elements.count
        }
        if hasOwn { return events.map { Kid(kind: $0.kind, value: $0.value, side: $0.side) } }
        return declared.filter { present[Int($0.index)] }.map { Kid(kind: .element, value: $0.index, side: 0) }
    }

    private static func present(_ log: StructureLog, isAttached: [Bool]) -> [Bool] {
        var present = isAttached
        for (index, element) in log.tree.elements.enumerated().reversed() {
            present[index] =
                present[index] || element.kind.isCell || element.children.contains { present[Int($0.index)] }
        }
        return present
    }
}

/// The events in reading order, element by element.
private struct DrawnKids {
    private var sorted: [StructureLog.KidEvent]
    private var starts: [Int]

    init(_ order: ReadingOrder, count: Int) {
        starts = Array(repeating: 0, count: count + 1)
        for event in order.events { starts[Int(event.parent) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        sorted = order.events
        for event in order.events {
            sorted[next[Int(event.parent)]] = event
            next[Int(event.parent)] += 1
        }
    }

    func events(of element: Int32) -> ArraySlice<StructureLog.KidEvent> {
        sorted[starts[Int(element)]..<starts[Int(element) + 1]]
    }
}
