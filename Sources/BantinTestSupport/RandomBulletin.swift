import BantinModel

/// Makes bulletins of every block and inline kind from a seed, for tests of what must hold for any bulletin.
///
/// The values are such as reading gives: text in normal form C with single spaces, notes in the order of their calls,
/// each called at least once. Pictures have no content unless `pictures` has some to choose from.
package struct RandomBulletin {
    package var articleCount: Int
    package var blockCount: ClosedRange<Int>
    package var pictures: [Picture.Content]

    private var random: SeededGenerator
    /// Notes of the article that is being made.
    private var notes: [Note] = []
    private var file = ""
    /// False inside a note, where no other note is called.
    private var mayCallNotes = true

    package init(
        seed: UInt64, articleCount: Int = 3, blockCount: ClosedRange<Int> = 3...20, pictures: [Picture.Content] = []
    ) {
        self.articleCount = articleCount
        self.blockCount = blockCount
        self.pictures = pictures
        random = SeededGenerator(seed: seed)
    }

    package mutating func bulletin() -> Bulletin {
        let articles = (1...max(1, articleCount)).map { article(number: $0) }
        let newest = articles.compactMap(\.date).max()
        return Bulletin(
            title: RandomWords.phrase(2...6, &random), month: newest?.yearMonth, date: newest, articles: articles)
    }

    private mutating func article(number: Int) -> Article {
        notes = []
        file = "bai-\(number).html"
        let title = random.chance(12) ? nil : RandomWords.phrase(2...16, &random)
        let lead = random.chance(3) ? [] : lead()
        let blocks = (0..<random.count(blockCount)).map { line in block(depth: 0, line: line + 1) }
        return Article(
            title: title,
            subtitle: random.chance(4) ? RandomWords.phrase(3...9, &random) : nil,
            date: random.chance(6)
                ? nil : CalendarDate(year: 2021, month: random.count(1...12), day: random.count(1...28)),
            lead: lead,
            author: random.chance(5) ? nil : random.pick(["Hoàng Lan", "Minh Đức", "Ban Biên tập", "Thu Hà"]),
            blocks: blocks, notes: notes, at: SourceSpan(file: file))
    }

    private mutating func lead() -> [Inline] {
        var lead = [Inline.text(RandomWords.sentence(10...40, &random))]
        if random.chance(4) { lead += [.lineBreak, .text(RandomWords.sentence(5...20, &random))] }
        return lead
    }

    // MARK: Blocks

    private mutating func block(depth: Int, line: Int) -> Block {
        Block(depth > 1 ? .paragraph(inlines(4...30)) : kind(depth: depth, line: line), at: span(line))
    }

    private mutating func kind(depth: Int, line: Int) -> Block.Kind {
        switch random.count(0...19) {
        case 0...8: .paragraph(inlines(6...120))
        case 9, 10: .heading(level: random.count(2...6), [.text(RandomWords.phrase(2...10, &random))])
        case 11, 12: .list(list(depth: depth, line: line))
        case 13, 14: .table(table(depth: depth, line: line))
        case 15, 16: .figure(figure())
        case 17: .quotation(quotation(depth: depth, line: line))
        case 18: .verse(verse())
        default: .rule
        }
    }

    private mutating func blocks(_ range: ClosedRange<Int>, depth: Int, line: Int) -> [Block] {
        (0..<random.count(range)).map { _ in block(depth: depth + 1, line: line) }
    }

    private mutating func list(depth: Int, line: Int) -> ListBlock {
        let isOrdered = random.chance(2)
        return ListBlock(
            isOrdered: isOrdered, start: isOrdered ? random.count(1...12) : 1,
            items: (0..<random.count(1...6)).map { _ in
                [Block(.paragraph(inlines(2...30)), at: span(line))]
                    + (random.chance(4) ? blocks(1...2, depth: depth, line: line) : [])
            })
    }

    private mutating func table(depth: Int, line: Int) -> Table {
        let caption = random.chance(2) ? [] : inlines(3...10)
        let columns = random.count(1...5)
        let headRows = random.count(0...1)
        let bodyRows = random.count(1...8)
        let spansColumns = columns > 2 && random.chance(3)
        let spansRows = bodyRows > 1 && random.chance(3)
        let rows = (0..<headRows + bodyRows).map { row in
            let places = (row == headRows + 1 && spansRows ? 1 : 0)..<(row == 0 && spansColumns ? columns - 1 : columns)
            return places.map { column in
                var cell = cell(isHeader: row < headRows || (column == 0 && random.chance(3)), line: line)
                if row == 0, spansColumns, column == columns - 2 { cell.columnSpan = 2 }
                if row == headRows, spansRows, column == 0 { cell.rowSpan = 2 }
                return cell
            }
        }
        return Table(caption: caption, headRowCount: headRows, rows: rows)
    }

    private mutating func cell(isHeader: Bool, line: Int) -> TableCell {
        TableCell(
            isHeader: isHeader, alignment: random.chance(4) ? random.pick([.left, .center, .right]) : nil,
            blocks: random.chance(12) ? [] : [Block(.paragraph(inlines(1...12)), at: span(line))])
    }

    private mutating func figure() -> Figure {
        let content = pictures.isEmpty ? nil : random.pick(pictures)
        let alt = random.chance(5) ? nil : RandomWords.phrase(3...10, &random)
        let picture = Picture(source: "anh/\(random.count(1...99)).jpg", alt: alt, content: content)
        return Figure(picture: random.chance(8) ? nil : picture, caption: random.chance(4) ? [] : inlines(4...20))
    }

    private mutating func quotation(depth: Int, line: Int) -> Quotation {
        Quotation(
            blocks: blocks(1...3, depth: depth, line: line),
            attribution: random.chance(2) ? [] : [.text(RandomWords.phrase(2...4, &random))])
    }

    private mutating func verse() -> Verse {
        Verse(
            stanzas: (0..<random.count(1...3)).map { _ in
                (0..<random.count(1...5)).map { _ in [.text(RandomWords.phrase(4...9, &random))] }
            })
    }

    // MARK: Inlines

    private mutating func inlines(_ range: ClosedRange<Int>) -> [Inline] {
        var pieces = [Inline.text(RandomWords.phrase(range, &random))]
        while random.chance(3) {
            pieces += [.text(" "), piece(), .text(" " + RandomWords.phrase(1...8, &random))]
        }
        return pieces + [.text(".")]
    }

    private mutating func piece() -> Inline {
        let text = [Inline.text(RandomWords.phrase(1...5, &random))]
        switch random.count(0...8) {
        case 0: return .emphasis(text)
        case 1: return .strong(text)
        case 2: return .strong([.emphasis(text)])
        case 3: return .superscript(text)
        case 4: return .subscript(text)
        case 5: return .link(target: "https://vi-du.example/trang?a=\(random.count(1...9))&b=1", text)
        case 6: return .foreign(language: "en", [.text("open data")])
        case 7: return .lineBreak
        default: return noteCall() ?? .strong(text)
        }
    }

    private mutating func noteCall() -> Inline? {
        guard mayCallNotes else { return nil }
        mayCallNotes = false
        defer { mayCallNotes = true }
        let place = SourceSpan(file: file)
        let note = Note(blocks: [Block(.paragraph(inlines(4...30)), at: place)], at: place)
        notes.append(note)
        return .noteReference(notes.count - 1)
    }

    private func span(_ line: Int) -> SourceSpan { SourceSpan(file: file, line: line) }
}
