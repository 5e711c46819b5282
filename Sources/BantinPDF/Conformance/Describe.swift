import BantinLayout
import BantinModel
import CQPDF

/// Writes down for the pass what a bulletin's PDF says besides its pages: structure, links, bookmarks, labels, metadata.
func describe(_ paged: PagedBulletin, drawn log: StructureLog) -> PassInput {
    var input = PassInput()
    let tree = FinalTree(log)
    var links = LinkAnnotations(log, paged: paged)
    links.add(to: &input, tree: tree)
    addElements(tree, log: log, paged: paged, links: links, to: &input)
    input.marks = log.marks.map { code in
        code.element.map { tree.positions[Int($0)] } ?? code.rawValue
    }
    input.boxes = log.boxes
    input.pageStarts = log.pageStarts
    addOutline(paged, to: &input)

    let facts = DocumentFacts(paged.metadata)
    let labels = PageLabels.syntax(paged.pages.map(\.label))
    input.catalog = input.add("/Lang\(PDFSyntax.string(facts.language))/PageLabels\(labels)")
    input.info = input.add(facts.info)
    input.metadata = input.add(facts.xmp)
    input.condition = input.add(PDFSyntax.literal(ColorProfile.condition))
    return input
}

private func addElements(
    _ tree: FinalTree, log: StructureLog, paged: PagedBulletin, links: LinkAnnotations, to input: inout PassInput
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
            input.kids.append(bantin_kid(kind: kid.kind.rawValue, value: value, page: kid.page))
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
            source, frame: log.frames[element.source], headers: headers.headers[element.source] ?? [], paged: paged)
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
    _ element: StructureElement, frame: (page: Int, frame: Rectangle)?, headers: [String], paged: PagedBulletin
) -> String {
    var entries = ""
    if let language = element.language { entries += "/Lang\(PDFSyntax.string(language))" }
    if let text = element.actualText { entries += "/ActualText\(PDFSyntax.string(text))" }
    if element.kind == .figure {
        // PDF/UA-1 7.3: every figure has one. Where nothing is known, that is what it says.
        let unknown = paged.metadata.language.hasPrefix("vi") ? "Hình không có mô tả" : "Picture without description"
        entries += "/Alt\(PDFSyntax.string(element.alt ?? unknown))"
        if let frame = frame?.frame {
            let height = paged.pageHeight
            let sides = [frame.x, height - frame.maxY, frame.maxX, height - frame.y].map { "\($0.points)" }
            entries += "/A<</O/Layout/Placement/Block/BBox[\(sides.joined(separator: " "))]>>"
        }
    } else {
        if let alt = element.alt { entries += "/Alt\(PDFSyntax.string(alt))" }
        if let attributes = element.kind.attributes(headers: headers) { entries += "/A\(attributes)" }
    }
    return entries
}

private func addOutline(_ paged: PagedBulletin, to input: inout PassInput) {
    var depth = 0
    for entry in paged.outline {
        guard let place = paged.anchors[entry.anchor], paged.pages.indices.contains(place.page) else { continue }
        let level = min(max(1, entry.level), depth + 1)
        depth = level
        input.outline.append(
            bantin_outline_entry(
                title: input.add(PDFSyntax.string(entry.title)), level: Int32(level), page: Int32(place.page),
                y: (paged.pageHeight - place.y).points))
    }
}
