import BantinModel

/// Adds pages to a dump: every item where it stands, then the structure tree and the bookmarks.
package func dump(_ paged: PagedBulletin, into tree: inout TextTree) {
    tree.node("bulletin “\(paged.metadata.title)” \(paged.pageWidth)×\(paged.pageHeight)") { tree in
        for page in paged.pages {
            tree.node("page \(page.label)") { tree in
                for item in page.items { tree.node(paged.describe(item)) }
            }
        }
        tree.node("structure") { tree in dump(StructureTree.root, of: paged.structure, into: &tree) }
        tree.node("outline") { tree in
            for entry in paged.outline {
                let page = paged.anchors[entry.anchor].map { "page \($0.page + 1) \($0.y)" } ?? "nowhere"
                tree.node("\(entry.level) “\(entry.title)” \(page)")
            }
        }
    }
}

extension PagedBulletin {
    fileprivate func describe(_ item: PageItem) -> String {
        guard case .line(let placed) = item else {
            return BantinLayout.describe(item, lines: LineSet(store: 0), store: WordStore())
        }
        let set = lineSets[Int(placed.set)]
        return BantinLayout.describe(item, lines: set, store: stores[set.store])
    }
}

private func dump(_ id: ElementID, of structure: StructureTree, into tree: inout TextTree) {
    let element = structure[id]
    var label = "\(element.kind.name)"
    if let language = element.language { label += " lang=\(language)" }
    if let alt = element.alt { label += " alt=“\(alt)”" }
    tree.node(label) { tree in
        for child in element.children { dump(child, of: structure, into: &tree) }
    }
}
