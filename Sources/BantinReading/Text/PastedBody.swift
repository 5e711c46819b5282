import BantinModel

/// The body of a pasted article: one paragraph a line, and what short lines between them are.
struct PastedBody {
    let lines: [PastedLine]
    let isPortal: Bool

    /// A line this long is a paragraph for certain.
    private let longLine = 120
    /// A heading of a text that is not the portal's has at most so many syllables; captions tell more.
    private let headingSyllables = 6

    func blocks(_ record: inout ReadingRecord) -> [Block] {
        var blocks: [Block] = []
        var index = 0
        while index < lines.count {
            if let (list, next) = list(at: index, record) {
                blocks.append(list)
                index = next
                continue
            }
            let line = lines[index]
            let place = record.place(line.number)
            let text = [Inline.text(line.text)]
            switch kind(of: index) {
            case .paragraph: blocks.append(Block(.paragraph(text), at: place))
            case .heading: blocks.append(Block(.heading(level: 2, text), at: place))
            case .caption:
                record.diagnostics.append(.missingImage(at: place, source: nil))
                blocks.append(Block(.figure(Figure(picture: nil, caption: text)), at: place))
            }
            index += 1
        }
        return blocks
    }

    private enum LineKind { case paragraph, heading, caption }

    /// A short line of its own without a final stop, between long paragraphs, is what is left of a picture; or a heading.
    private func kind(of index: Int) -> LineKind {
        let line = lines[index]
        guard index > 0, index + 1 < lines.count, line.length <= longLine, let last = line.text.last,
            !".!?…:;,".contains(last), !line.text.hasSuffix("./."), ListMark(line.text) == nil,
            lines[index - 1].length > longLine, lines[index + 1].length > longLine,
            let first = line.text.first(where: \.isLetter), first.isUppercase
        else { return .paragraph }
        let syllables = line.text.split(separator: " ")
        if line.text == line.text.uppercased() || isNumeral(syllables[0]) { return .heading }
        if syllables[0].hasPrefix("Ảnh") || syllables[0].hasPrefix("(Ảnh") || isPortal { return .caption }
        return syllables.count <= headingSyllables ? .heading : .caption
    }

    /// `I.`, `IV.`, `a)`: numbered by something else than digits.
    private func isNumeral(_ word: Substring) -> Bool {
        guard let last = word.last, last == "." || last == ")" else { return false }
        let mark = word.dropLast()
        return !mark.isEmpty
            && (mark.allSatisfy { "IVXLC".contains($0) } || (mark.count == 1 && mark.first?.isLetter == true))
    }

    /// Two or more lines that are marked alike. Lines after a dash are items only below a line that ends in a colon,
    /// because speech is written with a dash too.
    private func list(at start: Int, _ record: ReadingRecord) -> (Block, next: Int)? {
        guard let (first, _) = ListMark.parts(of: lines[start].text) else { return nil }
        if first == .dash, start == 0 || lines[start - 1].text.last != ":" { return nil }
        var items: [[Block]] = []
        var index = start
        while index < lines.count, let (mark, text) = ListMark.parts(of: lines[index].text) {
            switch (first, mark) {
            case (.bullet, .bullet), (.dash, .dash): break
            case (.number(let from), .number(let number)) where number == from + items.count: break
            default: return end(items, first, start, index, record)
            }
            items.append([Block(.paragraph([.text(text)]), at: record.place(lines[index].number))])
            index += 1
        }
        return end(items, first, start, index, record)
    }

    private func end(_ items: [[Block]], _ first: ListMark, _ start: Int, _ next: Int, _ record: ReadingRecord)
        -> (Block, next: Int)?
    {
        guard items.count > 1 else { return nil }
        let list: ListBlock
        if case .number(let number) = first {
            list = ListBlock(isOrdered: true, start: number, items: items)
        } else {
            list = ListBlock(isOrdered: false, items: items)
        }
        return (Block(.list(list), at: record.place(lines[start].number)), next)
    }
}
