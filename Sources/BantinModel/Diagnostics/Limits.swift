/// A limit of reading that an input went over: its name as `--limit` has it, its value, and the most that it may be.
package struct ReachedLimit: Hashable, Sendable {
    package var name: String
    package var value: Int
    package var most: Int

    package init(_ name: String, _ value: Int, most: Int) {
        self.name = name
        self.value = value
        self.most = most
    }

    /// The value as `--limit` takes it: `64M`, `400`.
    package var size: String { ReachedLimit.size(value) }

    package static func size(_ value: Int) -> String {
        for (letter, unit) in [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)] where value >= unit && value % unit == 0
        {
            return "\(value / unit)\(letter)"
        }
        return String(value)
    }

    /// What to do instead, and how to raise the limit where it may be.
    fileprivate func hint(vi: String, en: String) -> LocalizedText {
        guard value < most else { return LocalizedText(vi: vi, en: en) }
        let raised = "--limit \(name)=\(ReachedLimit.size(value > most / 2 ? most : value * 2))"
        return LocalizedText(
            vi: "\(vi); nếu tin tệp này, nâng giới hạn: \(raised)",
            en: "\(en); if you trust this file, raise the limit: \(raised)")
    }
}

/// What inputs do that go over a limit. Each names the limit and how to raise it.
extension Diagnostic {
    package static func inputTooLarge(at place: SourceSpan, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "input-too-large", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp vượt giới hạn \(limit.size) byte (\(limit.name))",
                en: "the file is over the limit of \(limit.size) bytes (\(limit.name))"),
            hint: limit.hint(vi: "chia tệp thành nhiều tệp nhỏ hơn", en: "split it into smaller files"))
    }

    package static func pageTooComplex(at place: SourceSpan, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "page-too-complex", severity: .error, at: place,
            message: LocalizedText(
                vi: "trang phức tạp quá, phân tích nó cần hơn \(limit.size) byte bộ nhớ (\(limit.name))",
                en: "the page is too complex: parsing it takes over \(limit.size) bytes of memory (\(limit.name))"),
            hint: limit.hint(
                vi: "lưu lại trang từ trình duyệt, hoặc chép phần chữ vào tệp .txt",
                en: "save the page again from a browser, or copy its text into a .txt file"))
    }

    package static func tooManyAttributes(at place: SourceSpan, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "too-many-attributes", severity: .warning, at: place,
            message: LocalizedText(
                vi: "một thẻ có hơn \(limit.size) thuộc tính (\(limit.name)); bỏ qua những thuộc tính sau đó",
                en: "a tag has over \(limit.size) attributes (\(limit.name)); further ones were passed over"),
            hint: limit.hint(vi: "xem lại mã của trang ở dòng này", en: "look at the page's markup on this line"))
    }

    package static func nestedTooDeep(at place: SourceSpan, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "nested-too-deep", severity: .note, at: place,
            message: LocalizedText(
                vi: "các phần lồng nhau quá \(limit.size) tầng (\(limit.name)); phần sâu hơn được đọc ở tầng ấy",
                en: "elements nest deeper than \(limit.size) (\(limit.name)); what is deeper was read at that depth"),
            hint: limit.hint(
                vi: "không cần làm gì nếu bài hiện đủ chữ", en: "nothing needs doing when the text is complete"))
    }

    /// The figure stays, with its caption.
    package static func pictureTooLarge(
        at place: SourceSpan, source: String, width: Int, height: Int, limit: ReachedLimit
    ) -> Diagnostic {
        Diagnostic(
            id: "picture-too-large", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” có \(width) × \(height) điểm, vượt giới hạn \(limit.size) (\(limit.name))",
                en:
                    "the picture “\(source)” has \(width) × \(height) pixels, over the limit of \(limit.size) (\(limit.name))"
            ),
            hint: limit.hint(
                vi: "thu nhỏ ảnh còn vài nghìn điểm mỗi cạnh", en: "scale it down to a few thousand pixels a side"))
    }

    package static func embeddedPictureTooLarge(at place: SourceSpan, source: String, limit: ReachedLimit) -> Diagnostic
    {
        Diagnostic(
            id: "picture-too-large", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” vượt giới hạn \(limit.size) byte (\(limit.name))",
                en: "the picture “\(source)” is over the limit of \(limit.size) bytes (\(limit.name))"),
            hint: limit.hint(vi: "nén hoặc thu nhỏ ảnh", en: "compress it or scale it down"))
    }

    /// A record of a web archive that is larger than any page or picture, or unpacks to more than its bytes can be worth.
    package static func recordTooLarge(at place: SourceSpan, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "record-too-large", severity: .warning, at: place,
            message: LocalizedText(
                vi: "bỏ qua bản ghi vượt giới hạn \(limit.size) byte (\(limit.name)) hoặc nén quá mức (ratio)",
                en: "a record over the limit of \(limit.size) bytes (\(limit.name)), or packed beyond measure (ratio), "
                    + "was passed over"),
            hint: limit.hint(
                vi: "trang và ảnh của bản tin không lớn đến thế; nếu cần, lấy riêng trang ấy ra",
                en: "no page or picture of a bulletin is that large; take that page out by itself if it is wanted"))
    }

    /// A part of a Word document, or without one the document as a whole.
    package static func packageTooLarge(at place: SourceSpan, part: String?, limit: ReachedLimit) -> Diagnostic {
        Diagnostic(
            id: "document-too-large", severity: .error, at: place,
            message: part.map {
                LocalizedText(
                    vi: "\($0) vượt giới hạn \(limit.size) (\(limit.name)); chỉ phần trước đó được đọc",
                    en: "\($0) is over the limit of \(limit.size) (\(limit.name)); only what stands before was read")
            }
                ?? LocalizedText(
                    vi: "tài liệu có quá \(limit.size) tệp bên trong (\(limit.name))",
                    en: "the document has over \(limit.size) files inside (\(limit.name))"),
            hint: limit.hint(
                vi: "chia tài liệu thành nhiều tệp nhỏ hơn", en: "split the document into smaller ones"))
    }
}
