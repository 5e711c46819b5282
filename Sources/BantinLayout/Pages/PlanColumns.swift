import BantinModel

/// Of all ways to put boxes into columns and pages, the one whose columns together cost least: as with lines
/// (`LineBreaker`), a column is not ended where that spoils the next.
struct ColumnPlanner {
    let filler: ColumnFiller
    let columnCount: Int
    /// The columns of the page that is open, as far as they are free.
    let firstRooms: [ColumnRoom]
    let fullRoom: ColumnRoom
    /// The page on which the boxes begin, counted from 0: facing pages are an odd one and the one after it.
    let firstPage: Int

    private enum Cost {
        /// A page more than needed.
        static let page = 400.0
        /// Of columns side by side and of facing pages, when one is full and the other empty.
        static let unevenness = 10_000.0
        /// A last page of the article with hardly a line; none from so many lines on.
        static let lonely = 1_500.0
        static let sociable = 5
    }

    /// How many ways to the same column are kept.
    private static let breadth = 12

    /// A way to a column's end.
    private struct Node {
        var way: ColumnBreak
        /// Counted over all columns of all pages.
        var slot: Int
        var cost: Double
        var previous: Int
        /// All columns of the last page, made even.
        var evened: [ColumnBreak] = []
    }

    /// A page's columns; the first page's stand where the open page has room.
    struct PlannedPage {
        var columns: [ColumnFill]
        var height: Length { columns.reduce(.zero) { max($0, $1.height) } }
    }

    /// The pages from the open one on; it has no columns when nothing more goes on it.
    func plan() -> [PlannedPage] {
        guard !filler.boxes.isEmpty else { return [] }
        var nodes: [Node] = []
        // The ways that lead to each slot, as nodes of the one before; -1 is the start.
        var layers: [Int: [Int]] = [0: [-1]]
        var best: (node: Int, cost: Double)?
        var slot = 0
        while let layer = layers.removeValue(forKey: slot) ?? (layers.isEmpty ? nil : []) {
            for previous in kept(layer, of: nodes) {
                let costSoFar = previous < 0 ? 0 : nodes[previous].cost
                if let best, costSoFar >= best.cost { continue }
                for node in ways(into: slot, after: previous, nodes: nodes) {
                    nodes.append(node)
                    let number = nodes.count - 1
                    if (node.evened.last ?? node.way).end.isDone(of: filler.boxes.count) {
                        if node.cost < best?.cost ?? .infinity { best = (number, node.cost) }
                    } else {
                        layers[node.slot + 1, default: []].append(number)
                    }
                }
            }
            slot += 1
        }
        return best.map { pages(endingAt: $0.node, of: nodes) } ?? []
    }

    private func kept(_ layer: [Int], of nodes: [Node]) -> [Int] {
        guard layer.count > 1 else { return layer }
        // Of the ways that leave the same to be placed, the cheapest.
        var cheapest: [Int] = []
        for number in layer.sorted(by: { (nodes[$0].cost, $0) < (nodes[$1].cost, $1) }) {
            let end = nodes[number].way.end
            let isKnown = cheapest.contains {
                nodes[$0].way.end.next == end.next && nodes[$0].way.end.waiting == end.waiting
            }
            if !isKnown { cheapest.append(number) }
            if cheapest.count == Self.breadth { break }
        }
        return cheapest
    }

    private func room(of slot: Int) -> ColumnRoom { slot < firstRooms.count ? firstRooms[slot] : fullRoom }

    // MARK: - Ways

    private func ways(into slot: Int, after previous: Int, nodes: [Node]) -> [Node] {
        let state = previous < 0 ? ColumnState(next: 0) : nodes[previous].way.end
        let cost = previous < 0 ? 0 : nodes[previous].cost
        let column = slot % columnCount
        if columnCount > 1, column == 0, let band = lastBand(from: state, slot: slot) {
            let lonely = slot > 0 ? loneliness(of: band.reduce(.zero) { $0 + $1.used }) : 0
            return [Node(way: band[0], slot: slot, cost: cost + lonely, previous: previous, evened: band)]
        }
        let room = room(of: slot)
        var made = filler.breaks(from: state, room: room)
        if !room.isFull { made.removeAll { $0.end == state } }
        guard !made.isEmpty else {
            return [skipped(slot: slot, state: state, room: room, cost: cost, previous: previous)]
        }
        return made.map { way in
            var node = Node(way: way, slot: slot, cost: cost + way.cost, previous: previous)
            if way.end.isDone(of: filler.boxes.count) {
                if slot > 0 { node.cost += loneliness(of: way.used) }
            } else {
                node.cost += unevenness(of: way, slot: slot, after: previous, nodes: nodes)
            }
            if column == 0 { node.cost += Cost.page }
            return node
        }
    }

