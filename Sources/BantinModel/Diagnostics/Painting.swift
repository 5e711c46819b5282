extension Diagnostic {
    /// A picture that cannot be decoded: an empty frame is drawn in its place.
    package static func brokenImage(reason: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "broken-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không đọc được ảnh (\(reason)); chỗ của ảnh để trống",
                en: "the picture cannot be read (\(reason)); its place is left empty"),
            hint: LocalizedText(
                vi: "Mở ảnh bằng một chương trình xem ảnh và lưu lại, hoặc thay ảnh khác.",
                en: "Open the picture in a viewer and save it again, or use another one."))
    }

    /// A family that no folder of fonts has: another one of the shelf is used.
    package static func unknownFontFamily(_ family: String, used: String, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "unknown-font-family", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không có bộ chữ “\(family)”; dùng “\(used)” thay thế",
                en: "there is no font family '\(family)'; '\(used)' is used instead"),
            hint: LocalizedText(
                vi: "Chạy `bantin-export fonts` để xem các bộ chữ đang có, hoặc thêm thư mục chữ bằng `--fonts DIR`.",
                en: "`bantin-export fonts` lists the families there are; `--fonts DIR` adds a folder of fonts."))
    }
}
