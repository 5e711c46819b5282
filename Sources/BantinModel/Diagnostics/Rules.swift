/// What can be wrong with rules for sites, and with a selector on the command line.
extension Diagnostic {
    package static func badRules(_ reason: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "bad-rules", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp quy tắc không đọc được: \(reason)", en: "the rules cannot be read: \(reason)"),
            hint: LocalizedText(
                vi: "viết mỗi trang một khóa, bên dưới là hosts hoặc marks, title, date, lead, author, body, drop",
                en: "write a key for each site, and below it hosts or marks, title, date, lead, author, body, drop"))
    }

    package static func unknownRule(_ key: String, nearest: String?, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "unknown-rule", severity: .error, at: place,
            message: LocalizedText(vi: "không có quy tắc “\(key)”", en: "there is no rule “\(key)”"),
            hint: nearest.map { LocalizedText(vi: "có phải là “\($0)”?", en: "was “\($0)” meant?") }
                ?? LocalizedText(
                    vi: "các quy tắc: hosts, marks, title, date, lead, author, body, drop",
                    en: "the rules are hosts, marks, title, date, lead, author, body, drop"))
    }

    /// `found` is where reading the selector stopped; empty at its end.
    package static func badSelector(_ selector: String, found: String, at place: SourceSpan) -> Diagnostic {
        let shown = String(selector.prefix(80))
        return Diagnostic(
            id: "bad-selector", severity: .error, at: place,
            message: found.isEmpty
                ? LocalizedText(vi: "bộ chọn “\(shown)” chưa viết hết", en: "the selector “\(shown)” ends too early")
                : LocalizedText(
                    vi: "không hiểu “\(found)” trong bộ chọn “\(shown)”",
                    en: "“\(found)” in the selector “\(shown)” is not understood"),
            hint: LocalizedText(
                vi: "viết như CSS: div.noidung, #baiviet p, td[width='100%'] > span",
                en: "write it as in CSS: div.noidung, #baiviet p, td[width='100%'] > span"))
    }
}
