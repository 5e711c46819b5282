import BantinModel
import Testing

@Suite struct LengthTests {
    @Test(arguments: [(12.5, "12.5pt"), (-0.25, "-0.25pt"), (3, "3pt"), (0.001, "0.001pt")])
    func `a length is written in points without idle zeros`(points: Double, text: String) {
        #expect(Length.points(points).description == text)
    }

    @Test func `an inch in millimetres is 72 points`() {
        #expect(Length.millimetres(25.4) == .points(72))
    }
}

@Suite struct CalendarDateTests {
    @Test func `a date of the decree has zeros before small days and the first two months only`() {
        #expect(CalendarDate(year: 2021, month: 1, day: 8)?.vietnameseLong == "ngày 08 tháng 01 năm 2021")
        #expect(CalendarDate(year: 2021, month: 3, day: 15)?.vietnameseLong == "ngày 15 tháng 3 năm 2021")
    }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021-1-8", "08/01/2021", ""])
    func `what is no day is no date`(text: String) {
        #expect(CalendarDate(iso8601: text) == nil)
    }

    @Test func `a leap day is a day`() {
        #expect(CalendarDate(iso8601: "2020-02-29")?.description == "2020-02-29")
    }
}
