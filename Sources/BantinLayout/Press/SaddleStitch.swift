/// One side of a folded sheet; a page that is nil is blank.
package struct BookletSide: Hashable, Sendable {
    /// Counted from 0, as the reader meets them.
    package var left: Int?
    package var right: Int?
    /// How many sheets lie around this one when its signature is folded: 0 for the outermost.
    package var depth: Int

    package init(left: Int?, right: Int?, depth: Int) {
        self.left = left
        self.right = right
        self.depth = depth
    }
}

/// The sides of a booklet in the order of printing: a sheet's front, then its back, from the outermost sheet inwards.
///
/// A sheet has four pages, so blank pages are added; they are the last ones, because text that runs on must not be
/// interrupted by a blank leaf.
///
/// - Parameters:
///   - pageCount: 1 or more.
///   - signature: the most pages that are folded into one another, a multiple of 4; nil folds all into one. Sheets are
///     shared out evenly, the thicker signatures first, so that none is left as a single thin sheet.
package func saddleStitch(pageCount: Int, signature: Int? = nil) -> [BookletSide] {
    var first = 0
    return signatureSheets(pageCount: pageCount, signature: signature).flatMap { sheets -> [BookletSide] in
        let last = first + sheets * 4 - 1
        func page(_ number: Int) -> Int? { number < pageCount ? number : nil }
        let sides = (0..<sheets).flatMap { depth in
            let (outer, inner) = (first + depth * 2, last - depth * 2)
            return [
                BookletSide(left: page(inner), right: page(outer), depth: depth),
                BookletSide(left: page(outer + 1), right: page(inner - 1), depth: depth),
            ]
        }
        first = last + 1
        return sides
    }
}

/// How many sheets each signature has.
package func signatureSheets(pageCount: Int, signature: Int?) -> [Int] {
    let sheets = max(1, (pageCount + 3) / 4)
    let most = signature.map { max(1, $0 / 4) } ?? sheets
    let count = (sheets + most - 1) / most
    return (0..<count).map { sheets / count + ($0 < sheets % count ? 1 : 0) }
}
