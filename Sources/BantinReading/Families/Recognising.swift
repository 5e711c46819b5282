/// How families know their pages: by the host that a page came from, by what made it, by the names of its elements.
extension HTMLPage {
    func isFrom(_ site: String) -> Bool { host == site || host.hasSuffix("." + site) }

    /// Whether there is an element of all the classes, and, when others are named, one that has all of one of them too.
    func has(classes: [String], or others: [[String]] = []) -> Bool {
        names.classes.contains { Set(classes).isSubset(of: $0) }
            && (others.isEmpty || others.contains { other in names.classes.contains { Set(other).isSubset(of: $0) } })
    }

    func has(ids: [String]) -> Bool { ids.allSatisfy(names.ids.contains) }
}

/// The classes and ids that a page uses.
struct PageNames {
    /// Each distinct set of classes once.
    var classes: Set<Set<String>> = []
    var ids: Set<String> = []

    init(_ tree: HTMLTree) {
        var seen: Set<String> = []
        for attribute in tree.attributes {
            if attribute.name == "id" {
                ids.insert(attribute.value)
            } else if attribute.name == "class", seen.insert(attribute.value).inserted {
                classes.insert(
                    Set(
                        attribute.value.utf8.split(whereSeparator: { $0 <= 0x20 }).map {
                            String(decoding: $0, as: UTF8.self)
                        }))
            }
        }
    }
}
