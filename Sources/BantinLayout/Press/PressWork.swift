import BantinModel

/// What the print shop does with the pages of a bulletin.
package struct PressWork: Hashable, Sendable {
    package var imposition: Imposition
    /// The thickness of a booklet's sheet: by so much each sheet inside another one has its pages nearer to the spine.
    package var creep: Length
    /// Pages move no further than this, so that text stays off the fold.
    package var creepLimit: Length
    /// How far ink that reaches the page's edge goes on over it.
    package var bleed: Length
    package var hasCropMarks: Bool

    package init(
        _ imposition: Imposition = .single, creep: Length = .zero, creepLimit: Length = .millimetres(10),
        bleed: Length = .zero, hasCropMarks: Bool = false
    ) {
        self.imposition = imposition
        self.creep = creep
        self.creepLimit = creepLimit
        self.bleed = bleed
        self.hasCropMarks = hasCropMarks
    }

    package enum Imposition: Hashable, Sendable {
        /// Each page on a side of its own.
        case single
        /// Two pages on a side of a sheet that is folded and stitched; see `saddleStitch`.
        case booklet(signature: Int?)
        /// 2 or 4 pages on a side, in reading order, in their own size.
        case nUp(Int)
    }
}

extension PressWork.Imposition {
    /// How pages of a size stand on a side: beside each other, or above each other when they are wider than high.
    package func grid(pageWidth: Length, pageHeight: Length) -> (columns: Int, rows: Int) {
        switch self {
        case .single: (1, 1)
        case .booklet: (2, 1)
        case .nUp(2): pageWidth > pageHeight ? (1, 2) : (2, 1)
        case .nUp: (2, 2)
        }
    }
}
