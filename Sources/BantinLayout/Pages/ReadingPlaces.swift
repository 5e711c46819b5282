/// A place in the text of a bulletin that is the same in every edition of it: so many letters into a block of an article.
struct ReadingPlace: Hashable, Comparable {
    /// -1 for what stands before the articles.
    var article: Int
    /// Which child of the article's part, notes not counted; of the contents, which entry.
    var block: Int
    var letters = 0

    static func < (a: ReadingPlace, b: ReadingPlace) -> Bool {
        (a.article, a.block, a.letters) < (b.article, b.block, b.letters)
    }
}

/// Finds the places of lines and pictures, page after page.
struct ReadingPlaces {
    /// For each element, the block that it is in; nil of notes, calls and labels.
    private var blocks: [ReadingPlace?]
    /// How many letters of each block have gone by.
    private var passed: [ReadingPlace: Int] = [:]

    init(_ structure: StructureTree) {
        blocks = Array(repeating: nil, count: structure.elements.count)
        var article = 0
        for child in structure[StructureTree.root].children {
            if structure[child].kind == .part {
                mark(articles: structure, part: child, article: article)
                article += 1
            } else {
                markFrontMatter(structure, section: child)
            }
        }
        // A child comes after its parent.
        for (index, element) in structure.elements.enumerated() where blocks[index] == nil {
            switch element.kind {
            case .note, .label: continue
            case .reference where !isContents(element, in: structure): continue
            default: blocks[index] = element.parent.flatMap { blocks[Int($0.index)] }
            }
        }
    }

    /// The first and the last place of an item's own text or picture; nil of what is no text of the bulletin.
    mutating func span(
        of item: PageItem, lineSets: [LineSet], stores: [WordStore]
    ) -> (first: ReadingPlace, last: ReadingPlace)? {
        switch item {
        case .fill: return nil
        case .picture(let picture):
            guard let block = block(of: picture.owner) else { return nil }
            return (block, block)
        case .line(let placed):
            let set = lineSets[Int(placed.set)]
            var span: (first: ReadingPlace, last: ReadingPlace)?
            for index in set.lines[Int(placed.line)].words {
                let word = set.words[Int(index)]
                guard let block = block(of: set.marks[Int(word.mark)].owner) else { continue }
                let start = passed[block, default: 0]
                let count = stores[set.store].utf8(of: word.word).count { $0 & 0xC0 != 0x80 }
                passed[block] = start + count
                var (first, last) = (block, block)
                (first.letters, last.letters) = (start, start + max(0, count - 1))
                span = span.map { (min($0.first, first), max($0.last, last)) } ?? (first, last)
            }
            return span
        }
    }

    private func block(of owner: Owner) -> ReadingPlace? {
        guard case .element(let id) = owner else { return nil }
        return blocks[Int(id.index)]
    }

    private mutating func mark(articles structure: StructureTree, part: ElementID, article: Int) {
        var block = 0
        for child in structure[part].children {
            if case .note = structure[child].kind { continue }
            blocks[Int(child.index)] = ReadingPlace(article: article, block: block)
            block += 1
        }
    }

    /// Title, date and statement are one block; each entry of the contents is one.
    private mutating func markFrontMatter(_ structure: StructureTree, section: ElementID) {
        blocks[Int(section.index)] = ReadingPlace(article: -1, block: 0)
        for child in structure[section].children where structure[child].kind == .contents {
            for (index, entry) in structure[child].children.enumerated() {
                blocks[Int(entry.index)] = ReadingPlace(article: -1, block: index + 1)
            }
        }
    }

    private func isContents(_ element: StructureElement, in structure: StructureTree) -> Bool {
        element.parent.map { structure[$0].kind == .contentsItem } ?? false
    }
}
