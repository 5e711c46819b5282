private let bannerStarts: Phrases = [
    "CỔNG ", "TRANG ", "BÁO ", "TẠP CHÍ", "ỦY BAN", "UỶ BAN", "UBND", "ĐÀI ", "BẢN TIN", "SỞ ", "WEBSITE", "TRUNG TÂM",
    "HỘI ", "PHÒNG ", "CHI CỤC",
    "ĐOÀN ", "TRƯỜNG ", "HUYỆN ", "XÃ ", "PHƯỜNG ", "THÀNH PHỐ", "TỈNH ", "CÔNG AN", "VIỆN ", "CỤC ", "BỘ ", "BAN ",
    "THỊ TRẤN", "THỊ XÃ", "QUẬN ",
]

extension String {
    /// `TRUNG TÂM Y TẾ` as `Trung Tâm Y Tế`.
    fileprivate var capitalisedWords: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().small }.joined(separator: " ")
    }
}

/// Classes of style libraries that set a line large.
let largeNames: Phrases = [
    "text2xl", "text3xl", "text4xl", "textxl", "fs2", "fs3", "fs4", "h1", "h2", "h3", "display5", "display6",
    "fontsizelarge",
]

/// Headings that programs put above any article.
let rubrics: Phrases = [
    "chi tiết tin", "chi tiết bài viết", "tin tức", "tin tức sự kiện", "bản tin", "nội dung", "thông báo", "trang chủ",
    "chi tiết",
    "tin hoạt động", "tin mới", "nội dung chi tiết", "xem tin", "tin chi tiết", "bài viết", "chi tiết tin tức",
    "nội dung tin",
    "thông tin chi tiết", "tin trong tỉnh", "tin địa phương", "hoạt động", "thời sự", "tin nổi bật", "in bài viết",
    "bản in",
]

func isRubric(_ text: String) -> Bool { rubrics.contains(comparable(text)) || text.split(separator: " ").count < 4 }

/// The name of a site in capitals, such as `CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN VÂN KHÊ`.
func isBanner(_ text: String) -> Bool {
    text == text.uppercased() && text.contains(where: \.isLetter)
        && (isSiteName(text.capitalisedWords) || bannerStarts.begin(text) && isSiteLike(text))
}

private func isSiteLike(_ text: String) -> Bool {
    let small = text.small
    return text.split(separator: " ").count <= 8 && !deeds.occur(in: small)
}
