/// What a line costs by how it looks, and two lines by how they differ. Penalties of `BreakRules` are thousandths of one
/// demerit, and a demerit is a justified line whose spaces are as much wider than natural as a space is wide.
struct LineDemerits {
    var measure: Int
    var isJustified: Bool
    var letters: LetterGive

    /// What no line may cost: wider than its measure.
    static let overfull = 1e12

    private enum Weight {
        /// A space shrinks by this share of itself at the most.
        static let shrink = 0.33
        /// Besides the square, so that one gaping line costs more than two loose ones.
        static let fourth = 0.3
        /// Lines whose spaces would be wider than any are set ragged: what they leave empty, as a share of the measure,
        /// squared.
        static let widest = Double(LineMeasure.widestSpace - 1)
        static let emptySquare = 100.0
        /// A last line of a single short word, shorter than this share of the measure.
        static let runt = 3.0
        static let runtShare = 4
        /// The difference of two lines' spaces, squared, up to a difference that is as bad as any.
        static let contrast = 0.2
        static let greatestContrast = 1.5
        /// Ragged lines end about this share of the measure before its right edge: a margin that neither fills up nor gapes.
        static let rag = 0.04
        static let raggedSquare = 100.0
        /// A line that is longer than the rag wants costs this much of one that is shorter.
        static let overRag = 0.5
        /// The difference of two ragged lines' lengths, as a share of the measure, squared.
        static let raggedContrast = 60.0
        static let greatestRaggedContrast = 0.15
    }

    /// A line's demerits, and how its spaces, or its length when it is ragged, deviate.
    struct Judgement {
        var demerits: Double
        /// By how many natural spaces each space is wider; of a ragged line, the share of the measure that it is short by.
        var deviation: Double
        /// Shorter lines that end at the same place are no better.
        var isLoose: Bool
    }

    /// Judges a line of words.
    ///
    /// - Parameters:
    ///   - letters: the natural width of the line's words, in thousandths of a point.
    ///   - spaces: the natural width of the spaces between them.
    ///   - wordCount: how many pieces the line has.
    ///   - isLast: whether the paragraph, or a part of it that ends in a forced break, ends here.
    func judge(letters width: Int, spaces: Int, wordCount: Int, isLast: Bool) -> Judgement {
        let slack = measure - width - spaces
        if isLast, slack >= 0 {
            let isRunt = wordCount == 1 && width * Weight.runtShare < measure
            return Judgement(demerits: isRunt ? Weight.runt : 0, deviation: 0, isLoose: false)
        }
        return isJustified ? judgeJustified(width, spaces: spaces, slack: slack) : judgeRagged(slack)
    }

    private func judgeJustified(_ width: Int, spaces: Int, slack: Int) -> Judgement {
        guard spaces > 0 else {
            if slack < 0 { return Judgement(demerits: LineDemerits.overfull, deviation: 0, isLoose: false) }
            return slack == 0 ? Judgement(demerits: 0, deviation: 0, isLoose: false) : judgeEmpty(slack)
        }
        let stretch = letters.stretch(letters: width, spaces: spaces, slack: slack)
        let left = slack - (LetterGive.width(width, stretch: stretch) - width)
        let deviation = Double(left) / Double(spaces)
        if deviation < -Weight.shrink {
            return Judgement(demerits: LineDemerits.overfull, deviation: deviation, isLoose: false)
        }
        if deviation > Weight.widest { return judgeEmpty(slack) }
        return Judgement(demerits: square(deviation), deviation: deviation, isLoose: deviation > 0)
    }

    private func judgeEmpty(_ slack: Int) -> Judgement {
        let share = Double(slack) / Double(measure)
        return Judgement(
            demerits: square(Weight.widest) + Weight.emptySquare * share * share, deviation: Weight.widest,
            isLoose: true)
    }

    private func judgeRagged(_ slack: Int) -> Judgement {
        if slack < 0 { return Judgement(demerits: LineDemerits.overfull, deviation: 0, isLoose: false) }
        let share = Double(slack) / Double(measure)
        let off = share - Weight.rag
        let demerits = Weight.raggedSquare * off * off * (off < 0 ? Weight.overRag : 1)
        return Judgement(demerits: demerits, deviation: share, isLoose: off > 0)
    }

    private func square(_ deviation: Double) -> Double {
        let squared = deviation * deviation
        return squared + Weight.fourth * squared * squared
    }

    /// What it costs that a line follows another.
    func contrast(_ deviation: Double, after previous: Double) -> Double {
        let greatest = isJustified ? Weight.greatestContrast : Weight.greatestRaggedContrast
        let difference = min(abs(deviation - previous), greatest)
        return (isJustified ? Weight.contrast : Weight.raggedContrast) * difference * difference
    }

    /// The most that contrast can cost.
    var greatestContrast: Double {
        let greatest = isJustified ? Weight.greatestContrast : Weight.greatestRaggedContrast
        return (isJustified ? Weight.contrast : Weight.raggedContrast) * greatest * greatest
    }

    /// The class of a line, 0 to 3: of two ways to come to a break, the dearer one is kept if its last line is of another
    /// class, since the next line may go better with it.
    func fitness(_ deviation: Double) -> Int {
        let bounds = isJustified ? (-0.1, 0.2, 0.6) : (0.02, 0.05, 0.1)
        if deviation < bounds.1 { return deviation < bounds.0 ? 0 : 1 }
        return deviation < bounds.2 ? 2 : 3
    }
}
