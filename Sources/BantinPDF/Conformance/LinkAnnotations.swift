import BantinLayout
import BantinModel
import CQPDF

/// The annotations of links that lead somewhere (ISO 32000-1, 12.5.6.5). A link without a goal, or with an address that no
/// link is made for, stays as text.
struct LinkAnnotations {
    /// For each annotation of the log its number in the PDF; nil when it is left out.
    private(set) var numbers: [Int32?] = []
    private let log: StructureLog
    /// For each link, what its annotations do.
    private let goals: [Goal?]
    private var liveElements: Set<Int32> = []

    private enum Goal {
        case address(String)
        /// A side of the PDF and how high on it, in points from its foot.
        case place(side: Int32, y: Double)
    }

    init(_ log: StructureLog, paged: PagedBulletin, sheets: PressSheets) {
        self.log = log
        goals = log.links.map { link in
            switch link.target {
            case .address(let address): return WebAddress.escaped(address).map(Goal.address)
            case .anchor(let anchor):
                guard let goal = paged.anchors[anchor].flatMap(sheets.goal) else { return nil }
                return .place(side: goal.side, y: goal.y)
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
                page: annotation.side, element: position, entries: PassInput.none, target_page: -1, target_y: 0,
                area_start: UInt32(input.areas.count / 4), area_count: UInt32(annotation.areas.count))
            switch goal {
            case .address(let address):
                entry.entries = input.addOnce(
                    "/Contents\(PDFSyntax.string(address))/A<</Type/Action/S/URI/URI\(PDFSyntax.literal(address))>>")
            case .place(let side, let y):
                let text = String(decoding: link.text, as: UTF8.self).trimmingSuffix(" ")
                entry.entries = input.addOnce("/Contents\(PDFSyntax.string(text.isEmpty ? "→" : text))")
                entry.target_page = side
                entry.target_y = y
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
