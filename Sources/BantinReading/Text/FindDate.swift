import BantinModel

/// A date found in running text, and where.
struct FoundDate {
    var date: CalendarDate
    /// Of the text's UTF-8.
    var range: Range<Int>
}

/// The first date in the text: `08/01/2021`, `8-1-2021`, `08.01.2021`, `ngày 8 tháng 01 năm 2021`, `2021-01-08`.
///
/// The day stands first, as everywhere in Vietnam, unless the year does.
func firstDate(in text: String) -> FoundDate? {
    var scan = DateScan(bytes: Array(text.utf8))
    guard var found = scan.first() else { return scan.hasYear ? firstNamedDate(in: text) : nil }
    if let monthFirst = monthFirstDate(found.date, in: text) { found.date = monthFirst }
    return found
}

/// The date of a line that says nothing else: a weekday, a time and words such as `Cập nhật` may stand around it.
func dateLine(_ text: String) -> CalendarDate? {
    guard text.utf8.count < 120, let found = firstDate(in: text) else { return nil }
    var rest = Array(text.utf8)
    rest.replaceSubrange(found.range, with: [0x20])
    return isDateWords(String(decoding: rest, as: UTF8.self)) ? found.date : nil
}

/// Whether a text has nothing but numbers, weekdays, times and words such as `Cập nhật`.
func isDateWords(_ text: String) -> Bool {
    text.small.split { !($0.isLetter || $0.isNumber) }
        .allSatisfy { dateWords.contains($0) || $0.allSatisfy(\.isNumber) || isClock($0) }
}

private let dateWords: Phrases = [
    "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "chủ", "nhật", "cn", "ngày", "đăng", "cập", "lúc", "giờ",
    "phút", "gmt", "am", "pm", "sa", "ch", "xuất", "bản", "đưa", "tin", "tạo", "viết", "gửi", "lên", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "published", "updated", "date", "on", "utc",
    "t", "z",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "posted", "at", "thời", "gian", "tin", "bài", "nhật", "vào",
    "buổi",
    "sáng", "chiều", "tối", "trưa", "múi", "thứ", "lượt", "xem", "đọc", "views", "view", "t2", "t3", "t4",
    "t5",
    "t6", "t7", "được", "phát", "hành", "mới", "nhất", "lần", "cuối", "ngay", "dang", "cap", "nhat", "by", "schedule",
    "event", "calendar", "month", "today", "access",
]

/// `9h30`, `09h`.
private func isClock(_ word: Substring) -> Bool {
    word.utf8.count <= 6 && word.contains("h") && word.allSatisfy { $0.isNumber || "hp".contains($0) }
}

private struct DateScan {
    let bytes: [UInt8]
    /// Whether a number of four digits was met.
    private(set) var hasYear = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func first() -> FoundDate? {
        var index = 0
        while index < bytes.count {
            guard isDigit(index) else {
                index += 1
                continue
            }
            let end = digitsEnd(index)
            if end - index == 4 { hasYear = true }
            if let found = date(from: index, to: end) { return found }
            index = end
        }
        return nil
    }

    private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

    private func digitsEnd(_ start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        return end
    }

    private func number(_ range: Range<Int>) -> Int {
        range.count > 4 ? -1 : bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private func date(from start: Int, to end: Int) -> FoundDate? {
        switch end - start {
        case 4: yearFirst(start, end)
        case 1, 2: dayFirst(start, end) ?? inWords(start, end)
        default: nil
        }
    }

    private func dayFirst(_ start: Int, _ end: Int) -> FoundDate? {
        guard let (month, separator) = part(after: end, separators: "/-."), month.count <= 2,
            let (year, _) = part(after: month.upperBound, separators: separator), year.count == 4
        else { return nil }
        return found(year, month, start..<end, start..<year.upperBound)
    }

    private func yearFirst(_ start: Int, _ end: Int) -> FoundDate? {
        guard let (month, separator) = part(after: end, separators: "/-."), month.count <= 2,
            let (day, _) = part(after: month.upperBound, separators: separator), day.count <= 2
        else { return nil }
        return found(start..<end, month, day, start..<day.upperBound)
    }

    /// A separator, with or without spaces around it, and digits.
    private func part(after index: Int, separators: String) -> (Range<Int>, String)? {
        var at = skipSpace(index)
        guard at < bytes.count, separators.utf8.contains(bytes[at]) else { return nil }
        let separator = String(decoding: [bytes[at]], as: UTF8.self)
        at = skipSpace(at + 1)
        let end = digitsEnd(at)
        return end > at ? (at..<end, separator) : nil
    }

    /// `8 tháng 1 năm 2021`, `8 tháng 1, 2021`.
    private func inWords(_ start: Int, _ end: Int) -> FoundDate? {
        guard let monthStart = skip("tháng", from: skipSpace(end)) else { return nil }
        let month = monthStart..<digitsEnd(monthStart)
        var at = skipSpace(month.upperBound)
        if at < bytes.count, bytes[at] == 0x2C || bytes[at] == 0x2F { at = skipSpace(at + 1) }
        let yearStart = skip("năm", from: at) ?? at
        let year = yearStart..<digitsEnd(yearStart)
        guard !month.isEmpty, month.count <= 2, year.count == 4 else { return nil }
        return found(year, month, start..<end, start..<year.upperBound)
    }

    private func skipSpace(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
        return index
    }

    /// The word in small letters or with a capital first, then spaces; nil when it is not there.
    private func skip(_ word: String, from index: Int) -> Int? {
        let wanted = Array(word.utf8)
        guard index + wanted.count < bytes.count, bytes[index] | 0x20 == wanted[0],
            bytes[(index + 1)...].starts(with: wanted.dropFirst())
        else { return nil }
        return skipSpace(index + wanted.count)
    }

    private func found(_ year: Range<Int>, _ month: Range<Int>, _ day: Range<Int>, _ range: Range<Int>) -> FoundDate? {
        let value = number(year)
        guard (1900...2199).contains(value),
            let date = CalendarDate(year: value, month: number(month), day: number(day))
        else { return nil }
        return FoundDate(date: date, range: range)
    }
}
