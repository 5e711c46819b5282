/// How much wider or narrower than their font has them the letters of a justified line may be, before its spaces give way:
/// one line's letters are all alike, and two lines differ by less than an eye sees
/// (after Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system", 2000).
///
/// Letters give in few steps, since each step is a font of its own to the painter; what a step leaves over, spaces take.
struct LetterGive {
    /// The greatest share either way, in thousandths; 0 keeps letters as they are.
    var limit: Int

    /// Thousandths.
    static let step = 5
    /// Where spaces would gape in spite of them, letters widen by this much of the limit.
    private static let gapingLimit = 1.5
    /// Spaces gape from this many times their width more.
    private static let gaping = 0.5

    /// The share by which a line's letters widen, or narrow when it is negative, in thousandths.
    ///
    /// - Parameters:
    ///   - letters: the width of the line's words, in thousandths of a point, as all of these.
    ///   - spaces: the natural width of its spaces.
    ///   - slack: by how much the line is shorter than its measure; negative when it is longer.
    func stretch(letters: Int, spaces: Int, slack: Int) -> Int {
        guard limit > 0, letters > 0 else { return 0 }
        let (letters, slack) = (Double(letters), Double(slack))
        let most = Double(limit) * 0.001
        var share = slack / letters
        if share > most {
            let gaping = (slack - Double(spaces) * LetterGive.gaping) / letters
            share = min(most * LetterGive.gapingLimit, max(most, gaping))
        } else if share < -most {
            share = -most
        }
        return Int(share * (1000 / Double(LetterGive.step))) * LetterGive.step
    }

    /// What words of this width come to when their letters widen by so many thousandths.
    static func width(_ letters: Int, stretch: Int) -> Int {
        stretch == 0 ? letters : letters + letters * stretch / 1000
    }
}
