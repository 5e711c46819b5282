import BantinModel

/// Knows the ways in which columns can be filled from boxes.
struct ColumnFiller {
    let boxes: [GalleyBox]
    var notes: [[GalleyBox]] = []
    var tableHeads: [[GalleyBox]] = []
    /// Between the body and the notes, the rule over them included.
    var noteGap = Length.zero
    /// The pitch of the baseline grid, if there is one.
    var grid: Length?

    enum Cost {
        /// An empty column costs this much, a half empty one a quarter of it.
        static let emptiness = 10_000.0
        /// A picture may shrink to this share of its height rather than leave a hole; so far it costs the most.
        static let leastPicture = 0.6
        static let shrinking = 2_500.0
        /// A figure away from where it is mentioned.
        static let figureAtFoot = 30.0
        static let figureInNextColumn = 60.0
        /// A note that goes on in the next column.
        static let carriedNote = 400.0
        /// A chain that must not part, parted because no column holds it.
        static let partedChain = 50_000.0
        /// Ways that are dearer than the cheapest by this much are not looked at.
        static let window = 1_200.0
        static let waysLimit = 12
    }

    /// The ways to fill a column that are worth looking at, none when nothing fits a column that is not full.
    func breaks(from state: ColumnState, room: ColumnRoom) -> [ColumnBreak] {
        var ways: [ColumnBreak] = []
        let scan = scan(from: state, room: room, skipping: nil, into: &ways)
        if let figure = scan.overflowingFigure {
            shrink(figure, into: &ways)
            _ = self.scan(from: state, room: room, skipping: figure, into: &ways)
        }
        if ways.isEmpty, room.isFull || state.next >= boxes.count { ways = [forced(scan, from: state)] }
        guard ways.count > 1 else { return ways }
        let least = ways.reduce(.infinity) { min($0, $1.cost) }
        ways.removeAll { $0.cost > least + Cost.window }
        return ways.count > Cost.waysLimit ? Array(ways.sorted { $0.cost < $1.cost }.prefix(Cost.waysLimit)) : ways
    }

    /// The cheapest way by itself; nil when nothing fits.
    func cheapestBreak(from state: ColumnState, room: ColumnRoom) -> ColumnBreak? {
        breaks(from: state, room: room).min { ($0.cost, -$0.end.next) < ($1.cost, -$1.end.next) }
    }

    // MARK: - Scanning

    private struct Scan {
        var stack: ColumnStack
        /// After the last box that fits.
        var fitting: Int
        /// How much of a waiting figure fits.
        var waiting: Range<Int>?
        /// The figure that found no room, when the column may end before it or go on without it.
        var overflowingFigure: Range<Int>?
    }

    /// Takes box after box and notes every place where the column may end.
    ///
    /// - Parameter skip: a figure to leave out: it stands at the foot of the column or heads the next one.
    private func scan(
        from state: ColumnState, room: ColumnRoom, skipping skip: Range<Int>?, into ways: inout [ColumnBreak]
    ) -> Scan {
        let stack = ColumnStack(carried: state.carried, room: room, noteGap: noteGap, grid: grid)
        var scan = Scan(stack: stack, fitting: state.next)
        guard addWaiting(of: state, to: &scan) else { return scan }
        if state.waiting != nil || state.next >= boxes.count {
            note(end: state.next, scan, from: state, skipping: nil, into: &ways)
        }
        var index = state.next
        while index < boxes.count {
            if index == skip?.lowerBound { index = skip?.upperBound ?? index }
            guard index < boxes.count else { break }
            let fits = add(index, of: state, skipping: skip, to: &scan.stack)
            guard fits else {
                if skip == nil { scan.overflowingFigure = figure(endingAt: index, from: state) }
                break
            }
            index += 1
            scan.fitting = index
            // With a figure left out, at least one box after it goes before it.
            if index > skip?.upperBound ?? 0 {
                note(end: index, scan, from: state, skipping: skip, into: &ways)
            }
        }
        return scan
    }

    /// Adds a waiting figure at the column's head; false when not all of it fits.
    private func addWaiting(of state: ColumnState, to scan: inout Scan) -> Bool {
        guard let waiting = state.waiting else { return true }
        for index in waiting {
            guard scan.stack.add(boxes[index], gap: boxes[index].spaceBefore, notes: notes) else {
                scan.waiting = waiting.lowerBound..<max(index, waiting.lowerBound + 1)
                return false
            }
        }
        scan.waiting = waiting
        return true
    }

