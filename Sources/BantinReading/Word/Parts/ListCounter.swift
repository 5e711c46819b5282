/// Counts the items of all lists in document order.
struct ListCounter {
    /// What stands before an item.
    enum Mark: Equatable {
        case bullet
        /// A number of one level in digits, which a list can say.
        case number(Int)
        /// `a)`, `IV.`, `2.1.` or `Điều 3.`: what a list cannot say.
        case label(String)
        /// A level without a mark.
        case invisible
    }

    let numbering: WordNumbering
    private var counts: [Int: [Int?]] = [:]
    private var started: Set<[Int]> = []

    init(_ numbering: WordNumbering) { self.numbering = numbering }

    /// The mark of the next paragraph in the level of the numbering; nil when there is no such list.
    mutating func next(numId: Int, level index: Int) -> Mark? {
        guard let list = numbering.list(of: numId), let level = numbering.level(index, of: numId) else { return nil }
        var count = counts[list] ?? Array(repeating: nil, count: levelLimit)
        if started.insert([numId, index]).inserted, let start = numbering.startOverride(index, of: numId) {
            count[index] = start
        } else {
            count[index] = count[index].map { $0 + 1 } ?? level.start
        }
        for deeper in (index + 1)..<max(levelLimit, index + 1) {
            let restart = numbering.level(deeper, of: numId)?.restart
            if restart != 0, index < restart ?? deeper { count[deeper] = nil }
        }
        for outer in 0..<index where count[outer] == nil {
            count[outer] = numbering.level(outer, of: numId)?.start ?? 1
        }
        counts[list] = count
        return mark(level, index, numId, count)
    }

    private func mark(_ level: WordNumbering.Level, _ index: Int, _ numId: Int, _ count: [Int?]) -> Mark {
        if level.format == "bullet" { return .bullet }
        let own = count[index] ?? 1
        let bare = level.text.trimmingSuffix { $0 == "." || $0 == ")" || $0 == " " || $0 == "/" || $0 == "-" }
        if level.format == "decimal", bare == "%\(index + 1)" { return .number(own) }
        var label = ""
        var rest = level.text[...]
        while let first = rest.popFirst() {
            guard first == "%", let digit = rest.first?.wholeNumberValue, (1...levelLimit).contains(digit) else {
                label.append(first)
                continue
            }
            rest.removeFirst()
            let format = digit - 1 == index ? level.format : numbering.level(digit - 1, of: numId)?.format
            label += numeral(count[digit - 1] ?? 1, level.isLegal ? "decimal" : format ?? "decimal")
        }
        let folded = folded(label)
        return folded.isEmpty ? .invisible : .label(folded)
    }
}

/// A number in one of Word's formats; those that no Vietnamese list uses are digits.
private func numeral(_ number: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letter(number).uppercased()
    case "lowerLetter": letter(number)
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "none", "bullet": ""
    default: String(number)
    }
}

/// After `z` Word counts `aa`, `bb`.
private func letter(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let scalar = Character(UnicodeScalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: scalar, count: (number - 1) / 26 + 1)
}

private func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let digits = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, digit) in digits {
        while rest >= value {
            text += digit
            rest -= value
        }
    }
    return text
}

extension String {
    fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
