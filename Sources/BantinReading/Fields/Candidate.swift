/// A value that a field of the article may have, where it was found, and how much speaks for it.
struct Candidate<Value> {
    var value: Value
    /// Where it was found; several when they agree.
    var places: [FieldPlace]
    var score: Int

    init(value: Value, place: FieldPlace, score: Int) {
        self.value = value
        places = [place]
        self.score = score
    }
}

/// The candidates of a field, the chosen one first.
struct Choice<Value> {
    private(set) var candidates: [Candidate<Value>] = []
    /// Candidates below this score are not believed.
    private let threshold: Int

    init(_ candidates: [Candidate<Value>], threshold: Int = 1) {
        // Equal scores keep the order of the page.
        self.candidates = candidates.enumerated()
            .sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
        self.threshold = threshold
    }

    var best: Candidate<Value>? { candidates.first.flatMap { $0.score >= threshold ? $0 : nil } }
    var value: Value? { best?.value }

    func explained(_ field: Explanation.Field.Name, _ text: (Value) -> String) -> Explanation.Field {
        let all = candidates.map { Explanation.Candidate(text: text($0.value), places: $0.places, score: $0.score) }
        return Explanation.Field(
            name: field, chosen: best == nil ? nil : all.first, others: Array(best == nil ? all[...] : all.dropFirst()))
    }
}
