import BantinModel
import BantinStyle

extension PagedBulletin {
    /// The bulletin in the colours of a theme: nothing moves, pictures are as they were.
    ///
    /// Every page gets a ground, which is an artifact, and every picture white paper behind it: what is transparent in it was
    /// drawn for that.
    package func themed(_ theme: Theme) -> PagedBulletin {
        var themed = self
        for set in themed.lineSets.indices {
            for mark in themed.lineSets[set].marks.indices {
                themed.lineSets[set].marks[mark].color = theme.ink(themed.lineSets[set].marks[mark].color)
            }
        }
        let ground = PageItem.fill(
            PlacedFill(
                frame: Rectangle(x: .zero, y: .zero, width: pageWidth, height: pageHeight), color: theme.background,
                owner: .artifact(.background)))
        for page in themed.pages.indices {
            themed.pages[page].items =
                [ground]
                + themed.pages[page].items.flatMap { item in
                    [paper(behind: item), item.themed(theme)].compactMap(\.self)
                }
        }
        return themed
    }

    /// White paper behind a picture that may be transparent, a little smaller than it.
    private func paper(behind item: PageItem) -> PageItem? {
        guard case .picture(let placed) = item, pictures[placed.picture].content?.format != .jpeg else { return nil }
        let inset = min(.points(0.3), placed.frame.width / 4, placed.frame.height / 4)
        let frame = Rectangle(
            x: placed.frame.x + inset, y: placed.frame.y + inset, width: placed.frame.width - inset * 2,
            height: placed.frame.height - inset * 2)
        return .fill(PlacedFill(frame: frame, color: .white, owner: .artifact(.background)))
    }
}

extension PageItem {
    fileprivate func themed(_ theme: Theme) -> PageItem {
        switch self {
        case .line, .picture: return self
        case .fill(var fill):
            fill.color = theme.ink(fill.color)
            return .fill(fill)
        }
    }
}
