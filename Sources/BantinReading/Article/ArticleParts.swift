import BantinModel

/// The pieces of one article while it is put together: the drafts above, in and below its body, and the fields found in them.
struct ArticleParts {
    let page: HTMLPage
    let places: ArticlePlaces
    var reader: HTMLBlockReader

    var head: [Draft] = []
    var body: [Draft] = []
    private var tail: [Draft] = []
    private var above: [Draft] = []
    private var dropped: [Explanation.Drop] = []

    private var dates = Choice<CalendarDate>([])
    private var leads = Choice<LeadField.Found>([])
    private var authors = Choice<String>([])
    private var agencies = Choice<String>([])

    var tree: HTMLTree { page.tree }
    private var title: FoundTitle? { places.titles.value }

    /// - Parameter reader: a reader of the page that leaves out what is excluded.
    init(page: HTMLPage, places: ArticlePlaces, reader: HTMLBlockReader) {
        self.page = page
        self.places = places
        self.reader = reader
    }

    init(page: HTMLPage, places: ArticlePlaces, record: ReadingRecord) {
        var reader = HTMLBlockReader(tree: page.tree, language: page.language, record: record)
        reader.excluded = places.excluded.roots
        self.init(page: page, places: places, reader: reader)
    }

    // MARK: Reading

    /// Reads the body, and what stands between it and the title and below it in the same column.
    mutating func readAround() {
        let start = places.body
        let end = tree.nodes[start].end
        let columnEnd = tree.nodes[places.column].end
        // Pictures outside the body are nobody's: what is said of them is taken back.
        let diagnostics = reader.record.diagnostics
        if let node = title?.node, tree.nodes[node].end <= start {
            head = window(tree.nodes[node].end..<start)
        }
        if end < columnEnd { tail = Array(window(end..<columnEnd).prefix(10)) }
        reader.record.diagnostics = diagnostics
        // A poem that is all of the body keeps its lines as one inside a body does.
        let isPoem = tree.role(of: start) == .verse
        body = captioned(isPoem ? reader.nested(in: start) { $0.visit(start) } : reader.drafts(in: start))
        // A picture with its caption may close an article in a box of its own.
        body += captioned(tail).prefix(while: \.isNamedPicture)
        splitAtTitle()
    }

    private mutating func window(_ range: Range<Int>) -> [Draft] {
        reader.window = range
        defer { reader.window = nil }
        return reader.drafts(in: places.column)
    }

    /// A body that holds the title begins after it; a picture above the title belongs to the article, words name the section.
    private mutating func splitAtTitle() {
        guard let title, let node = title.node, tree.contains(node, in: places.body) else { return }
        let words = comparable(title.text)
        partLines(at: words)
        guard let index = body.prefix(16).firstIndex(where: { comparable($0.heading?.plainText ?? "") == words }) else {
            return
        }
        above = body[..<index].filter { !$0.isPicture }
        let pictures = body[..<index].filter(\.isPicture)
        for draft in above where !draft.text.isEmpty {
            dropped.append(.init(line: draft.line, text: String(draft.text.prefix(100)), reason: .aboveTitle))
        }
        body = pictures + body[(index + 1)...]
    }

    /// Where line breaks alone part the title from what is above and below it, makes paragraphs of the three.
    private mutating func partLines(at title: String) {
        for index in body.indices.prefix(16) {
            guard let text = body[index].paragraph, text.contains(where: \.isLineBreak) else { continue }
            let lines = text.split(whereSeparator: \.isLineBreak).map(Array.init)
            guard let line = lines.firstIndex(where: { comparable($0.plainText) == title }) else { continue }
            let parts = [lines[..<line], lines[line...line], lines[(line + 1)...]].filter { !$0.isEmpty }
            let drafts = parts.map { lines in
                var draft = body[index]
                draft.content = .block(.paragraph(Array(lines.joined(separator: [.lineBreak]))))
                return draft
            }
            body.replaceSubrange(index...index, with: drafts)
            return
        }
    }

    // MARK: Fields

