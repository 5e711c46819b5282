import BantinModel
import BantinStyle

/// Puts galleys on pages, with furniture and, where the style asks for them, the contents before them.
///
/// - Parameters:
///   - galleys: one for each article of the bulletin, in its order.
///   - stores: the word stores that the galleys' line sets name. The furniture's own store is added.
///   - furniture: the words of furniture and contents.
///   - standard: the pages of the standard edition, which labels are to name; nil when they are not.
package func paginate(
    _ styled: StyledBulletin, galleys: [Galley], stores: [WordStore], furniture: WordCache,
    standard: StandardPages? = nil
) throws -> PagedBulletin {
    var setter = FurnitureSetter(cache: furniture, store: stores.count, set: galleys.count)
    let hasFrontMatter = styled.hasFrontMatter
    var builder = PageBuilder(sheet: styled.sheet, firstPage: 0)
    if hasFrontMatter {
        // The numbers are not known yet, but the room that the contents take does not depend on them.
        let trial = try contentsPages(
            of: styled, galleys: galleys, setter: &setter, structure: nil, pageOf: { _ in 0 })
        builder = PageBuilder(
            sheet: styled.sheet, after: trial.pages.count, end: trial.end, isStatement: !styled.hasContents)
        setter.lines = LineSet(store: stores.count)
    }

    var paged = PagedBulletin(
        metadata: styled.metadata, pageWidth: styled.sheet.page.width, pageHeight: styled.sheet.page.height)
    // Before the articles: title, date and contents are read first.
    let frontMatter = hasFrontMatter ? paged.structure.add(.section, in: StructureTree.root) : nil
    for galley in galleys {
        let part = paged.structure.add(
            .part, in: StructureTree.root,
            language: galley.structure[StructureTree.root].language == styled.bulletin.language
                ? nil : galley.structure[StructureTree.root].language)
        let shift = paged.structure.graft(galley.structure, onto: part)
        var lines = galley.lines
        for index in lines.marks.indices { lines.marks[index].owner = lines.marks[index].owner.shifted(by: shift) }
        paged.lineSets.append(lines)
        paged.outline += galley.outline
        builder.place(galley, elementShift: shift, pictureShift: paged.pictures.count)
        paged.pictures += galley.pictures
    }
    builder.closePage()
    paged.anchors = builder.anchors

    var pages = builder.pages
    if hasFrontMatter {
        let anchors = builder.anchors
        var made = try contentsPages(
            of: styled, galleys: galleys, setter: &setter,
            structure: frontMatter.map { ($0, { kind, parent in paged.structure.add(kind, in: parent) }) },
            pageOf: { anchors[.article($0)].map { $0.page + 1 } ?? 0 }
        ).pages
        if builder.beginsBelowContents {
            // The first article's page is the contents' last.
            made[made.count - 1].items += pages.removeFirst().items
        }
        pages = made + pages
    }
    if styled.hasContents {
        paged.anchors[.contents] = Place(page: 0, y: styled.sheet.page.marginTop)
        paged.outline.insert(
            OutlineEntry(title: styled.contentsTitle, level: 1, anchor: .contents), at: 0)
    }
    let labels = pageLabels(
        of: pages.map(\.items), structure: paged.structure, lineSets: paged.lineSets + [setter.lines],
        stores: stores + [furniture.store], standard: standard)
    for index in pages.indices {
        let items = try furnitureItems(
            page: index, label: labels[index], article: pages[index].article.map { galleys[$0].name }, styled: styled,
            setter: &setter)
        paged.pages.append(Page(label: labels[index], items: items + pages[index].items))
    }
    paged.lineSets.append(setter.lines)
    paged.stores = stores + [furniture.store]
    return paged
}

extension StyledBulletin {
    var hasContents: Bool {
        switch sheet.contents {
        case .always: true
        case .never: false
        case .auto: bulletin.articles.count > 1
        }
    }

    var isVietnamese: Bool { bulletin.language.lowercased().hasPrefix("vi") }

    var contentsTitle: String { isVietnamese ? "Mục lục" : "Contents" }

    /// The month or the day of the issue, in words; empty when the title already says it.
    var dateText: String {
        let text =
            if let month = bulletin.month {
                isVietnamese ? "Tháng" + month.vietnamese.dropFirst(5) : month.description
            } else if let date = bulletin.date {
                isVietnamese ? "Ngày" + date.vietnameseLong.dropFirst(4) : date.description
            } else {
                ""
            }
        return bulletin.title.lowercased().contains(text.lowercased()) ? "" : text
    }

    var metadata: PagedBulletin.Metadata {
        var authors: [String] = []
        var seen: Set<String> = []
        for author in bulletin.articles.compactMap(\.author) where !author.isEmpty && seen.insert(author).inserted {
            authors.append(author)
        }
        var metadata = PagedBulletin.Metadata(
            title: bulletin.title, authors: authors, language: bulletin.language, date: bulletin.date)
        metadata.imprint = bulletin.imprint
        return metadata
    }
}

extension Owner {
    func shifted(by shift: Int32) -> Owner {
        switch self {
        case .element(let id): .element(ElementID(index: id.index + shift))
        case .artifact: self
        }
    }
}
