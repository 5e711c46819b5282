import BantinModel

/// Finds the lead (sapo): by its name, its place below the title, its looks, and by the description in the page's head.
struct LeadField {
    struct Found {
        var text: [[Inline]]
        /// The draft of the body that is the lead.
        var bodyDraft: Int?
        /// The drafts between title and body that are.
        var headDrafts: Range<Int> = 0..<0
    }

    private let descriptions: [String]
    private let parent: (Int) -> Int
    private let shape: (Int) -> String

    /// - Parameters:
    ///   - parent: the element around another.
    ///   - shape: what an element is and how it is named, as one text.
    init(_ declared: DeclaredFields, parent: @escaping (Int) -> Int, shape: @escaping (Int) -> String) {
        self.parent = parent
        self.shape = shape
        descriptions = declared.descriptions.map { comparable($0.value.trimmingTail(".… ")) }.filter {
            $0.utf8.count >= 30
        }
    }

    /// Shortest and longest lead in letters: a line below is a slogan or a rubric, a text above is a body.
    private let lengths = 12...1600

    func candidates(named: [(text: [Inline], line: Int)], head: [Draft], body: [Draft]) -> [Candidate<Found>] {
        var all: [Candidate<Found>] = []
        for lead in named
        where lengths.contains(lead.text.plainText.unicodeScalars.count) && !isRubric(lead.text.plainText) {
            let words = comparable(lead.text.plainText)
            all.append(
                Candidate(
                    value: Found(text: [lead.text]), place: FieldPlace(.named, line: lead.line),
                    score: 60 + bonus(words)))
        }
        if let found = between(head) { all.append(found) }
        if let found = first(of: body) { all.append(found) }
        return all
    }

    /// What speaks for a text because the head says it too.
    private func bonus(_ words: String) -> Int {
        for description in descriptions {
            switch Likeness(declared: description, shown: words) {
            case .same: return 25
            case .cut, .inside: return 18
            case .none: continue
            }
        }
        return 0
    }

    /// The first paragraph or heading between title and body; those that follow in the same element belong to it.
    private func between(_ head: [Draft]) -> Candidate<Found>? {
        guard
            let start = head.indices.first(where: { index in
                let draft = head[index]
                guard index == 0 || !head[index - 1].text.asksQuestion, let text = draft.heading,
                    draft.linkedShare < 0.4
                else { return false }
                let words = text.plainText
                return words.unicodeScalars.count >= 40 && dateLine(words) == nil && datedByline(words) == nil
                    && !isToolbarLine(words)
                    && !isMachineLine(words) && (words.utf8.count > 120 || firstDate(in: words) == nil)
                    && !words.asksQuestion && draft.role != .date && draft.role != .author
                    && draft.role != .caption
            })
        else { return nil }
        var end = start + 1
        while end < head.count, isBeside(head[end], head[start]),
            let text = head[end].heading,
            text.plainText.unicodeScalars.count >= 40, end - start < 4, dateLine(text.plainText) == nil
        {
            end += 1
        }
        let text = head[start..<end].compactMap { $0.heading?.withoutWholeEmphasis }
        guard let first = text.first, lengths.contains(first.plainText.unicodeScalars.count) else { return nil }
        let found = Found(text: text, headDrafts: start..<end)
        return Candidate(
            value: found, place: FieldPlace(.betweenTitleAndBody, line: head[start].line),
            score: 50 + bonus(comparable(first.plainText)))
    }

    private func isBeside(_ draft: Draft, _ first: Draft) -> Bool {
        draft.box == first.box || draft.role == .lead
            || (parent(draft.box) == parent(first.box) && shape(draft.box) == shape(first.box))
    }

    /// The first paragraph of the body, when it is set apart or the head repeats it.
    private func first(of body: [Draft]) -> Candidate<Found>? {
        guard body.count > 1, let index = body.firstIndex(where: { !$0.isPicture }), let text = body[index].heading
        else { return nil }
        let words = text.plainText
        guard lengths.contains(words.unicodeScalars.count),
            words.unicodeScalars.count >= 40 || body[index].role == .lead
        else { return nil }
        let declared = bonus(comparable(words))
        var score = declared
        if body[index].role == .lead {
            score += 55
        } else if declared > 0, isUnlikeOthers(index, body) {
            score += 20
        } else if isOutside(index, body) {
            score += 30
        } else if isSetApart(text, body[index]), body.count > index + 1 {
            score += isAlone(index, body) ? 42 : 12
        } else if declared < 25 {
            // A description that is only the start of the text was cut by a program.
            score = 0
        }
        if hasAgencyPrefix(words) { score += 8 }
        let found = Found(text: [text.withoutWholeEmphasis], bodyDraft: index)
        return Candidate(value: found, place: FieldPlace(.firstParagraph, line: body[index].line), score: score)
    }

    /// Whether the first paragraph is another element than those that follow, which are alike.
    private func isUnlikeOthers(_ index: Int, _ body: [Draft]) -> Bool {
        let following = body[(index + 1)...].filter { $0.paragraph != nil }.prefix(3).map { shape($0.box) }
        return following.count >= 2 && Set(following).count == 1 && shape(body[index].box) != following[0]
    }

    /// Whether the first paragraph stands beside the element that all others stand in.
    private func isOutside(_ index: Int, _ body: [Draft]) -> Bool {
        let others = body[(index + 1)...].filter { $0.paragraph != nil }
        let outer = parent(body[index].box)
        return others.count >= 3
            && others.allSatisfy { parent($0.box) != outer && $0.box != outer && parent(parent($0.box)) == outer }
    }

    private func isSetApart(_ text: [Inline], _ draft: Draft) -> Bool {
        if case .block(.heading) = draft.content { return text.plainText.unicodeScalars.count >= 60 }
        return text.isWhollyStrong || text.isWhollyEmphasised || text.isMostlyStrong
    }

    /// Where the whole body is bold, its first paragraph is no lead.
    private func isAlone(_ index: Int, _ body: [Draft]) -> Bool {
        guard let next = body[(index + 1)...].first(where: { $0.paragraph != nil }), let text = next.paragraph else {
            return true
        }
        return !(text.isWhollyStrong && text.plainText.unicodeScalars.count > 100)
    }
}

/// `(Chinhphu.vn) - `, `TTO - `, `BBK - `: agencies open their leads with their name.
func hasAgencyPrefix(_ text: String) -> Bool {
    let head = text.prefix(40)
    guard let dash = head.firstIndex(where: { $0 == "-" || $0 == "–" || $0 == "—" }) else { return false }
    let name = head[..<dash].trimmedASCII
    guard !name.isEmpty else { return false }
    if name.hasPrefix("("), name.hasSuffix(")") { return name.count <= 30 }
    return name.count <= 12 && !name.contains(" ")
        && name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "." || $0 == "+" }
}

extension [Inline] {
    /// Whether all but a few letters, such as an agency's prefix, are strong.
    var isMostlyStrong: Bool {
        let all = plainText.utf8.count
        let strong = reduce(0) { sum, inline in
            if case .strong(let inner) = inline { sum + inner.plainText.utf8.count } else { sum }
        }
        return all > 0 && strong * 100 >= all * 88
    }
}

extension String {
    /// Whether the text is, or opens, what a reader asks the editors.
    fileprivate var asksQuestion: Bool { questions.begin(smallHead) }
}

private let questions: Phrases = ["hỏi:", "câu hỏi:", "bạn đọc hỏi:", "nội dung câu hỏi:"]
