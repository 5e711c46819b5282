import BantinModel

/// Makes drafts of a document's blocks. Blocks nest no deeper than the limits say, so recursion here is bounded.
struct WordBlockReader {
    let stories: WordStories
    let language: String
    var record: ReadingRecord
    var counter: ListCounter
    /// Sizes of the paragraphs' letters, in half points: a title without a style is told by it.
    private(set) var sizes: [Int: Int] = [:]
    /// The notes called so far, in order.
    private(set) var called: [WordNoteName] = []

    init(stories: WordStories, numbering: WordNumbering, language: String, record: ReadingRecord) {
        self.stories = stories
        self.language = language
        self.record = record
        counter = ListCounter(numbering)
    }

    /// The drafts of a story, a cell or a text box.
    mutating func drafts(of blocks: [WordBlock]) -> [Draft] {
        var groups = WordGroups(limits: record.limits)
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                guard paragraph.meaning != .contents else { continue }
                let mark = paragraph.numbering.flatMap { counter.next(numId: $0.numId, level: $0.level) }
                // A numbered paragraph without text still counts, as it does in Word.
                let inner = drafts(of: paragraph, mark: mark)
                groups.add(inner, paragraph, mark, list: list(of: paragraph), record: &record)
            case .table(let table):
                let inner = drafts(of: table)
                groups.addOutside(inner, record: &record)
            }
        }
        let grouped = groups.finish(record: &record)
        return captionsBelow(withTypedLists(grouped, record: &record))
    }

    mutating func blocks(of blocks: [WordBlock]) -> [Block] {
        let inner = drafts(of: blocks)
        return BantinReading.blocks(of: inner, record: &record)
    }

    private func list(of paragraph: WordParagraph) -> Int? {
        paragraph.numbering.flatMap { counter.numbering.list(of: $0.numId) }
    }

    // MARK: Paragraphs

    /// The paragraph, parted at empty lines, and the pictures and text boxes in it: those before its first word come before
    /// it, others after it.
    private mutating func drafts(of paragraph: WordParagraph, mark: ListCounter.Mark?) -> [Draft] {
        var text = WordText(language: language, mistaken: stories.mistakenLanguages)
        var result: [Draft] = []
        var below: [Draft] = []
        var size = 0
        func place(_ drafts: [Draft]) { if text.isEmpty { result += drafts } else { below += drafts } }
        func end() {
            if let inlines = text.take() { result.append(draft(content(inlines, paragraph), paragraph)) }
            result += below
            below = []
        }
        if let label = label(mark, paragraph) { text.label(label) }
        for piece in paragraph.pieces {
            switch piece {
            case .run(let run):
                if let field = run.look.field, stories.endedFields.contains(field) { continue }
                text.append(run.text, run.look)
                if run.text.contains(where: \.isLetter) { size = max(size, run.look.size) }
            case .lineBreak: if text.endsWithLineBreak, paragraph.meaning != .verse { end() } else { text.lineBreak() }
            case .noteCall(let name): text.noteReference(number(of: name))
            case .picture(let picture):
                let found = PictureDraft(source: picture.address, alt: picture.alt)
                place([draft(.picture(found), paragraph, isText: false)])
            case .textBox(let blocks): place(drafts(of: blocks))
            case .rule: place([draft(.block(.rule), paragraph, isText: false)])
            }
        }
        end()
        if result.isEmpty, paragraph.isRuled { result = [draft(.block(.rule), paragraph, isText: false)] }
        sizes[paragraph.number] = max(size, sizes[paragraph.number] ?? 0)
        return result
    }

    private func content(_ text: [Inline], _ paragraph: WordParagraph) -> Draft.Content {
        if paragraph.meaning == .title { return .block(.heading(level: 1, text.withoutWholeEmphasis)) }
        guard let level = paragraph.headingLevel else {
            let isVerse = paragraph.meaning == nil && readsAsVerse(text)
            return .block(isVerse ? .verse(Verse(stanzas: stanzasOf(text))) : .paragraph(text))
        }
        return .block(.heading(level: level, text.withoutWholeEmphasis))
    }

    private func draft(_ content: Draft.Content, _ paragraph: WordParagraph, isText: Bool = true) -> Draft {
        Draft(
            content: content, line: paragraph.number, alignment: paragraph.alignment,
            role: isText ? paragraph.meaning.flatMap(Role.init) : nil, box: paragraph.number)
    }

    /// The mark as text, where it cannot be a list's: before headings and titles, and of kinds that lists do not have.
    private func label(_ mark: ListCounter.Mark?, _ paragraph: WordParagraph) -> String? {
        switch mark {
        case .label(let label): label
        case .number(let number) where paragraph.headingLevel != nil || paragraph.meaning == .title: "\(number)."
        case .number, .bullet, .invisible, nil: nil
        }
    }

    private mutating func number(of name: WordNoteName) -> Int {
        if let number = noteNumbers[name] { return number }
        called.append(name)
        noteNumbers[name] = called.count - 1
        return called.count - 1
    }

    private var noteNumbers: [WordNoteName: Int] = [:]

    // MARK: Notes

    /// The notes that were called, and those that they call, in order.
    mutating func notes() -> [Note] {
        var notes: [Note] = []
        var missingNotes = 0
        while notes.count < called.count {
            let name = called[notes.count]
            let blocks = stories.notes[name] ?? []
            let first = blocks.lazy.map(\.number).first ?? 0
            if stories.notes[name] == nil, missingNotes < 20 {
                missingNotes += 1
                record.diagnostics.append(.missingNote(at: record.place(0), number: name.id))
            }
            notes.append(Note(blocks: self.blocks(of: blocks), at: record.place(first)))
        }
        return notes
    }
}

extension WordBlock {
    var number: Int {
        switch self {
        case .paragraph(let paragraph): paragraph.number
        case .table(let table): table.number
        }
    }
}

extension Role {
    /// What a style says, where a paragraph of the body can be that.
    fileprivate init?(_ meaning: StyleMeaning) {
        switch meaning {
        case .lead, .subtitle: self = .lead
        case .date: self = .date
        case .author: self = .author
        case .caption: self = .caption
        case .verse: self = .verse
        case .title: self = .title
        case .quotation, .contents, .heading: return nil
        }
    }
}
