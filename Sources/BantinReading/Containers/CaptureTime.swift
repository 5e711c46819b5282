import BantinModel

/// When a page was captured, to the second; archives give it in UTC, saved pages in their own time.
struct CaptureTime: Hashable, Comparable {
    let date: CalendarDate
    /// Of the day.
    let second: Int

    static func < (a: CaptureTime, b: CaptureTime) -> Bool { (a.date, a.second) < (b.date, b.second) }

    /// `2021-01-08T03:04:05Z`, with or without parts of a second (WARC 1.1, 5.4).
    init?(warcDate text: String) {
        guard let date = CalendarDate(iso8601: text.prefix(10)) else { return nil }
        self.date = date
        second = clock(text.dropFirst(11).prefix(8)) ?? 0
    }

    /// `Fri, 8 Jan 2021 03:04:05 +0700` (RFC 5322) and `Fri Jan 08 2021 03:04:05 GMT+0700` (a browser's): day, month by
    /// its name and year in any order.
    init?(words text: String) {
        var (day, month, year, time) = (0, 0, 0, 0)
        for word in text.split(whereSeparator: { " ,-".contains($0) }).prefix(7) {
            if let seconds = clock(word) {
                time = seconds
            } else if let index = monthNames.firstIndex(of: word.prefix(3).lowercased()) {
                month = index + 1
            } else if let number = Int(word), word.allSatisfy(\.isNumber) {
                if number > 31 || word.utf8.count == 4 { year = number } else if day == 0 { day = number }
            }
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        self.date = date
        second = time
    }
}

private let monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/// The second of the day at `03:04:05`; nil for anything else.
private func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], (0..<24).contains(hour),
        (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return hour * 3600 + minute * 60 + second
}
