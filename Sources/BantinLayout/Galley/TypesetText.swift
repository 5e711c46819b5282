import BantinModel
import BantinStyle

extension ArticleTypesetter {
    /// Sets running text as lines, one box each.
    mutating func setText(
        _ inlines: [Inline], role: TextRole, element: ElementID, in context: Context, at span: SourceSpan
    ) throws {
        var style = sheet[role]
        if let alignment = context.alignment { style.alignment = alignment }
        if context.scale < 1 { style = style.scaled(by: context.scale) }
        if context.isBold { style.font = style.font.bold }
        let measure = lineMeasure(style, role: role, in: context)
        var builder = ParagraphBuilder(
            cache: cache, measure: measure.width - max(measure.hang, measure.firstLineIndent))
        let run = ParagraphBuilder.Run(font: style.font, color: style.color, owner: .element(element))
        if let noteLabel { try addNoteLabel(noteLabel, run: run, element: element, to: &builder) }
        noteLabel = nil
        let hangingLabel = try hangLabel(style: style, left: measure.left)
        if let label, hangingLabel == nil {
            // No room beside the text: the label begins it.
            try builder.add(label.text + "\u{A0}", font: style.font, mark: mark(owner: label.owner, color: style.color))
        }
        label = nil
        for runIn in runIns { try add(runIn, run: run, to: &builder) }
        runIns = []
        capitalSpan = role.isDisplay && sheet.lines.capitals == .calm ? span : nil
        try add(inlines, run: run, element: element, to: &builder)
        capitalSpan = nil
        let paragraph = builder.finish()
        report(builder, at: span)
        guard !paragraph.isEmpty else { return }

        let setLines = measure.setLines(paragraph, calls: builder.calls, into: &galley.lines)
        if setLines.contains(where: \.endsInsideWord) { diagnostics.append(.overfullLine(at: span)) }
        let leading = try Leading(asked: style.leading, fonts: builder.fonts, cache: cache)
        let isOnGrid = standsOnGrid(role, style: style, leading: leading)
        for (index, line) in setLines.enumerated() {
            let placed = PageItem.line(
                PlacedLine(set: 0, line: Int32(line.line), x: line.x, baseline: leading.baseline))
            var box = GalleyBox(height: leading.height, content: .one(placed))
            if index == 0, let hangingLabel {
                box.content = .many([hangingLabel.moved(x: .zero, y: leading.baseline), placed])
            }
            // No widow and no orphan: two lines at the least on either side of a break.
            if index == 1 || index > 0 && index == setLines.count - 1 { box.breakBefore = GalleyBox.forbiddenBreak }
            box.gridOffset = isOnGrid ? .zero : nil
            if sheet.note.place == .foot { box.notes = line.notes }
            calledNotes.append(contentsOf: line.notes)
            for note in line.notes { box.anchors.append(.noteCall(article: number, index: note)) }
            append(box, spaceBefore: index == 0 ? style.spaceBefore : .zero)
        }
        spaceAfter = style.spaceAfter
        keepsWithLast = style.keepsWithNext
    }

    /// Whether the lines of a paragraph that begins now stand on the baseline grid: those of the body always, others
    /// where they follow without a gap that is no whole line.
    private func standsOnGrid(_ role: TextRole, style: TextStyle, leading: Leading) -> Bool {
        guard let grid = sheet.grid, leading.height == grid else { return false }
        switch role {
        case .body: return true
        case .listItem, .verse, .author:
            return max(style.spaceBefore, spaceAfter).thousandths % grid.thousandths == 0
        case .bulletinTitle, .bulletinDate, .contentsTitle, .contentsEntry, .title, .subtitle, .dateline, .lead,
            .heading2, .heading3, .heading4, .quotation, .attribution, .caption, .tableHead, .tableCell, .note,
            .runningHead,
            .folio:
            return false
        }
    }

    /// Appends a box, whose space before is the larger of what it and the block before it ask for.
    mutating func append(_ box: GalleyBox, spaceBefore: Length) {
        var box = box
        box.spaceBefore = max(spaceBefore, spaceAfter)
        box.spaceWithoutPicture = spaceBeforePicture.map { max(spaceBefore, $0) }
        spaceBeforePicture = nil
        spaceAfter = .zero
        if keepsWithLast { box.breakBefore = GalleyBox.forbiddenBreak }
        keepsWithLast = false
        box.anchors = anchors + box.anchors
        anchors = []
        boxes.append(box)
    }

