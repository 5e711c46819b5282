import BantinModel
import BantinStyle

/// A cover for screens, a page of three to four: the publisher in a band of the style's colour, the lead picture below it
/// as wide as the page, then the bulletin's title and date.
///
/// - Parameter picture: as it is to be shown, upright; nil leaves more room to the title.
package func coverPage(
    for styled: StyledBulletin, picture: Picture? = nil, shaper: any WordShaper
) throws -> PagedBulletin {
    let cache = WordCache(shaper: shaper, language: styled.bulletin.language)
    var cover = CoverSetter(styled, FurnitureSetter(cache: cache, store: 0, set: 0))
    try cover.addBand(hasPicture: picture?.content != nil)
    if let picture { cover.add(picture) }
    try cover.addTitle()
    try cover.addDate()
    return cover.finish(cache)
}

/// The first picture that a cover can show: not of the shape of a banner or a column, nor too small to be enlarged.
package func leadPicture(of bulletin: Bulletin) -> Figure? {
    bulletin.articles.lazy.flatMap(\.figures).first { figure in
        guard let content = figure.picture?.content else { return false }
        let shape = Double(content.pixelWidth) / Double(content.pixelHeight)
        return content.pixelWidth >= CoverPlan.narrowestPicture && CoverPlan.pictureShapes.contains(shape)
    }
}

/// Sets a cover from top to bottom.
private struct CoverSetter {
    private let styled: StyledBulletin
    private var setter: FurnitureSetter
    private var paged: PagedBulletin
    private var items: [PageItem] = []
    private var color: Color { styled.sheet[.bulletinTitle].color }
    /// Down to where the cover is filled.
    private var y = Length.zero

    init(_ styled: StyledBulletin, _ setter: FurnitureSetter) {
        self.styled = styled
        self.setter = setter
        paged = PagedBulletin(metadata: styled.metadata, pageWidth: CoverPlan.width, pageHeight: CoverPlan.height)
    }

    mutating func addBand(hasPicture: Bool) throws {
        let height = hasPicture ? CoverPlan.band : CoverPlan.tallBand
        fill(y: .zero, height: height)
        let foot = CoverPlan.height - CoverPlan.foot
        fill(y: foot, height: CoverPlan.foot)
        if let publisher = styled.bulletin.imprint.publisher {
            let room = height - CoverPlan.margin / 2
            let boxes = try boxes(
                publisher, role: .bulletinDate, kind: .paragraph, color: CoverPlan.paper,
                sizes: CoverPlan.publisherSizes, room: room)
            place(boxes, at: max(.zero, (height - boxes.stackedHeight) / 2))
        }
        y = height
    }

    mutating func add(_ picture: Picture) {
        guard let content = picture.content else { return }
        let shape = Double(content.pixelHeight) / Double(content.pixelWidth)
        let height = CoverPlan.width.scaled(by: shape)
        let element = paged.structure.add(.figure, in: StructureTree.root)
        paged.pictures = [picture]
        items.append(
            .picture(
                PlacedPicture(
                    picture: 0, frame: Rectangle(x: .zero, y: y, width: CoverPlan.width, height: height),
                    owner: .element(element))))
        y += height
    }

    mutating func addTitle() throws {
        let top = y + CoverPlan.margin * 3 / 4
        let room = CoverPlan.height - CoverPlan.foot - CoverPlan.dateRoom - top
        let boxes = try boxes(
            styled.bulletin.title, role: .bulletinTitle, kind: .heading(level: 1), color: color,
            sizes: CoverPlan.titleSizes, room: min(room, CoverPlan.titleRoom))
        y = place(boxes, at: top)
    }

    mutating func addDate() throws {
        let rule = y + CoverPlan.margin / 3
        fill(x: CoverPlan.margin, y: rule, width: CoverPlan.margin * 2, height: CoverPlan.ruleThickness)
        let boxes = try boxes(
            styled.dateText, role: .bulletinDate, kind: .paragraph, color: styled.sheet[.bulletinDate].color,
            sizes: [CoverPlan.dateSize], room: CoverPlan.dateRoom)
        place(boxes, at: rule + CoverPlan.margin / 3)
    }

    mutating func finish(_ cache: WordCache) -> PagedBulletin {
        paged.pages = [Page(label: "1", items: items)]
        paged.lineSets = [setter.lines]
        paged.stores = [cache.store]
        return paged
    }

    private mutating func fill(x: Length = .zero, y: Length, width: Length = CoverPlan.width, height: Length) {
        items.append(.fill(PlacedFill(frame: Rectangle(x: x, y: y, width: width, height: height), color: color)))
    }

    /// Text at the largest of the sizes at which it fits the room.
    private mutating func boxes(
        _ text: String, role: TextRole, kind: StructureElement.Kind, color: Color, sizes: [Length], room: Length
    ) throws -> [GalleyBox] {
        guard !text.isEmpty else { return [] }
        var style = styled.sheet[role]
        style.alignment = .left
        style.leftIndent = .zero
        style.rightIndent = .zero
        style.color = color
        let owner = Owner.element(paged.structure.add(kind, in: StructureTree.root))
        var boxes: [GalleyBox] = []
        let lines = setter.lines
        for size in sizes {
            setter.lines = lines
            style.font = style.font.sized(size)
            style.leading = size.scaled(by: CoverPlan.leading)
            boxes = try setter.paragraph(
                text, style: style, measure: CoverPlan.width - CoverPlan.margin * 2, owner: owner, isBalanced: true)
            if boxes.stackedHeight <= room { break }
        }
        return boxes
    }

    /// How far down the boxes reach.
    @discardableResult
    private mutating func place(_ boxes: [GalleyBox], at top: Length) -> Length {
        var y = top
        for box in boxes {
            items += box.content.items.map { $0.moved(x: CoverPlan.margin, y: y) }
            y += box.height
        }
        return y
    }
}

/// The cover's measures: it is drawn as a picture, and readers scale it.
private enum CoverPlan {
    static let width = Length.points(450)
    static let height = Length.points(600)
    static let margin = Length.points(42)
    static let band = Length.points(66)
    static let tallBand = Length.points(132)
    static let foot = Length.points(33)
    static let titleRoom = Length.points(270)
    static let dateRoom = Length.points(72)
    static let titleSizes: [Length] = [52, 44, 38, 32, 27, 22, 18, 15].map { .points($0) }
    static let publisherSizes: [Length] = [20, 17, 14, 12].map { .points($0) }
    static let dateSize = Length.points(22)
    static let leading = 1.32
    static let ruleThickness = Length.points(3)
    static let paper = Color(red: 255, green: 255, blue: 255)
    /// In pixels: a third of what the cover is painted with.
    static let narrowestPicture = 400
    /// Width to height. A taller one would leave the title no room.
    static let pictureShapes = 1.2...2.6
}
