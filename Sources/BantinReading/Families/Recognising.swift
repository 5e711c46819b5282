/// How families know their pages: by the host that a page came from, by what made it, by the names of its elements.
extension HTMLPage {
    func isFrom(_ site: String) -> Bool { host == site || host.hasSuffix("." + site) }

    /// Whether there is an element of all the classes, and, when others are named, one that has all of one of them too.
    func has(classes: [String], or others: [[String]] = []) -> Bool {
        names.holdsElement(of: classes) && (others.isEmpty || others.contains { names.holdsElement(of: $0) })
    }

    func has(ids: [String]) -> Bool { ids.allSatisfy(names.ids.contains) }
}

/// The classes and ids that a page uses.
struct PageNames {
    private var classes: Set<String> = []
    /// Each distinct set of classes once.
    private var sets: [[String]] = []
    private(set) var ids: Set<String> = []

    init(_ tree: HTMLTree) {
        var seen: Set<String> = []
        for attribute in tree.attributes {
            if attribute.name == "id" {
                ids.insert(attribute.value)
            } else if attribute.name == "class", seen.insert(attribute.value).inserted {
                let set = attribute.value.utf8.split(whereSeparator: { $0 <= 0x20 }).map {
                    String(decoding: $0, as: UTF8.self)
                }
                classes.formUnion(set)
                if set.count > 1 { sets.append(set) }
            }
        }
    }

    func holdsElement(of wanted: [String]) -> Bool {
        guard wanted.allSatisfy(classes.contains) else { return false }
        return wanted.count == 1 || sets.contains { set in wanted.allSatisfy(set.contains) }
    }
}
