import BantinModel
import Testing

@testable import BantinReading

@Suite struct CreditTests {
    @Test(
        arguments: [
            ("Hương Dịu", "Hương Dịu", nil), ("Tác giả: Hương Dịu", "Hương Dịu", nil),
            ("Bài, ảnh: Hương Dịu", "Hương Dịu", nil),
            ("Tin, ảnh: Lý Sìn – Vi Sen", "Lý Sìn – Vi Sen", nil), ("Tin: Lý Sìn; ảnh: Vi Sen", "Lý Sìn; Vi Sen", nil),
            ("PV", "PV", nil),
            ("N.H – T.L", "N.H – T.L", nil), ("Theo Báo Núi Xanh", nil, "Báo Núi Xanh"), ("(Theo TTXVN)", nil, "TTXVN"),
            ("Nguồn: nuixanh.vn", nil, "nuixanh.vn"), ("Nguồn tin: Đài PT-TH tỉnh", nil, "Đài PT-TH tỉnh"),
            ("Hà An (Theo TTXVN)", "Hà An", "TTXVN"), ("Lý Văn Sìn/TTXVN", "Lý Văn Sìn", "TTXVN"),
            ("Hương Dịu (thực hiện)", "Hương Dịu", nil),
            ("By Hương Dịu", "Hương Dịu", nil), ("Bối Bối, ", "Bối Bối", nil),
            ("Hương Dịu huongdiu@xa.example", "Hương Dịu", nil),
            ("Nguyễn V. A.", "Nguyễn V. A.", nil),
        ] as [(String, String?, String?)])
    func `a credit gives persons and sources apart`(line: String, author: String?, agency: String?) {
        #expect(credit(line, marking: .emphasised) == Credit(author: author, agency: agency))
    }

    @Test(arguments: [
        "Theo Nghị quyết số 5, xã phải hoàn thành trong năm.", "Biên tập viên: Vi Sen", "Người đăng: admin", "admin",
        "Lượt xem: 523",
        "Một đoạn văn thường, không phải tên ai.", "Kết quả bước đầu", "Ảnh: Vi Sen", "Thứ Sáu, 08/01/2021",
        "Gửi ý kiến của bạn đến tòa soạn",
        "TIN TỨC SỰ KIỆN",
    ])
    func `other lines are no credits`(line: String) {
        #expect(credit(line, marking: .emphasised) == nil)
    }

    @Test func `an office is believed where the page sets it as a credit`() {
        #expect(credit("Phòng Văn hóa và Thông tin", marking: .emphasised) == nil)
        #expect(credit("Phòng Văn hóa và Thông tin", marking: .named)?.author == "Phòng Văn hóa và Thông tin")
    }

    @Test(
        arguments: [
            ("Hà Thu · Thứ Tư, 27/01/2021, 08:30", "Hà Thu"),
            ("Minh Thư / 05 Tháng Mười Một 2021 / Số lượt xem: 2318 / Ý kiến (3)", "Minh Thư"),
            ("Trần Lưu Ly Thứ Ba, 02/07/2024, 10:05 [GMT+7]", "Trần Lưu Ly"), ("09:30 17/05/2024 - Admin", nil),
            ("13/12/2022 09:41 Lượt xem: 1204", nil),
        ] as [(String, String?)])
    func `a line of metadata gives the author beside its date`(line: String, author: String?) throws {
        let found = try #require(datedByline(line))
        #expect(found.author == author)
    }
}

@Suite struct NamedDateTests {
    @Test(
        arguments: [
            ("8 Tháng Một, 2021", "2021-01-08"), ("05 Tháng Mười Một 2021", "2021-11-05"),
            ("Tháng Mười Hai 3, 2020", "2020-12-03"),
            ("Th1 8, 2021", "2021-01-08"), ("January 8, 2021", "2021-01-08"), ("Fri, 08 Jan 2021 14:30", "2021-01-08"),
            ("Fri, 01/08/2021 - 14:30", "2021-01-08"), ("Thứ Sáu, 08/01/2021", "2021-01-08"),
            ("Sunday, 08/01/2023", "2023-01-08"),
        ])
    func `months may be words, and a weekday tells the order`(text: String, date: String) {
        #expect(firstDate(in: text)?.date.description == date)
    }

    @Test(arguments: ["Tháng Một lạnh nhất năm 2021", "2021 hộ", "may mắn 5 lần năm 2021"])
    func `a month without a day is no date`(text: String) {
        #expect(firstDate(in: text) == nil)
    }

    @Test(
        arguments: [
            ("2021-01-07T17:30:00Z", "2021-01-08"), ("2021-01-07T17:30:00.000Z", "2021-01-08"),
            ("2021-01-07T16:30:00Z", "2021-01-07"),
            ("2021-01-07T23:30:00+07:00", "2021-01-07"), ("2021-12-31T17:00:00+00:00", "2022-01-01"),
        ])
    func `a stamp in UTC gives the day in Vietnam`(stamp: String, day: String) {
        #expect(DeclaredDay(stamp)?.local.description == day)
    }

    @Test(
        arguments: [
            ("https://x.example/2021/01/08/bai.html", "2021-01-08"),
            ("https://x.example/bai-20210108143000123.htm", "2021-01-08"),
            ("https://x.example/tin/08-01-2021/bai", "2021-01-08"), ("https://x.example/bai-4217000.html", nil),
            ("https://2021.example/", nil),
        ] as [(String, String?)])
    func `an address may bear the day`(address: String, day: String?) {
        #expect(dateInAddress(address)?.description == day)
    }
}
