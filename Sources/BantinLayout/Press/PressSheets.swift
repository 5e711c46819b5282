import BantinModel

/// A bulletin's pages on the press's paper: which page stands where on which side. Painting reads it and decides nothing.
///
/// Coordinates are a side's: the origin is the paper's top left corner, y grows downwards. All sides have one size.
package struct PressSheets: Hashable, Sendable {
    /// The paper with room for bleed and marks: the MediaBox.
    package var width: Length
    package var height: Length
    /// What is left when the paper has been cut: the TrimBox. For a booklet it is the sheet before it is folded.
    package var trim: Rectangle
    /// The BleedBox goes so far over the trim on all sides.
    package var bleed: Length
    /// In printing order: a sheet's front, then its back.
    package var sides: [PressSide]
    /// Where the bulletin's pages stand, by their number.
    package var places: [PagePlace]
    /// Crop and fold marks, the same on every side.
    package var marks: [Rectangle]
    package var imposition: PressWork.Imposition
    /// Whether a booklet's pages were kept from moving as far as the paper's thickness asks.
    package var isCreepLimited: Bool

    /// Where a page stands.
    package struct PagePlace: Hashable, Sendable {
        /// Counted from 0.
        package var side: Int
        /// The page's top left corner.
        package var x: Length
        package var y: Length
    }

    /// Whether several pages share a side.
    package var isImposed: Bool { imposition != .single }
    /// Sheets are turned like leaves, about a vertical axis.
    package var turnsOnShortEdge: Bool { trim.width > trim.height }
    /// Pages of paper that no page of the bulletin stands on.
    package var blankCount: Int { sides.reduce(0) { $0 + $1.pages.count { $0.number == nil } } }
    /// Sheets of paper, printed on both sides.
    package var sheetCount: Int { (sides.count + 1) / 2 }
    package var bleedBox: Rectangle {
        Rectangle(
            x: trim.x - bleed, y: trim.y - bleed, width: trim.width + bleed * 2, height: trim.height + bleed * 2)
    }
}

/// One side of a sheet.
package struct PressSide: Hashable, Sendable {
    /// From left to right, then downwards.
    package var pages: [PressPage]
}

/// A page's room on a side.
package struct PressPage: Hashable, Sendable {
    /// Counted from 0; nil for a blank page.
    package var number: Int?
    /// The page's top left corner.
    package var x: Length
    package var y: Length
    /// Where the page may have ink: its half of the sheet, and the bleed around it. Not over the fold.
    package var frame: Rectangle

    /// A page that has a side for itself.
    package init(alone number: Int, width: Length, height: Length) {
        self.init(
            number: number, x: .zero, y: .zero, frame: Rectangle(x: .zero, y: .zero, width: width, height: height))
    }

    init(number: Int?, x: Length, y: Length, frame: Rectangle) {
        self.number = number
        self.x = x
        self.y = y
        self.frame = frame
    }
}

extension PressPage {
    /// A fill in the page's own coordinates; where it reaches the page's edge it goes on to the frame's.
    package func bled(_ fill: Rectangle, pageWidth: Length, pageHeight: Length) -> Rectangle {
        let room = frame.moved(x: -x, y: -y)
        let left = fill.x <= .zero ? min(room.x, fill.x) : fill.x
        let top = fill.y <= .zero ? min(room.y, fill.y) : fill.y
        let right = fill.maxX >= pageWidth ? max(room.maxX, fill.maxX) : fill.maxX
        let bottom = fill.maxY >= pageHeight ? max(room.maxY, fill.maxY) : fill.maxY
        return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    }
}
