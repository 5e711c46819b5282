/// Words that look Vietnamese: an initial, a rhyme with a tone, as the seed has it. They mean nothing.
struct RandomWords {
    private static let initials = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr",
        "v", "x",
    ]

    private static let rhymes = [
        "a", "à", "á", "ả", "ã", "ạ", "anh", "ành", "ách", "ăn", "ằng", "ắc", "ẳng", "ẵn", "ặt", "âm", "ần", "ấp", "ẩn",
        "ẫu", "ậy", "e", "èo", "én", "ẻ", "ẽ", "ẹp", "ê", "ền", "ết", "ểu", "ễ", "ệnh", "i", "ì", "ính", "ỉ", "ĩ",
        "ịch",
        "o", "òng", "óc", "ỏi", "õ", "ọng", "ô", "ồng", "ốt", "ổi", "ỗ", "ộng", "ơ", "ời", "ới", "ở", "ỡ", "ợp", "u",
        "ùng", "úc", "ủ", "ũ", "ụng", "ư", "ừng", "ức", "ử", "ữ", "ựng", "y", "ỳ", "ý", "ỷ", "ỹ", "ỵ", "uyền", "ương",
        "iếng", "uông", "ượt", "oai",
    ]

    /// What stands in real text beside words.
    private static let others = [
        "08/01/2021", "12,5%", "–", "“trích”", "UBND", "3.000 m²", "A&B", "<5", "Nguyễn", "(1)",
    ]

    static func word(_ random: inout SeededGenerator) -> String {
        random.chance(24) ? random.pick(others) : random.pick(initials) + random.pick(rhymes)
    }

    /// Words with single spaces between, the first letter a capital, a full stop at the end.
    static func sentence(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        phrase(range, &random) + "."
    }

    static func phrase(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        let text = (0..<random.count(range)).map { _ in word(&random) }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
