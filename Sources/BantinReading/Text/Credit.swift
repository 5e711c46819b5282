/// What a line such as `Tin, ảnh: Hương Dịu` or `Theo Báo Núi Xanh` says of where a text comes from.
struct Credit: Hashable {
    /// Persons, or the office that wrote, as the line writes them.
    var author: String?
    /// The newspaper, portal or agency that the text was taken over from.
    var agency: String?

    /// How much the page itself says that the line is a credit.
    enum Marking: Comparable {
        /// Nothing does: only a bare name is believed.
        case none
        /// It is bold, italic or the last line.
        case emphasised
        /// It stands on the right, or its class says so.
        case named
    }
}

/// The credit of a line that says nothing else; nil for other lines.
func credit(_ text: String, marking: Credit.Marking) -> Credit? {
    let line = withoutAddress(withoutBrackets(text))
    guard !line.isEmpty, line.utf8.count <= 170, firstDate(in: line) == nil, !isMachineLine(line) else { return nil }
    if let agency = statedAgency(line, isMarked: marking == .named) { return Credit(agency: agency) }
    let labelled = Label(line)
    switch labelled?.kind {
    case .editor: return nil
    case .photographer where marking < .named: return nil
    case .author, .photographer, nil: break
    }
    var names = withoutDeed(labelled?.rest ?? line)
    var agency: String?
    if let open = names.utf8.lastIndex(of: UInt8(ascii: "(")), names.hasSuffix(")"), open > names.startIndex {
        let inside = String(names[names.index(after: open)...].dropLast())
        agency = statedAgency(inside, isMarked: false) ?? (isAgency(inside) ? inside : nil)
        if agency != nil { names = folded(String(names[..<open])) }
    }
    if let source = trailingSource(names) { (names, agency) = (source.names, agency ?? source.agency) }
    names = withoutKind(withoutInnerLabels(names).trimmingTail(",;-– "))
    guard isPlausible(names, marking: marking, isLabelled: labelled != nil) else { return nil }
    if isAgency(names) { return marking == .none && labelled == nil ? nil : Credit(agency: names) }
    return Credit(author: names, agency: agency)
}

/// The source of `Theo Báo Núi Xanh`, `Nguồn: TTXVN`.
private func statedAgency(_ line: String, isMarked: Bool) -> String? {
    let small = line.small
    for start in [
        "nguồn tin:", "nguồn:", "nguồn bài viết:", "theo:", "nguồn tin ", "theo nguồn:", "theo nguồn ", "theo ",
        "nguồn ",
    ]
    where small.begins(with: start) {
        let name = folded(String(line.dropFirst(start.count))).trimmingTail(".;, ")
        let words = name.split(separator: " ")
        guard let first = name.first, first.isUppercase || name.contains(".") || start.hasSuffix(":") || isMarked,
            words.count <= 12,
            !name.isEmpty, !name.contains(":")
        else { return nil }
        // `Theo Nghị quyết số 5, …` begins a sentence.
        let isSentence = start == "theo " && (name.contains(",") || (!isAgency(name) && words.count > 6))
        return isSentence ? nil : name
    }
    return nil
}

/// Whether a name is that of a newspaper, a portal or an agency.
func isAgency(_ name: String) -> Bool {
    let small = name.small
    if agencyNames.contains(small) { return true }
    return agencyStarts.begin(small) || agencyParts.occur(in: small)
}

private let agencyNames: Phrases = [
    "ttxvn", "vov", "vtv", "vtc", "vnexpress", "tuổi trẻ", "thanh niên", "dân trí", "nhân dân", "vietnam+",
    "vietnamplus",
    "tto", "tno", "vtv news", "vtc news", "bnews", "chinhphu.vn", "vgp", "vgp news", "reuters", "afp", "xinhua", "ap",
    "bbc",
]
private let agencyStarts: Phrases = [
    "báo ", "cổng ", "trang ", "tạp chí ", "đài ", "ttxvn", "thông tấn", "website", "vnexpress", "vietnamnet",
    "cổng ttđt",
]
private let agencyParts: Phrases = [".vn", ".com", ".net", ".org", "online", "báo điện tử", "thông tấn xã"]

/// `Khúc Hồng Nga (thực hiện)` is `Khúc Hồng Nga`.
private func withoutDeed(_ names: String) -> String {
    var rest = names
    for deed in [
        "thực hiện", "ghi", "tổng hợp", "lược ghi", "lược dịch", "biên dịch", "sưu tầm", "dịch", "biên soạn", "t/h",
    ] {
        for end in [" (\(deed))", " \(deed)"] where rest.small.hasSuffix(end) {
            rest = String(rest.dropLast(end.count))
        }
    }
    return rest
}

