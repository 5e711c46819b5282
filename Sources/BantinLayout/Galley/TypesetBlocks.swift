import BantinModel
import BantinStyle

extension ArticleTypesetter {
    mutating func setBlocks(_ blocks: [Block], in context: Context) throws {
        for block in blocks {
            try setBlock(block, in: context)
            // Notes follow the outermost block that calls them, in the logical order.
            if context.parent == StructureTree.root { try setCalledNotes(in: context) }
        }
    }

    private mutating func setBlock(_ block: Block, in context: Context) throws {
        switch block.kind {
        case .paragraph(let inlines):
            let element = galley.structure.add(.paragraph, in: context.parent)
            try setText(inlines, role: context.role, element: element, in: context, at: block.span)
        case .heading(let level, let inlines):
            try setHeading(level: level, inlines, in: context, at: block.span)
        case .list(let list):
            try setList(list, in: context, at: block.span)
        case .table(let table):
            try setTable(table, in: context, at: block.span)
        case .figure(let figure):
            try setFigure(figure, in: context, at: block.span)
        case .quotation(let quotation):
            try setQuotation(quotation, in: context, at: block.span)
        case .verse(let verse):
            try setVerse(verse, in: context, at: block.span)
        case .rule:
            setRule(in: context)
        }
    }

    private mutating func setHeading(
        level: Int, _ inlines: [Inline], in context: Context, at span: SourceSpan
    ) throws {
        let element = galley.structure.add(.heading(level: level), in: context.parent)
        let anchor = Anchor.heading(article: number, index: headingCount)
        headingCount += 1
        anchors.append(anchor)
        galley.outline.append(OutlineEntry(title: inlines.plainText, level: level, anchor: anchor))
        try setText(inlines, role: .heading(level: level), element: element, in: context, at: span)
    }

    private mutating func setList(_ list: ListBlock, in context: Context, at span: SourceSpan) throws {
        let element = galley.structure.add(.list(isOrdered: list.isOrdered), in: context.parent)
        for (index, blocks) in list.items.enumerated() {
            let item = galley.structure.add(.listItem, in: element)
            let labelElement = galley.structure.add(.label, in: item)
            let bullets = sheet.list.bullets.isEmpty ? ["•"] : sheet.list.bullets
            let text =
                list.isOrdered
                ? "\(list.start + index)." : bullets[min(context.listDepth, bullets.count - 1)]
            label = ItemLabel(text: text, owner: .element(labelElement))
            var inner = context
            inner.left += sheet.list.indent
            inner.listDepth += 1
            inner.role = context.role == .body ? .listItem : context.role
            inner.parent = galley.structure.add(.listBody, in: item)
            if index > 0 { spaceAfter = max(spaceAfter, sheet.list.spaceBetweenItems) }
            try setBlocks(blocks, in: inner)
            label = nil
        }
        spaceAfter = max(spaceAfter, sheet[context.role].spaceAfter)
    }

    private mutating func setQuotation(_ quotation: Quotation, in context: Context, at span: SourceSpan) throws {
        let style = sheet[.quotation]
        var inner = context
        inner.left += style.leftIndent
        inner.right += style.rightIndent
        inner.role = .quotation
        inner.parent = galley.structure.add(.blockQuote, in: context.parent)
        spaceAfter = max(spaceAfter, style.spaceBefore)
        try setBlocks(quotation.blocks, in: inner)
        if !quotation.attribution.isEmpty {
            keepsWithLast = true
            let element = galley.structure.add(.paragraph, in: inner.parent)
            try setText(quotation.attribution, role: .attribution, element: element, in: inner, at: span)
        }
        spaceAfter = max(spaceAfter, style.spaceAfter)
    }

    private mutating func setRule(in context: Context) {
        let style = sheet.rule
        let measure = context.measure - context.left - context.right
        let length = min(style.length, measure)
        let frame = Rectangle(
            x: context.left + (measure - length) / 2, y: .zero, width: length, height: style.thickness)
        spaceAfter = max(spaceAfter, style.spaceBefore)
        append(
            GalleyBox(
                height: style.thickness,
                content: .one(.fill(PlacedFill(frame: frame, color: style.color)))),
            spaceBefore: style.spaceBefore)
        spaceAfter = style.spaceAfter
    }

    private mutating func setFigure(_ figure: Figure, in context: Context, at span: SourceSpan) throws {
        let caption = figure.caption
        spaceAfter = max(spaceAfter, sheet.figure.spaceBefore)
        guard let picture = figure.picture, let content = picture.content else {
            guard !caption.isEmpty else { return }
            let element = galley.structure.add(.paragraph, in: context.parent)
            try setText(caption, role: .caption, element: element, in: context, at: span)
            spaceAfter = max(spaceAfter, sheet.figure.spaceAfter)
            return
        }
        let spaceBefore = boxes.isEmpty ? Length.zero : sheet[context.role].spaceAfter
        let element = galley.structure.add(.figure, in: context.parent)
        galley.structure[element].alt = picture.alt.flatMap { $0.isEmpty ? nil : $0 } ?? caption.plainText
        let measure = context.measure - context.left - context.right
        let size = pictureSize(content, measure: measure)
        galley.pictures.append(picture)
        let frame = Rectangle(
            x: context.left + (measure - size.width) / 2, y: .zero, width: size.width, height: size.height)
        append(
            GalleyBox(
                height: size.height,
                content: .one(
                    .picture(
                        PlacedPicture(
                            picture: galley.pictures.count - 1, frame: frame, owner: .element(element))))),
            spaceBefore: sheet.figure.spaceBefore)
        if !caption.isEmpty {
            keepsWithLast = true
            spaceAfter = sheet.figure.captionGap
            let captionElement = galley.structure.add(.caption, in: element)
            let first = boxes.count
            try setText(caption, role: .caption, element: captionElement, in: context, at: span)
            for line in first..<boxes.count { boxes[line].breakBefore = GalleyBox.forbiddenBreak }
        }
        spaceBeforePicture = spaceBefore
        spaceAfter = max(spaceAfter, sheet.figure.spaceAfter)
    }

    /// As wide as the measure, unless its pixels or the greatest height forbid.
    private func pictureSize(
        _ content: Picture.Content, measure: Length
    ) -> (width: Length, height: Length) {
        let pixelWidth = max(1, content.pixelWidth)
        let pixelHeight = max(1, content.pixelHeight)
        let natural = Length.points(72 * Double(pixelWidth) / Double(max(1, sheet.figure.minimumResolution)))
        var width = min(measure, natural)
        var height = width.scaled(by: Double(pixelHeight) / Double(pixelWidth))
        if height > sheet.figure.maximumHeight {
            height = sheet.figure.maximumHeight
            width = height.scaled(by: Double(pixelWidth) / Double(pixelHeight))
        }
        // A very thin picture still has a body.
        return (max(width, Length(thousandths: 100)), max(height, Length(thousandths: 100)))
    }
}