    private func lineMeasure(_ style: TextStyle, role: TextRole, in context: Context) -> LineMeasure {
        // A quotation's own indents are its context's: they hold for the lists and tables inside it too.
        let isInset = role == .quotation
        let left = context.left + (isInset ? .zero : style.leftIndent)
        let right = context.right + (isInset ? .zero : style.rightIndent)
        // However deep a list is nested, a few letters fit beside it.
        let width = max(context.measure - left - right, min(context.measure, style.font.size * 3))
        let hang = min(context.hang, width / 3)
        return LineMeasure(
            left: min(left, context.measure - width), width: width,
            firstLineIndent: label == nil && hang == .zero ? min(style.firstLineIndent, width / 3) : .zero,
            hang: hang,
            alignment: style.alignment, isBalanced: role.isDisplay,
            letters: LetterGive(limit: Int((sheet.lines.letterGive * 1000).rounded())))
    }

    /// Sets the waiting list label as a line of its own that ends before the text begins, its baseline at 0; nil when
    /// there is no label, or no room for it.
    private mutating func hangLabel(style: TextStyle, left: Length) throws -> PageItem? {
        guard let label else { return nil }
        let word = try cache.word(label.text, font: cache.fontIndex(of: style.font))
        let width = cache.advance(of: word)
        let x = left - style.font.size.scaled(by: 0.4) - width
        guard x >= .zero else { return nil }
        let mark = mark(owner: label.owner, color: style.color)
        let first = Int32(galley.lines.words.count)
        galley.lines.words.append(PlacedWord(word: word, x: 0, mark: mark, hasSpaceAfter: true))
        galley.lines.lines.append(Line(words: first..<first + 1, width: width))
        return .line(PlacedLine(set: 0, line: Int32(galley.lines.lines.count - 1), x: x, baseline: .zero))
    }

    // MARK: - Runs

    mutating func add(
        _ inlines: [Inline], run: ParagraphBuilder.Run, element: ElementID, to builder: inout ParagraphBuilder
    ) throws {
        for inline in inlines {
            switch inline {
            case .text(let text):
                if try addCalmed(text, run: run, to: &builder) { continue }
                try builder.add(text, font: run.font, mark: mark(run))
            case .emphasis(let inner):
                var inside = run
                inside.font = run.font.emphasized(by: sheet.lines.emphasis)
                try add(inner, run: inside, element: element, to: &builder)
            case .strong(let inner):
                var inside = run
                inside.font = run.font.bold
                try add(inner, run: inside, element: element, to: &builder)
            case .superscript(let inner):
                let rise = max(Script.leastRise, 1 - sheet.lines.scriptSize)
                try add(inner, run: shifted(run, by: rise), element: element, to: &builder)
            case .subscript(let inner):
                try add(inner, run: shifted(run, by: Script.subscriptRise), element: element, to: &builder)
            case .link(let target, let inner):
                try addLink(target, inner, run: run, element: element, to: &builder)
            case .foreign(let language, let inner):
                let span = galley.structure.add(.span, in: element, language: language)
                var inside = run
                inside.owner = .element(span)
                try add(inner, run: inside, element: span, to: &builder)
            case .lineBreak:
                builder.endLine()
            case .noteReference(let note):
                try addCall(of: note, run: run, element: element, to: &builder)
            }
        }
    }

    /// How raised and lowered text stands, in sizes of the text around it. Small raised text is as high as that; large one
    /// stays below the marks of capitals.
    private enum Script {
        static let leastRise = 0.2
        static let subscriptRise = -0.14
    }

    private func shifted(_ run: ParagraphBuilder.Run, by share: Double) -> ParagraphBuilder.Run {
        var inside = run
        inside.rise += run.font.size.scaled(by: share)
        inside.font = run.font.sized(run.font.size.scaled(by: sheet.lines.scriptSize))
        return inside
    }

    private mutating func addLink(
        _ target: String, _ inner: [Inline], run: ParagraphBuilder.Run, element: ElementID,
        to builder: inout ParagraphBuilder
    ) throws {
        guard ["http://", "https://", "mailto:"].contains(where: { target.lowercased().hasPrefix($0) }),
            run.link == nil
        else { return try add(inner, run: run, element: element, to: &builder) }
        let link = galley.structure.add(.link, in: element)
        var inside = run
        inside.owner = .element(link)
        inside.link = .address(target)
        try add(inner, run: inside, element: link, to: &builder)
    }

