/// The structure tree as it is in the file, flat and in reading order.
package struct Structure {
    package struct Element {
        package var value: PDFValue
        /// As written, and the standard type that it is mapped to; nil when there is none.
        package var type: String
        package var standard: String?
        package var parent: Int?
        /// The nearest element around it that is no NonStruct: that has no meaning of its own.
        package var around: Int?
        /// Whether it or one around it says a language that is one.
        package var hasLanguage: Bool
        package var kids: [Kid] = []
        /// Whether /P leads to the element that holds it.
        package var knowsParent: Bool
    }

    package enum Kid {
        case element(Int)
        /// Content: its page's object, or that of the form that it stands in.
        case mark(owner: Int, id: Int)
        /// An annotation or a form.
        case object(Int)
        /// Neither of these, or an element that is in the tree already.
        case broken
    }

    package var root: PDFValue
    package var elements: [Element] = []
    package var roles: RoleMap

    /// The elements whose standard type is one of these.
    package func all(_ types: String...) -> [Int] {
        elements.indices.filter { elements[$0].standard.map(types.contains) ?? false }
    }

    /// The elements inside an element; NonStruct has no meaning of its own and is looked through.
    package func kidElements(of index: Int) -> [Int] {
        var found: [Int] = []
        var waiting = Array(elements[index].kids.reversed())
        while let kid = waiting.popLast() {
            guard case .element(let kid) = kid else { continue }
            if elements[kid].standard == "NonStruct" {
                waiting.append(contentsOf: elements[kid].kids.reversed())
            } else {
                found.append(kid)
            }
        }
        return found
    }

    /// The type of what is around an element, NonStruct looked through.
    package func parentType(of index: Int) -> String? { elements[index].around.flatMap { elements[$0].standard } }

    /// Whether an element or one around it passes.
    package func isInside(_ index: Int, where passes: (Element) -> Bool) -> Bool {
        var next: Int? = index
        while let index = next {
            if passes(elements[index]) { return true }
            next = elements[index].parent
        }
        return false
    }

    /// An attribute's value from /A or from a class of /C (ISO 32000-1 14.7.5).
    package func attribute(_ name: String, of index: Int) -> PDFValue? {
        let element = elements[index].value
        let classes = element["C"].oneOrMore.compactMap(\.name).flatMap { root["ClassMap"][$0].oneOrMore }
        return (element["A"].oneOrMore + classes).first { !$0[name].isNull }?[name]
    }
}

extension Structure {
    /// Reads the tree; an element that is met again is broken and not entered, so that circles end.
    package init(of catalog: PDFValue) {
        root = catalog["StructTreeRoot"]
        roles = RoleMap(root["RoleMap"])
        var seen: Set<Int> = []
        /// What is still to be read: the element, its parent, its place among the parent's kids.
        var waiting: [(value: PDFValue, parent: Int?, slot: Int)] = root["K"].oneOrMore.reversed().map { ($0, nil, 0) }
        while let (value, parent, slot) = waiting.popLast() {
            guard let type = value["S"].name, let number = value.number, seen.insert(number).inserted else { continue }
            let index = elements.count
            if let parent { elements[parent].kids[slot] = .element(index) }
            let holder = parent.map { elements[$0].value.number } ?? root.number
            elements.append(
                Element(
                    value: value, type: type, standard: roles.standardType(of: type), parent: parent,
                    around: parent.flatMap { elements[$0].standard == "NonStruct" ? elements[$0].around : $0 },
                    hasLanguage: parent.map { elements[$0].hasLanguage } ?? false
                        || value["Lang"].text.map(isLanguageTag) ?? false,
                    knowsParent: value["P"].number == holder && !value["P"].isNull))
            let page = Structure.page(of: value)
            var kids: [(PDFValue, Int?, Int)] = []
            for item in value["K"].oneOrMore {
                let kid = Structure.kid(item, page: page)
                if kid == nil { kids.append((item, index, elements[index].kids.count)) }
                elements[index].kids.append(kid ?? .broken)
            }
            waiting.append(contentsOf: kids.reversed())
        }
    }

    private static func page(of element: PDFValue) -> Int? {
        element["Pg"].isDictionary ? element["Pg"].number : nil
    }

    /// Nil for an element.
    private static func kid(_ item: PDFValue, page: Int?) -> Kid? {
        if let id = item.integer { return page.map { .mark(owner: $0, id: id) } ?? .broken }
        guard item.isDictionary else { return .broken }
        switch item["Type"].name {
        case "MCR":
            let owner = item["Stm"].isStream ? item["Stm"].number : Structure.page(of: item) ?? page
            guard let owner, let id = item["MCID"].integer else { return .broken }
            return .mark(owner: owner, id: id)
        case "OBJR":
            guard !item["Obj"].isNull, let number = item["Obj"].number else { return .broken }
            return .object(number)
        default: return item["S"].name == nil ? .broken : nil
        }
    }
}
