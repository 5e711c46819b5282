import BantinModel

/// Dates whose month is a word: `8 Tháng Một, 2021`, `Th1 8, 2021`, `January 8, 2021`, `Fri, 08 Jan 2021`.
func firstNamedDate(in text: String) -> FoundDate? {
    let words = dateWordTokens(text)
    for index in words.indices {
        guard let month = month(at: index, words) else { continue }
        let after = index + month.length
        let neighbours = [index - 1, after].filter(words.indices.contains)
        guard
            let day = neighbours.first(where: {
                (1...31).contains(words[$0].number ?? 0) && words[$0].text.utf8.count <= 2
            })
        else { continue }
        let years = [after, after + 1, after + 2].filter { words.indices.contains($0) && $0 != day }
        guard let year = years.first(where: { (1990...2199).contains(words[$0].number ?? 0) }),
            let date = CalendarDate(year: words[year].number ?? 0, month: month.value, day: words[day].number ?? 0)
        else { continue }
        let first = min(index, day)
        return FoundDate(date: date, range: words[first].range.lowerBound..<words[max(year, day)].range.upperBound)
    }
    return nil
}

private struct DateWord {
    var text: String
    var range: Range<Int>
    var number: Int? { text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil }
}

private func dateWordTokens(_ text: String) -> [DateWord] {
    let bytes = Array(text.utf8)
    var words: [DateWord] = []
    var index = 0
    func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
    while index < bytes.count, words.count < 60 {
        guard isWord(bytes[index]) else {
            index += 1
            continue
        }
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        words.append(
            DateWord(text: String(decoding: bytes[start..<index], as: UTF8.self).small, range: start..<index))
    }
    return words
}

private func month(at index: Int, _ words: [DateWord]) -> (value: Int, length: Int)? {
    let word = words[index].text
    if let value = englishMonths.firstIndex(where: { word == $0 || (word.utf8.count == 3 && $0.hasPrefix(word)) }) {
        return (value + 1, 1)
    }
    if word.hasPrefix("th"), let value = Int(word.dropFirst(2)), (1...12).contains(value) { return (value, 1) }
    guard word == "tháng", index + 1 < words.count, let first = vietnameseNumbers.firstIndex(of: words[index + 1].text)
    else {
        return nil
    }
    if first == 9, index + 2 < words.count, let second = ["một", "hai"].firstIndex(of: words[index + 2].text) {
        return (11 + second, 3)
    }
    return (first + 1, 2)
}

private let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]

private let vietnameseNumbers = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

/// 0 for Sunday to 6 for Saturday (Sakamoto's rule).
extension CalendarDate {
    var weekday: Int {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let shifted = month < 3 ? year - 1 : year
        return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offsets[month - 1] + day) % 7
    }
}

/// Templates left in English write `Fri, 01/08/2021` for 8 January: where only that reading falls on the weekday, it is meant.
func monthFirstDate(_ date: CalendarDate, in text: String) -> CalendarDate? {
    guard date.day <= 12, date.day != date.month,
        let swapped = CalendarDate(year: date.year, month: date.day, day: date.month)
    else { return nil }
    let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    let named = dateWordTokens(text).lazy.compactMap { word in
        days.firstIndex { word.text.hasPrefix($0) && (word.text.utf8.count == 3 || word.text.hasSuffix("day")) }
    }.first
    guard let named, date.weekday != named, swapped.weekday == named else { return nil }
    return swapped
}
