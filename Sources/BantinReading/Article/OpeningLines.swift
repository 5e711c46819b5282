import BantinModel

/// The lines between title and text that are no text: dates, authors, counters, buttons.
extension ArticleParts {
    /// Date and author lines between the title and the text are no text.
    mutating func readStart(_ credits: inout Credit) {
        for list in [\ArticleParts.head, \ArticleParts.body] {
            var index = 0
            var seenText = 0
            while index < self[keyPath: list].count, index < 8, seenText < 2 {
                let draft = self[keyPath: list][index]
                // Until the first paragraph a body is a head too.
                let isHead = list == \ArticleParts.head || seenText == 0 && draft.text.utf8.count < 90
                if isMetadata(draft, &credits, isHead: isHead) {
                    self[keyPath: list].remove(at: index)
                } else {
                    if isSentence(draft) { seenText += 1 }
                    index += 1
                }
            }
        }
    }

    private func isSentence(_ draft: Draft) -> Bool {
        guard let words = draft.heading?.plainText, let last = words.last else { return false }
        return words.utf8.count > 60 || ".!?…".contains(last)
    }

    private func isMetadata(_ draft: Draft, _ credits: inout Credit, isHead: Bool) -> Bool {
        let words = draft.text
        guard !words.isEmpty, words.utf8.count < 240 else { return false }
        if isToolbarLine(words) || dateLine(words) != nil { return true }
        guard draft.heading != nil else { return isMachineLine(words) }
        if let found = datedByline(words) ?? datedByline(pieces(of: draft.box).joined(separator: " · ")) {
            credits.author = credits.author ?? found.author
            return true
        }
        if isMachineLine(words) { return true }
        // A line with a date and no sentence is metadata, whatever else is in it.
        if isHead, firstDate(in: words) != nil, words.utf8.count < 160, words.last != "." {
            credits.author = credits.author ?? person(in: pieces(of: draft.box))
            return true
        }
        if draft.role == .date, firstDate(in: words) != nil || words.utf8.count < 60 { return true }
        let marking: Credit.Marking = draft.role == .author ? .named : isHead ? .emphasised : .none
        guard draft.role == .author || isHead || hasCreditLabel(words) else { return false }
        guard let found = credit(words, marking: marking) else { return isHead && isEditorLine(words) }
        credits.author = credits.author ?? found.author
        credits.agency = credits.agency ?? found.agency
        return true
    }

    /// The texts of the elements inside a block, and what stands between them: sites set them apart by style alone.
    private func pieces(of box: Int) -> [String] {
        guard tree.textRange(of: box).count < 400 else { return [] }
        return tree.children(of: box).flatMap { child -> [String] in
            let inner = tree.children(of: child).filter { tree.tag($0) != .text }
            if inner.count > 1 { return pieces(of: child) }
            // `Chuyên viên <b>Lục Diễm My</b>`: the name is set apart from the office.
            let name = inner.first.map { tree.text(of: $0) } ?? ""
            return [looksLikePerson(name) && name.contains(" ") ? name : tree.text(of: child)]
        }.filter { !$0.isEmpty }
    }

    private func hasCreditLabel(_ words: String) -> Bool {
        creditLabels.begin(words.smallHead)
    }
}

private let creditLabels: Phrases = ["tác giả:", "theo ", "nguồn:", "bài:", "tin:", "bài, ảnh:", "tin, ảnh:"]
