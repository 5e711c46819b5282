/// What looking for an article's pictures may find. In all of these the figure stays, with its caption.
extension Diagnostic {
    /// The page names a picture that is not there, or only a caption tells that there was one.
    package static func missingImage(at place: SourceSpan, source: String?) -> Diagnostic {
        Diagnostic(
            id: "missing-image", severity: .warning, at: place,
            message: source.map {
                LocalizedText(vi: "không tìm thấy ảnh “\($0)”", en: "the picture “\($0)” was not found")
            }
                ?? LocalizedText(
                    vi: "chỉ còn chú thích, ảnh đã mất", en: "only the caption is left, its picture is lost"),
            hint: source == nil
                ? LocalizedText(
                    vi: "nếu dòng này không phải chú thích ảnh, thêm dấu chấm cuối câu",
                    en: "if this line is no caption, end it with a full stop")
                : LocalizedText(
                    vi: "đặt ảnh vào thư mục của trang, đúng tên này",
                    en: "put the picture into the page's folder under this name"))
    }

    package static func remoteImage(at place: SourceSpan, source: String) -> Diagnostic {
        Diagnostic(
            id: "remote-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” ở trên mạng nên không được lấy về",
                en: "the picture “\(source)” is on the network and was left out"),
            hint: LocalizedText(
                vi: "lưu trang kèm ảnh (“trang web, đầy đủ”), hoặc tải ảnh về và sửa địa chỉ",
                en: "save the page with its pictures (“web page, complete”), or download it and mend the address"))
    }

    package static func outsideImage(at place: SourceSpan, source: String) -> Diagnostic {
        Diagnostic(
            id: "outside-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” nằm ngoài thư mục của trang nên không được dùng",
                en: "the picture “\(source)” is outside the page's folder and was left out"),
            hint: LocalizedText(
                vi: "chép ảnh vào thư mục của trang và sửa địa chỉ",
                en: "copy it into the page's folder and mend the address"))
    }

    package static func brokenImage(at place: SourceSpan, source: String) -> Diagnostic {
        Diagnostic(
            id: "broken-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "tệp ảnh “\(source)” bị hỏng hoặc không phải PNG, JPEG, GIF, WebP",
                en: "the picture “\(source)” is damaged or not a PNG, JPEG, GIF or WebP file"),
            hint: LocalizedText(
                vi: "mở ảnh và lưu lại dạng PNG hoặc JPEG", en: "open it and save it again as PNG or JPEG"))
    }

    package static func unsupportedImage(at place: SourceSpan, source: String, kind: String) -> Diagnostic {
        Diagnostic(
            id: "unsupported-image", severity: .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” thuộc loại \(kind) nên không hiển thị được",
                en: "the picture “\(source)” is of the kind \(kind), which cannot be shown"),
            hint: LocalizedText(
                vi: "thay bằng ảnh PNG hoặc JPEG (trong Word: sao chép, rồi Paste Special > PNG)",
                en: "replace it by a PNG or JPEG (in Word: copy it, then Paste Special > PNG)"))
    }

    /// A note when a caption can speak for the picture, a warning when nothing does.
    package static func imageWithoutAlt(at place: SourceSpan, source: String, hasCaption: Bool) -> Diagnostic {
        Diagnostic(
            id: "image-without-alt", severity: hasCaption ? .note : .warning, at: place,
            message: LocalizedText(
                vi: "ảnh “\(source)” không có lời mô tả", en: "the picture “\(source)” has no description"),
            hint: LocalizedText(
                vi: "thêm lời mô tả vào thuộc tính alt cho người không nhìn thấy ảnh",
                en: "describe it in its alt attribute for those who cannot see it"))
    }
}
