import BantinModel
import BantinStyle

/// Sets the text that is not an article's: furniture, contents, cover. All of it shares one line set.
struct FurnitureSetter {
    let cache: WordCache
    var lines: LineSet
    /// Which line set it is in the paged bulletin.
    let set: Int

    init(cache: WordCache, store: Int, set: Int) {
        self.cache = cache
        lines = LineSet(store: store)
        self.set = set
    }

    /// Sets text as boxes, one a line, whose items already name the set.
    mutating func paragraph(
        _ text: String, style: TextStyle, measure: Length, owner: Owner, link: LinkTarget? = nil,
        isBalanced: Bool = false
    ) throws -> [GalleyBox] {
        let width = max(measure - style.leftIndent - style.rightIndent, style.font.size * 2)
        var builder = ParagraphBuilder(cache: cache, measure: width)
        try builder.add(text, font: style.font, mark: mark(owner: owner, color: style.color, link: link))
        let paragraph = builder.finish()
        guard !paragraph.isEmpty else { return [] }
        let lineMeasure = LineMeasure(
            left: style.leftIndent, width: width, firstLineIndent: .zero, alignment: style.alignment,
            isBalanced: isBalanced)
        let leading = try Leading(asked: style.leading, fonts: builder.fonts, cache: cache)
        let setLines = lineMeasure.setLines(paragraph, calls: [], into: &lines)
        return setLines.enumerated().map { index, line in
            let placed = placedLine(line.line, x: line.x, baseline: leading.baseline)
            return GalleyBox(
                spaceBefore: index == 0 ? style.spaceBefore : .zero, height: leading.height,
                breakBefore: index == 0 ? 0 : GalleyBox.forbiddenBreak, content: .one(placed))
        }
    }

    /// Sets text as a single line, cut with an ellipsis where it is wider than `limit`.
    mutating func line(
        _ text: String, style: TextStyle, limit: Length, owner: Owner, link: LinkTarget? = nil
    ) throws -> (line: Int, width: Length)? {
        var builder = ParagraphBuilder(cache: cache, measure: Length(thousandths: Int(Int32.max)))
        let mark = mark(owner: owner, color: style.color, link: link)
        try builder.add(text, font: style.font, mark: mark)
        var paragraph = builder.finish()
        guard !paragraph.isEmpty else { return nil }
        if width(of: paragraph) > limit {
            let font = cache.fontIndex(of: style.font)
            let ellipsis = try cache.word("…", font: font)
            let ellipsisWidth = Int32(cache.advance(of: ellipsis).thousandths)
            while paragraph.pieces.count > 1, width(of: paragraph) + Length(thousandths: Int(ellipsisWidth)) > limit {
                paragraph.pieces.removeLast()
                paragraph.pieces[paragraph.pieces.count - 1].space = 0
            }
            paragraph.pieces.append(Paragraph.Piece(word: ellipsis, width: ellipsisWidth, mark: mark))
        }
        paragraph.pieces[paragraph.pieces.count - 1].gap = .lineEnd
        let natural = width(of: paragraph)
        let measure = LineMeasure(left: .zero, width: natural, firstLineIndent: .zero, alignment: .left)
        guard let line = measure.setLines(paragraph, calls: [], into: &lines).first else { return nil }
        return (line.line, natural)
    }

    /// A row of dots, as many as fit, that ends flush right.
    mutating func leader(width: Length, style: TextStyle) throws -> (line: Int, width: Length)? {
        let dot = try cache.word(".", font: cache.fontIndex(of: style.font))
        let step = cache.advance(of: dot).thousandths * 2
        guard step > 0, width.thousandths / step > 1 else { return nil }
        let count = min(width.thousandths / step, 400)
        let mark = mark(owner: .artifact(.layout), color: style.color, link: nil)
        let first = Int32(lines.words.count)
        for index in 0..<count {
            lines.words.append(PlacedWord(word: dot, x: Int32(index * step), mark: mark, hasSpaceAfter: false))
        }
        let total = Length(thousandths: count * step)
        lines.lines.append(Line(words: first..<first + Int32(count), width: total))
        return (lines.lines.count - 1, total)
    }

    func placedLine(_ line: Int, x: Length, baseline: Length) -> PageItem {
        .line(PlacedLine(set: Int32(set), line: Int32(line), x: x, baseline: baseline))
    }

    private func width(of paragraph: Paragraph) -> Length {
        let pieces = paragraph.pieces
        return Length(
            thousandths: pieces.reduce(0) { $0 + Int($1.width) + Int($1.space) } - Int(pieces.last?.space ?? 0))
    }

    private mutating func mark(owner: Owner, color: Color, link: LinkTarget?) -> UInt32 {
        let mark = Mark(owner: owner, color: color, link: link)
        if lines.marks.last != mark { lines.marks.append(mark) }
        return UInt32(lines.marks.count - 1)
    }
}
