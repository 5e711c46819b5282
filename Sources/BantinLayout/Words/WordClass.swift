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

    /// The class of a word of small letters, or of a capital and small letters, with or without a comma or the like behind
    /// it, as most are: told by its bytes. Nil for any other word.
    init?(plain word: UnsafeBufferPointer<UInt8>) {
        var end = word.count
        while end > 0, Signs.isClauseEnd(word[end - 1]) { end -= 1 }
        // `TP.` and `Mr.` are short.
        guard end > 0, end == word.count || word.count > 6 else { return nil }
        var bytes = Array(word[..<end])
        let isCapitalised = bytes.makeFirstSmall()
        guard bytes.isSmallLetters, bytes.count > 2 || !isCapitalised else { return nil }
        self = ShortWord(bytes).flatMap { Vocabulary.plain[$0] } ?? []
        if isCapitalised {
            remove(.unit)
            insert(.capitalised)
        }
        if end < word.count { insert(.endsClause) }
    }

    /// `XI`, `8B`, `K15`: short and with a digit, or a Roman number.
    private static func isNumeral(_ word: Substring) -> Bool {
        guard word.utf8.count <= 8 else { return false }
        if word.allSatisfy({ "IVXLC".contains($0) }) { return true }
        return word.contains(where: \.isASCIIDigit)
    }
}

extension [UInt8] {
    /// Whether the letter that it begins with was a capital of ASCII or Đ.
    fileprivate mutating func makeFirstSmall() -> Bool {
        if (0x41...0x5A).contains(self[0]) {
            self[0] |= 0x20
            return true
        }
        guard count > 1, self[0] == 0xC4, self[1] == 0x90 else { return false }
        self[1] = 0x91
        return true
    }

    fileprivate var isSmallLetters: Bool {
        var index = 0
        while index < count {
            switch self[index] {
            case 0x61...0x7A: index += 1
            // à to ý; ă, đ, ĩ; ũ; ơ, ư.
            case 0xC3 where index + 1 < count && self[index + 1] >= 0xA0 && self[index + 1] != 0xB7,
                0xC4 where index + 1 < count && [0x83, 0x91, 0xA9].contains(self[index + 1]),
                0xC5 where index + 1 < count && self[index + 1] == 0xA9,
                0xC6 where index + 1 < count && [0xA1, 0xB0].contains(self[index + 1]):
                index += 2
            // Ạ to ỹ: the small letters have odd numbers.
            case 0xE1 where index + 2 < count && [0xBA, 0xBB].contains(self[index + 1]) && self[index + 2] & 1 == 1:
                index += 3
            default: return false
            }
        }
        return true
    }
}

/// The bytes of a word of up to sixteen, to be looked up without a string.
private struct ShortWord: Hashable {
    private var bytes = SIMD16<UInt8>()

    init?(_ word: some Collection<UInt8>) {
        guard word.count <= 16 else { return nil }
        for (index, byte) in word.enumerated() { bytes[index] = byte }
    }
}

private enum Signs {
    /// The signs of ASCII among `clauseEnds`.
    static func isClauseEnd(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x3B || byte == 0x21 || byte == 0x3F || byte == 0x29
    }

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

extension Vocabulary {
    /// What any word of the lists is that is written in small letters alone.
    fileprivate static let plain: [ShortWord: WordClass] = {
        var classes: [ShortWord: WordClass] = [:]
        let lists: [(Set<String>, WordClass)] = [
            (units, .unit), (numberLeaders, .numberLeader), (dateParts, .datePart), (addresses, .address),
        ]
        for (words, kind) in lists {
            for word in words { if let key = ShortWord(word.utf8) { classes[key, default: []].insert(kind) } }
        }
        return classes
    }()
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
