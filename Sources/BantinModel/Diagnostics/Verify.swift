/// PDFs that are held against standards, whoever made them.
extension Diagnostic {
    /// A rule that does not hold.
    ///
    /// - Parameters:
    ///   - id: of the rule, such as `ua-13-004`.
    ///   - rule: its number with its standard, such as `UA 13-004`.
    ///   - title: what the rule asks.
    ///   - places: the first places where it is broken.
    package static func brokenRule(
        id: String, rule: String, title: LocalizedText, places: LocalizedText, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: id, severity: .error, at: place,
            message: LocalizedText(
                vi: "\(rule): không đạt “\(title.vi)”: \(places.vi)", en: "\(rule): not so: “\(title.en)”: \(places.en)"
            ))
    }

    package static func damagedPDF(reason: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "damaged-pdf", severity: .error, at: place,
            message: LocalizedText(
                vi: "không phải tệp PDF đọc được: \(reason)", en: "no PDF that can be read: \(reason)"),
            hint: LocalizedText(vi: "tải hoặc làm lại tệp", en: "download the file or make it again"))
    }

    package static func mendedPDF(reason: String, count: Int, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "mended-pdf", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp hỏng, qpdf phải sửa \(count) chỗ mới đọc được: \(reason)",
                en: "the file is damaged; qpdf had to mend \(count) places to read it: \(reason)"),
            hint: LocalizedText(vi: "tải hoặc làm lại tệp", en: "download the file or make it again"))
    }

    package static func encryptedPDF(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "encrypted-pdf", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp có mật khẩu nên không xem được; PDF/A không cho mã hóa (A-2a 6.1.3)",
                en: "the file asks for a password and cannot be looked at; PDF/A allows no encryption (A-2a 6.1.3)"),
            hint: LocalizedText(
                vi: "bỏ mật khẩu bằng qpdf --decrypt rồi kiểm tra lại",
                en: "remove the password by qpdf --decrypt, then verify"))
    }
}
