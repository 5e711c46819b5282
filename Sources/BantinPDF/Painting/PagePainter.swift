import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import CPangoCairo

/// Draws the pages of a bulletin on one surface. What stands where, and whose it is, is in the bulletin; nothing is
/// decided here.
struct PagePainter {
    let context: OpaquePointer
    /// Marks are for a PDF; a picture has none.
    private let isTagged: Bool
    var structure: StructureLog
    private let marks: InkMarks
    private var fonts: PaintFonts
    private(set) var pictures: PicturePainter

    private var run = GlyphRun()
    private var runFont: Int32 = -1
    private var runMark = InkMark(Mark(owner: .artifact(.layout)))
    private var owner = OwnerCode.nobody
    private var ink: Ink?
    private var usedFont: Int32 = -1
    /// The room of the page that is being painted.
    private var room = PressPage(alone: 0, width: .zero, height: .zero)
    private var underline: (from: Double, to: Double, y: Double, size: Double)?
    private var areas = LinkAreas()
    private var runEdges = (left: Double.infinity, right: -Double.infinity, y: 0.0)
    var artifact = ArtifactBox()

    /// - Parameter lane: which of the painters that work at once this is.
    init(
        on context: OpaquePointer, of paged: PagedBulletin, shelf: FontShelf, isTagged: Bool, resolution: Double,
        lane: Int = 0
    ) {
        self.context = context
        self.isTagged = isTagged
        var structure = StructureLog(paged.structure)
        marks = InkMarks(paged.lineSets, structure: &structure)
        self.structure = structure
        fonts = PaintFonts(shelf: shelf, storeCount: paged.stores.count, lane: lane)
        pictures = PicturePainter(context: context, resolution: resolution, passesJPEG: isTagged)
    }

    /// Paints a page in its room; the context's origin is the page's.
    mutating func paint(_ page: Page, of paged: PagedBulletin, in room: PressPage) throws {
        self.room = room
        artifact.origin = (room.x.points, room.y.points)
        for item in page.items {
            switch item {
            case .line(let line): try paint(line, of: paged)
            case .picture(let picture): paint(picture, of: paged)
            case .fill(let fill): paint(fill, of: paged)
            }
        }
        own(.nobody)
        for area in areas.take(origin: artifact.origin, sideHeight: artifact.sideHeight) {
            structure.annotate(link: area.link, areas: area.rectangles)
        }
    }

    /// What was set on the context no longer holds.
    mutating func forgetContext() {
        ink = nil
        usedFont = -1
    }

    // MARK: Owners

    /// What is drawn next is the owner's: ends the mark of the one before and begins its own. Marks never nest.
    mutating func own(_ next: OwnerCode) {
        guard next != owner else { return }
        if isTagged, owner != .nobody { cairo_tag_end(context, OwnerCode.tag(owner)) }
        if let box = artifact.take() { structure.bound(box) }
        owner = next
        guard next != .nobody else { return }
        structure.mark(next)
        if isTagged { cairo_tag_begin(context, OwnerCode.tag(next), "") }
    }

    mutating func use(_ next: Ink) {
        guard next != ink else { return }
        cairo_set_source_rgb(context, next.red, next.green, next.blue)
        ink = next
    }

    // MARK: Fills and pictures

    private mutating func paint(_ fill: PlacedFill, of paged: PagedBulletin) {
        own(OwnerCode(fill.owner))
        use(Ink(fill.color))
        let frame = room.bled(fill.frame, pageWidth: paged.pageWidth, pageHeight: paged.pageHeight)
        rectangle(frame)
        cairo_fill(context)
        bound(frame)
    }

    private mutating func paint(_ picture: PlacedPicture, of paged: PagedBulletin) {
        let owner = OwnerCode(picture.owner)
        own(owner)
        structure.frame(owner, picture.frame.moved(x: room.x, y: room.y))
        pictures.paint(paged.pictures[picture.picture], number: picture.picture, in: picture.frame)
        ink = nil
        bound(picture.frame)
    }

    mutating func bound(_ frame: Rectangle) {
        guard owner.element == nil else { return }
        artifact.add(
            left: frame.x.points, top: frame.y.points, right: frame.maxX.points, bottom: frame.maxY.points)
    }

    func rectangle(_ frame: Rectangle) {
        cairo_rectangle(context, frame.x.points, frame.y.points, frame.width.points, frame.height.points)
    }

    // MARK: Lines

    private mutating func paint(_ placed: PlacedLine, of paged: PagedBulletin) throws {
        let number = Int(placed.set)
        let set = paged.lineSets[number]
        try paged.stores[set.store].withArenas { records, texts, glyphs in
            let line = set.lines[Int(placed.line)]
            fonts.stretch = line.stretch
            for index in line.words {
                let word = set.words[Int(index)]
                let record = records[Int(word.word.index)]
                let mark = marks[number, Int(word.mark)]
                let pen = Pen(
                    x: placed.x.thousandths + Int(word.x), y: placed.baseline.points - mark.rise,
                    advance: Int(record.advance), stretch: Double(1000 + Int(line.stretch)) * 0.001)
                let text = UnsafeBufferPointer(
                    rebasing: texts[Int(record.textStart)..<Int(record.textStart + record.textCount)])
                let shapes = UnsafeBufferPointer(
                    rebasing: glyphs[Int(record.glyphStart)..<Int(record.glyphStart + record.glyphCount)])
                take(mark)
                runEdges = (min(runEdges.left, Double(pen.x) * 0.001), max(runEdges.right, pen.endX), pen.y)
                try add(shapes, text: text, at: pen, font: Int(record.font), set: set, of: paged.stores)
                if word.hasSpaceAfter { addSpace(after: pen) }
                if mark.isUnderlined || mark.link >= 0 {
                    adorn(mark, pen: pen, text: text, hasSpaceAfter: word.hasSpaceAfter)
                }
            }
        }
        flush()
        drawUnderline()
        areas.endLine()
    }

