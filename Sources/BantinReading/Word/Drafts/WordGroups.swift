import BantinModel

/// Puts paragraphs that belong together into lists, verse and quotations, in document order.
struct WordGroups {
    private let limits: ReadingLimits
    private var result: [Draft] = []
    private var lists: [OpenList] = []
    /// Paragraphs as far in as the last item: they are its own when the list goes on below them.
    private var continuation: [Draft] = []
    private var verse: [[[Inline]]] = []
    private var isNewStanza = true
    private var quotation: [Draft] = []
    private var groupLine = 0

    private struct OpenList {
        var list: Int
        var level: Int
        var indent: Int
        var isOrdered: Bool
        var start: Int
        var line: Int
        var items: [[Draft]]
    }

    init(limits: ReadingLimits) { self.limits = limits }

    /// Takes the drafts of one paragraph; `list` is the list that its numbering counts in.
    mutating func add(
        _ inner: [Draft], _ paragraph: WordParagraph, _ mark: ListCounter.Mark?, list: Int?, record: inout ReadingRecord
    ) {
        guard !inner.isEmpty else {
            isNewStanza = true
            return
        }
        let isBody = paragraph.headingLevel == nil && paragraph.meaning != .title
        switch (mark, paragraph.meaning) {
        case (.bullet, _) where isBody, (.number, _) where isBody:
            endOthers(record: &record)
            addItem(inner, paragraph, mark, list: list ?? -1, record: &record)
        case (.label, _) where isBody && !lists.isEmpty:
            addLabelled(inner, paragraph, list: list ?? -1, record: &record)
        case (_, .verse) where isBody:
            closeLists(downTo: 0, record: &record)
            endQuotation(record: &record)
            addVerse(inner, paragraph)
        case (_, .quotation) where isBody:
            closeLists(downTo: 0, record: &record)
            endVerse()
            if quotation.isEmpty { groupLine = paragraph.number }
            quotation += inner
        case (_, nil) where isBody && paragraph.numbering == nil && continuesItem(paragraph): continuation += inner
        default: addOutside(inner, record: &record)
        }
    }

    /// Takes drafts that belong to no group.
    mutating func addOutside(_ inner: [Draft], record: inout ReadingRecord) {
        closeLists(downTo: 0, record: &record)
        endOthers(record: &record)
        result += inner
    }

    mutating func finish(record: inout ReadingRecord) -> [Draft] {
        addOutside([], record: &record)
        return result
    }

    // MARK: Lists

    private mutating func addItem(
        _ inner: [Draft], _ paragraph: WordParagraph, _ mark: ListCounter.Mark?, list: Int, record: inout ReadingRecord
    ) {
        let level = paragraph.numbering?.level ?? 0
        var start = 1
        var isOrdered = false
        if case .number(let number)? = mark { (start, isOrdered) = (number, true) }
        let same = lists.lastIndex { open in
            guard open.isOrdered == isOrdered, open.level == level else { return false }
            if isOrdered { return open.list == list && start == open.start + open.items.count }
            return open.list == list || abs(open.indent - paragraph.indent) <= sameIndent
        }
        if let same {
            takeContinuation()
            closeLists(downTo: same + 1, record: &record)
            lists[same].items.append(inner)
            return
        }
        closeLists(upToParentOf: paragraph, list: list, record: &record)
        guard lists.count < limits.blockDepth else {
            lists[lists.count - 1].items.append(inner)
            return
        }
        lists.append(
            OpenList(
                list: list, level: level, indent: paragraph.indent, isOrdered: isOrdered, start: start,
                line: paragraph.number, items: [inner]))
    }

    /// A paragraph with a label of its own belongs to the item that it is nested in.
    private mutating func addLabelled(
        _ inner: [Draft], _ paragraph: WordParagraph, list: Int, record: inout ReadingRecord
    ) {
        takeContinuation()
        closeLists(upToParentOf: paragraph, list: list, record: &record)
        if lists.isEmpty { return addOutside(inner, record: &record) }
        addToItem(inner)
    }

    private func continuesItem(_ paragraph: WordParagraph) -> Bool {
        guard let last = lists.last else { return false }
        return paragraph.indent > 0 && paragraph.indent >= last.indent - sameIndent
    }

