import BantinModel

/// The drafts of each article of a document.
///
/// Articles start at paragraphs of the style Title, or at those of Heading 1 where the document starts with one and none is
/// numbered. Each must have a body of its own: else the headings are those of one article.
func wordArticleParts(_ drafts: [Draft]) -> [[Draft]] {
    let titles = drafts.indices.filter { drafts[$0].role == .title }
    let headings = drafts.indices.filter { drafts[$0].isFirstHeading }
    if titles.count > 1 { return parts(drafts, titles) ?? [drafts] }
    guard titles.isEmpty, let first = headings.first, headings.count > 1, startsWithoutBody(drafts[..<first]),
        !headings.contains(where: { isNumbered(drafts[$0].text) })
    else { return [drafts] }
    return parts(drafts, headings) ?? [drafts]
}

/// The drafts from each start to the next; nil when one has no body. What stands above the first goes with it.
private func parts(_ drafts: [Draft], _ starts: [Int]) -> [[Draft]]? {
    var parts: [[Draft]] = []
    for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : drafts.count
        let body = drafts[(start + 1)..<end]
        guard !startsWithoutBody(body) else { return nil }
        parts.append(Array(drafts[(index == 0 ? 0 : start)..<end]))
    }
    return parts
}

/// Whether there is nothing but pictures, dates and short lines.
private func startsWithoutBody(_ drafts: some Collection<Draft>) -> Bool {
    drafts.allSatisfy { draft in
        switch draft.content {
        case .picture, .marker, .block(.rule): return true
        case .block(.paragraph(let text)):
            let words = text.plainText
            return dateLine(words) != nil
                || (words.unicodeScalars.count < 40 && words.last.map { !".!?…".contains($0) } ?? true)
        case .block: return false
        }
    }
}

/// `I. …`, `1) …`, `Phần 2: …`: a part of an article and not one of several.
private func isNumbered(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first else { return false }
    let mark = first.drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber }
    if first.count > mark.count, !mark.isEmpty, mark.utf8.count <= 5 {
        return mark.allSatisfy { "IVXivx0123456789".contains($0) } || (mark.count == 1 && first.count == 2)
    }
    return words.count > 1 && ["phần", "chương", "mục", "điều"].contains(first.lowercased())
}

/// One article: which of its drafts are title, date, lead and author.
struct WordArticle {
    var drafts: [Draft]
    let sizes: [Int: Int]
    let bodySize: Int
    let knownTitle: String?

    private var title: [Inline]?
    private var subtitle: String?
    private var date: CalendarDate?
    private var author: String?
    private var lead: [[Inline]] = []

    init(drafts: [Draft], sizes: [Int: Int], bodySize: Int, knownTitle: String?) {
        self.drafts = drafts
        self.sizes = sizes
        self.bodySize = bodySize
        self.knownTitle = knownTitle
    }

    mutating func article(language: String, record: inout ReadingRecord) -> Article? {
        let line = drafts.first?.line ?? 1
        takeTitle()
        readStart()
        let credits = takeCredits(&drafts)
        date = date ?? placedDate()
        guard !drafts.isEmpty || !lead.isEmpty else { return nil }
        keepCalls()
        let blocks = BantinReading.blocks(of: drafts, record: &record)
        return Article(
            title: title?.plainText, subtitle: subtitle, date: date, lead: Array(lead.joined(separator: [.lineBreak])),
            author: credits.author ?? author, agency: credits.agency, language: language, blocks: renumbered(blocks),
            at: record.place(line))
    }

    // MARK: Title

    /// What stands above the title stays, without its date.
    private mutating func takeTitle() {
        let index = drafts.firstIndex { $0.role == .title } ?? headingTitle(mayBeNumbered: false) ?? titleByLooks()
        guard let index = index ?? headingTitle(mayBeNumbered: true) else { return }
        let first = drafts[index]
        var title = first.heading?.withoutWholeEmphasis ?? []
        var end = index + 1
        // A title of two paragraphs, by their style or because they look alike.
        while end < drafts.count, drafts[end].role == .title || isMore(drafts[end], of: first),
            let more = drafts[end].heading
        {
            title += [.text(" ")] + more.withoutWholeEmphasis
            end += 1
        }
        self.title = title
        drafts.removeSubrange(index..<end)
        if let above = drafts[..<index].firstIndex(where: { $0.paragraph.flatMap { dateLine($0.plainText) } != nil }) {
            date = drafts[above].paragraph.flatMap { dateLine($0.plainText) }
            drafts.remove(at: above)
        }
    }

    /// The first heading of the highest level that there is, when no body stands above it.
    private func headingTitle(mayBeNumbered: Bool) -> Int? {
        let levels = drafts.compactMap(\.headingLevel)
        guard let highest = levels.min(), let index = drafts.firstIndex(where: { $0.headingLevel == highest }),
            startsWithoutBody(drafts[..<index])
        else { return nil }
        return mayBeNumbered || !isNumbered(drafts[index].text) ? index : nil
    }

