/// What reading an input may find.
extension Diagnostic {
    package static func missingTitle(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "missing-title", severity: .warning, at: place,
            message: LocalizedText(
                vi: "bài viết không có tiêu đề", en: "the article has no title"),
            hint: LocalizedText(
                vi: "thêm tiêu đề vào trang, hoặc dùng --title", en: "give the page a title, or use --title"))
    }

    package static func missingDate(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "missing-date", severity: .warning, at: place,
            message: LocalizedText(vi: "bài viết không ghi ngày đăng", en: "the article has no date"),
            hint: LocalizedText(
                vi: "thêm một dòng ngày, ví dụ 08/01/2021", en: "add a line with the date, such as 08/01/2021"))
    }

    package static func noArticle(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "no-article", severity: .error, at: place,
            message: LocalizedText(
                vi: "không tìm thấy bài viết nào trong tệp này", en: "no article was found in this file"),
            hint: LocalizedText(
                vi: "mở tệp trong trình duyệt xem có phần chữ của bài không, rồi lưu lại trang",
                en: "open the file in a browser to see whether it holds the text, then save the page again"))
    }

    package static func notText(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "not-text", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp này là dữ liệu nhị phân, không phải văn bản", en: "the file is binary data, not text"),
            hint: LocalizedText(
                vi: "đưa vào tệp HTML, văn bản thuần hoặc Markdown", en: "give an HTML, plain text or Markdown file"))
    }

    /// The bytes are not UTF-8; `isGuess` when nothing declares what they are.
    package static func legacyEncoding(at place: SourceSpan, name: String, isGuess: Bool) -> Diagnostic {
        Diagnostic(
            id: "legacy-encoding", severity: isGuess ? .warning : .note, at: place,
            message: isGuess
                ? LocalizedText(
                    vi: "tệp không phải UTF-8 và không khai báo bảng mã; đã đọc theo \(name)",
                    en: "the file is not UTF-8 and declares no encoding; it was read as \(name)")
                : LocalizedText(
                    vi: "tệp dùng bảng mã \(name), không phải UTF-8",
                    en: "the file is in \(name), not UTF-8"),
            hint: isGuess
                ? LocalizedText(
                    vi: "xem lại các chữ có dấu; nếu sai, nêu bảng mã bằng --encoding",
                    en: "look at the accented letters; if they are wrong, name the encoding with --encoding")
                : nil)
    }

    /// Text that was in an old encoding or went through a wrong one; `isGuess` when its words alone tell, not a font's name.
    package static func legacyText(at place: SourceSpan, name: String, isGuess: Bool) -> Diagnostic {
        Diagnostic(
            id: "legacy-encoding", severity: isGuess ? .warning : .note, at: place,
            message: LocalizedText(
                vi: "có phần chữ không ở dạng Unicode đúng (\(legacyNames[name] ?? name)); đã chuyển sang Unicode",
                en: "some of the text is not proper Unicode (\(name)); it was converted"),
            hint: isGuess
                ? LocalizedText(
                    vi: "nhận ra nhờ các âm tiết, từ dòng này trở đi: xem lại các chữ có dấu",
                    en: "it was told by its syllables, from this line on: look at the accented letters")
                : nil)
    }

    /// What has no name of its own in Vietnamese keeps the one that it has.
    private static let legacyNames = [
        "mojibake of UTF-8": "UTF-8 bị đọc nhầm bảng mã",
        "entities escaped twice": "mã ký tự HTML bị mã hóa hai lần",
        "Ð for Đ": "Ð thay cho Đ",
    ]

    package static func privateUseCharacter(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "private-use-character", severity: .warning, at: place,
            message: LocalizedText(
                vi: "có ký hiệu chỉ riêng một phông chữ mới vẽ được; đã bỏ",
                en: "a sign that only its own font can draw was dropped"),
            hint: LocalizedText(
                vi: "thay bằng một ký tự Unicode, ví dụ • hoặc ✓",
                en: "put a Unicode character in its place, such as • or ✓"))
    }

    package static func unknownEncoding(at place: SourceSpan, name: String) -> Diagnostic {
        Diagnostic(
            id: "unknown-encoding", severity: .warning, at: place,
            message: LocalizedText(vi: "không biết bảng mã “\(name)”", en: "the encoding “\(name)” is not known"),
            hint: LocalizedText(
                vi: "dùng một tên như UTF-8, UTF-16 hoặc windows-1258",
                en: "use a name such as UTF-8, UTF-16 or windows-1258"))
    }

    package static func invalidBytes(at place: SourceSpan, count: Int) -> Diagnostic {
        Diagnostic(
            id: "invalid-bytes", severity: .warning, at: place,
            message: LocalizedText(
                vi: "\(count) chỗ trong tệp không phải UTF-8 hợp lệ và hiện thành dấu �",
                en: "\(count) places in the file are not valid UTF-8 and show as �"),
            hint: LocalizedText(
                vi: "sửa các chỗ có dấu �, hoặc nêu bảng mã bằng --encoding",
                en: "mend the places that show �, or name the encoding with --encoding"))
    }

    package static func badFrontMatter(at place: SourceSpan, reason: String) -> Diagnostic {
        Diagnostic(
            id: "bad-front-matter", severity: .error, at: place,
            message: LocalizedText(
                vi: "phần khai báo đầu tệp không phải YAML hợp lệ: \(reason)",
                en: "the front matter is not valid YAML: \(reason)"),
            hint: LocalizedText(
                vi: "viết mỗi dòng dạng “title: Tiêu đề”; đặt giá trị có dấu hai chấm trong dấu nháy",
                en: "write each line as “title: Some title”; put quotes around a value that has a colon"))
    }

    package static func unknownFrontMatterKey(at place: SourceSpan, key: String, nearest: String?) -> Diagnostic {
        Diagnostic(
            id: "unknown-front-matter-key", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không có khóa “\(key)” trong phần khai báo đầu tệp",
                en: "the front matter has no key “\(key)”"),
            hint: nearest.map {
                LocalizedText(vi: "có phải là “\($0)”?", en: "was “\($0)” meant?")
            }
                ?? LocalizedText(
                    vi: "các khóa: title, subtitle, date, lead, author, language, source",
                    en: "the keys are title, subtitle, date, lead, author, language, source"))
    }

    package static func badDate(at place: SourceSpan, text: String) -> Diagnostic {
        Diagnostic(
            id: "bad-date", severity: .warning, at: place,
            message: LocalizedText(vi: "“\(text)” không phải là ngày", en: "“\(text)” is not a date"),
            hint: LocalizedText(
                vi: "viết như 2021-01-08 hoặc 08/01/2021", en: "write it as 2021-01-08 or 08/01/2021"))
    }

    package static func missingNote(at place: SourceSpan, label: String) -> Diagnostic {
        Diagnostic(
            id: "missing-note", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không có chú thích “\(label)” mà bài gọi đến",
                en: "the note “\(label)” that is called is not there"),
            hint: LocalizedText(vi: "thêm dòng “[^\(label)]: …”", en: "add a line “[^\(label)]: …”"))
    }

    package static func badLanguage(at place: SourceSpan, text: String) -> Diagnostic {
        Diagnostic(
            id: "bad-language", severity: .warning, at: place,
            message: LocalizedText(
                vi: "“\(text)” không phải là mã ngôn ngữ", en: "“\(text)” is not a language tag"),
            hint: LocalizedText(
                vi: "dùng mã BCP 47 như vi, en hoặc tay", en: "use a BCP 47 tag such as vi, en or tay"))
    }
}
