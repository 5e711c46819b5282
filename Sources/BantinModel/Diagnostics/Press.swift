/// What the print shop does with the pages.
extension Diagnostic {
    /// A PDF of sheets for the press, which is not for readers.
    package static func pressSheets(
        pages: Int, blanks: Int, sheets: Int, turnsOnShortEdge: Bool, at place: SourceSpan
    ) -> Diagnostic {
        func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
        let blank = (
            vi: blanks == 0 ? "" : " và \(blanks) trang trắng ở cuối,",
            en: blanks == 0 ? "" : " and \(blanks) blank at the end,"
        )
        let edge = turnsOnShortEdge ? (vi: "ngắn", en: "short") : (vi: "dài", en: "long")
        return Diagnostic(
            id: "press-sheets", severity: .note, at: place,
            message: LocalizedText(
                vi: "\(pages) trang\(blank.vi) trên \(sheets) tờ in hai mặt; tệp để in là PDF/A-2a, không phải PDF/UA",
                en: "\(counted(pages, "page"))\(blank.en) on \(counted(sheets, "sheet")) printed on both sides; "
                    + "a file for the press is PDF/A-2a and not PDF/UA"),
            hint: LocalizedText(
                vi: "In hai mặt, lật theo cạnh \(edge.vi), không thu phóng; để đọc trên máy, làm thêm bản không có "
                    + "--booklet, --n-up.",
                en: "Print on both sides, flipped on the \(edge.en) edge, at full size; for screens make one without "
                    + "--booklet or --n-up."))
    }

    /// More sheets in one fold than can be stitched.
    package static func thickBooklet(sheets: Int, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "thick-booklet", severity: .warning, at: place,
            message: LocalizedText(
                vi: "\(sheets) tờ lồng vào nhau quá dày để gấp và đóng ghim",
                en: "\(sheets) sheets inside one another are too thick to be folded and stitched"),
            hint: LocalizedText(
                vi: "Chia thành nhiều tay sách bằng --signature 16 rồi khâu hoặc dán gáy.",
                en: "Part them into signatures by --signature 16, to be sewn or glued at the spine."))
    }

    /// Creep that would have moved text onto the fold.
    package static func limitedCreep(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "limited-creep", severity: .warning, at: place,
            message: LocalizedText(
                vi: "các tờ trong cùng bị đẩy ra nhiều hơn nửa lề gáy; trang chỉ được dời đến nửa lề",
                en:
                    "the innermost sheets are pushed out by more than half of the inner margin; pages move by half of it"
            ),
            hint: LocalizedText(
                vi: "Chia thành nhiều tay sách bằng --signature 16, hoặc dùng giấy mỏng hơn.",
                en: "Part the booklet into signatures by --signature 16, or use thinner paper."))
    }

    /// A PDF in the colours of a theme.
    package static let themeForScreen = Diagnostic(
        id: "theme-for-screen", severity: .warning, at: SourceSpan(file: ""),
        message: LocalizedText(
            vi: "trang có màu nền là để đọc trên màn hình; in ra thì tốn mực và khó đọc",
            en: "pages with a coloured ground are for a screen; in print they cost ink and are hard to read"),
        hint: LocalizedText(
            vi: "Để in, làm thêm một bản không có --theme.", en: "For print make one without --theme."))
}
