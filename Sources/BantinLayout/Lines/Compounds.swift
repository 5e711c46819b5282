import BantinModel

/// The pairs of syllables that a bulletin's own text shows to belong together: `thư viện`, `nông nghiệp`.
///
/// Vietnamese writes the syllables of a word apart, and no list of words is at hand; but what stands together again and
/// again, and seldom apart, is a word or as good as one. A pair is a compound when it stands at least `leastCount` times
/// inside clauses, is no chance by Dunning's likelihood ratio, and each of its syllables largely goes with the other by
/// normalised pointwise mutual information (T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
/// 1993; G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", 2009).
package struct Compounds: Sendable {
    /// What compounds need to know of a word.
    struct Syllable {
        /// Which syllable of the bulletin it is, whether capitalised or not; 0 is any other word.
        var index: UInt32
        /// A sign that opens stands before it, one that closes after it.
        var isOpened: Bool
        var isClosed: Bool
    }

    package static let none = Compounds()

    private enum Threshold {
        static let leastCount = 3
        /// Less than one chance in ten thousand.
        static let likelihood = 15.0
        static let information = 0.45
    }

    /// So many articles, spread evenly over a bulletin that has more, show what belongs together.
    private static let greatestSample = 64

    private var table = SyllableTable()
    /// How often each compound stands in the sample.
    private var counts: [UInt64: Int] = [:]
    /// By syllable, whether any compound begins with it.
    private var begins: [Bool] = []

    private init() {}

    /// The compounds of a bulletin's text.
    package init(of bulletin: Bulletin) {
        var counter = BigramCounter()
        let articles = bulletin.articles
        let step = (articles.count + Compounds.greatestSample - 1) / Compounds.greatestSample
        for index in stride(from: 0, to: articles.count, by: max(1, step)) {
            counter.count(articles[index].lead.plainText)
            counter.count(articles[index].bodyText)
        }
        counts = counter.bigrams.filter { pair, count in
            count >= Threshold.leastCount && counter.isCompound(pair, count: count)
        }
        guard !counts.isEmpty else { return }
        table = counter.table
        begins = Array(repeating: false, count: table.count + 1)
        for pair in counts.keys { begins[Int(pair >> 32)] = true }
    }

    package var isEmpty: Bool { counts.isEmpty }

    /// Which syllable a word is, the signs around it left aside.
    func syllable(of word: UnsafeBufferPointer<UInt8>) -> Syllable {
        guard !counts.isEmpty, let letters = SyllableLetters(of: word) else {
            return Syllable(index: 0, isOpened: false, isClosed: false)
        }
        return Syllable(
            index: table.index(of: letters.folded), isOpened: letters.isOpened, isClosed: letters.isClosed)
    }

    /// Whether two words that follow one another are a compound.
    func contains(_ left: Syllable, _ right: Syllable) -> Bool {
        left.index != 0 && right.index != 0 && begins[Int(left.index)] && !left.isClosed && !right.isOpened
            && counts[BigramCounter.pair(left.index, right.index)] != nil
    }

    /// Both syllables of each compound and how often it stands in the text, in the order of their letters.
    package var entries: [(text: String, count: Int)] {
        counts.map { pair, count in
            ("\(table.text(UInt32(pair >> 32))) \(table.text(UInt32(truncatingIfNeeded: pair)))", count)
        }.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }

    fileprivate static func isCompound(pair count: Int, left: Int, right: Int, total: Int) -> Bool {
        let (pair, left, right, total) = (Double(count), Double(left), Double(right), Double(total))
        let expected = left * right / total
        guard pair > expected, pair < total else { return false }
        let information = logarithm(pair / expected) / logarithm(total / pair)
        guard information >= Threshold.information else { return false }
        func term(_ value: Double) -> Double { value > 0 ? value * logarithm(value) : 0 }
        let cells = term(pair) + term(left - pair) + term(right - pair) + term(total - left - right + pair)
        let margins = term(left) + term(total - left) + term(right) + term(total - right)
        return 2 * (cells + term(total) - margins) >= Threshold.likelihood
    }
}

/// Dumps compounds, one a line, each with its count (`inspect --stage compounds`).
package func dump(_ compounds: Compounds, into tree: inout TextTree) {
    for entry in compounds.entries { tree.node("\(entry.text) \(entry.count)") }
}

/// Counts syllables and pairs of neighbours inside clauses.
private struct BigramCounter {
    private(set) var table = SyllableTable()
    private(set) var bigrams: [UInt64: Int] = [:]
    private var counts: [Int] = [0]
    private var total = 0

    static func pair(_ left: UInt32, _ right: UInt32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

    mutating func count(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var previous: UInt32 = 0
            var start = 0
            for index in 0...bytes.count {
                let isEnd = index == bytes.count
                guard isEnd || bytes[index] <= 0x20 else { continue }
                if index > start {
                    previous = count(UnsafeBufferPointer(rebasing: bytes[start..<index]), after: previous)
                }
                if !isEnd, bytes[index] != 0x20 { previous = 0 }
                start = index + 1
            }
        }
    }

    /// Counts a word; gives its syllable when the next word may belong to it.
    private mutating func count(_ word: UnsafeBufferPointer<UInt8>, after previous: UInt32) -> UInt32 {
        guard let letters = SyllableLetters(of: word) else { return 0 }
        let syllable = table.add(letters.folded)
        if Int(syllable) == counts.count { counts.append(0) }
        counts[Int(syllable)] += 1
        total += 1
        if previous != 0, previous != syllable, !letters.isOpened {
            bigrams[BigramCounter.pair(previous, syllable), default: 0] += 1
        }
        return letters.isClosed ? 0 : syllable
    }

    func isCompound(_ pair: UInt64, count: Int) -> Bool {
        Compounds.isCompound(
            pair: count, left: counts[Int(pair >> 32)], right: counts[Int(UInt32(truncatingIfNeeded: pair))],
            total: total)
    }
}

/// The natural logarithm of a positive number, by its series: the same bits on every machine, which C's does not promise.
private func logarithm(_ value: Double) -> Double {
    let tail = (value.significand - 1.375) / (value.significand + 1.375)
    let squared = tail * tail
    var term = tail
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 19, by: 2) {
        sum += term / divisor
        term *= squared
    }
    return 2 * sum + logarithmOfMiddle + Double(value.exponent) * logarithmOfTwo
}

private let logarithmOfTwo = 0.693_147_180_559_945_3
/// Of 1.375, about the middle of the significands.
private let logarithmOfMiddle = 0.318_453_731_118_534_6