    /// Nothing goes into what is left of the open page.
    private func skipped(slot: Int, state: ColumnState, room: ColumnRoom, cost: Double, previous: Int) -> Node {
        let share = Double(room.height.thousandths) / Double(max(1, fullRoom.height.thousandths))
        let way = ColumnBreak(
            start: state, end: state, figure: .here, used: .zero, free: room.height,
            cost: share * share * ColumnFiller.Cost.emptiness)
        let lastSlot = (slot / columnCount + 1) * columnCount - 1
        return Node(way: way, slot: lastSlot, cost: cost + way.cost, previous: previous)
    }

    private func unevenness(of way: ColumnBreak, slot: Int, after previous: Int, nodes: [Node]) -> Double {
        guard previous >= 0, nodes[previous].slot == slot - 1, slot >= firstRooms.count || slot % columnCount > 0
        else { return 0 }
        let isBeside = slot % columnCount > 0
        let isFacing = columnCount == 1 && (firstPage + slot).isMultiple(of: 2)
        guard isBeside || isFacing else { return 0 }
        let gap = Double((way.free - nodes[previous].way.free).thousandths)
        let share = gap / Double(max(1, fullRoom.height.thousandths))
        return share * share * Cost.unevenness
    }

    private func loneliness(of height: Length) -> Double {
        guard let line = filler.boxes.last?.height, line > .zero else { return 0 }
        let sociable = line * Cost.sociable
        guard height < sociable else { return 0 }
        return Cost.lonely * (1 - Double(height.thousandths) / Double(sociable.thousandths))
    }

    // MARK: - The last band

    /// The columns of a page that holds all that is left, made even; nil when it does not.
    private func lastBand(from state: ColumnState, slot: Int) -> [ColumnBreak]? {
        guard var best = band(from: state, slot: slot, limit: nil) else { return nil }
        // As low as the columns can be with their pictures whole.
        var low = Length.zero
        var high = best.reduce(Length.zero) { max($0, $1.used) }
        while high - low > Length(thousandths: 250) {
            let middle = (low + high) / 2
            if let tried = band(from: state, slot: slot, limit: middle), tried.allSatisfy({ $0.figure == .here }) {
                (high, best) = (middle, tried)
            } else {
                low = middle
            }
        }
        return best
    }

    private func band(from state: ColumnState, slot: Int, limit: Length?) -> [ColumnBreak]? {
        var band: [ColumnBreak] = []
        var state = state
        for column in 0..<columnCount where !state.isDone(of: filler.boxes.count) {
            guard let way = filler.cheapestBreak(from: state, room: room(of: slot + column, limit: limit)) else {
                return nil
            }
            band.append(way)
            state = way.end
        }
        return state.isDone(of: filler.boxes.count) ? band : nil
    }

    private func room(of slot: Int, limit: Length?) -> ColumnRoom {
        var room = room(of: slot)
        guard let limit else { return room }
        room.height = min(room.height, limit)
        room.isFull = false
        return room
    }

    // MARK: - Result

    private func pages(endingAt last: Int, of nodes: [Node]) -> [PlannedPage] {
        var path: [Node] = []
        var number = last
        while number >= 0 {
            path.append(nodes[number])
            number = nodes[number].previous
        }
        var pages: [PlannedPage] = []
        for node in path.reversed() {
            let page = node.slot / columnCount
            while pages.count <= page { pages.append(PlannedPage(columns: [])) }
            if !node.evened.isEmpty {
                for (column, way) in node.evened.enumerated() {
                    pages[page].columns.append(filler.lay(way, room: room(of: node.slot + column)))
                }
            } else if node.way.end != node.way.start {
                pages[page].columns.append(filler.lay(node.way, room: room(of: node.slot)))
            }
        }
        return pages
    }
}
