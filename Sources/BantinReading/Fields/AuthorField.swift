/// Finds who wrote an article, and apart from that whose text was taken over.
struct AuthorField {
    let page: HTMLPage
    let excluded: ExcludedElements
    let column: Int
    let title: Int?
    let body: Int

    /// What the lines of the page say, those that were read as credits given.
    func candidates(end: Credit, tail: Credit, head: Credit) -> (
        authors: [Candidate<String>], agencies: [Candidate<String>]
    ) {
        var authors: [Candidate<String>] = []
        var agencies: [Candidate<String>] = []
        func add(_ credit: Credit, _ place: FieldPlace, _ score: Int) {
            if let author = credit.author { authors.append(Candidate(value: author, place: place, score: score)) }
            if let agency = credit.agency { agencies.append(Candidate(value: agency, place: place, score: score)) }
        }
        add(end, FieldPlace(.endOfBody), 62)
        add(tail, FieldPlace(.belowBody), 54)
        add(head, FieldPlace(.belowTitle), 48)
        for (credit, place, score) in named() { add(credit, place, score) }
        for author in page.declared.authors where isBelievable(author.value) && looksLikePerson(author.value) {
            let score = author.place == "JSON-LD" ? 32 : 26
            if let found = credit(author.value, marking: .named) {
                add(found, FieldPlace(.declared, author.place), found.author == nil ? score - 10 : score)
            }
        }
        return (agreeing(authors), agencies)
    }

    /// The same name said twice is one candidate with both scores.
    private func agreeing(_ all: [Candidate<String>]) -> [Candidate<String>] {
        var result: [Candidate<String>] = []
        var places: [String: Int] = [:]
        for candidate in all {
            let words = comparable(candidate.value)
            // A page of thousands of names is not compared each with each.
            if let index = places[words]
                ?? result.prefix(64).firstIndex(where: { isSame($0.value, candidate.value) })
            {
                result[index].score += candidate.score / 2
                // The element named after the author holds the name without the office behind it.
                if candidate.places[0].kind == .named, words.utf8.count < comparable(result[index].value).utf8.count {
                    result[index].value = candidate.value
                }
                result[index].places += candidate.places
            } else {
                places[words] = result.count
                result.append(candidate)
            }
        }
        return result
    }

    /// One person, perhaps with an office behind the name; `Quang Huy - Hồng Nhung` are two.
    private func isSame(_ name: String, _ other: String) -> Bool {
        if comparable(name) == comparable(other) { return true }
        guard other.contains(" "), name.begins(with: other + " ") else { return false }
        let rest = name.utf8.dropFirst(other.utf8.count + 1)
        return Unicode.Scalar(rest.first ?? 0x2D).properties.isAlphabetic && !rest.starts(with: "và ".utf8)
    }

    /// Declared authors are often the site, its section or whoever uploaded.
    private func isBelievable(_ name: String) -> Bool {
        !isAccountName(name) && !page.declared.siteNames.contains { comparable($0) == comparable(name) }
            && comparable(name) != comparable(page.title) && name.utf8.count < 120
    }

    // MARK: Elements named as author

    private func named() -> [(Credit, FieldPlace, Int)] {
        let tree = page.tree
        var found: [(Credit, FieldPlace, Int)] = []
        var node = column
        while node < tree.nodes[column].end {
            let tag = tree.tag(node)
            guard tag != .text, isNamed(node), !isHidden(node), tree.textRange(of: node).count < 700,
                !tree.text(of: node).isEmpty
            else {
                node += 1
                continue
            }
            if let credit = nameCredit(of: node), !isInComment(node) {
                let isFar = excluded.contains(node)
                let score = (isFar ? 26 : tree.contains(node, in: body) ? 30 : 46)
                found.append((credit, FieldPlace(.named, tree.label(of: node), line: tree.nodes[node].line), score))
            }
            node = tree.nodes[node].end
        }
        return found
    }

    private func isHidden(_ node: Int) -> Bool {
        page.tree.nearest(node) { page.tree.isHidden($0) || page.tree.marks(of: $0).contains(.hidden) } != nil
    }

    private func isNamed(_ node: Int) -> Bool {
        let tree = page.tree
        if tree.tag(node) == .a, let address = tree.attribute("href", of: node)?.small,
            ["/tac-gia/", "/author/", "/tacgia/", "/but-danh/"].contains(where: { address.holds($0) })
        {
            return true
        }
        return tree.role(of: node) == .author || tree.attribute("rel", of: node)?.small == "author"
            || tree.name(of: node).words.contains { $0 == "authorbox" || $0 == "author" }
    }

    /// The name inside a box is in an element of its own more often than not.
    private func nameCredit(of node: Int) -> Credit? {
        let tree = page.tree
        let inner = tree.descendants(of: node).filter { child in
            guard tree.tag(child) != .text else { return false }
            let words = tree.name(of: child).words
            return words.contains("name") || words.contains("authorname") || words.contains("fn")
                || tree.attribute("rel", of: child)?.small == "author"
        }
        for child in inner + [node] {
            let text = tree.text(of: child)
            if let found = credit(text, marking: .named), found.author.map(isBelievable) ?? true { return found }
        }
        // `Hương Dịu | 08/01/2021 14:30`, or a name with a line on its bearer below.
        for line in tree.rawText(of: node).split(whereSeparator: { $0.isNewline || "|·•".contains($0) }) {
            let text = folded(String(line))
            if text.isEmpty { continue }
            if let found = credit(text, marking: .named), found.author.map(isBelievable) ?? true { return found }
            if dateLine(text) == nil { return nil }
        }
        return nil
    }

    private func isInComment(_ node: Int) -> Bool {
        page.tree.nearest(node) { ancestor in
            page.tree.name(of: ancestor).words.contains {
                ["comment", "comments", "binhluan", "commentlist", "ykien"].contains($0)
            }
        } != nil
    }
}
