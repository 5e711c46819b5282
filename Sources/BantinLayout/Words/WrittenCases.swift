import BantinModel

/// How a bulletin writes its words where they are not in capitals throughout: so that a heading in capitals can be drawn in
/// small letters without guessing.
package struct WrittenCases: Sendable {
    package static let none = WrittenCases()

    /// By the word in small letters: how it stands inside sentences.
    private var forms: [String: Set<String>] = [:]
    /// By two words in small letters: how they stand inside sentences.
    private var pairs: [String: Set<String>] = [:]

    private init() {}

    package init(of bulletin: Bulletin) {
        for article in bulletin.articles {
            for text in [article.lead.plainText, article.bodyText] {
                for line in text.split(separator: "\n") where !CapitalRun.isBlock(line) { note(line) }
            }
        }
    }

    private mutating func note(_ line: Substring) {
        var previous: String?
        for token in line.split(separator: " ") {
            let word = String(token.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber })
            // What begins a sentence, a quotation or a bracket may be in capitals for that.
            if let before = previous, token.first?.isLetter == true {
                forms[word.lowercased(), default: []].insert(word)
                pairs["\(before.lowercased()) \(word.lowercased())", default: []].insert("\(before) \(word)")
            }
            let endsClause = token.last.map { ".!?:…”".contains($0) } ?? true
            previous = endsClause || word.isEmpty ? nil : word
        }
    }

    /// The words of a block of capitals as they are written elsewhere, the first one as a sentence begins; nil when one of
    /// them is never written otherwise, or now so and now so.
    package func calmed(_ words: [String]) -> [String]? {
        let small = words.map { $0.lowercased() }
        var calmed: [String] = []
        for index in small.indices {
            guard let form = form(of: index, among: small) else { return nil }
            calmed.append(index == 0 ? WrittenCases.opening(form) : form)
        }
        return calmed
    }

    private func form(of index: Int, among small: [String]) -> String? {
        let word = small[index]
        guard word.contains(where: \.isLetter) else { return word }
        let known = forms[word] ?? []
        if known.count == 1 { return known.first }
        if known.isEmpty { return WrittenCases.grammatical.contains(word) ? word : nil }
        // Now a name and now a word: the neighbours tell which.
        var told: Set<String> = []
        if index > 0 { told.formUnion((pairs["\(small[index - 1]) \(word)"] ?? []).map { WrittenCases.last(of: $0) }) }
        if index + 1 < small.count {
            told.formUnion((pairs["\(word) \(small[index + 1])"] ?? []).map { WrittenCases.first(of: $0) })
        }
        if told.count == 1 { return told.first }
        return WrittenCases.grammatical.contains(word) ? word : nil
    }

    private static func opening(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
    private static func first(of pair: String) -> String { String(pair.prefix { $0 != " " }) }
    private static func last(of pair: String) -> String { String(pair.drop { $0 != " " }.dropFirst()) }

    /// Words of grammar, which are no names.
    private static let grammatical: Set<String> = Set(
        """
        ai bao bên bị bởi các cả cạnh cần cho chỉ chưa cùng cũng của dưới đã đang đâu đây để đến đó được do gì giữa hãy hay \
        hoặc hơn khi không là lại lên luôn mà mãi mọi mỗi một nào này nên nếu ngoài nhất như nhưng những nữa ở phải qua ra \
        rất rồi sao sau sẽ tại theo thì trên trong trước từ từng và vào vẫn về vì với xuống
        """.split(separator: " ").map(String.init))
}

/// Words in capitals that follow each other.
package enum CapitalRun {
    /// More letters in capitals than these are a block: an abbreviation or two is none (LP09).
    static let mostLetters = 12

    /// Whether a text is a block of capitals: many letters, none of them small.
    package static func isBlock(_ text: some StringProtocol) -> Bool {
        var count = 0
        for character in text where character.isLetter {
            guard character.isUppercase else { return false }
            count += 1
        }
        return count > mostLetters
    }
}
