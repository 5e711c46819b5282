import BantinLayout
import BantinModel

/// What the structure tree and the marks of the pages need to know of the drawing, written down while it goes on.
struct StructureLog {
    let tree: StructureTree
    /// Of every element, declared ones first, then `Link` elements that were added for links of other owners; -1: the root's.
    private(set) var parents: [Int32]
    private(set) var links: [Link] = []
    private(set) var annotations: [Annotation] = []
    /// In drawing order; `kids` sorts them by parent.
    private(set) var events: [KidEvent] = []
    /// One for each mark of each page, in the order of Cairo's marks.
    private(set) var marks: [OwnerCode] = []
    /// Of each mark that is an artifact, where it stands: left, bottom, right, top in PDF's coordinates. Zeros for content.
    private(set) var boxes: [SIMD4<Float>] = []
    /// Where each page's marks begin.
    private(set) var pageStarts: [Int] = []
    /// Of each figure, where its pictures stand: the first page that they are on.
    private(set) var frames: [Int32: (page: Int, frame: Rectangle)] = [:]
    /// Whether anything of an element was drawn.
    private(set) var isAttached: [Bool]
    private var contentOnPage: Int32 = 0
    private var linkIndices: [LinkKey: Int32] = [:]

    struct Link {
        var element: Int32
        var target: LinkTarget
        /// The link's words, as far as they were drawn.
        var text: [UInt8] = []
    }

    struct Annotation {
        var link: Int32
        var page: Int32
        /// In points, y upwards: left, bottom, right, top of each line.
        var areas: [SIMD4<Double>]
    }

    /// A kid that an element got while drawing.
    struct KidEvent {
        enum Kind: Int32 { case element, mark, annotation }

        var parent: Int32
        var kind: Kind
        /// The element's index, the mark's number among the content of its page, or the annotation's index.
        var value: Int32
        var page: Int32
    }

    private struct LinkKey: Hashable {
        var owner: ElementID
        var target: LinkTarget
    }

    init(_ tree: StructureTree) {
        self.tree = tree
        parents = tree.elements.map { $0.parent?.index ?? -1 }
        isAttached = Array(repeating: false, count: tree.elements.count)
    }

    var currentPage: Int32 { Int32(pageStarts.count - 1) }

    mutating func beginPage() {
        pageStarts.append(marks.count)
        contentOnPage = 0
    }

    /// A mark begins on the current page.
    mutating func mark(_ owner: OwnerCode) {
        marks.append(owner)
        boxes.append(SIMD4())
        guard let element = owner.element else { return }
        events.append(KidEvent(parent: element, kind: .mark, value: contentOnPage, page: currentPage))
        contentOnPage += 1
        attach(element)
    }

    /// The artifact that was marked last has been drawn.
    mutating func bound(_ box: SIMD4<Float>) { boxes[boxes.count - 1] = box }

    /// A link's areas on the current page are all known.
    mutating func annotate(link: Int32, areas: [SIMD4<Double>]) {
        let element = links[Int(link)].element
        events.append(
            KidEvent(parent: element, kind: .annotation, value: Int32(annotations.count), page: currentPage))
        annotations.append(Annotation(link: link, page: currentPage, areas: areas))
    }

    mutating func extend(link: Int32, text: UnsafeBufferPointer<UInt8>, hasSpaceAfter: Bool) {
        links[Int(link)].text.append(contentsOf: text)
        if hasSpaceAfter { links[Int(link)].text.append(0x20) }
    }

    mutating func frame(_ owner: OwnerCode, _ frame: Rectangle) {
        guard let element = owner.element else { return }
        guard let known = frames[element] else {
            frames[element] = (Int(currentPage), frame)
            return
        }
        if known.page == Int(currentPage) { frames[element]?.frame = known.frame.union(frame) }
    }

    /// The link of an owner's words to a target. PDF/UA-1 7.18.5 wants a `Link` element around it: one is added under an
    /// owner that is something else, such as a reference.
    mutating func link(to target: LinkTarget, owner: ElementID) -> (index: Int32, element: Int32) {
        let key = LinkKey(owner: owner, target: target)
        if let index = linkIndices[key] { return (index, links[Int(index)].element) }
        var element = owner.index
        if tree[owner].kind != .link {
            parents.append(owner.index)
            isAttached.append(false)
            element = Int32(parents.count - 1)
        }
        links.append(Link(element: element, target: target))
        linkIndices[key] = Int32(links.count - 1)
        return (Int32(links.count - 1), element)
    }

    /// Puts an element where it is first drawn among its parent's kids, and its parents likewise.
    private mutating func attach(_ element: Int32) {
        var child = element
        while !isAttached[Int(child)] {
            isAttached[Int(child)] = true
            let parent = parents[Int(child)]
            guard parent >= 0 else { return }
            events.append(KidEvent(parent: parent, kind: .element, value: child, page: currentPage))
            child = parent
        }
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
