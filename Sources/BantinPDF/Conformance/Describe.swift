import BantinLayout
import BantinModel
import CQPDF

/// Writes down for the pass what a bulletin's PDF says besides its pages: structure, links, bookmarks, labels, metadata.
func describe(
    _ paged: PagedBulletin, on sheets: PressSheets, drawn log: StructureLog, contents: FinishedContents
) -> PassInput {
    var input = PassInput(sheets, contents: contents)
    let tree = FinalTree(log)
    var links = LinkAnnotations(log, paged: paged, sheets: sheets)
    links.add(to: &input, tree: tree)
    addElements(tree, log: log, paged: paged, sheets: sheets, links: links, to: &input)
    addOutline(paged, sheets: sheets, to: &input)

    let facts = DocumentFacts(paged.metadata, sheets: sheets)
    let labels = PageLabels.syntax(sheets.labels(of: paged))
    input.catalog = input.add(
        "/Lang\(PDFSyntax.string(facts.language))/PageLabels\(labels)/ViewerPreferences\(sheets.viewerPreferences)")
    input.info = input.add(facts.info)
    input.metadata = input.add(facts.xmp)
    input.condition = input.add(PDFSyntax.literal(ColorProfile.condition))
    return input
}

private func addElements(
    _ tree: FinalTree, log: StructureLog, paged: PagedBulletin, sheets: PressSheets, links: LinkAnnotations,
    to input: inout PassInput
) {
    let headers = TableHeaders(log.tree)
    var identifiers: Set<String> = []
    for element in tree.elements {
        let start = input.kids.count
        for kid in tree.kids[element.kidStart..<(element.kidStart + element.kidCount)] {
            var value = kid.value
            if kid.kind == .annotation {
                guard let number = links.numbers[Int(value)] else { continue }
                value = number
            }
            input.kids.append(bantin_kid(kind: kid.kind.rawValue, value: value, page: kid.side))
        }
        var entry = bantin_element(
            type: PassInput.none, parent: element.parent, kid_start: UInt32(start),
            kid_count: UInt32(input.kids.count - start), entries: PassInput.none, identifier: PassInput.none)
        guard Int(element.source) < log.tree.elements.count else {
            entry.type = input.addOnce(links.isLive(element: element.source) ? "Link" : "Span")
            input.elements.append(entry)
            continue
        }
        let source = log.tree.elements[Int(element.source)]
        let isDeadLink = source.kind == .link && !links.isLive(element: element.source)
        entry.type = input.addOnce(isDeadLink ? "Span" : source.kind.name)
        let entries = elementEntries(
            source, frame: log.frames[element.source]?.frame, headers: headers.headers[element.source] ?? [],
            language: paged.metadata.language, sideHeight: sheets.height)
        if !entries.isEmpty { entry.entries = input.addOnce(entries) }
        var identifier = headers.identifiers[element.source]
        if case .note(let id) = source.kind { identifier = id }
        if var name = identifier {
            while !identifiers.insert(name).inserted { name += "+" }
            entry.identifier = input.add(name)
        }
        input.elements.append(entry)
    }
}

private func elementEntries(
    _ element: StructureElement, frame: Rectangle?, headers: [String], language: String, sideHeight: Length
) -> String {
    var entries = ""
    if let language = element.language { entries += "/Lang\(PDFSyntax.string(language))" }
    if let text = element.actualText { entries += "/ActualText\(PDFSyntax.string(text))" }
    if element.kind == .figure {
        // PDF/UA-1 7.3: every figure has one. Where nothing is known, that is what it says.
        let unknown = language.hasPrefix("vi") ? "Hình không có mô tả" : "Picture without description"
        entries += "/Alt\(PDFSyntax.string(element.alt ?? unknown))"
        if let frame {
            let sides = [frame.x, sideHeight - frame.maxY, frame.maxX, sideHeight - frame.y].map { "\($0.points)" }
            entries += "/A<</O/Layout/Placement/Block/BBox[\(sides.joined(separator: " "))]>>"
        }
    } else {
        if let alt = element.alt { entries += "/Alt\(PDFSyntax.string(alt))" }
        if let attributes = element.kind.attributes(headers: headers) { entries += "/A\(attributes)" }
    }
    return entries
}

private func addOutline(_ paged: PagedBulletin, sheets: PressSheets, to input: inout PassInput) {
    var depth = 0
    for entry in paged.outline {
        guard let place = paged.anchors[entry.anchor], let goal = sheets.goal(place) else { continue }
        let level = min(max(1, entry.level), depth + 1)
        depth = level
        input.outline.append(
            bantin_outline_entry(
                title: input.add(PDFSyntax.string(entry.title)), level: Int32(level), page: goal.side, y: goal.y))
    }
}
