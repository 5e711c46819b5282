import BantinModel

/// A paragraph before it has lines: words and what stands between them. Widths are in thousandths of a point.
struct Paragraph {
    var pieces: [Piece] = []

    struct Piece {
        var word: WordID
        var width: Int32
        var mark: UInt32
        var gap: Gap = .none
        /// The width of the space after the piece, 0 where there is none.
        var space: Int32 = 0
        /// What it costs to break the line after this piece.
        var penalty: Int32 = 0
    }

    /// What follows a piece.
    enum Gap {
        /// The next piece adheres: another face or mark within one word.
        case none
        /// A space at which the line may break, unless its penalty forbids it.
        case space
        /// A no-break space.
        case tie
        /// A place without a space where a word too wide for the measure may break.
        case soft
        /// The line ends here.
        case lineEnd
    }

    var isEmpty: Bool { pieces.isEmpty }
}
