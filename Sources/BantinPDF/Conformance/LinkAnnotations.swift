import BantinLayout
import BantinModel
import CQPDF

/// The annotations of links that lead somewhere (ISO 32000-1, 12.5.6.5). A link without a goal, or with an address that no
/// link is made for, stays as text.
struct LinkAnnotations {
    /// For each annotation of the log its number in the PDF; nil when it is left out.
    private(set) var numbers: [Int32?] = []
    private let log: StructureLog
    private let paged: PagedBulletin
    /// For each link, what its annotations do.
    private let goals: [Goal?]
    private var liveElements: Set<Int32> = []

    private enum Goal {
        case address(String)
        case place(Place)
    }

    init(_ log: StructureLog, paged: PagedBulletin) {
        self.log = log
        self.paged = paged
        goals = log.links.map { link in
            switch link.target {
            case .address(let address): return WebAddress.escaped(address).map(Goal.address)
            case .anchor(let anchor):
                guard let place = paged.anchors[anchor], paged.pages.indices.contains(place.page) else { return nil }
                return .place(place)
            }
        }
    }

    /// Whether any annotation belongs to an element.
    func isLive(element: Int32) -> Bool { liveElements.contains(element) }

    mutating func add(to input: inout PassInput, tree: FinalTree) {
        for annotation in log.annotations {
            let link = log.links[Int(annotation.link)]
            let position = tree.positions[Int(link.element)]
            guard let goal = goals[Int(annotation.link)], position >= 0, !annotation.areas.isEmpty else {
                numbers.append(nil)
                continue
            }
            numbers.append(Int32(input.annotations.count))
            liveElements.insert(link.element)
            var entry = bantin_annotation(
                page: annotation.page, element: position, entries: PassInput.none, target_page: -1, target_y: 0,
                area_start: UInt32(input.areas.count / 4), area_count: UInt32(annotation.areas.count))
            switch goal {
            case .address(let address):
                entry.entries = input.addOnce(
                    "/Contents\(PDFSyntax.string(address))/A<</Type/Action/S/URI/URI\(PDFSyntax.literal(address))>>")
            case .place(let place):
                let text = String(decoding: link.text, as: UTF8.self).trimmingSuffix(" ")
                entry.entries = input.addOnce("/Contents\(PDFSyntax.string(text.isEmpty ? "→" : text))")
                entry.target_page = Int32(place.page)
                entry.target_y = (paged.pageHeight - place.y).points
            }
            for area in annotation.areas { input.areas += [area.x, area.y, area.z, area.w] }
            input.annotations.append(entry)
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
