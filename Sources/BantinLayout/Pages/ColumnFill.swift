import BantinModel

/// How much of a galley is placed when a column begins.
struct ColumnState: Hashable {
    /// The next box in the order of the text.
    var next: Int
    /// A figure from before `next` that waits for the head of this column.
    var waiting: Range<Int>?
    /// Note lines that found no room at the foot of the column before.
    var carried: [GalleyBox] = []

    func isDone(of count: Int) -> Bool { next >= count && waiting == nil && carried.isEmpty }
}

/// The room of a column.
struct ColumnRoom: Hashable {
    var height: Length
    /// From the origin of the baseline grid to the column's top.
    var phase: Length = .zero
    /// Whether the column is as high as it gets. Then something is placed in any case; else nothing is, when nothing fits.
    var isFull: Bool
}

/// One way to fill a column, not yet laid out.
struct ColumnBreak {
    var start: ColumnState
    var end: ColumnState
    var figure: FigurePlace
    /// The height that the body takes.
    var used: Length
    /// What stays empty between the body and the notes.
    var free: Length
    var cost: Double

    /// Where the figure at which the column would end stands.
    enum FigurePlace: Hashable {
        case here
        /// Where it is, made lower: its picture's box and height.
        case shrunk(box: Int, height: Length)
        /// After text that comes after it, at the foot of the column.
        case foot(Range<Int>)
        /// At the head of the next column, text that comes after it having gone before.
        case next(Range<Int>)

        var skipped: Range<Int>? {
            switch self {
            case .here, .shrunk: nil
            case .foot(let figure), .next(let figure): figure
            }
        }
    }
}

/// What stands in one column: boxes of the body, and notes at its foot.
struct ColumnFill {
    var boxes: [PlacedBox] = []
    var height = Length.zero
    var foot: [GalleyBox] = []

    struct PlacedBox {
        var box: GalleyBox
        /// From the column's top.
        var y: Length
    }
}

/// Boxes one below the other in a column, as far as they fit, with the notes that they call.
struct ColumnStack {
    private(set) var used = Length.zero
    private(set) var called: [GalleyBox]
    /// What the foot takes at the least: of each note its first lines.
    private(set) var leastFoot: Length
    let room: ColumnRoom
    let noteGap: Length
    private let grid: Length?
    private var isEmpty = true

    /// So many lines of a note stand on the page of its call at the least.
    private static let leastNoteLines = 2

    init(carried: [GalleyBox], room: ColumnRoom, noteGap: Length, grid: Length?) {
        called = carried
        self.room = room
        self.noteGap = noteGap
        self.grid = grid
        leastFoot = carried.isEmpty ? .zero : noteGap + min(carried.stackedHeight, room.height / 2)
    }

    /// Where the box would stand, so far below the one before.
    func top(of box: GalleyBox, gap: Length) -> Length {
        guard let grid, let offset = box.gridOffset, !isEmpty || room.phase > .zero else {
            return used + (isEmpty ? .zero : gap)
        }
        let y = used + (isEmpty ? .zero : gap.scaled(by: BaselineGrid.leastGap))
        return (y + room.phase + offset).roundedUp(to: grid) - offset - room.phase
    }

    /// Adds the box in any case; answers whether it fits.
    mutating func add(_ box: GalleyBox, gap: Length, notes: [[GalleyBox]]) -> Bool {
        used = top(of: box, gap: gap) + box.height
        isEmpty = false
        for note in box.notes where notes.indices.contains(note) {
            let lines = Array(notes[note].prefix(Self.leastNoteLines))
            leastFoot =
                noteGap + called.stackedHeight + lines.stackedHeight
                + (called.isEmpty ? .zero : lines.first?.spaceBefore ?? .zero)
            called += notes[note]
        }
        return used + leastFoot <= room.height
    }

    /// The notes that there is room for below the body, and those that are carried over.
    func notes(below used: Length) -> (foot: [GalleyBox], carried: [GalleyBox]) {
        guard !called.isEmpty else { return ([], []) }
        var foot: [GalleyBox] = []
        var rest = room.height - used - noteGap
        for (index, line) in called.enumerated() {
            let need = line.height + (index > 0 ? line.spaceBefore : .zero)
            guard need <= rest || (room.isFull && used == .zero && foot.isEmpty) else { break }
            rest -= need
            foot.append(line)
        }
        return (foot, Array(called.dropFirst(foot.count)))
    }
}

extension Length {
    /// The least multiple of `step` that is not below this length.
    func roundedUp(to step: Length) -> Length {
        guard step > .zero else { return self }
        let remainder = thousandths % step.thousandths
        guard remainder != 0 else { return self }
        return Length(thousandths: thousandths - remainder + (remainder > 0 ? step.thousandths : 0))
    }
}
