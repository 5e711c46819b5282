/// How the content's marks and the tree are linked, both ways (ISO 32000-1 14.7.4.4).
package struct MarkLinks {
    package struct Key: Hashable {
        /// The object of the page or the form.
        package var owner: Int
        package var id: Int

        package init(owner: Int, id: Int) {
            self.owner = owner
            self.id = id
        }
    }

    /// The elements that name each mark, and those that name each annotation or form.
    package private(set) var elements: [Key: [Int]] = [:]
    package private(set) var objects: [Int: [Int]] = [:]
    /// What the parent tree leads to, by its keys.
    private var parents: [Int: PDFValue] = [:]

    /// What the parent tree has for a /StructParent or /StructParents.
    ///
    /// A function of its own: where this is written inside `flatMap` the optimiser of Swift 6.3 fails.
    package func parent(at key: PDFValue) -> PDFValue? {
        guard let key = key.integer else { return nil }
        return parents[key]
    }

    package init(_ structure: Structure) {
        for (index, element) in structure.elements.enumerated() {
            for kid in element.kids {
                switch kid {
                case .mark(let owner, let id): elements[Key(owner: owner, id: id), default: []].append(index)
                case .object(let number): objects[number, default: []].append(index)
                case .element, .broken: break
                }
            }
        }
        readParents(structure.root["ParentTree"])
    }

    private mutating func readParents(_ tree: PDFValue) {
        var seen: Set<Int> = []
        var waiting = [tree]
        while let node = waiting.popLast() {
            let numbers = node["Nums"].items
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                if let key = numbers[index].integer { parents[key] = numbers[index + 1] }
            }
            for kid in node["Kids"].items where kid.number.map({ seen.insert($0).inserted }) ?? false {
                waiting.append(kid)
            }
        }
    }
}
