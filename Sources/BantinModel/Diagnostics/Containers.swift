/// What is wrong with a record of a web archive.
package enum DamagedRecordReason: Hashable, Sendable {
    case head, length, cutShort, unpacking

    fileprivate var text: LocalizedText {
        switch self {
        case .head: LocalizedText(vi: "phần đầu bản ghi không đọc được", en: "its head cannot be read")
        case .length: LocalizedText(vi: "độ dài ghi sai", en: "the length that it states is wrong")
        case .cutShort: LocalizedText(vi: "dữ liệu bị cắt cụt", en: "its data is cut short")
        case .unpacking: LocalizedText(vi: "dữ liệu nén bị hỏng", en: "its packed data is damaged")
        }
    }
}

/// What reading a container of pages (WARC, MHTML) may find, and what joining and sorting its pages did.
extension Diagnostic {
    package static func notContainer(at place: SourceSpan, format: String) -> Diagnostic {
        Diagnostic(
            id: "not-a-container", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp này không phải \(format), hoặc đã hỏng từ đầu",
                en: "the file is no \(format), or damaged from its start"),
            hint: LocalizedText(
                vi: "lưu lại trang, hoặc nêu đúng loại tệp bằng --from",
                en: "save it again, or name its kind with --from"))
    }

    package static func damagedRecord(at place: SourceSpan, offset: Int, reason: DamagedRecordReason) -> Diagnostic {
        Diagnostic(
            id: "damaged-record", severity: .warning, at: place,
            message: LocalizedText(
                vi: "bỏ qua bản ghi hỏng ở byte \(offset): \(reason.text.vi)",
                en: "a damaged record at byte \(offset) was passed over: \(reason.text.en)"),
            hint: LocalizedText(
                vi: "các bản ghi khác vẫn được đọc; nếu thiếu bài, chép lại tệp từ bản gốc",
                en: "all others were read; if an article is missing, copy the file again from where it came"))
    }

    package static func moreDamagedRecords(at place: SourceSpan, count: Int) -> Diagnostic {
        Diagnostic(
            id: "damaged-record", severity: .warning, at: place,
            message: LocalizedText(
                vi: "còn \(count) bản ghi hỏng nữa", en: "and \(counted(count, "more damaged record"))"))
    }

    /// A page or part whose data ends early: what there is of it was read.
    package static func cutShort(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "cut-short", severity: .warning, at: place,
            message: LocalizedText(
                vi: "dữ liệu bị cắt cụt hoặc hỏng; phần đọc được vẫn được dùng",
                en: "the data is cut short or damaged; what can be read of it was used"),
            hint: LocalizedText(
                vi: "xem lại phần cuối của bài; nếu thiếu, lưu lại trang",
                en: "look at the end of the article; save the page again if it is missing"))
    }

    /// The same article came twice; the other one was kept.
    package static func duplicateArticle(at place: SourceSpan, of kept: String) -> Diagnostic {
        Diagnostic(
            id: "duplicate-article", severity: .note, at: place,
            message: LocalizedText(
                vi: "bài này trùng với bài ở \(kept) nên không lấy lần nữa",
                en: "this is the same article as \(kept) and was not taken again"))
    }

    package static func severalCaptures(at place: SourceSpan, count: Int, used: CalendarDate?) -> Diagnostic {
        Diagnostic(
            id: "duplicate-article", severity: .note, at: place,
            message: LocalizedText(
                vi:
                    "địa chỉ này được lưu \(count) lần; đã dùng bản \(used.map { "ngày \($0.vietnameseShort)" } ?? "không ghi ngày")",
                en:
                    "this address was captured \(count) times; the one of \(used.map(\.description) ?? "no date") was used"
            ))
    }

    /// Pages of one article were joined: `pages` names the others.
    package static func joinedPages(at place: SourceSpan, pages: [String]) -> Diagnostic {
        Diagnostic(
            id: "joined-pages", severity: .note, at: place,
            message: LocalizedText(
                vi: "đã nối \(pages.count + 1) trang thành một bài, thêm: \(pages.joined(separator: ", "))",
                en: "\(pages.count + 1) pages were joined into one article, with \(pages.joined(separator: ", "))"))
    }

    package static func missingPage(at place: SourceSpan, numbers: [Int], count: Int) -> Diagnostic {
        let list = numbers.map(String.init).joined(separator: ", ")
        return Diagnostic(
            id: "missing-page", severity: .warning, at: place,
            message: LocalizedText(
                vi: "bài có \(count) trang nhưng thiếu trang \(list)",
                en: "the article has \(count) pages, but page \(list) is not there"),
            hint: LocalizedText(
                vi: "lưu thêm trang còn thiếu và đưa vào cùng các trang khác",
                en: "save what is missing and give it together with the others"))
    }

    /// Pages of an archive that are no articles; `examples` are the addresses of some.
    package static func pagesLeftOut(at place: SourceSpan, count: Int, examples: [String]) -> Diagnostic {
        let list = examples.joined(separator: ", ") + (count > examples.count ? ", …" : "")
        return Diagnostic(
            id: "pages-left-out", severity: .note, at: place,
            message: LocalizedText(
                vi: "\(count) trang không phải bài viết (trang chủ, chuyên mục, tìm kiếm…) được bỏ qua: \(list)",
                en:
                    "left out, since they are no articles (home, categories, search…): \(counted(count, "page")), \(list)"
            ),
            hint: LocalizedText(
                vi: "nếu một trang trong đó là bài viết, lưu riêng trang ấy thành tệp .html",
                en: "if one of them is an article, save that page by itself as an .html file"))
    }

    /// A page of a container shows a picture that the container does not hold.
    package static func uncapturedImage(at place: SourceSpan, source: String) -> Diagnostic {
        Diagnostic(
            id: "missing-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” không được lưu cùng trang",
                en: "the picture “\(source)” was not saved with the page"),
            hint: LocalizedText(
                vi: "lưu lại trang kèm ảnh; chương trình không tải gì từ mạng",
                en: "save the page again with its pictures; nothing is fetched from the network"))
    }
}

private func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
