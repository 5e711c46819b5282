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
    var alignment: TextAlignment
    /// Whether lines are made about as long as each other, as titles want them.
    var isBalanced = false

    /// Beyond this many times its natural width no space is stretched: such a line stays ragged.
    static let widestSpace = 4

    /// Breaks a paragraph and sets its lines into `set`.
    func setLines(_ paragraph: Paragraph, calls: [ParagraphBuilder.Call], into set: inout LineSet) -> [SetLine] {
        var lines: [SetLine] = []
        var start = 0
        var call = calls.startIndex
        for end in breaks(of: paragraph) {
            let indent = start == 0 ? firstLineIndent : .zero
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
                first: (width - firstLineIndent).thousandths, rest: width.thousandths,
                isJustified: alignment == .justified
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
        piece.gap == .space && piece.penalty < BreakRules.forbidden || piece.gap == .lineEnd
    }

    private func setLine(_ pieces: ArraySlice<Paragraph.Piece>, indent: Length, into set: inout LineSet) -> SetLine {
        let first = set.words.count
        let last = pieces.endIndex - 1
        var natural = 0
        var spaces = 0
        var gapCount = 0
        for index in pieces.indices {
            natural += Int(pieces[index].width)
            if index < last, pieces[index].space > 0 {
                natural += Int(pieces[index].space)
                spaces += Int(pieces[index].space)
                gapCount += 1
            }
        }
        let measure = (width - indent).thousandths
        let slack = measure - natural
        let isParagraphEnd = pieces[last].gap == .lineEnd
        let isStretched =
            alignment == .justified && gapCount > 0
            && (slack < 0 || !isParagraphEnd && slack <= spaces * (LineMeasure.widestSpace - 1))
        var x = 0
        var given = 0
        var gap = 0
        for index in pieces.indices {
            let piece = pieces[index]
            set.words.append(
                PlacedWord(word: piece.word, x: Int32(x), mark: piece.mark, hasSpaceAfter: piece.space > 0))
            x += Int(piece.width)
            guard index < last, piece.space > 0 else { continue }
            x += Int(piece.space)
            if isStretched {
                // Shares are cut from the running total, so that the last word ends exactly at the margin.
                gap += 1
                let share = slack * gap / gapCount
                x += share - given
                given = share
            }
        }
        set.lines.append(Line(words: Int32(first)..<Int32(set.words.count), width: Length(thousandths: x)))
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
}
