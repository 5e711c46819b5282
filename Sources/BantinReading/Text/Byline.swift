import BantinModel

/// The author in a line that says nothing else, such as `Hương Dịu` or `Bài, ảnh: Hương Dịu`; nil for other lines.
///
/// When `isMarked`, the page itself sets the line as a byline, on the right or by its class, and an office
/// (`Phòng Văn hóa và Thông tin`) is believed as well as a person.
func byline(_ text: String, isMarked: Bool) -> String? {
    guard text.utf8.count <= 160, let name = withoutCredit(text), let first = name.first,
        first.isUppercase, let last = name.last, !".!?…:;,/".contains(last) || isAbbreviated(name)
    else { return nil }
    let words = name.split(separator: " ")
    guard words.count <= (isMarked ? 12 : 6), firstDate(in: name) == nil else { return nil }
    let isName = words.allSatisfy { word in
        word.first.map { $0.isUppercase || "(-–&".contains($0) } ?? false || ["và", "-", "–"].contains(word)
    }
    guard isMarked || (isName && words.count > 1) || name.utf8.count != text.utf8.count else { return nil }
    guard name.contains(where: \.isLetter), !name.contains(where: \.isNumber) || isMarked else { return nil }
    return name
}

private let creditWords: Set<String> = [
    "tác", "giả", "bài", "ảnh", "tin", "và", "người", "viết", "thực", "hiện", "by", "biên", "soạn", "phóng", "viên",
    "pv",
]

/// The text after `Tác giả:`, `Tin, ảnh:` and the like; the text itself when it has no colon.
private func withoutCredit(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let words = text[..<colon].lowercased().split { !$0.isLetter }
    guard !words.isEmpty, words.allSatisfy({ creditWords.contains(String($0)) }) else { return nil }
    return String(text[text.index(after: colon)...].drop { $0 == " " || $0 == "\u{A0}" })
}

/// `Nguyễn V. A.` ends with a full stop and is a name.
private func isAbbreviated(_ name: String) -> Bool {
    guard name.hasSuffix("."), let word = name.split(separator: " ").last else { return false }
    return word.count == 2
}

/// A line such as `Hà Thu · Thứ Tư, 27/01/2021, 08:30`: its author and date; nil when anything else is in it.
func datedByline(_ text: String) -> (author: String?, date: CalendarDate)? {
    guard text.utf8.count < 160, firstDate(in: text) != nil else { return nil }
    var author: String?
    var date: CalendarDate?
    for piece in text.split(whereSeparator: { "·|•–".contains($0) }) {
        let words = folded(String(piece))
        if let found = dateLine(words) {
            date = date ?? found
        } else if let name = byline(words, isMarked: true), author == nil {
            author = name
        } else {
            return nil
        }
    }
    return date.map { (author, $0) }
}

/// Takes the byline from the end of a body, or from where the page marks one. A source in brackets may stand below it.
func takeByline(_ drafts: inout [Draft]) -> String? {
    while case .block(.rule)? = drafts.last?.content { drafts.removeLast() }
    for index in drafts.indices.reversed().prefix(2) where index > 0 || drafts[index].role == .author {
        guard let text = drafts[index].paragraph else { break }
        let words = text.plainText
        let isMarked = drafts[index].alignment == .right || drafts[index].role == .author
        if isMarked || text.isWhollyStrong || text.isWhollyEmphasised, let name = byline(words, isMarked: isMarked) {
            drafts.remove(at: index)
            return name
        }
        guard words.hasPrefix("("), words.hasSuffix(")"), words.utf8.count < 160 else { break }
    }
    if let marked = drafts.firstIndex(where: { $0.role == .author && $0.paragraph != nil }),
        let name = drafts[marked].paragraph.flatMap({ byline($0.plainText, isMarked: true) })
    {
        drafts.remove(at: marked)
        return name
    }
    return nil
}
