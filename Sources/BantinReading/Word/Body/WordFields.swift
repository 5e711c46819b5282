/// The fields that are open while a story is read (ECMA-376-1 §17.16): code, separator, result.
struct WordFields {
    private struct Field {
        let number: Int
        var code = ""
        var isInResult = false
        var kind = Kind.shown
    }

    private enum Kind {
        case shown
        /// Page numbers and tables of contents: what the pages of another program said.
        case furniture
        case link(String)
    }

    private var open: [Field] = []
    private(set) var ended: Set<Int> = []

    /// The outermost field that hides what stands here.
    var hiding: Int? {
        open.first { field in
            if !field.isInResult { return true }
            if case .furniture = field.kind { return true }
            return false
        }?.number
    }

    var link: String? {
        for field in open.reversed() {
            if case .link(let target) = field.kind { return target }
        }
        return nil
    }

    /// Nested without end only in a hostile file.
    mutating func begin(_ number: Int) {
        guard open.count < 64 else { return }
        open.append(Field(number: number))
    }

    mutating func code(_ text: String) {
        guard let last = open.indices.last, !open[last].isInResult, open[last].code.utf8.count < 4096 else { return }
        open[last].code += text
    }

    mutating func separate() {
        guard let last = open.indices.last else { return }
        open[last].isInResult = true
        open[last].kind = kind(of: open[last].code)
    }

    mutating func end() {
        if let field = open.popLast() { ended.insert(field.number) }
    }

    private func kind(of code: String) -> Kind {
        let words = fieldWords(code)
        switch words.first?.uppercased() {
        case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC", "INDEX", "TOA": return .furniture
        case "HYPERLINK":
            // The address is the first word that is no switch; after \l, \m, \n, \o and \t stand other things.
            var rest = words.dropFirst()
            while let word = rest.popFirst() {
                guard word.hasPrefix("\\") else { return .link(word) }
                if ["\\l", "\\o", "\\t"].contains(word.lowercased()) { rest = rest.dropFirst() }
            }
            return .shown
        default: return .shown
        }
    }
}

/// The words of a field's code; quotation marks hold one together.
private func fieldWords(_ code: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in code {
        if character == "\"" || character == "“" || character == "”" {
            isQuoted.toggle()
        } else if character == " " && !isQuoted {
            if !word.isEmpty { words.append(word) }
            word = ""
        } else {
            word.append(character)
        }
    }
    if !word.isEmpty { words.append(word) }
    return words
}
