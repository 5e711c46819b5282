import BantinModel

/// What a reader with a disability may expect of the publication (EPUB Accessibility 1.1 §2), as its content is.
///
/// Version 1.1 asks for `accessMode`, 1.2 for `accessModeSufficient`: both are written, and the summary too.
struct AccessibilityMetadata {
    let hasPictures: Bool
    let allPicturesDescribed: Bool
    let mayMove: Bool
    let wording: Wording

    init(_ bulletin: Bulletin, pictures: PictureShelf, wording: Wording) {
        let shown = bulletin.articles.flatMap { $0.blocks + $0.notes.flatMap(\.blocks) }
            .flatMap(\.figures).compactMap(\.picture).filter { pictures.path(of: $0) != nil }
        hasPictures = !shown.isEmpty
        allPicturesDescribed = shown.allSatisfy { $0.description != nil }
        mayMove = pictures.entries.contains { $0.content.format.mayMove }
        self.wording = wording
    }

    /// Properties of schema.org with their values, in the order that they are written in.
    var properties: [(String, String)] {
        [("accessMode", "textual")] + (hasPictures ? [("accessMode", "visual")] : [])
            + (isTextSufficient ? [("accessModeSufficient", "textual")] : [])
            + (hasPictures ? [("accessModeSufficient", "textual,visual")] : [])
            + features.map { ("accessibilityFeature", $0) }
            + [("accessibilityHazard", mayMove ? "unknown" : "none"), ("accessibilitySummary", summary)]
    }

    private var isTextSufficient: Bool { allPicturesDescribed }

    private var features: [String] {
        ["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability"]
            + (hasPictures && allPicturesDescribed ? ["alternativeText"] : [])
    }

    private var summary: String {
        wording.accessibilitySummary(
            hasPictures ? (allPicturesDescribed ? .allDescribed : .someUndescribed) : .none)
    }
}

/// What the summary says of the pictures.
enum PictureDescriptions { case none, allDescribed, someUndescribed }

extension Wording {
    fileprivate func accessibilitySummary(_ pictures: PictureDescriptions) -> String {
        let isVietnamese = language == "vi"
        let text =
            isVietnamese
            ? "Toàn bộ nội dung là văn bản có cấu trúc: có mục lục, các đề mục phân cấp và thứ tự đọc rõ ràng; cỡ chữ, phông chữ và màu sắc do người đọc tự chọn."
            : "All content is structured text with a table of contents, ranked headings and a logical reading order; size, face and colours of the text are the reader's choice."
        return switch pictures {
        case .none: text
        case .allDescribed:
            text + (isVietnamese ? " Mọi hình ảnh đều có lời mô tả." : " Every picture has a description.")
        case .someUndescribed:
            text + (isVietnamese ? " Một số hình ảnh chưa có lời mô tả." : " Some pictures have no description.")
        }
    }
}

extension Picture.Format {
    /// GIF and WebP may be animated; nobody has looked whether they flash.
    fileprivate var mayMove: Bool {
        switch self {
        case .gif, .webp: true
        case .png, .jpeg: false
        }
    }
}