    private func add(
        _ index: Int, of state: ColumnState, skipping skip: Range<Int>?, to stack: inout ColumnStack
    ) -> Bool {
        if index == state.next, state.waiting == nil {
            for head in heads(of: index) { _ = stack.add(head, gap: head.spaceBefore, notes: []) }
            return stack.add(boxes[index], gap: .zero, notes: notes)
        }
        return stack.add(boxes[index], gap: gap(before: index, of: state, skipping: skip), notes: notes)
    }

    private func gap(before index: Int, of state: ColumnState, skipping skip: Range<Int>?) -> Length {
        let box = boxes[index]
        if index == skip?.upperBound { return box.spaceWithoutPicture ?? box.spaceBefore }
        guard index == state.next, let waiting = state.waiting, waiting.upperBound < boxes.count else {
            return box.spaceBefore
        }
        // What the figure wants below it.
        return max(box.spaceBefore, boxes[waiting.upperBound].spaceBefore)
    }

    /// The table head that is repeated when the box comes first.
    private func heads(of index: Int) -> [GalleyBox] { boxes[index].tableHead.map { tableHeads[$0] } ?? [] }

    /// The whole figure to which the box belongs that found no room.
    private func figure(endingAt index: Int, from state: ColumnState) -> Range<Int>? {
        var first = index
        while first > state.next, boxes[first].breakBefore >= GalleyBox.forbiddenBreak, !boxes[first].isPicture {
            first -= 1
        }
        guard boxes[first].isPicture, first > state.next else { return nil }
        return first..<tiedEnd(after: first)
    }

    /// The end of the boxes that stay with the one at `index`.
    private func tiedEnd(after index: Int) -> Int {
        var end = index + 1
        while end < boxes.count, boxes[end].breakBefore >= GalleyBox.forbiddenBreak, !boxes[end].isPicture { end += 1 }
        return end
    }

    // MARK: - Ways

    /// Notes that the column may end before the box at `end`, if it may.
    private func note(
        end: Int, _ scan: Scan, from state: ColumnState, skipping skip: Range<Int>?, into ways: inout [ColumnBreak]
    ) {
        let penalty = end < boxes.count ? boxes[end].breakBefore : 0
        guard let skip else {
            guard penalty < GalleyBox.forbiddenBreak || end == state.next else { return }
            ways.append(
                way(to: end, figure: .here, stack: scan.stack, from: state, penalty: Double(penalty)))
            return
        }
        // A figure never stands after the article's end, nor beside another one or inside a table.
        guard end < boxes.count, penalty < GalleyBox.forbiddenBreak, !boxes[end].isPicture,
            boxes[end].tableHead == nil
        else { return }
        // A heading before the figure keeps two lines of what follows.
        if boxes[skip.lowerBound].breakBefore >= GalleyBox.forbiddenBreak, end <= skip.upperBound + 1 { return }
        ways.append(
            way(
                to: end, figure: .next(skip), stack: scan.stack, from: state,
                penalty: Double(penalty) + Cost.figureInNextColumn))
        var stack = scan.stack
        for index in skip {
            guard stack.add(boxes[index], gap: boxes[index].spaceBefore, notes: notes) else { return }
        }
        ways.append(
            way(
                to: end, figure: .foot(skip), stack: stack, from: state,
                penalty: Double(penalty) + Cost.figureAtFoot))
    }

    private func way(
        to end: Int, figure: ColumnBreak.FigurePlace, stack: ColumnStack, from state: ColumnState, penalty: Double
    ) -> ColumnBreak {
        let (foot, carried) = stack.notes(below: stack.used)
        let footHeight = foot.isEmpty ? .zero : noteGap + foot.stackedHeight
        let free = max(.zero, stack.room.height - stack.used - footHeight)
        var waiting: Range<Int>?
        if case .next(let range) = figure { waiting = range }
        let after = ColumnState(next: end, waiting: waiting, carried: carried)
        var cost = penalty
        if !after.isDone(of: boxes.count) {
            let share = Double(free.thousandths) / Double(max(1, stack.room.height.thousandths))
            cost += share * share * Cost.emptiness + (carried.isEmpty ? 0 : Cost.carriedNote)
        }
        return ColumnBreak(start: state, end: after, figure: figure, used: stack.used, free: free, cost: cost)
    }

