import BantinModel

package struct PageStyle: Hashable, Sendable {
    package var width: Length
    package var height: Length
    package var marginTop: Length
    package var marginBottom: Length
    /// Left on odd pages; on even pages too, unless the margins are mirrored.
    package var marginInner: Length
    package var marginOuter: Length
    package var mirrorsMargins: Bool
    package var columnCount: Int
    package var columnGap: Length
    /// Whether lines of the body stand on a grid that all columns and pages share.
    package var hasBaselineGrid: Bool
    package var runningHead: RunningHead
    package var folio: Folio

    package init(
        width: Length, height: Length, marginTop: Length, marginBottom: Length, marginInner: Length,
        marginOuter: Length, mirrorsMargins: Bool = false, columnCount: Int = 1, columnGap: Length = .zero,
        hasBaselineGrid: Bool = false, runningHead: RunningHead = RunningHead(), folio: Folio = Folio()
    ) {
        self.width = width
        self.height = height
        self.marginTop = marginTop
        self.marginBottom = marginBottom
        self.marginInner = marginInner
        self.marginOuter = marginOuter
        self.mirrorsMargins = mirrorsMargins
        self.columnCount = columnCount
        self.columnGap = columnGap
        self.hasBaselineGrid = hasBaselineGrid
        self.runningHead = runningHead
        self.folio = folio
    }

    /// The width of the text block: all columns with their gaps.
    package var textWidth: Length { width - marginInner - marginOuter }
    package var textHeight: Length { height - marginTop - marginBottom }
    /// The left margin of a page, counted from 0: the outer one on the even numbers of mirrored pages.
    package func marginLeft(onPage index: Int) -> Length {
        mirrorsMargins && !index.isMultiple(of: 2) ? marginOuter : marginInner
    }
    /// The width of one column.
    package var measure: Length { (textWidth - columnGap * (columnCount - 1)) / max(1, columnCount) }
}

/// The line over the text block: what stands left and right, and the rule below.
package struct RunningHead: Hashable, Sendable {
    package var left: Piece
    package var right: Piece
    package var hasRule: Bool
    package var isOnFirstPage: Bool
    /// From the top edge of the paper to the head's baseline.
    package var baseline: Length

    package init(
        left: Piece = .none, right: Piece = .none, hasRule: Bool = false, isOnFirstPage: Bool = false,
        baseline: Length = .zero
    ) {
        self.left = left
        self.right = right
        self.hasRule = hasRule
        self.isOnFirstPage = isOnFirstPage
        self.baseline = baseline
    }

    package enum Piece: String, Hashable, Sendable, CaseIterable { case none, title, date, article }
}

/// The page number and where it stands.
package struct Folio: Hashable, Sendable {
    package var place: Place
    package var isOnFirstPage: Bool
    /// From the top edge of the paper to the folio's baseline.
    package var baseline: Length

    package init(place: Place = .none, isOnFirstPage: Bool = true, baseline: Length = .zero) {
        self.place = place
        self.isOnFirstPage = isOnFirstPage
        self.baseline = baseline
    }

    package enum Place: String, Hashable, Sendable, CaseIterable {
        case none
        case topCenter = "top-center"
        case topOuter = "top-outer"
        case bottomCenter = "bottom-center"
        case bottomOuter = "bottom-outer"
    }
}
