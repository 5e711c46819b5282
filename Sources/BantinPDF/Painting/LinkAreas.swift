/// Where the words of links stand on a page: one rectangle for each link and line.
struct LinkAreas {
    /// In the order of the page; y downwards.
    private var areas: [(link: Int32, left: Double, top: Double, right: Double, bottom: Double)] = []
    private var lineStart = 0

    mutating func add(link: Int32, from left: Double, to right: Double, baseline: Double, size: Double) {
        let top = baseline - size * Reach.above
        let bottom = baseline + size * Reach.below
        if let index = areas[lineStart...].firstIndex(where: { $0.link == link }) {
            areas[index].left = min(areas[index].left, left)
            areas[index].right = max(areas[index].right, right)
            areas[index].top = min(areas[index].top, top)
            areas[index].bottom = max(areas[index].bottom, bottom)
        } else {
            areas.append((link, left, top, right, bottom))
        }
    }

    mutating func endLine() { lineStart = areas.count }

    /// The page's links in the order in which they begin, each with its rectangles on the side: left, bottom, right, top in
    /// PDF's coordinates. Forgets them.
    mutating func take(origin: (x: Double, y: Double), sideHeight: Double) -> [(
        link: Int32, rectangles: [SIMD4<Double>]
    )] {
        defer {
            areas.removeAll(keepingCapacity: true)
            lineStart = 0
        }
        var links: [(link: Int32, rectangles: [SIMD4<Double>])] = []
        for area in areas {
            let rectangle = SIMD4(
                origin.x + area.left, sideHeight - origin.y - area.bottom, origin.x + area.right,
                sideHeight - origin.y - area.top)
            if let index = links.firstIndex(where: { $0.link == area.link }) {
                links[index].rectangles.append(rectangle)
            } else {
                links.append((area.link, [rectangle]))
            }
        }
        return links
    }

    /// How far a line reaches over its baseline and below it, as shares of the size.
    enum Reach {
        static let above = 0.95
        static let below = 0.28
    }
}