    private mutating func takeContinuation() {
        addToItem(continuation)
        continuation = []
    }

    private mutating func addToItem(_ drafts: [Draft]) {
        guard !drafts.isEmpty, let last = lists.indices.last, !lists[last].items.isEmpty else { return }
        lists[last].items[lists[last].items.count - 1] += drafts
    }

    /// Lists nest by their levels, and lists of different numbering by how far in they stand.
    private mutating func closeLists(upToParentOf paragraph: WordParagraph, list: Int, record: inout ReadingRecord) {
        let level = paragraph.numbering?.level ?? 0
        let parent = lists.lastIndex { open in
            open.list == list ? open.level < level : open.indent < paragraph.indent - sameIndent
        }
        if parent == nil || parent != lists.indices.last || continuation.isEmpty {
            closeLists(downTo: parent.map { $0 + 1 } ?? 0, record: &record)
        } else {
            takeContinuation()
        }
    }

    private mutating func closeLists(downTo count: Int, record: inout ReadingRecord) {
        while lists.count > count, let open = lists.popLast() {
            let items = open.items.map { BantinReading.blocks(of: $0, record: &record) }.filter { !$0.isEmpty }
            guard !items.isEmpty else { continue }
            let block = ListBlock(isOrdered: open.isOrdered, start: open.start, items: items)
            let draft = Draft(content: .block(.list(block)), line: open.line, alignment: nil, role: nil, box: open.line)
            if lists.isEmpty { result.append(draft) } else { addToItem([draft]) }
        }
        guard lists.isEmpty else { return }
        result += continuation
        continuation = []
    }

    // MARK: Verse and quotations

    /// A paragraph of several lines is a stanza; one of a single line goes on with the stanza up to an empty paragraph.
    private mutating func addVerse(_ inner: [Draft], _ paragraph: WordParagraph) {
        if verse.isEmpty { groupLine = paragraph.number }
        for draft in inner {
            guard let text = draft.paragraph else {
                endVerse()
                result.append(draft)
                continue
            }
            let stanzas = stanzasOf(text)
            if !isNewStanza, stanzas.count == 1, stanzas[0].count == 1, !verse.isEmpty {
                verse[verse.count - 1] += stanzas[0]
            } else {
                verse += stanzas
            }
            isNewStanza = stanzas.count > 1 || (stanzas.first?.count ?? 0) > 1
        }
    }

    private mutating func endOthers(record: inout ReadingRecord) {
        endVerse()
        endQuotation(record: &record)
    }

    private mutating func endVerse() {
        defer {
            verse = []
            isNewStanza = true
        }
        guard !verse.isEmpty else { return }
        result.append(groupDraft(.verse(Verse(stanzas: verse))))
    }

    /// A last line that is set to the right or starts with a long dash says whose words they are.
    private mutating func endQuotation(record: inout ReadingRecord) {
        guard !quotation.isEmpty else { return }
        var attribution: [Inline] = []
        if quotation.count > 1, let last = quotation.last, let text = last.paragraph {
            let words = text.plainText
            if words.utf8.count < 160, last.alignment == .right || words.hasPrefix("— ") {
                attribution = text.withoutWholeEmphasis
                quotation.removeLast()
            }
        }
        let blocks = BantinReading.blocks(of: quotation.map(\.withoutWholeEmphasis), record: &record)
        quotation = []
        result.append(groupDraft(.quotation(Quotation(blocks: blocks, attribution: attribution))))
    }

    private func groupDraft(_ kind: Block.Kind) -> Draft {
        Draft(content: .block(kind), line: groupLine, alignment: nil, role: nil, box: groupLine)
    }
}

extension Draft {
    /// A quotation in italics throughout is so by its style, and ours has its own look.
    fileprivate var withoutWholeEmphasis: Draft {
        guard let text = paragraph else { return self }
        var draft = self
        draft.content = .block(.paragraph(text.withoutWholeEmphasis))
        return draft
    }
}

/// Indents that differ by less than 5 points, in twentieths of one, are the same.
private let sameIndent = 100