/// `Thơ Ngô Thế Trường` is `Ngô Thế Trường`; `Phan Hữu Tài vào` was followed by a date.
private func withoutKind(_ names: String) -> String {
    var rest = names
    for end in [" vào", " lúc", " ngày"] where rest.hasSuffix(end) { rest = String(rest.dropLast(end.count)) }
    let small = rest.small
    guard let kind = kinds.lengths(beginning: small).last else { return rest }
    let name = String(decoding: rest.utf8.dropFirst(kind), as: UTF8.self)
    return name.contains(" ") && looksLikePerson(name) ? name : rest
}

private let kinds: Phrases = [
    "thơ ", "thơ của ", "truyện ngắn ", "truyện ngắn của ", "tản văn ", "tản văn của ", "bút ký ", "bút ký của ",
    "tùy bút ", "tuỳ bút ", "tạp bút ", "truyện ", "truyện của ", "ký của ", "ghi chép của ", "phóng sự của ",
]

/// Whether a line names who took the pictures, drew or set the page, and not who wrote.
func isOtherCredit(_ line: String) -> Bool { line.utf8.count < 120 && Label(line)?.kind == .photographer }

/// Whether a line names an editor or an uploader, who are no authors.
func isEditorLine(_ line: String) -> Bool { Label(line)?.kind == .editor }

/// What stands before a colon: `Tác giả:`, `Tin, ảnh:`, `Bài và ảnh:`.
private struct Label {
    enum Kind { case author, photographer, editor }
    var kind: Kind
    var rest: String

    init?(_ line: String) {
        let small = line.small
        if editorStarts.begin(small) {
            (kind, rest) = (.editor, "")
            return
        }
        for start in ["by ", "bởi ", "đăng bởi ", "viết bởi ", "người viết ", "tác giả "]
        where small.begins(with: start) {
            kind = start.hasPrefix("đăng") ? .editor : .author
            rest = folded(String(line.dropFirst(start.count)).trimmingHead(": "))
            return
        }
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let words = comparable(String(line[..<colon])).split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 7 else { return nil }
        rest = folded(String(line[line.index(after: colon)...]))
        if words.allSatisfy(pictureWords.contains) {
            kind = .photographer
        } else if words.contains("biên") && words.contains("tập") || words.contains("đăng") || words.contains("duyệt")
            || words.contains("quản") || words.contains("vấn") || words.contains("nhập") && words.contains("tin")
        {
            kind = .editor
        } else if words.allSatisfy(creditWords.contains) {
            kind = .author
        } else {
            return nil
        }
    }
}

private let editorStarts: Phrases = ["tham vấn bởi", "biên tập bởi", "kiểm duyệt bởi"]
private let pictureWords: Phrases = [
    "ảnh", "hình", "photo", "video", "clip", "đồ", "họa", "và", "minh", "thiết", "kế", "trình", "bày", "kỹ", "thuật",
]
private let creditWords: Phrases = [
    "tác", "giả", "bài", "ảnh", "tin", "và", "người", "viết", "thực", "hiện", "by", "soạn", "phóng", "viên", "pv",
    "ghi",
    "hình", "video", "clip", "nhóm", "tổng", "hợp", "lược", "dịch", "ctv", "cộng", "tác", "bài", "author", "thơ", "nội",
    "dung", "đồ", "họa", "chùm", "theo", "sưu", "tầm", "biên",
]

/// `Lý Văn Sìn/TTXVN`.
private func trailingSource(_ names: String) -> (names: String, agency: String)? {
    guard let slash = names.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let agency = folded(String(names[names.index(after: slash)...]))
    let rest = folded(String(names[..<slash]))
    guard isAgency(agency), !rest.isEmpty else { return nil }
    return (rest, agency)
}