    /// Fills what is left of the column with the figure, made smaller, if it is not made too small.
    private func shrink(
        _ figure: Range<Int>, into ways: inout [ColumnBreak]
    ) {
        let picture = boxes[figure.lowerBound]
        guard picture.breakBefore < GalleyBox.forbiddenBreak,
            boxes[figure].allSatisfy(\.notes.isEmpty),
            let before = ways.last(where: { $0.end.next == figure.lowerBound && $0.figure == .here }),
            before.end.carried.isEmpty
        else { return }
        let tied = boxes[figure].dropFirst().reduce(Length.zero) { $0 + $1.spaceBefore + $1.height }
        let height = before.free - picture.spaceBefore - tied
        guard height >= picture.height.scaled(by: Cost.leastPicture), height < picture.height else { return }
        let loss = 1 - Double(height.thousandths) / Double(picture.height.thousandths)
        var way = before
        way.end.next = figure.upperBound
        way.figure = .shrunk(box: figure.lowerBound, height: height)
        way.used += before.free
        way.free = .zero
        way.cost = loss * loss * Cost.shrinking
        ways.append(way)
    }

    /// A chain that must not part is higher than the column: part it where the column ends.
    private func forced(_ scan: Scan, from state: ColumnState) -> ColumnBreak {
        var stack = ColumnStack(carried: state.carried, room: scan.stack.room, noteGap: noteGap, grid: grid)
        var end = state
        end.waiting = nil
        if let waiting = state.waiting {
            let placed = scan.waiting ?? waiting
            for index in placed { _ = stack.add(boxes[index], gap: boxes[index].spaceBefore, notes: notes) }
            if placed.upperBound < waiting.upperBound { end.waiting = placed.upperBound..<waiting.upperBound }
        } else if state.next < boxes.count {
            end.next = max(scan.fitting, state.next + 1)
            for index in state.next..<end.next { _ = add(index, of: state, skipping: nil, to: &stack) }
        }
        let (_, carried) = stack.notes(below: stack.used)
        end.carried = carried
        return ColumnBreak(
            start: state, end: end, figure: .here, used: stack.used, free: .zero, cost: Cost.partedChain)
    }

    // MARK: - Laying out

    /// The column that a way makes.
    func lay(_ way: ColumnBreak, room: ColumnRoom) -> ColumnFill {
        var stack = ColumnStack(carried: way.start.carried, room: room, noteGap: noteGap, grid: grid)
        var fill = ColumnFill()
        func place(_ box: GalleyBox, gap: Length, notes: [[GalleyBox]]) {
            fill.boxes.append(ColumnFill.PlacedBox(box: box, y: stack.top(of: box, gap: gap)))
            _ = stack.add(box, gap: gap, notes: notes)
        }
        let skip = way.figure.skipped
        var text = way.start.next..<way.end.next
        if let waiting = way.start.waiting {
            let rest = way.end.waiting.flatMap { waiting.contains($0.lowerBound) ? $0.lowerBound : nil }
            for index in waiting.lowerBound..<(rest ?? waiting.upperBound) {
                place(boxes[index], gap: boxes[index].spaceBefore, notes: notes)
            }
            if rest != nil { text = text.lowerBound..<text.lowerBound }
        }
        for index in text where skip?.contains(index) != true {
            if index == text.lowerBound, way.start.waiting == nil {
                for head in heads(of: index) { place(head, gap: head.spaceBefore, notes: []) }
                place(shrunk(index, by: way.figure), gap: .zero, notes: notes)
            } else {
                let gap = gap(before: index, of: way.start, skipping: skip)
                place(shrunk(index, by: way.figure), gap: gap, notes: notes)
            }
        }
        if case .foot(let figure) = way.figure {
            for index in figure { place(boxes[index], gap: boxes[index].spaceBefore, notes: notes) }
        }
        fill.height = stack.used
        fill.foot = stack.called.dropLast(way.end.carried.count)
        return fill
    }

    private func shrunk(_ index: Int, by figure: ColumnBreak.FigurePlace) -> GalleyBox {
        guard case .shrunk(let box, let height) = figure, box == index else { return boxes[index] }
        return boxes[index].shrunk(to: height)
    }
}

extension GalleyBox {
    var isPicture: Bool {
        if case .one(.picture) = content { true } else { false }
    }

    /// A picture's box made lower, the picture centred where it was.
    fileprivate func shrunk(to height: Length) -> GalleyBox {
        guard case .one(.picture(var picture)) = content, self.height > .zero else { return self }
        let ratio = Double(height.thousandths) / Double(self.height.thousandths)
        let width = picture.frame.width.scaled(by: ratio)
        picture.frame.x += (picture.frame.width - width) / 2
        picture.frame.width = width
        picture.frame.height = height
        var box = self
        box.height = height
        box.content = .one(.picture(picture))
        return box
    }
}