    mutating func chooseFields(rules: SiteRules) {
        var credits = Credit()
        readStart(&credits)
        chooseDate(rules)
        chooseLead(rules)
        takeLead()
        // The picture between title and text opens the article.
        let words = comparable(lead.plainText)
        let opening = captioned(head.filter { comparable($0.text) != words || words.isEmpty }).filter {
            isOpeningPicture($0) || isOpeningText($0)
        }
        body = opening + body
        var filter = BodyFilter(body, title: title?.text, lead: lead.plainText)
        body = filter.drafts
        dropped += filter.dropped
        filter = BodyFilter([], title: nil, lead: "")
        var ended: [Draft] = []
        let end = takeCredits(&body, dropped: &ended)
        for draft in ended where !draft.text.isEmpty {
            dropped.append(.init(line: draft.line, text: String(draft.text.prefix(100)), reason: .ending))
        }
        chooseAuthor(rules, end: end, head: credits)
        body = shaped(body, file: reader.record.file)
    }

    /// Portraits of authors stand between title and text too.
    private func isOpeningPicture(_ draft: Draft) -> Bool {
        guard draft.isPicture else { return false }
        let around = tree.nearest(draft.box) { tree.tag($0).isBlock } ?? draft.box
        return tree.role(of: around) != .author && firstDate(in: tree.text(of: around)) == nil
    }

    /// Sentences between title and body that are no lead: a reader's question, a note of the editors.
    private func isOpeningText(_ draft: Draft) -> Bool {
        guard let words = draft.paragraph?.plainText, let last = words.last else { return false }
        return words.utf8.count > 100 && ".?!…".contains(last) && draft.linkedShare < 0.1 && draft.role == nil
            && !lead.plainText.holds(words)
    }

    private mutating func chooseDate(_ rules: SiteRules) {
        var all: [Candidate<CalendarDate>] = []
        if let node = tree.first(rules.date, outside: rules.areObeyed ? nil : places.excluded), let day = shownDay(node)
        {
            let place = FieldPlace(.rule, tree.label(of: node), line: tree.nodes[node].line)
            all.append(Candidate(value: day, place: place, score: rules.areObeyed ? 400 : 30))
        }
        if places.bodyPlace == .articleElement {
            all += ownDates()
        } else {
            let field = DateField(
                page: page, excluded: places.excluded, title: title?.node, body: places.body, column: places.column)
            all = field.candidates(ruled: all)
        }
        dates = Choice(all, threshold: 16)
    }