    private func isMore(_ draft: Draft, of first: Draft) -> Bool {
        guard let text = draft.paragraph, let before = first.paragraph, draft.role == nil, !isDate(draft) else {
            return false
        }
        let (words, above) = (text.plainText, before.plainText)
        return draft.alignment == .center && first.alignment == .center && text.isWhollyStrong && before.isWhollyStrong
            && sizes[draft.line] == sizes[first.line] && words.unicodeScalars.count <= longestPlainTitle
            && (words == words.uppercased()) == (above == above.uppercased()) && !words.hasPrefix("(")
    }

    /// The first short line of the first few that is bold, centred or large, or that the document's properties call its
    /// title; else a first line that ends without a stop above a longer one.
    private func titleByLooks() -> Int? {
        let first = drafts.indices.filter {
            drafts[$0].paragraph != nil && drafts[$0].role == nil && !isDate(drafts[$0])
        }
        .prefix(3)
        for index in first {
            guard let text = drafts[index].paragraph, index + 1 < drafts.count else { return nil }
            let words = text.plainText
            if words == knownTitle, !words.isEmpty { return index }
            guard words.unicodeScalars.count <= longestTitle else { return nil }
            let isLarge = (sizes[drafts[index].line] ?? 0) * 10 >= bodySize * 12
            let isMarked = text.isWhollyStrong || isLarge || drafts[index].alignment == .center
            let isSentence = words.last.map { ".:;,".contains($0) } ?? true
            if isMarked, !isSentence || isLarge { return index }
        }
        guard let index = first.first, let text = drafts[index].paragraph?.plainText, let last = text.last,
            !".:;,…".contains(last), text.unicodeScalars.count <= longestPlainTitle,
            let next = drafts[(index + 1)...].first(where: { $0.paragraph != nil && !isDate($0) }),
            next.text.unicodeScalars.count > text.unicodeScalars.count
        else { return nil }
        return index
    }

    private func isDate(_ draft: Draft) -> Bool { draft.paragraph.flatMap { dateLine($0.plainText) } != nil }

    // MARK: Date, lead and author

    /// Date, byline and lead below the title.
    private mutating func readStart() {
        let subtitles = drafts.prefix(6).count { $0.role == .lead }
        var placed: [Draft] = []
        var taken = 0
        defer { drafts.replaceSubrange(..<taken, with: placed) }
        while taken < drafts.count, let text = drafts[taken].paragraph {
            let first = drafts[taken]
            let words = text.plainText
            if placed.isEmpty, dateLine(words) == nil, let found = placedDate(of: first) {
                date = date ?? found
                placed = [first]
            } else if let found = datedByline(words) {
                date = date ?? found.date
                author = author ?? found.author
            } else if first.role == .date, let found = firstDate(in: words), date == nil {
                date = found.date
            } else if first.role == .author, let name = byline(words, isMarked: true), author == nil {
                author = name
            } else if first.role == .lead {
                // A short line above a lead is a second title.
                if lead.isEmpty, subtitle == nil, subtitles > 1, words.utf8.count < 120 {
                    subtitle = words
                } else {
                    lead.append(text.withoutWholeEmphasis)
                }
            } else if lead.isEmpty, taken + 1 < drafts.count, text.isWhollyStrong || text.isWhollyEmphasised,
                words.utf8.count >= shortestLead, first.alignment != .right, title != nil
            {
                lead.append(text.withoutWholeEmphasis)
            } else {
                return
            }
            taken += 1
        }
    }

    private func placedDate() -> CalendarDate? {
        (drafts.prefix(4) + drafts.suffix(3)).lazy.compactMap(placedDate).first
    }

    /// `Vân Khê, ngày 08 tháng 01 năm 2021` on the right: the line stays in the body, for its place.
    private func placedDate(of draft: Draft) -> CalendarDate? {
        guard draft.alignment == .right || draft.role == .date, let words = draft.paragraph?.plainText,
            words.utf8.count < 120, let found = firstDate(in: words), found.range.upperBound + 2 >= words.utf8.count
        else { return nil }
        return found.date
    }

    /// A title is plain text: the notes that it calls are called at the end of what follows it.
    private mutating func keepCalls() {
        let calls = (title ?? []).flatMap(\.calls)
        guard !calls.isEmpty else { return }
        if !lead.isEmpty {
            lead[lead.count - 1] += calls
        } else if let index = drafts.firstIndex(where: { $0.paragraph != nil }), let text = drafts[index].paragraph {
            drafts[index].content = .block(.paragraph(text + calls))
        }
    }
}

extension Inline {
    fileprivate var calls: [Inline] { isNoteReference ? [self] : children.flatMap(\.calls) }
}

extension Draft {
    fileprivate var isFirstHeading: Bool { headingLevel == 1 }

    fileprivate var headingLevel: Int? {
        if case .block(.heading(let level, _)) = content { level } else { nil }
    }
}

/// In letters.
private let longestTitle = 220
private let longestPlainTitle = 120
/// In bytes: a shorter line in bold is a heading of its own.
private let shortestLead = 60
