import BantinModel

/// The author in a line that says nothing else, such as `Hương Dịu` or `Bài, ảnh: Hương Dịu`; nil for other lines.
///
/// When `isMarked`, the page itself sets the line as a byline, on the right or by its class, and an office
/// (`Phòng Văn hóa và Thông tin`) is believed as well as a person.
func byline(_ text: String, isMarked: Bool) -> String? {
    credit(text, marking: isMarked ? .named : .none)?.author
}

/// A line such as `Hà Thu · Thứ Tư, 27/01/2021, 08:30 | Lượt xem: 5`: its author and date; nil when anything else is in it.
func datedByline(_ text: String) -> (author: String?, date: CalendarDate)? {
    guard text.utf8.count < 200, let found = firstDate(in: text) else { return nil }
    var author: String?
    for piece in metadataPieces(text) {
        let words = folded(piece).trimmingHead(",;.- ").trimmingTail(",;.-[( ")
        if words.isEmpty || dateLine(words) != nil || isDateWords(words) || isToolbarLine(words) || isMachineLine(words)
        {
            continue
        }
        guard author == nil, let name = byline(words, isMarked: true) else { return nil }
        author = name
    }
    return (author, found.date)
}

/// The pieces between separators, and before a weekday, a time or a count.
private func metadataPieces(_ text: String) -> [String] {
    var rest = text
    for start in [
        "Thứ ", "Chủ nhật", "Chủ Nhật", "Ngày ", "ngày ", "Lượt ", "Số lượt", "lúc ", "Cỡ chữ", "Đăng ", "bởi ", "Bởi ",
        "Cập nhật", "[GMT", "(GMT", "Đã xem", "Xem bản in",
    ] {
        rest = rest.replacing(start, with: "\u{1F}" + start)
    }
    rest = rest.replacing(" / ", with: "\u{1F}").replacing(" - ", with: "\u{1F}").replacing(" – ", with: "\u{1F}")
    return rest.split(whereSeparator: { "·|•\u{1F}".contains($0) }).map(String.init)
}

/// Takes the credits from the end of a body, or from where the page marks one: the author, and below or above it the source.
func takeCredits(_ drafts: inout [Draft]) -> Credit {
    while case .block(.rule)? = drafts.last?.content { drafts.removeLast() }
    var found = Credit()
    var taken: [Int] = []
    for index in drafts.indices.reversed().prefix(3) where index > 0 || drafts[index].role == .author {
        guard let text = drafts[index].heading else { break }
        let isOnly = taken.isEmpty && index == drafts.count - 1
        guard let line = credit(text.plainText, marking: marking(of: drafts[index], text, isLast: isOnly)),
            found.author == nil || line.author == nil
        else {
            // A source in brackets may stand below the author.
            if isOnly, text.plainText.hasPrefix("("), text.plainText.utf8.count < 160 { continue }
            break
        }
        if line.author == nil, found.agency != nil { break }
        found.author = found.author ?? line.author
        found.agency = found.agency ?? line.agency
        taken.append(index)
    }
    for index in taken { drafts.remove(at: index) }
    if found.author == nil, let marked = drafts.firstIndex(where: { $0.role == .author && $0.paragraph != nil }),
        let line = drafts[marked].paragraph.flatMap({ credit($0.plainText, marking: .named) })
    {
        drafts.remove(at: marked)
        found.author = line.author
        found.agency = found.agency ?? line.agency
    }
    return found
}

private func marking(of draft: Draft, _ text: [Inline], isLast: Bool) -> Credit.Marking {
    if draft.alignment == .right || draft.role == .author { return .named }
    return text.isWhollyStrong || text.isWhollyEmphasised || isLast ? .emphasised : .none
}