    private func shownDay(_ node: Int) -> CalendarDate? {
        firstDate(in: tree.text(of: node))?.date
            ?? (tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node)).flatMap {
                DeclaredDay($0)?.local
            }
    }

    /// The dates of short lines in an article that shares its page with others.
    private func ownDates() -> [Candidate<CalendarDate>] {
        tree.descendants(of: places.body).filter { node in
            tree.tag(node) == .text && tree.textRange(of: node).count < 160
        }.compactMap { node in
            firstDate(in: tree.text(of: node)).map {
                Candidate(
                    value: $0.date, place: FieldPlace(.shown, line: tree.nodes[node].line),
                    score: dateLine(tree.text(of: node)) == nil ? 10 : 30)
            }
        }
    }

    private mutating func chooseLead(_ rules: SiteRules) {
        var named: [(text: [Inline], line: Int)] = []
        let ruled = tree.first(rules.lead, outside: rules.areObeyed ? nil : places.excluded)
        for node in (ruled.map { [$0] } ?? []) + namedLeads() {
            let text = leadText(of: node).withoutWholeEmphasis
            if !text.isEmpty, comparable(text.plainText) != comparable(title?.text ?? "") {
                named.append((text, tree.nodes[node].line))
            }
        }
        var all = LeadField(
            page.declared, parent: { [tree] in tree.nodes[$0].parent },
            shape: { [tree] in "\(tree.tag($0)) \(tree.attribute("class", of: $0) ?? "")" }
        ).candidates(named: named, head: head, body: body)
        if ruled != nil, !all.isEmpty, !named.isEmpty { all[0].score += rules.areObeyed ? 200 : 20 }
        leads = Choice(all, threshold: 25)
    }

    /// What an element named as a lead says, without the captions of its pictures and its keywords.
    private mutating func leadText(of node: Int) -> [Inline] {
        let paragraphs = captioned(reader.drafts(in: node)).compactMap(\.heading)
        return Array(paragraphs.filter { !$0.plainText.listsKeywords }.joined(separator: [.lineBreak]))
    }

    /// Elements named as a lead in the article's column, outside the body and before its end.
    private func namedLeads() -> [Int] {
        var found: [Int] = []
        var node = places.column
        let end = tree.nodes[places.column].end
        while node < end, found.count < 3 {
            if places.excluded.contains(node) || node == places.body {
                node = max(node + 1, tree.nodes[node].end)
            } else if tree.role(of: node) == .lead, tree.tag(node) != .text, node < places.body,
                tree.textRange(of: node).count < 4000,
                !tree.contains(places.body, in: node), !(title?.node.map { tree.contains($0, in: node) } ?? false)
            {
                found.append(node)
                node = tree.nodes[node].end
            } else {
                node += 1
            }
        }
        return found
    }

    private var lead: [Inline] { Array((leads.value?.text ?? []).joined(separator: [.lineBreak])) }

    private mutating func takeLead() {
        guard let found = leads.value else { return }
        if let index = found.bodyDraft { body.remove(at: index) }
        // A lead that goes on in a second paragraph named so.
        if found.bodyDraft != nil, let index = found.bodyDraft, index < body.count, body[index].role == .lead,
            body[index].heading != nil
        {
            body.remove(at: index)
        }
    }

    private mutating func chooseAuthor(_ rules: SiteRules, end: Credit, head: Credit) {
        var tailCredit = Credit()
        for draft in tail {
            guard let text = draft.heading else { continue }
            let words = text.plainText
            if draft.linkedShare > 0.6 && draft.role != .author { break }
            let marking: Credit.Marking =
                draft.role == .author || draft.alignment == .right
                ? .named : text.isWhollyStrong || text.isWhollyEmphasised ? .emphasised : .none
            guard let found = credit(words, marking: marking) else {
                if words.utf8.count > 120 { break } else { continue }
            }
            tailCredit.author = tailCredit.author ?? found.author
            tailCredit.agency = tailCredit.agency ?? found.agency
        }
        let field = AuthorField(
            page: page, excluded: places.excluded, column: places.column, title: title?.node, body: places.body)
        var found = field.candidates(end: end, tail: tailCredit, head: head)
        if let node = tree.first(rules.author, outside: rules.areObeyed ? nil : places.excluded),
            let ruled = credit(tree.text(of: node), marking: .named)
        {
            let place = FieldPlace(.rule, tree.label(of: node), line: tree.nodes[node].line)
            let score = rules.areObeyed ? 200 : 50
            if let author = ruled.author { found.authors.append(Candidate(value: author, place: place, score: score)) }
            if let agency = ruled.agency { found.agencies.append(Candidate(value: agency, place: place, score: score)) }
        }
        authors = Choice(found.authors)
        agencies = Choice(found.agencies, threshold: 20)
    }

    // MARK: The article

    mutating func article(name: String) -> Article? {
        guard !body.isEmpty || !lead.isEmpty else { return nil }
        let line = body.first?.line ?? tree.nodes[places.body].line
        let blocks = BantinReading.blocks(of: body, record: &reader.record)
        guard !blocks.isEmpty || !lead.isEmpty else { return nil }
        let isOneOfSeveral = places.bodyPlace == .articleElement
        reader.record.explanations.append(explanation(name: name))
        return Article(
            title: title?.text, date: dates.value, lead: lead, author: authors.value, agency: agencies.value,
            language: page.language, source: page.source, blocks: renumbered(blocks), notes: reader.takeNotes(),
            at: reader.record.place(isOneOfSeveral ? tree.nodes[places.body].line : min(line, 1)))
    }

    private func explanation(name: String) -> Explanation {
        var explanation = Explanation(reader: name)
        explanation.body = FieldPlace(places.bodyPlace, tree.label(of: places.body), line: tree.nodes[places.body].line)
        explanation.fields = [
            places.titles.explained(.title) { $0.text }, dates.explained(.date, \.description),
            leads.explained(.lead) { $0.text.map(\.plainText).joined(separator: " ") },
            authors.explained(.author) { $0 },
            agencies.explained(.agency) { $0 },
        ]
        // Of a page of several articles each explains its own part.
        let scope = places.bodyPlace == .articleElement ? places.body..<tree.nodes[places.body].end : nil
        let elements = places.excluded.reasons(in: scope).compactMap { node, reason -> Explanation.Drop? in
            let text = tree.text(of: node)
            return text.isEmpty
                ? nil : Explanation.Drop(line: tree.nodes[node].line, text: String(text.prefix(100)), reason: reason)
        }
        explanation.dropped = elements + dropped
        return explanation
    }
}

extension HTMLTree {
    /// An element as a selector would name it: `div#news.detail`.
    func label(of node: Int) -> String {
        let id = attribute("id", of: node).map { "#\($0)" } ?? ""
        let classes = (attribute("class", of: node) ?? "").split(separator: " ").prefix(3).map { ".\($0)" }.joined()
        return tag(node).rawValue + id + classes
    }
}
