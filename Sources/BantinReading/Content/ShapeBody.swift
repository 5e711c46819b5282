import BantinModel

/// What editors fake with paragraphs becomes what it is: lines parted by single breaks become paragraphs, bold lines
/// headings, paragraphs that start with dashes lists.
func shaped(_ drafts: [Draft], file: String) -> [Draft] {
    listed(headed(drafts.flatMap(separatedLines)), file: file)
}

// MARK: Lines

/// A line this long is a paragraph of its own, in letters.
private let paragraphLength = 70

/// The paragraphs of a text whose lines end in single breaks; verse and addresses keep their lines.
private func separatedLines(_ draft: Draft) -> [Draft] {
    guard let text = draft.paragraph, draft.role != .verse, text.contains(where: \.isLineBreak) else { return [draft] }
    let lines = text.split(whereSeparator: \.isLineBreak).map { tidied(Array($0)) }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return [draft] }
    let lengths = lines.map { $0.plainText.unicodeScalars.count }
    let long = lengths.count { $0 >= paragraphLength }
    guard long * 2 >= lines.count || (lengths.max() ?? 0) > 240 else { return [draft] }
    return lines.map { line in
        var part = draft
        part.content = .block(.paragraph(line))
        return part
    }
}

// MARK: Headings

/// A line of strong text of its own, without a stop, above text that is not strong.
private func headed(_ drafts: [Draft]) -> [Draft] {
    var result = drafts
    for index in drafts.indices.dropLast() where isHeading(drafts[index], above: drafts[index + 1]) {
        guard let text = drafts[index].paragraph else { continue }
        result[index].content = .block(.heading(level: 6, text.withoutWholeEmphasis))
    }
    return result
}

private func isHeading(_ draft: Draft, above next: Draft) -> Bool {
    guard let text = draft.paragraph, text.isWhollyStrong, draft.role == nil, draft.alignment != .right else {
        return false
    }
    let words = text.plainText
    guard words.unicodeScalars.count <= 130, words.count > 2, let first = words.first, let last = words.last,
        !".!?…:;,”\"".contains(last), first.isUppercase || first.isNumber, !text.contains(where: \.isLineBreak),
        ListMark(words) != .dash
    else { return false }
    switch next.content {
    case .block(.paragraph(let below)):
        return !below.isWhollyStrong && below.plainText.unicodeScalars.count > 40
            || isHeadingMark(words) && below.plainText != words
    case .block(.list), .block(.table), .block(.quotation), .block(.verse): return true
    case .picture: return true
    case .block(.heading), .block(.figure), .block(.rule), .marker: return false
    }
}

/// `I. …`, `2. …`, `a) …`.
private func isHeadingMark(_ words: String) -> Bool {
    guard let mark = words.split(separator: " ").first, mark.utf8.count <= 5, let last = mark.last else { return false }
    return last == "." || last == ")" || last == "/"
}

// MARK: Lists

/// Paragraphs that start with a bullet, and those that start with a dash below a line that ends with a colon.
private func listed(_ drafts: [Draft], file: String) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    while index < drafts.count {
        let run = listRun(drafts, from: index, after: result.last)
        guard run.count > 1 else {
            result.append(drafts[index])
            index += 1
            continue
        }
        var list = drafts[index]
        list.content = .block(
            .list(
                ListBlock(
                    isOrdered: false,
                    items: run.map { draft, text in
                        [Block(.paragraph(text), at: SourceSpan(file: file, line: draft.line))]
                    })))
        result.append(list)
        index += run.count
    }
    return result
}

private func listRun(_ drafts: [Draft], from start: Int, after before: Draft?) -> [(Draft, [Inline])] {
    guard let (mark, _) = marked(drafts[start]) else { return [] }
    if mark == .dash, before?.heading?.plainText.last != ":" { return [] }
    var run: [(Draft, [Inline])] = []
    for draft in drafts[start...] {
        guard let (next, text) = marked(draft), next == mark else { break }
        run.append((draft, text))
    }
    return run
}

/// The bullet or dash of a paragraph and the text after it.
private func marked(_ draft: Draft) -> (ListMark, [Inline])? {
    guard let text = draft.paragraph, draft.role == nil, case .text(let first)? = text.first,
        let space = first.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }), !text.contains(where: \.isLineBreak)
    else { return nil }
    let mark: ListMark
    switch first[..<space] {
    case "•", "·", "▪", "●", "○", "■", "*", "+", "", "♦", "◦": mark = .bullet
    case "-", "–", "—": mark = .dash
    default: return nil
    }
    let rest = String(first[first.index(after: space)...])
    let inner = tidied([.text(rest)] + text.dropFirst())
    return inner.isEmpty ? nil : (mark, inner)
}