/// `Hà An; ảnh: Lục Thị Hiền` is `Hà An; Lục Thị Hiền`.
private func withoutInnerLabels(_ names: String) -> String {
    guard names.utf8.contains(UInt8(ascii: ":")) else { return names }
    var parts: [String] = []
    for part in names.split(whereSeparator: { ";,–-".contains($0) }) {
        let text = folded(String(part))
        parts.append(Label(text)?.rest ?? text)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
}

private func isPlausible(_ names: String, marking: Credit.Marking, isLabelled: Bool) -> Bool {
    guard let first = names.first, let last = names.last, names.contains(where: \.isLetter) else { return false }
    guard !".!?…:;,/".contains(last) || isAbbreviated(names) else { return false }
    let small = names.small
    guard !accounts.contains(small),
        !otherStarts.begin(small)
    else {
        return false
    }
    let words = names.split(separator: " ")
    let isTrusted = marking == .named || isLabelled
    guard words.count <= (isTrusted ? 14 : 7) else { return false }
    if names.contains(where: \.isNumber), !isTrusted || names.filter(\.isNumber).count > 4 { return false }
    let isName = words.allSatisfy { word in
        word.first.map { $0.isUppercase || "(-–&".contains($0) } ?? false
            || ["và", "-", "–", "&", "thực", "hiện"].contains(word)
    }
    if isTrusted {
        let capitals = words.count { $0.first?.isUppercase ?? false || "-–&(".contains($0.prefix(1)) }
        return (first.isUppercase || isLabelled)
            && (capitals * 2 >= words.count || officeStarts.begin(small))
    }
    if isWriterMark(names) { return true }
    guard first.isUppercase, isName, words.count > 1 else { return false }
    // Words of capitals only are a heading.
    return names.contains(where: \.isLowercase)
}

/// Whether every word of a name of up to six words begins with a capital.
func looksLikePerson(_ name: String) -> Bool {
    let words = name.split { " ,-–&".contains($0) }
    return (1...12).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false || $0 == "và" }
        && !isAgency(name)
}

/// `PV`, `Nhóm PV`, `BBT`, `CTV`, `N.H`.
private func isWriterMark(_ names: String) -> Bool {
    let words = names.split { " -–&,".contains($0) }
    return !words.isEmpty && words.count <= 3
        && words.allSatisfy {
            ["PV", "P.V", "PVTT", "BBT", "CTV", "CTV.", "Nhóm", "nhóm", "PV.", "TH", "BTV"].contains($0)
                || isInitials($0)
        }
}

/// `N.H`, `T.L.`
private func isInitials(_ word: Substring) -> Bool {
    word.contains(".") && word.count <= 7 && word.allSatisfy { $0 == "." || $0.isUppercase }
}

private let otherStarts: Phrases = ["biên tập", "quản trị", "đăng bởi", "xem thêm", "tags"]

private let officeStarts: Phrases = [
    "phòng ", "ban ", "sở ", "trung tâm", "hội ", "đoàn ", "ubnd", "văn phòng", "tổ ", "đội ", "trường ", "công an",
    "nhóm ", "ủy ban", "uỷ ban",
    "mặt trận", "bộ ", "viện ", "chi cục", "đảng ủy", "chi bộ", "khoa ",
]

/// Whether a name is that of a body of persons.
func isOffice(_ name: String) -> Bool { officeStarts.begin(name.small) }

/// Names that programs give to whoever uploads.
private let accounts: Phrases = [
    "admin", "administrator", "quantri", "quản trị", "quản trị viên", "webmaster", "editor", "root", "user",
    "super user",
    "host", "btv", "biên tập viên", "adminportal", "system account", "superuser account", "test", "bientap",
    "ban biên tập website",
    "nhập tin", "tác giả", "author", "guest",
]

func isAccountName(_ name: String) -> Bool {
    let small = name.small
    return accounts.contains(small) || small.hasPrefix("admin") || small.hasSuffix("admin")
        || small.hasPrefix("quantri")
        || (small == name && small.utf8.allSatisfy { $0 < 0x80 } && !small.contains(" "))
}

/// `Nguyễn V. A.` ends with a full stop and is a name.
private func isAbbreviated(_ name: String) -> Bool {
    guard name.hasSuffix("."), let word = name.split(separator: " ").last else { return false }
    return word.count == 2 || isInitials(word)
}

private func withoutBrackets(_ text: String) -> String {
    let line = folded(text).trimmingTail(" ")
    guard let first = line.first, let last = line.last, (first == "(" && last == ")") || (first == "[" && last == "]"),
        !line.dropFirst().dropLast().contains("(")
    else { return line }
    return folded(String(line.dropFirst().dropLast()))
}

/// Without an e-mail address at the end.
private func withoutAddress(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "@")) else { return line }
    let words = line.split(separator: " ").filter {
        !$0.contains("@") && !["email:", "e-mail:", "-", "|"].contains($0.small)
    }
    return words.joined(separator: " ")
}

extension String {
    func trimmingTail(_ characters: String) -> String {
        var rest = self[...].unicodeScalars
        while let last = rest.last, characters.unicodeScalars.contains(last) { rest.removeLast() }
        return String(rest)
    }

    func trimmingHead(_ characters: String) -> String {
        var rest = self[...].unicodeScalars
        while let first = rest.first, characters.unicodeScalars.contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
