import BantinLayout
import BantinModel

/// What the structure tree and the marks of the pages need to know of the drawing, written down while it goes on.
struct StructureLog {
    let tree: StructureTree
    /// Of every element, declared ones first, then `Link` elements that were added for links of other owners; -1: the root's.
    private(set) var parents: [Int32]
    private(set) var links: [Link] = []
    private(set) var annotations: [Annotation] = []
    /// Marks and annotations, in drawing order; `ReadingOrder` puts them in the order of the bulletin's pages.
    private(set) var events: [KidEvent] = []
    /// Where the events of each of the bulletin's pages begin, in drawing order.
    private(set) var pages: [(number: Int, eventStart: Int)] = []
    /// The marks of the side that was drawn last, in the order of Cairo's marks.
    private(set) var marksOfSide: [SideMark] = []
    private var sideCount: Int32 = 0
    /// Of each figure, where its pictures stand: the first side that they are on.
    private(set) var frames: [Int32: (side: Int, frame: Rectangle)] = [:]
    private var contentOnSide: Int32 = 0
    private var linkIndices: [LinkKey: Int32] = [:]

    struct Link {
        var element: Int32
        var target: LinkTarget
        /// The link's words as far as they were drawn, page after page in drawing order.
        private var pieces: [(page: Int, text: [UInt8])] = []

        init(element: Int32, target: LinkTarget) {
            self.element = element
            self.target = target
        }

        /// The link's words in reading order.
        var text: [UInt8] { pieces.sorted { $0.page < $1.page }.flatMap(\.text) }

        fileprivate mutating func append(_ other: Link) { pieces += other.pieces }

        fileprivate mutating func extend(_ text: UnsafeBufferPointer<UInt8>, hasSpaceAfter: Bool, page: Int) {
            if pieces.last?.page != page { pieces.append((page, [])) }
            pieces[pieces.count - 1].text.append(contentsOf: text)
            if hasSpaceAfter { pieces[pieces.count - 1].text.append(0x20) }
        }
    }

    struct Annotation {
        var link: Int32
        var side: Int32
        /// In points, y upwards: left, bottom, right, top of each line.
        var areas: [SIMD4<Double>]
    }

    /// A kid that an element got while drawing.
    struct KidEvent {
        enum Kind: Int32 { case element, mark, annotation }

        var parent: Int32
        var kind: Kind
        /// The element's index, the mark's number among the content of its side, or the annotation's index.
        var value: Int32
        var side: Int32
    }

    struct SideMark {
        var owner: OwnerCode
        /// The type of the owner's element; empty for an artifact.
        var type: String
        /// Of an artifact, where it stands: left, bottom, right, top in PDF's coordinates. Zeros for content.
        var box: SIMD4<Float>
    }

    private struct LinkKey: Hashable {
        var owner: ElementID
        var target: LinkTarget
    }

    init(_ tree: StructureTree) {
        self.tree = tree
        parents = tree.elements.map { $0.parent?.index ?? -1 }
    }

    private var currentSide: Int32 { sideCount - 1 }

    /// What is not declared was added for a link.
    private func type(of element: Int32) -> String {
        Int(element) < tree.elements.count ? tree.elements[Int(element)].kind.name : "Link"
    }

    /// A page of the PDF begins; one of the bulletin's, or several, are drawn on it.
    mutating func beginSide() {
        sideCount += 1
        marksOfSide.removeAll(keepingCapacity: true)
        contentOnSide = 0
    }

    /// What follows belongs to the bulletin's page of this number.
    mutating func beginPage(_ number: Int) { pages.append((number, events.count)) }

    /// A mark begins on the current page.
    mutating func mark(_ owner: OwnerCode) {
        marksOfSide.append(SideMark(owner: owner, type: owner.element.map(type) ?? "", box: SIMD4()))
        guard let element = owner.element else { return }
        events.append(KidEvent(parent: element, kind: .mark, value: contentOnSide, side: currentSide))
        contentOnSide += 1
    }

    /// The artifact that was marked last has been drawn.
    mutating func bound(_ box: SIMD4<Float>) { marksOfSide[marksOfSide.count - 1].box = box }

    /// Adds what was written down of the sides behind these, from the same tree and for the same links.
    mutating func append(_ other: StructureLog) {
        let (sides, eventCount) = (sideCount, events.count)
        sideCount += other.sideCount
        marksOfSide = other.marksOfSide
        events += other.events.map { event in
            var event = event
            event.side += sides
            if event.kind == .annotation { event.value += Int32(annotations.count) }
            return event
        }
        annotations += other.annotations.map { annotation in
            var annotation = annotation
            annotation.side += sides
            return annotation
        }
        pages += other.pages.map { ($0.number, $0.eventStart + eventCount) }
        for (index, link) in other.links.enumerated() { links[index].append(link) }
        for (element, frame) in other.frames where frames[element] == nil {
            frames[element] = (frame.side + Int(sides), frame.frame)
        }
    }

    /// A link's areas on the current page are all known.
    mutating func annotate(link: Int32, areas: [SIMD4<Double>]) {
        let element = links[Int(link)].element
        events.append(
            KidEvent(parent: element, kind: .annotation, value: Int32(annotations.count), side: currentSide))
        annotations.append(Annotation(link: link, side: currentSide, areas: areas))
    }

    mutating func extend(link: Int32, text: UnsafeBufferPointer<UInt8>, hasSpaceAfter: Bool) {
        links[Int(link)].extend(text, hasSpaceAfter: hasSpaceAfter, page: pages.last?.number ?? 0)
    }

    mutating func frame(_ owner: OwnerCode, _ frame: Rectangle) {
        guard let element = owner.element else { return }
        guard let known = frames[element] else {
            frames[element] = (Int(currentSide), frame)
            return
        }
        if known.side == Int(currentSide) { frames[element]?.frame = known.frame.union(frame) }
    }

    /// The link of an owner's words to a target. PDF/UA-1 7.18.5 wants a `Link` element around it: one is added under an
    /// owner that is something else, such as a reference.
    mutating func link(to target: LinkTarget, owner: ElementID) -> (index: Int32, element: Int32) {
        let key = LinkKey(owner: owner, target: target)
        if let index = linkIndices[key] { return (index, links[Int(index)].element) }
        var element = owner.index
        if tree[owner].kind != .link {
            parents.append(owner.index)
            element = Int32(parents.count - 1)
        }
        links.append(Link(element: element, target: target))
        linkIndices[key] = Int32(links.count - 1)
        return (Int32(links.count - 1), element)
    }
}

extension Rectangle {
    func union(_ other: Rectangle) -> Rectangle {
        let left = min(x, other.x)
        let top = min(y, other.y)
        return Rectangle(
            x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}
