import BantinModel

/// What goes into one column: boxes of the body, the notes called in them at its foot, and what is carried over.
struct ColumnFill {
    /// The boxes after the column's start that it takes.
    var end: Int
    /// The height that the body takes.
    var height: Length
    /// A picture that was made smaller to fit, as the first of the last boxes.
    var shrunk: (box: Int, height: Length)?
    var foot: [GalleyBox]
    /// Note lines that found no room and begin the next column's foot.
    var carried: [GalleyBox]
}

/// Fills columns from a galley's boxes, each up to its cheapest break.
struct ColumnFiller {
    private(set) var boxes: [GalleyBox]
    let notes: [[GalleyBox]]
    let tableHeads: [[GalleyBox]]
    /// Between the body and the notes, the rule over them included.
    let noteGap: Length

    private enum Cost {
        /// An empty column costs this much, a half empty one a quarter of it.
        static let emptiness = 10_000.0
        /// A picture may shrink to this share of its height rather than leave a hole.
        static let leastPicture = 0.6
        /// A hole smaller than this share of the column is left rather than a picture moved.
        static let leastHole = 0.08
        /// So many lines of a note stand on the page of its call at the least.
        static let leastNoteLines = 2
    }

    /// - Parameters:
    ///   - isFull: whether the column is as high as it gets. Then something is placed in any case; else nothing is, when
    ///     nothing fits.
    func fill(from start: Int, carried: [GalleyBox], height: Length, isFull: Bool) -> ColumnFill {
        var used = Length.zero
        var called: [GalleyBox] = carried
        var leastFoot = carried.isEmpty ? Length.zero : noteGap + min(carried.stackedHeight, height / 2)
        var best: (end: Int, cost: Double, used: Length, called: [GalleyBox])?
        var fitting = start
        var fittingUsed = Length.zero
        var index = start
        while index < boxes.count {
            let box = boxes[index]
            used += (index == start ? headHeight(of: box) : box.spaceBefore) + box.height
            for note in box.notes where notes.indices.contains(note) {
                leastFoot =
                    noteGap + called.stackedHeight + noteHeight(notes[note].prefix(Cost.leastNoteLines), after: called)
                called += notes[note]
            }
            guard used + leastFoot <= height else { break }
            index += 1
            (fitting, fittingUsed) = (index, used)
            let penalty = index == boxes.count ? 0 : boxes[index].breakBefore
            guard penalty < GalleyBox.forbiddenBreak else { continue }
            let share = Double((height - used - leastFoot).thousandths) / Double(max(1, height.thousandths))
            let cost = index == boxes.count ? -1 : share * share * Cost.emptiness + Double(penalty)
            if best == nil || cost <= (best?.cost ?? 0) {
                best = (index, cost, used, called)
            }
        }
        if let best {
            var fill = closed(end: best.end, used: best.used, called: best.called, height: height, isFull: isFull)
            shrinkPicture(into: &fill, start: start, height: height)
            return fill
        }
        guard isFull, start < boxes.count else {
            return closed(end: start, used: .zero, called: carried, height: height, isFull: isFull)
        }
        // A chain that must not part is higher than the column: part it where the column ends.
        let end = max(fitting, start + 1)
        let body = fitting > start ? fittingUsed : boxes[start].height
        let newly = boxes[start..<end].flatMap(\.notes).filter(notes.indices.contains)
        return closed(
            end: end, used: body, called: carried + newly.flatMap { notes[$0] }, height: height, isFull: isFull)
    }

    /// When the column that `fill` ended was cut short by a picture, lets the text go on and the picture stand at the
    /// top of the next column. Answers whether it did, and so whether the column is to be filled again.
    mutating func deferPicture(
        after fill: ColumnFill, from start: Int, carried: [GalleyBox], height: Length, isFull: Bool
    ) -> Bool {
        let index = fill.end
        guard fill.shrunk == nil, fill.carried.isEmpty, index > start, index < boxes.count,
            case .one(.picture) = boxes[index].content
        else { return false }
        guard height - fill.height - footHeight(of: fill) > height.scaled(by: Cost.leastHole) else { return false }
        let end = tiedEnd(after: index)
        let group = Array(boxes[index..<end])
        var rest = self
        rest.boxes.removeSubrange(index..<end)
        guard index < rest.boxes.count else { return false }
        let gap = rest.boxes[index].spaceBefore
        rest.boxes[index].spaceBefore = rest.boxes[index].spaceWithoutPicture ?? gap
        let filled = rest.fill(from: start, carried: carried, height: height, isFull: isFull)
        // The picture never comes after the article's end, nor twice in the way.
        guard filled.end > index, filled.end < rest.boxes.count, filled.shrunk == nil else { return false }
        if case .one(.picture) = rest.boxes[filled.end].content { return false }
        rest.boxes[filled.end].spaceBefore = max(rest.boxes[filled.end].spaceBefore, gap)
        rest.boxes.insert(contentsOf: group, at: filled.end)
        rest.boxes[filled.end].breakBefore = 0
        boxes = rest.boxes
        return true
    }

    /// The end of the boxes that stay with the one at `index`.
    private func tiedEnd(after index: Int) -> Int {
        var end = index + 1
        while end < boxes.count, boxes[end].breakBefore >= GalleyBox.forbiddenBreak { end += 1 }
        return end
    }

    private func footHeight(of fill: ColumnFill) -> Length {
        fill.foot.isEmpty ? .zero : noteGap + fill.foot.stackedHeight
    }

    /// The height of the table head that is repeated when the box comes first.
    private func headHeight(of box: GalleyBox) -> Length {
        box.tableHead.map { tableHeads[$0].stackedHeight } ?? .zero
    }

    private func noteHeight(_ lines: ArraySlice<GalleyBox>, after called: [GalleyBox]) -> Length {
        Array(lines).stackedHeight + (called.isEmpty ? .zero : lines.first?.spaceBefore ?? .zero)
    }

    /// Takes as much of the notes as there is room for.
    private func closed(
        end: Int, used: Length, called: [GalleyBox], height: Length, isFull: Bool
    ) -> ColumnFill {
        var foot: [GalleyBox] = []
        var room = height - used - noteGap
        for (index, line) in called.enumerated() {
            let need = line.height + (index > 0 ? line.spaceBefore : .zero)
            guard need <= room || (isFull && used == .zero && foot.isEmpty) else { break }
            room -= need
            foot.append(line)
        }
        return ColumnFill(
            end: end, height: used, shrunk: nil, foot: foot, carried: Array(called.dropFirst(foot.count)))
    }

    /// Fills what is left of the column with the next picture, made smaller, if it is not made too small.
    private func shrinkPicture(into fill: inout ColumnFill, start: Int, height: Length) {
        let index = fill.end
        guard index > start, index < boxes.count, fill.carried.isEmpty,
            case .one(.picture) = boxes[index].content
        else { return }
        let end = tiedEnd(after: index)
        let caption = boxes[(index + 1)..<end]
        guard caption.allSatisfy(\.notes.isEmpty) else { return }
        let tied = caption.reduce(Length.zero) { $0 + $1.spaceBefore + $1.height }
        let room = height - fill.height - footHeight(of: fill) - boxes[index].spaceBefore - tied
        guard room >= boxes[index].height.scaled(by: Cost.leastPicture), room < boxes[index].height else { return }
        fill.shrunk = (index, room)
        fill.end = end
        fill.height += boxes[index].spaceBefore + room + tied
    }
}