    /// Where a word begins; x and its natural advance in thousandths of a point, y in points downwards.
    private struct Pen {
        var x: Int
        var y: Double
        var advance: Int
        /// How many times wider letters are than natural.
        var stretch: Double

        var endX: Double { place(advance) }

        /// A natural distance from the word's begin as a place on the page, in points.
        func place(_ distance: Int) -> Double { (Double(x) + Double(distance) * stretch) * 0.001 }
    }

    private mutating func take(_ mark: InkMark) {
        guard
            mark.owner != runMark.owner || mark.ink != runMark.ink || mark.rise != runMark.rise
                || mark.isUnderlined != runMark.isUnderlined || mark.link != runMark.link
        else { return }
        flush()
        drawUnderline()
        runMark = mark
    }

    private mutating func add(
        _ shapes: UnsafeBufferPointer<ShapedGlyph>, text: UnsafeBufferPointer<UInt8>, at pen: Pen, font: Int,
        set: LineSet, of stores: [WordStore]
    ) throws {
        let isOrdered = PagePainter.isOrdered(shapes)
        var x = 0
        var index = 0
        while index < shapes.count {
            let face = Int(shapes[index].face)
            let next = try fonts.index(store: set.store, font: font, face: face, of: stores)
            if next != runFont { flush() }
            runFont = next
            let first = index
            let cluster = shapes[index].cluster
            repeat {
                let glyph = shapes[index]
                run.add(
                    glyph: UInt(glyph.id), x: pen.place(x + Int(glyph.offsetX)),
                    y: pen.y - Double(glyph.offsetY) * 0.001)
                x += Int(glyph.advance)
                index += 1
            } while index < shapes.count && Int(shapes[index].face) == face
                && (!isOrdered || shapes[index].cluster == cluster)
            // Text that runs right to left is one cluster for the whole word; its first face shows it.
            let start = isOrdered ? (first == 0 ? 0 : Int(cluster)) : (first == 0 ? 0 : text.count)
            let end = isOrdered && index < shapes.count ? Int(shapes[index].cluster) : text.count
            run.endCluster(
                glyphs: index - first, text: UnsafeBufferPointer(rebasing: text[min(start, end)..<end]))
        }
    }

    private static func isOrdered(_ shapes: UnsafeBufferPointer<ShapedGlyph>) -> Bool {
        var last: UInt16 = 0
        for shape in shapes {
            if shape.cluster < last { return false }
            last = shape.cluster
        }
        return true
    }

    /// A real space glyph, so that readers need not guess from gaps where words end.
    private mutating func addSpace(after pen: Pen) {
        guard runFont >= 0, let space = fonts.fonts[Int(runFont)].space else { return }
        run.addSpace(glyph: space, x: pen.endX, y: pen.y)
    }

    /// Draws what was gathered, in its owner's mark.
    private mutating func flush() {
        guard !run.isEmpty else { return }
        own(runMark.owner)
        use(runMark.ink)
        if usedFont != runFont {
            cairo_set_scaled_font(context, fonts.fonts[Int(runFont)].scaled.pointer)
            usedFont = runFont
        }
        run.show(on: context)
        run.clear()
        if owner.element == nil {
            let size = fonts.fonts[Int(runFont)].size
            artifact.add(
                left: runEdges.left, top: runEdges.y - size * LinkAreas.Reach.above, right: runEdges.right,
                bottom: runEdges.y + size * LinkAreas.Reach.below)
        }
        runEdges = (.infinity, -.infinity, 0)
    }

    // MARK: Underlines and links

    private mutating func adorn(
        _ mark: InkMark, pen: Pen, text: UnsafeBufferPointer<UInt8>, hasSpaceAfter: Bool
    ) {
        guard runFont >= 0 else { return }
        let size = fonts.fonts[Int(runFont)].size
        let start = Double(pen.x) * 0.001
        if mark.isUnderlined {
            underline = (underline?.from ?? start, pen.endX, pen.y, size)
        }
        guard mark.link >= 0 else { return }
        structure.extend(link: mark.link, text: text, hasSpaceAfter: hasSpaceAfter)
        areas.add(link: mark.link, from: start, to: pen.endX, baseline: pen.y, size: size)
    }

    private mutating func drawUnderline() {
        guard let line = underline else { return }
        underline = nil
        own(runMark.owner)
        use(runMark.ink)
        cairo_rectangle(
            context, line.from, line.y + line.size * Underline.depth, line.to - line.from,
            line.size * Underline.thickness)
        cairo_fill(context)
    }
}

/// Where an underline stands, as shares of the size: below the dots of ạ and ợ, no deeper than the tails of g and p, so that
/// it meets no mark of the next line. Measured on the faces of `fonts/`.
private enum Underline {
    static let depth = 0.205
    static let thickness = 0.035
}

extension OwnerCode {
    /// Cairo's tag for a mark: the pass after it writes the real one.
    static func tag(_ owner: OwnerCode) -> String { owner.element == nil ? "NonStruct" : "P" }
}
