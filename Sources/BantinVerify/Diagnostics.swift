import BantinModel

/// What is said of a PDF that was looked at.
extension Diagnostic {
    /// A rule that does not hold, and the first places where.
    static func brokenRule(_ result: RuleResult, at place: SourceSpan) -> Diagnostic {
        let shown = result.faults.prefix(mostPlaces)
        let more = result.faults.count - shown.count
        func list(page: String, object: String, others: String) -> String {
            let places = shown.map { fault in
                var words: [String] = []
                if let number = fault.page { words.append("\(page) \(number)") }
                if let number = fault.object { words.append("\(object) \(number)") }
                if !fault.what.isEmpty { words.append(fault.what) }
                return words.joined(separator: ", ")
            }
            return places.joined(separator: "; ") + (more > 0 ? "; \(more) \(others)" : "")
        }
        return Diagnostic(
            id: result.id, severity: .error, at: place,
            message: LocalizedText(
                vi: "\(result.name): không đạt \u{201C}\(result.title.vi)\u{201D}: "
                    + list(page: "trang", object: "đối tượng", others: "chỗ nữa"),
                en: "\(result.name): not so: \u{201C}\(result.title.en)\u{201D}: "
                    + list(page: "page", object: "object", others: "more")))
    }

    /// More places help nobody; the count says how many there are.
    private static let mostPlaces = 5

    static func damagedPDF(reason: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "damaged-pdf", severity: .error, at: place,
            message: LocalizedText(
                vi: "không phải tệp PDF đọc được: \(reason)", en: "no PDF that can be read: \(reason)"),
            hint: LocalizedText(vi: "tải hoặc làm lại tệp", en: "download the file or make it again"))
    }

    static func mendedPDF(reason: String, count: Int, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "mended-pdf", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp hỏng, qpdf phải sửa \(count) chỗ mới đọc được: \(reason)",
                en: "the file is damaged; qpdf had to mend \(count) places to read it: \(reason)"),
            hint: LocalizedText(vi: "tải hoặc làm lại tệp", en: "download the file or make it again"))
    }

    static func encryptedPDF(at place: SourceSpan) -> Diagnostic {
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
