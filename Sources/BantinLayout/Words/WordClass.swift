/// What the break rules need to know of a word. It is found out once for each distinct word and kept beside its glyphs.
struct WordClass: OptionSet, Hashable {
    let rawValue: UInt16

    /// Begins with a digit: `300`, `84/84`, `06-ĐA/TU`.
    static let number = WordClass(rawValue: 1 << 0)
    /// A Roman numeral, or a code with a digit in it: `XI`, `8B`.
    static let numeral = WordClass(rawValue: 1 << 1)
    /// A hyphen or dash that stands alone.
    static let dash = WordClass(rawValue: 1 << 2)
    static let capitalised = WordClass(rawValue: 1 << 3)
    /// What a number counts or measures: `ha`, `triệu/ha`, `hộ`.
    static let unit = WordClass(rawValue: 1 << 4)
    /// What a number follows: `số`, `Điều`, `tháng`.
    static let numberLeader = WordClass(rawValue: 1 << 5)
    /// A form of address before a name: `ông`, `bà`.
    static let address = WordClass(rawValue: 1 << 6)
    /// An abbreviated title that never parts from its name: `TP.`, `ThS.`.
    static let abbreviation = WordClass(rawValue: 1 << 7)
    /// Ends a clause: a comma, a stop, a closing quote or bracket stands at its end.
    static let endsClause = WordClass(rawValue: 1 << 8)
    /// Nothing but signs that close or follow: `%`, `…`, `./.`.
    static let closing = WordClass(rawValue: 1 << 9)
    /// Nothing but signs that open: `(`, `“`.
    static let opening = WordClass(rawValue: 1 << 10)
    /// `tháng` or `năm` in a date.
    static let datePart = WordClass(rawValue: 1 << 11)
    /// A dash that is typed as a hyphen: `-` standing alone.
    static let hyphen = WordClass(rawValue: 1 << 12)
    /// A number that can count: `300`, `84/84`, `1.234,5`, but not the code `15/KH-UBND`.
    static let quantity = WordClass(rawValue: 1 << 13)
}

extension WordClass {
    init(classifying word: String) {
        self = []
        if Signs.dashes.contains(word) {
            insert(.dash)
            if word == "-" { insert(.hyphen) }
            return
        }
        let core = word.drop { Signs.opening.contains($0) }
        if core.isEmpty { insert(.opening) }
        if core.allSatisfy({ Signs.closing.contains($0) }), !core.isEmpty { insert(.closing) }
        if let last = core.last, Signs.clauseEnds.contains(last) { insert(.endsClause) }
        let bare = core.trimmingTrailing { Signs.clauseEnds.contains($0) }
        guard let first = bare.first else { return }
        if first.isASCIIDigit {
            insert(.number)
            if !bare.contains(where: \.isLetter) { insert(.quantity) }
        }
        if first.isUppercase { insert(.capitalised) }
        if WordClass.isNumeral(bare) { insert(.numeral) }
        let counted = bare.prefix { $0 != "/" }
        if Vocabulary.units.contains(String(counted)) { insert(.unit) }
        let lowercase = bare.lowercased()
        if Vocabulary.numberLeaders.contains(lowercase) { insert(.numberLeader) }
        if Vocabulary.dateParts.contains(lowercase) { insert(.datePart) }
        if Vocabulary.addresses.contains(lowercase) { insert(.address) }
        if Vocabulary.abbreviations.contains(String(core)) { insert(.abbreviation) }
    }

    /// `XI`, `8B`, `K15`: short and with a digit, or a Roman number.
    private static func isNumeral(_ word: Substring) -> Bool {
        guard word.utf8.count <= 8 else { return false }
        if word.allSatisfy({ "IVXLC".contains($0) }) { return true }
        return word.contains(where: \.isASCIIDigit)
    }
}

private enum Signs {
    static let dashes: Set<String> = ["-", "–", "—", "−"]
    static let opening: Set<Character> = ["(", "[", "{", "“", "‘", "«", "\"", "'"]
    static let closing: Set<Character> = [
        "%", "‰", "…", ".", "/", ",", ";", ":", "!", "?", ")", "]", "}", "”", "’", "»",
    ]
    static let clauseEnds: Set<Character> = [".", ",", ";", ":", "!", "?", "…", ")", "]", "}", "”", "’", "»", "\""]
}

/// Words that tie: our own list, drawn from how bulletins write numbers, codes, dates and names.
private enum Vocabulary {
    static let units: Set<String> = [
        "ha", "km", "m", "cm", "mm", "m2", "m²", "m3", "m³", "km2", "km²", "kg", "g", "tấn", "tạ", "yến", "lít", "kWh",
        "MW", "đồng", "đ", "₫", "VNĐ", "USD", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "hộ", "người", "con", "cây",
        "xã", "huyện", "tỉnh", "thôn", "bản", "phường", "tổ", "lượt", "lần", "mô", "cuộc", "ngày", "tháng", "năm",
        "tuổi",
        "giờ", "phút", "giây", "học", "đại", "cán", "trường", "lớp", "mét", "héc-ta", "hecta", "phần", "suất", "căn",
        "nhà", "công", "điểm", "đơn", "loại", "nhóm", "chiếc", "cái", "bộ", "tấm", "°C", "%", "tờ", "cuốn", "quyển",
        "gốc",
        "em",
    ]
    static let numberLeaders: Set<String> = [
        "số", "điều", "khoản", "mục", "chương", "phần", "tổ", "thứ", "khóa", "khoá", "ngày", "tháng", "năm", "quý",
        "hình", "bảng", "biểu", "lớp", "kỳ", "cấp", "đợt", "trang", "quốc", "tập", "bài", "tuần", "nhóm", "loại",
    ]
    static let dateParts: Set<String> = ["tháng", "năm"]
    static let addresses: Set<String> = [
        "ông", "bà", "anh", "chị", "em", "cụ", "cô", "chú", "bác", "chí", "thầy", "bé", "cháu",
    ]
    static let abbreviations: Set<String> = [
        "TP.", "Tp.", "TX.", "TT.", "Q.", "P.", "H.", "X.", "ThS.", "TS.", "PGS.", "GS.", "BS.", "KS.", "CN.", "LS.",
        "Ông.", "Mr.", "Ms.", "Dr.", "St.",
    ]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
    fileprivate func trimmingTrailing(_ isDropped: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
