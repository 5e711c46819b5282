import BantinModel
import BantinStyle

extension ArticleTypesetter {
    /// Adds text of a heading in capitals in small letters, where the bulletin shows how each of its words is written. The
    /// letters of the source stay in the structure, as the text of what is drawn.
    ///
    /// - Returns: false when the text is to be added as it is.
    mutating func addCalmed(
        _ text: String, run: ParagraphBuilder.Run, to builder: inout ParagraphBuilder
    ) throws -> Bool {
        guard let span = capitalSpan, case .element(let element) = run.owner, !isArtifact, CapitalRun.isBlock(text)
        else {
            return false
        }
        guard let calmed = calmed(text) else {
            diagnostics.append(.capitalsKept(at: span))
            return false
        }
        let owner = galley.structure.add(.span, in: element)
        galley.structure[owner].actualText = text
        var inside = run
        inside.owner = .element(owner)
        try builder.add(
            calmed, font: run.font, mark: mark(owner: inside.owner, color: run.color, rise: run.rise, link: run.link))
        return true
    }

    /// The text with its words in small letters, its signs and spaces as they were.
    private func calmed(_ text: String) -> String? {
        var pieces: [(text: Substring, isWord: Bool)] = []
        var rest = text[...]
        while let first = rest.first {
            let isWord = first.isLetter || first.isNumber
            let piece = rest.prefix { ($0.isLetter || $0.isNumber) == isWord }
            pieces.append((piece, isWord))
            rest = rest.dropFirst(piece.count)
        }
        guard let words = cache.cases.calmed(pieces.filter(\.isWord).map { String($0.text) }) else { return nil }
        var next = words.makeIterator()
        return pieces.map { $0.isWord ? next.next() ?? String($0.text) : String($0.text) }.joined()
    }
}
