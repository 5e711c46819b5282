import BantinLayout
import BantinModel
import CPangoCairo

extension PagePainter {
    /// Paints a side of a sheet: its pages, each kept to its room, and the marks for cutting and folding.
    mutating func paint(_ side: PressSide, of paged: PagedBulletin, on sheets: PressSheets) throws {
        structure.beginSide()
        artifact.sideHeight = sheets.height.points
        for room in side.pages {
            guard let number = room.number else { continue }
            structure.beginPage(number)
            // A page that has the whole side needs neither.
            let isAlone = room == PressPage(alone: number, width: sheets.width, height: sheets.height)
            if !isAlone { enter(room) }
            try paint(paged.pages[number], of: paged, in: room)
            if !isAlone { leave() }
        }
        paintMarks(sheets.marks)
    }

    private mutating func enter(_ room: PressPage) {
        cairo_save(context)
        rectangle(room.frame)
        cairo_clip(context)
        cairo_translate(context, room.x.points, room.y.points)
    }

    private mutating func leave() {
        cairo_restore(context)
        forgetContext()
    }

    private mutating func paintMarks(_ marks: [Rectangle]) {
        guard !marks.isEmpty else { return }
        artifact.origin = (0, 0)
        own(.cropMark)
        use(Ink(.black))
        for mark in marks {
            rectangle(mark)
            bound(mark)
        }
        cairo_fill(context)
        own(.nobody)
    }
}
