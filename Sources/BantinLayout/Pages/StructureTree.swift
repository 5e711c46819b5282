/// An element of a `StructureTree`, by its index there.
package struct ElementID: Hashable, Sendable {
    package var index: Int32

    package init(index: Int32) {
        self.index = index
    }
}

/// The bulletin's logical structure in reading order: what the tags of a PDF say (ISO 32000-1, 14.7 and 14.8).
///
/// An element is one element however many pages and columns its content stands on.
package struct StructureTree: Hashable, Sendable {
    package private(set) var elements: [StructureElement]

    package static let root = ElementID(index: 0)

    /// A tree of the root alone, which is the `Document`.
    package init(language: String) {
        elements = [StructureElement(kind: .document, parent: nil, language: language)]
    }

    package subscript(id: ElementID) -> StructureElement {
        get { elements[Int(id.index)] }
        set { elements[Int(id.index)] = newValue }
    }

    /// Adds an element after its parent's other children.
    @discardableResult
    package mutating func add(_ kind: StructureElement.Kind, in parent: ElementID, language: String? = nil) -> ElementID
    {
        let id = ElementID(index: Int32(elements.count))
        elements.append(StructureElement(kind: kind, parent: parent, language: language))
        elements[Int(parent.index)].children.append(id)
        return id
    }

    /// Adds all of another tree's elements but its root, whose children become `parent`'s; answers how far their
    /// indices moved.
    package mutating func graft(_ other: StructureTree, onto parent: ElementID) -> Int32 {
        let shift = Int32(elements.count) - 1
        func moved(_ id: ElementID) -> ElementID { ElementID(index: id.index + shift) }
        for element in other.elements.dropFirst() {
            var copy = element
            copy.children = element.children.map(moved)
            copy.parent = element.parent == StructureTree.root ? parent : element.parent.map(moved)
            elements.append(copy)
        }
        elements[Int(parent.index)].children.append(contentsOf: other.elements[0].children.map(moved))
        return shift
    }
}

package struct StructureElement: Hashable, Sendable {
    package var kind: Kind
    package var parent: ElementID?
    /// In reading order. Among content of the element itself, an inline child stands where it is first drawn.
    package var children: [ElementID] = []
    /// BCP 47, when it differs from the parent's.
    package var language: String?
    /// Of a figure: what it shows, in words.
    package var alt: String?
    /// The text, where glyphs are not text: bullets drawn as pictures, end marks.
    package var actualText: String?

    package init(kind: Kind, parent: ElementID?, language: String? = nil) {
        self.kind = kind
        self.parent = parent
        self.language = language
    }

    /// Named as PDF's standard structure types.
    package enum Kind: Hashable, Sendable {
        case document, part, section, division
        case heading(level: Int)
        case paragraph
        case list(isOrdered: Bool), listItem, label, listBody
        case table, tableHead, tableBody, tableRow
        case tableHeader(scope: Scope, rowSpan: Int, columnSpan: Int)
        case tableData(rowSpan: Int, columnSpan: Int)
        case figure, caption, blockQuote
        case note(id: String), reference, link, span
        case contents, contentsItem
    }

    package enum Scope: String, Hashable, Sendable { case row = "Row", column = "Column", both = "Both" }
}

extension StructureTree {
    /// Makes a child the first of its parent.
    package mutating func moveToFront(_ child: ElementID, in parent: ElementID) {
        let children = self[parent].children
        self[parent].children = [child] + children.filter { $0 != child }
    }
}

extension StructureElement.Kind {
    /// The standard structure type of PDF (ISO 32000-1, 14.8.4).
    package var name: String {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableData: "TD"
        case .figure: "Figure"
        case .caption: "Caption"
        case .blockQuote: "BlockQuote"
        case .note: "Note"
        case .reference: "Reference"
        case .link: "Link"
        case .span: "Span"
        case .contents: "TOC"
        case .contentsItem: "TOCI"
        }
    }
}
