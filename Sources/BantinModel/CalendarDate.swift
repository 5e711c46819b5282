/// A day of the Gregorian calendar, without a time or a zone: what a bulletin's dateline states.
package struct CalendarDate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CalendarDate.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2021-01-08`.
    package init?(iso8601 text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    package var yearMonth: YearMonth { YearMonth(year: year, month: month) }

    /// `08/01/2021`, as Vietnamese portals print a date.
    package var vietnameseShort: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }

    /// `ngày 08 tháng 01 năm 2021`: zeros before days under 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP, annex I).
    package var vietnameseLong: String {
        "ngày \(padded(day, 2)) tháng \(month < 3 ? padded(month, 2) : String(month)) năm \(year)"
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601, `2021-01-08`.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// A month of a year: what a bulletin's issue is named after.
package struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// Reads `2021-01`.
    package init?(iso8601 text: some StringProtocol) {
        guard let first = CalendarDate(iso8601: text + "-01") else { return nil }
        self = first.yearMonth
    }

    package static func < (a: YearMonth, b: YearMonth) -> Bool { (a.year, a.month) < (b.year, b.month) }

    /// ISO 8601, `2021-01`.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

    /// `tháng 01 năm 2021`: a zero before months 1 and 2 only (Decree 30/2020/NĐ-CP, annex I).
    package var vietnamese: String { "tháng \(month < 3 ? padded(month, 2) : String(month)) năm \(year)" }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
