import BantinModel

/// Reads text copied out of a browser: the portal's own, with the titles of its web parts, or any other.
func readPastedText(_ bytes: [UInt8], record: inout ReadingRecord) -> [Article] {
    let lines = pastedLines(bytes)
    let isPortal = lines.contains { $0.text.hasPrefix(webPartPrefix) }
    guard isPortal else { return article(of: lines, record: &record).map { [$0] } ?? [] }
    var articles: [Article] = []
    var parts: [[PastedLine]] = [[]]
    for line in lines {
        if line.text.hasPrefix(webPartPrefix), line.text.small.hasSuffix("toolbar"), !parts[0].isEmpty {
            parts.append([])
        }
        parts[parts.count - 1].append(line)
    }
    for part in parts {
        if let article = portalArticle(part, record: &record) { articles.append(article) }
    }
    return articles
}

/// The part before the second web part is date, title and lead; the part after it is the body.
private func portalArticle(_ lines: [PastedLine], record: inout ReadingRecord) -> Article? {
    var pasted = PastedArticle(isPortal: true)
    var titlesSeen = 0
    let lastWebPart = lines.lastIndex { $0.text.hasPrefix(webPartPrefix) } ?? -1
    for (index, line) in lines.enumerated() {
        if line.text.hasPrefix(webPartPrefix) {
            titlesSeen += 1
        } else if isToolbarLine(line.text) {
            continue
        } else if let date = dateLine(line.text), pasted.date == nil, pasted.body.isEmpty {
            pasted.date = date
        } else if pasted.title == nil {
            pasted.title = line
        } else if titlesSeen < 2, index <= lastWebPart {
            pasted.lead.append(line)
        } else {
            pasted.body.append(line)
        }
    }
    return pasted.article(&record)
}

/// A title line, perhaps a date, and paragraphs; a paragraph that follows the title without a gap is the lead.
private func article(of lines: [PastedLine], record: inout ReadingRecord) -> Article? {
    var pasted = PastedArticle(isPortal: false)
    var rest = lines[...]
    func takeDate() {
        while let line = rest.first {
            if isToolbarLine(line.text) {
                rest.removeFirst()
            } else if pasted.date == nil, let date = dateLine(line.text) {
                pasted.date = date
                rest.removeFirst()
            } else {
                return
            }
        }
    }
    takeDate()
    if let line = rest.first, line.length <= longestTitle, rest.count > 1 {
        pasted.title = line
        rest.removeFirst()
        takeDate()
        let hasGaps = rest.dropFirst().contains(where: \.followsGap)
        if let line = rest.first, !line.followsGap, hasGaps, line.length >= 80,
            rest.dropFirst().first?.followsGap == true
        {
            pasted.lead.append(line)
            rest.removeFirst()
        }
    }
    pasted.body = unwrapped(Array(rest))
    return pasted.article(&record)
}

private let longestTitle = 220

/// The lines of one pasted article, told apart.
private struct PastedArticle {
    let isPortal: Bool
    var title: PastedLine?
    var date: CalendarDate?
    var lead: [PastedLine] = []
    var body: [PastedLine] = []
    private var credits = Credit()

    init(isPortal: Bool) { self.isPortal = isPortal }

    mutating func article(_ record: inout ReadingRecord) -> Article? {
        takeAuthor()
        guard !body.isEmpty || !lead.isEmpty else { return nil }
        let first = [title, lead.first, body.first].compactMap(\.?.number).min() ?? 1
        var article = Article(
            title: title?.text, date: date, author: credits.author, agency: credits.agency, at: record.place(first))
        article.lead = Array(lead.map { [Inline.text($0.text)] }.joined(separator: [.lineBreak]))
        article.blocks = PastedBody(lines: body, isPortal: isPortal).blocks(&record)
        return article
    }

    /// The last lines, as far as they are credits.
    private mutating func takeAuthor() {
        while let last = body.last, body.count > 1, last.length <= 80,
            let line = credit(last.text, marking: .none), credits.author == nil || line.author == nil
        {
            credits.author = credits.author ?? line.author
            credits.agency = credits.agency ?? line.agency
            body.removeLast()
        }
    }
}
