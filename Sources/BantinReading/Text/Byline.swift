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
        if isAccountName(words) || isEditorLine(words) { continue }
        guard author == nil, let name = byline(words, isMarked: true) else { return nil }
        author = name
    }
    return (author, found.date)
}

/// The person in the pieces of a line of metadata, whatever else stands in it.
func person(in pieces: [String]) -> String? {
    for piece in pieces.flatMap(metadataPieces) {
        let words = folded(piece).trimmingHead(",;.- ").trimmingTail(",;.-[( ")
        guard (2...5).contains(words.split(separator: " ").count), looksLikePerson(words), !isMachineLine(words),
            !isToolbarLine(words),
            !isAccountName(words), dateLine(words) == nil
        else { continue }
        return words
    }
    return nil
}

/// The pieces between separators, and before a weekday, a time or a count.
private func metadataPieces(_ text: String) -> [String] {
    var rest = text
    for start in [
        "Thứ ", "Chủ nhật", "Chủ Nhật", "Ngày ", "ngày ", "Lượt ", "Số lượt", "lúc ", "Cỡ chữ", "Đăng ", "bởi ", "Bởi ",
        "Cập nhật", "[GMT", "(GMT", "Đã xem", "Xem bản in",
    ] {
        rest = rest.replaced(start, by: "\u{1F}" + start)
    }
    rest = rest.replaced(" / ", by: "\u{1F}").replaced(" - ", by: "\u{1F}").replaced(" – ", by: "\u{1F}")
    return rest.split(whereSeparator: { "·|•\u{1F}".contains($0) }).map(String.init)
}

/// Takes the credits from the end of a body, or from where the page marks one: the author, and below or above it the source.
///
/// A line that stands apart as a credit, with nothing but scraps below it, ends the article: what is below goes into `dropped`.
func takeCredits(_ drafts: inout [Draft], dropped: inout [Draft]) -> Credit {
    if let end = lastMarkedCredit(drafts) {
        dropped += drafts[(end + 1)...].filter { !$0.isPicture }
        drafts.removeSubrange((end + 1)...)
    }
    return takeCredits(&drafts)
}

/// The same of a text of which nothing is cut.
func takeCredits(_ drafts: inout [Draft]) -> Credit {
    while case .block(.rule)? = drafts.last?.content { drafts.removeLast() }
    var found = Credit()
    var taken: [Int] = []
    for index in drafts.indices.reversed().prefix(5) where index > 0 || drafts[index].role == .author {
        guard let text = drafts[index].heading else { break }
        let isOnly = taken.isEmpty && index == drafts.count - 1
        guard let line = credit(text.plainText, marking: marking(of: drafts[index], text, isLast: isOnly)),
            found.author == nil || line.author == nil || isPerson(line.author, above: found.author)
        else {
            // Who took the pictures or set the page may be told below who wrote.
            if found.author == nil, isOtherCredit(text.plainText) { continue }
            // A source in brackets may stand below the author.
            if isOnly, text.plainText.hasPrefix("("), text.plainText.utf8.count < 160 { continue }
            break
        }
        if line.author == nil, found.agency != nil { break }
        found.author = isPerson(line.author, above: found.author) ? line.author : found.author ?? line.author
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

/// `ThS. Nông Thị Bích Vân`, and below it `Trường Chính trị tỉnh`: the line below says where the person works.
private func isPerson(_ name: String?, above other: String?) -> Bool {
    guard let name, let other else { return false }
    return isOffice(other) && !isOffice(name)
}

/// A credit set on the right or named as one, near the end, with no running text below it.
private func lastMarkedCredit(_ drafts: [Draft]) -> Int? {
    for index in drafts.indices.reversed().prefix(14) {
        guard let text = drafts[index].heading else {
            if case .block(.table) = drafts[index].content { return nil }
            continue
        }
        let words = text.plainText
        let isSetApart = drafts[index].alignment == .right || drafts[index].role == .author
        if isSetApart, index > 0, let line = credit(words, marking: .named), line.author != nil || line.agency != nil {
            return index
        }
        if words.utf8.count > 130, drafts[index].linkedShare < 0.5 { return nil }
    }
    return nil
}

private func marking(of draft: Draft, _ text: [Inline], isLast: Bool) -> Credit.Marking {
    if draft.alignment == .right || draft.role == .author { return .named }
    return text.isWhollyStrong || text.isWhollyEmphasised || isLast ? .emphasised : .none
}