    private mutating func addCall(
        of note: Int, run: ParagraphBuilder.Run, element: ElementID, to builder: inout ParagraphBuilder
    ) throws {
        guard article.notes.indices.contains(note) else { return }
        let reference = galley.structure.add(.reference, in: element)
        let link = galley.structure.add(.link, in: reference)
        var call = run
        call.owner = .element(link)
        call.link = .anchor(.note(article: number, index: note))
        call.rise += run.font.size.scaled(by: sheet.note.callRise)
        call.font = run.font.sized(run.font.size.scaled(by: sheet.note.callSize))
        try builder.addCall(of: note, label: callText(of: note), font: call.font, mark: mark(call))
    }

    private mutating func addNoteLabel(
        _ note: Int, run: ParagraphBuilder.Run, element: ElementID, to builder: inout ParagraphBuilder
    ) throws {
        let owner = galley.structure[element].parent ?? element
        let label = galley.structure.add(.label, in: owner)
        galley.structure.moveToFront(label, in: owner)
        var number = run
        number.owner = .element(label)
        number.link = .anchor(.noteCall(article: self.number, index: note))
        number.rise = run.font.size.scaled(by: sheet.note.callRise)
        number.font = run.font.sized(run.font.size.scaled(by: sheet.note.callSize))
        try builder.add(callText(of: note), font: number.font, mark: mark(number))
        try builder.add("\u{A0}", font: run.font, mark: mark(run))
    }

    private func callText(of note: Int) -> String {
        switch sheet.note.call {
        case .raised: String(note + 1)
        case .brackets: "[\(note + 1)]"
        }
    }

    private mutating func mark(_ run: ParagraphBuilder.Run) -> UInt32 {
        mark(owner: run.owner, color: run.color, rise: run.rise, link: run.link)
    }

    mutating func mark(
        owner: Owner, color: Color, rise: Length = .zero, link: LinkTarget? = nil
    ) -> UInt32 {
        let mark = Mark(
            owner: isArtifact ? .artifact(.layout) : owner, color: color, rise: rise, link: isArtifact ? nil : link)
        if galley.lines.marks.last != mark { galley.lines.marks.append(mark) }
        return UInt32(galley.lines.marks.count - 1)
    }

    private mutating func report(_ builder: ParagraphBuilder, at span: SourceSpan) {
        for character in builder.missing where reportedMissing.insert(character).inserted {
            diagnostics.append(.missingGlyph(character, at: span))
        }
    }
}

/// The height of a line and where its baseline stands in it.
struct Leading {
    let height: Length
    let baseline: Length

    /// At least so much that the highest ink of a line never meets the lowest of the line above.
    init(asked: Length, fonts: Set<Int>, cache: WordCache) throws {
        var tallest = Length.zero
        var deepest = Length.zero
        for font in fonts {
            let metrics = try cache.metrics(font: font)
            tallest = max(tallest, metrics.tallestInk)
            deepest = max(deepest, metrics.deepestInk)
        }
        height = max(asked, tallest + deepest)
        baseline = (height - tallest - deepest) / 2 + tallest
    }
}

extension TextStyle {
    /// The style smaller as a whole.
    fileprivate func scaled(by scale: Double) -> TextStyle {
        var style = self
        style.font = font.sized(font.size.scaled(by: scale))
        style.leading = leading.scaled(by: scale)
        style.firstLineIndent = firstLineIndent.scaled(by: scale)
        style.spaceBefore = spaceBefore.scaled(by: scale)
        style.spaceAfter = spaceAfter.scaled(by: scale)
        return style
    }
}

extension TextRole {
    /// Titles and headings, whose lines are made even.
    var isDisplay: Bool {
        switch self {
        case .bulletinTitle, .contentsTitle, .title, .subtitle, .heading2, .heading3, .heading4: true
        case .bulletinDate, .contentsEntry, .dateline, .lead, .author, .body, .listItem, .quotation, .attribution,
            .verse, .caption, .tableHead, .tableCell, .note, .runningHead, .folio:
            false
        }
    }
}
