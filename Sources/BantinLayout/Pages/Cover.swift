import BantinModel
import BantinStyle

/// A cover for screens: the bulletin's title and date over a band in the style's colour, on a page of three to four.
package func coverPage(for styled: StyledBulletin, shaper: any WordShaper) throws -> PagedBulletin {
    var paged = PagedBulletin(metadata: styled.metadata, pageWidth: CoverPlan.width, pageHeight: CoverPlan.height)
    let cache = WordCache(shaper: shaper, language: styled.bulletin.language)
    var setter = FurnitureSetter(cache: cache, store: 0, set: 0)
    let color = styled.sheet[.bulletinTitle].color
    let measure = CoverPlan.width - CoverPlan.margin * 2
    var items: [PageItem] = []
    func fill(x: Length, y: Length, width: Length, height: Length) {
        items.append(.fill(PlacedFill(frame: Rectangle(x: x, y: y, width: width, height: height), color: color)))
    }
    fill(x: .zero, y: .zero, width: CoverPlan.width, height: CoverPlan.band)
    fill(
        x: .zero, y: CoverPlan.height - CoverPlan.band / 4, width: CoverPlan.width, height: CoverPlan.band / 4)

    func add(_ text: String, role: TextRole, kind: StructureElement.Kind, sizes: [Length], room: Length, y: Length)
        throws
        -> Length
    {
        guard !text.isEmpty else { return y }
        var style = styled.sheet[role]
        style.alignment = .left
        style.leftIndent = .zero
        style.rightIndent = .zero
        let element = paged.structure.add(kind, in: StructureTree.root)
        var boxes: [GalleyBox] = []
        // The largest size at which the text fits.
        for size in sizes {
            style.font = style.font.sized(size)
            style.leading = size.scaled(by: CoverPlan.leading)
            let lines = setter.lines
            boxes = try setter.paragraph(
                text, style: style, measure: measure, owner: .element(element), isBalanced: true)
            if boxes.stackedHeight <= room || size == sizes.last { break }
            setter.lines = lines
        }
        var y = y
        for box in boxes {
            items += box.content.items.map { $0.moved(x: CoverPlan.margin, y: y) }
            y += box.height
        }
        return y
    }
    let end = try add(
        styled.bulletin.title, role: .bulletinTitle, kind: .heading(level: 1), sizes: CoverPlan.titleSizes,
        room: CoverPlan.titleRoom, y: CoverPlan.titleTop)
    let rule = end + CoverPlan.margin / 2
    fill(x: CoverPlan.margin, y: rule, width: CoverPlan.margin * 2, height: CoverPlan.ruleThickness)
    _ = try add(
        styled.dateText, role: .bulletinDate, kind: .paragraph, sizes: [CoverPlan.dateSize], room: CoverPlan.titleRoom,
        y: rule + CoverPlan.margin / 2)

    paged.pages = [Page(label: "1", items: items)]
    paged.lineSets = [setter.lines]
    paged.stores = [cache.store]
    return paged
}

/// The cover's measures: it is drawn as a picture, and readers scale it.
private enum CoverPlan {
    static let width = Length.points(450)
    static let height = Length.points(600)
    static let margin = Length.points(42)
    static let band = Length.points(132)
    static let titleTop = Length.points(180)
    static let titleRoom = Length.points(270)
    static let titleSizes: [Length] = [52, 44, 38, 32, 27, 22, 18, 15].map { .points($0) }
    static let dateSize = Length.points(22)
    static let leading = 1.32
    static let ruleThickness = Length.points(3)
}
