import BantinModel
import BantinStyle

/// A line that was set, and what came with it.
struct SetLine {
    /// In its `LineSet`.
    var line: Int
    /// From the left end of the measure to the line's origin.
    var x: Length
    /// The notes that are called in the line.
    var notes: [Int]
    /// Whether it ends inside a word, for want of room.
    var endsInsideWord: Bool
}

/// How a paragraph's lines stand in their measure.
struct LineMeasure {
    var left: Length
    var width: Length
    var firstLineIndent: Length
    /// How far lines that turn over stand in: all but the first, and those after a line end.
    var hang = Length.zero
    var alignment: TextAlignment
    /// Whether lines are made about as long as each other, as titles want them.
    var isBalanced = false
    var letters = LetterGive(limit: 0)

    /// Beyond this many times its natural width no space is stretched: such a line stays ragged.
    static let widestSpace = 4

    /// Breaks a paragraph and sets its lines into `set`.
    func setLines(_ paragraph: Paragraph, calls: [ParagraphBuilder.Call], into set: inout LineSet) -> [SetLine] {
        var lines: [SetLine] = []
        var start = 0
        var call = calls.startIndex
        for end in breaks(of: paragraph) {
            let isTurnover = start > 0 && paragraph.pieces[start - 1].gap != .lineEnd
            let indent = start == 0 ? firstLineIndent : isTurnover ? hang : .zero
            var line = setLine(paragraph.pieces[start..<end], indent: indent, into: &set)
            while call < calls.endIndex, calls[call].piece < end {
                line.notes.append(calls[call].note)
                call += 1
            }
            lines.append(line)
            start = end
        }
        return lines
    }

    private func breaks(of paragraph: Paragraph) -> [Int] {
        func breaks(width: Length) -> [Int] {
            LineBreaker(
                first: (width - firstLineIndent).thousandths, rest: width.thousandths, hang: hang.thousandths,
                isJustified: alignment == .justified, letters: letters
            ).breaks(of: paragraph)
        }
        let widest = breaks(width: width)
        guard isBalanced, widest.count > 1 else { return widest }
        // The narrowest measure that needs no more lines makes them even.
        var low = width / 2
        var high = width
        var best = widest
        while high - low > Length(thousandths: 500) {
            let middle = (low + high) / 2
            let tried = breaks(width: middle)
            if tried.count == widest.count, tried.allSatisfy({ isWhole(paragraph.pieces[$0 - 1]) }) {
                (high, best) = (middle, tried)
            } else {
                low = middle
            }
        }
        return best
    }

    private func isWhole(_ piece: Paragraph.Piece) -> Bool {
        piece.gap == .space && piece.penalty < BreakRules.whole || piece.gap == .lineEnd
    }

    private func setLine(_ pieces: ArraySlice<Paragraph.Piece>, indent: Length, into set: inout LineSet) -> SetLine {
        let first = set.words.count
        let last = pieces.endIndex - 1
        let measure = (width - indent).thousandths
        let (stretch, slack, gapCount) = fill(pieces, measure: measure)
        // Positions are cut from the running totals, so that the last word ends exactly at the margin.
        var (letters, spaces) = (0, 0)
        var x = 0
        var gap = 0
        for index in pieces.indices {
            let piece = pieces[index]
            set.words.append(
                PlacedWord(word: piece.word, x: Int32(x), mark: piece.mark, hasSpaceAfter: piece.space > 0))
            letters += Int(piece.width)
            if index < last, piece.space > 0 {
                spaces += Int(piece.space)
                gap += 1
            }
            x = LetterGive.width(letters, stretch: stretch) + spaces + (slack == 0 ? 0 : slack * gap / gapCount)
        }
        set.lines.append(
            Line(
                words: Int32(first)..<Int32(set.words.count), width: Length(thousandths: x), stretch: Int16(stretch)))
        let free = measure - x
        let shift: Length =
            switch alignment {
            case .justified, .left: .zero
            case .right: Length(thousandths: free)
            case .center: Length(thousandths: free / 2)
            }
        return SetLine(
            line: set.lines.count - 1, x: left + indent + shift, notes: [],
            endsInsideWord: pieces[last].gap == .none || pieces[last].gap == .soft)
    }

    /// How a line takes up what it lacks of its measure: the stretch of its letters in thousandths, and what its spaces,
    /// so many of them, take together. Nothing, where it keeps its natural width.
    private func fill(
        _ pieces: ArraySlice<Paragraph.Piece>, measure: Int
    ) -> (stretch: Int, slack: Int, gapCount: Int) {
        var (width, spaces, gapCount) = (0, 0, 0)
        for index in pieces.indices {
            width += Int(pieces[index].width)
            if index < pieces.endIndex - 1, pieces[index].space > 0 {
                spaces += Int(pieces[index].space)
                gapCount += 1
            }
        }
        let slack = measure - width - spaces
        let isParagraphEnd = pieces[pieces.endIndex - 1].gap == .lineEnd
        guard alignment == .justified, gapCount > 0, slack < 0 || !isParagraphEnd else { return (0, 0, 1) }
        let stretch = letters.stretch(letters: width, spaces: spaces, slack: slack)
        let left = slack - (LetterGive.width(width, stretch: stretch) - width)
        guard left <= spaces * (LineMeasure.widestSpace - 1) else { return (0, 0, 1) }
        return (stretch, left, gapCount)
    }
}
