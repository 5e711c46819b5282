import BantinModel
import BantinReading
import Testing

@Suite struct PastedTextTests {
    let long =
        "Cả bản dậy từ lúc gà gáy lần đầu, người gùi ngô, người dắt ngựa, men theo con đường đất đỏ xuống chợ huyện cách đó mười cây số."

    func read(_ text: String) -> Article? { reading(text, as: "a.txt").value.first }

    @Test func `any pasted text has a title line, a date and paragraphs`() throws {
        let article = try #require(
            read("Đường xuống chợ\nThứ bảy, ngày 9 tháng 01 năm 2021\n\n\(long)\n\n\(long)\n\nGiàng A Phử"))
        #expect(article.title == "Đường xuống chợ")
        #expect(article.date?.description == "2021-01-09")
        #expect(article.author == "Giàng A Phử")
        #expect(article.blocks.map(\.plainText) == [long, long])
        #expect(article.lead.isEmpty)
    }

    @Test func `lines cut at a width are joined`() throws {
        let words = (long + " " + long).split(separator: " ")
        var lines = [""]
        for word in words {
            if lines[lines.count - 1].count + word.count > 60 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        let paragraph = lines.joined(separator: "\r\n")
        let article = try #require(read("Đường xuống chợ\r\n\r\n\(paragraph)\r\n\r\n\(paragraph)"))
        #expect(article.blocks.map(\.plainText) == [long + " " + long, long + " " + long])
    }

    @Test func `marked lines are lists, speech is not`() throws {
        let article = try #require(
            read(
                "Họp bản\n\nNội dung gồm:\n- Bầu trưởng bản\n- Làm đường\n\n1. Việc một\n2. Việc hai\n\n- Ai đi?\n- Tôi đi.\n\n\(long)"
            ))
        let kinds = article.blocks.map { block in
            switch block.kind {
            case .list(let list): list.isOrdered ? "số" : "chấm"
            default: "đoạn"
            }
        }
        #expect(kinds == ["đoạn", "chấm", "số", "đoạn", "đoạn", "đoạn"])
    }

    @Test func `a short line between long paragraphs is what is left of a picture, or a heading`() throws {
        let result = reading(
            "Tên bài\n\n\(long)\n\nPhiên chợ đầu năm đông kín người bán kẻ mua\n\n\(long)\n\nII. Ngày về\n\n\(long)\n\nĐường về\n\n\(long)",
            as: "a.txt")
        let kinds = try #require(result.value.first).blocks.map { block in
            switch block.kind {
            case .figure: "ảnh"
            case .heading: "mục"
            default: "đoạn"
            }
        }
        #expect(kinds == ["đoạn", "ảnh", "đoạn", "mục", "đoạn", "mục", "đoạn"])
        #expect(result.ids == ["missing-image", "missing-date"])
    }

    @Test(arguments: [
        ("08/01/2021", "2021-01-08"), ("Ngày đăng: 8-1-2021", "2021-01-08"),
        ("Thứ sáu, 08.01.2021 | 09:15 GMT+7", "2021-01-08"),
        ("Ngày 29 tháng 02 năm 2020", "2020-02-29"), ("2021-12-31", "2021-12-31"),
        ("9h30, 1 tháng 2, 2021", "2021-02-01"),
    ])
    func `dates are read with the day first`(line: String, expected: String) {
        #expect(read("Tên bài\n\(line)\n\n\(long)\n\n\(long)")?.date?.description == expected)
    }

    @Test(arguments: ["31/02/2021", "Đến ngày 08/01/2021, bản có hai lớp học", "13/13/2021", "1/2/21"])
    func `other lines are no dates`(line: String) {
        #expect(read("Tên bài\n\n\(line).\n\n\(long)")?.date == nil)
    }

    @Test(arguments: [
        ("Tác giả: Nông Văn Ích", "Nông Văn Ích"), ("Bài, ảnh: Hà Thu", "Hà Thu"), ("Hà Thu", "Hà Thu"),
        ("Hẹn gặp lại bà con", nil), ("Xin cảm ơn.", nil),
    ])
    func `the last short line is the author when it reads like a name`(line: String, expected: String?) throws {
        let article = try #require(read("Tên bài\n\n\(long)\n\n\(line)"))
        #expect(article.author == expected)
        #expect(article.blocks.count == (expected == nil ? 2 : 1))
    }
}
