extension Diagnostic {
    /// A picture that was found when the page was read cannot be read for the EPUB.
    package static func unreadablePicture(_ error: OperationError, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "missing-image", severity: .error, at: place,
            message: LocalizedText(
                vi: "Không đọc được tệp ảnh \(error.subject): \(error.reason); EPUB chỉ còn chú thích ảnh",
                en: "The picture \(error.subject) cannot be read: \(error.reason); the EPUB keeps its caption only"),
            hint: LocalizedText(
                vi: "Kiểm tra tệp còn ở đó và có quyền đọc, rồi xuất lại.",
                en: "Check that the file is still there and readable, then export again."))
    }

    /// Neither a description nor a caption says what a picture shows.
    package static func pictureWithoutDescription(_ source: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "image-without-alt", severity: .warning, at: place,
            message: LocalizedText(
                vi: "Ảnh \(source) không có lời mô tả, cũng không có chú thích",
                en: "The picture \(source) has neither a description nor a caption"),
            hint: LocalizedText(
                vi: "Thêm thuộc tính alt nói ảnh cho thấy gì, để người khiếm thị cũng biết.",
                en: "Add an alt attribute that says what it shows, for readers who cannot see it."))
    }

    /// Links whose addresses are relative or of a kind that a book cannot open.
    package static func siteLinks(count: Int, first: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "site-link", severity: .note, at: place,
            message: LocalizedText(
                vi: "\(count) liên kết chỉ dùng được trên trang gốc, EPUB giữ lại phần chữ (ví dụ: \(first))",
                en:
                    "Links that work on the original page only: \(count); the EPUB keeps their text (for example \(first))"
            ),
            hint: LocalizedText(
                vi: "Viết địa chỉ đầy đủ, bắt đầu bằng https://, nếu cần giữ liên kết.",
                en: "Write the whole address, beginning with https://, where the link is needed."))
    }

    /// A language tag that is not one of BCP 47.
    package static func unknownLanguage(_ tag: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "unknown-language", severity: .note, at: place,
            message: LocalizedText(
                vi: "“\(tag)” không phải mã ngôn ngữ; phần chữ được giữ mà không ghi ngôn ngữ",
                en: "“\(tag)” is no language tag; the text is kept without one"),
            hint: LocalizedText(
                vi: "Dùng mã như vi, en, fr hoặc zh-Hant.",
                en: "Use a tag such as vi, en, fr or zh-Hant."))
    }
}
