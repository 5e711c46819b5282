import BantinModel

/// Finds lists that were typed by hand, as `- ` or `1. ` before each paragraph.
///
/// Lines after a dash are items only below a line that ends in a colon, because speech is written with a dash too; lines
/// after `+` below one of a dash are nested in it.
func withTypedLists(_ drafts: [Draft], record: inout ReadingRecord) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    while index < drafts.count {
        if let list = TypedList(drafts, at: index, below: result.last) {
            result.append(list.draft(record: &record))
            index += list.count
        } else {
            result.append(drafts[index])
            index += 1
        }
    }
    return result
}

private struct TypedList {
    private var items: [[Draft]] = []
    private var nested: [Int: [Draft]] = [:]
    private let first: ListMark
    private let line: Int
    /// How many drafts it took.
    private(set) var count = 0

    init?(_ drafts: [Draft], at start: Int, below: Draft?) {
        guard let (mark, _) = marked(drafts[start]) else { return nil }
        if mark == .dash, below?.heading?.plainText.last != ":" { return nil }
        first = mark
        line = drafts[start].line
        for draft in drafts[start...] {
            guard let (mark, inner) = marked(draft) else { break }
            if case .number(let from) = first, mark == .number(from + items.count) {
                items.append([inner])
            } else if mark == first, first == .dash || first == .bullet {
                items.append([inner])
            } else if first == .dash, mark == .bullet, !items.isEmpty {
                nested[items.count - 1, default: []].append(inner)
            } else {
                break
            }
            count += 1
        }
        guard items.count > 1 else { return nil }
    }

    func draft(record: inout ReadingRecord) -> Draft {
        let blocks = items.enumerated().map { index, item in
            let inner = (nested[index] ?? []).map { BantinReading.blocks(of: [$0], record: &record) }
            let own = BantinReading.blocks(of: item, record: &record)
            guard let span = inner.first?.first?.span else { return own }
            return own + [Block(.list(ListBlock(isOrdered: false, items: inner)), at: span)]
        }
        var list = ListBlock(isOrdered: false, items: blocks)
        if case .number(let start) = first { list = ListBlock(isOrdered: true, start: start, items: blocks) }
        return Draft(content: .block(.list(list)), line: line, alignment: nil, role: nil, box: line)
    }
}

/// The mark of a paragraph, and the paragraph without it.
private func marked(_ draft: Draft) -> (ListMark, Draft)? {
    guard let text = draft.paragraph, draft.role == nil, draft.alignment != .center, draft.alignment != .right,
        !text.contains(where: \.isLineBreak)
    else { return nil }
    let words = text.plainText
    guard let (mark, rest) = ListMark.parts(of: words) else { return nil }
    var inner = draft
    let dropped = words.unicodeScalars.count - rest.unicodeScalars.count
    inner.content = .block(.paragraph(tidied(text.dropping(dropped))))
    return (mark, inner)
}

extension [Inline] {
    /// Without the first so many scalars of its text.
    fileprivate func dropping(_ count: Int) -> [Inline] {
        var left = count
        var result: [Inline] = []
        for inline in self {
            let length = inline.plainText.unicodeScalars.count
            if left == 0 || inline.children.isEmpty && length == 0 {
                result.append(inline)
            } else if length <= left {
                left -= length
            } else if case .text(let text) = inline {
                result.append(.text(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(left)))))
                left = 0
            } else {
                result.append(inline.with(inline.children.dropping(left)))
                left = 0
            }
        }
        return result
    }
}
