private let bannerStarts = [
    "CỔNG ", "TRANG ", "BÁO ", "TẠP CHÍ", "ỦY BAN", "UỶ BAN", "UBND", "ĐÀI ", "BẢN TIN", "SỞ ", "WEBSITE", "TRUNG TÂM",
    "HỘI ", "PHÒNG ", "CHI CỤC",
    "ĐOÀN ", "TRƯỜNG ", "HUYỆN ", "XÃ ", "PHƯỜNG ", "THÀNH PHỐ", "TỈNH ", "CÔNG AN", "VIỆN ", "CỤC ", "BỘ ", "BAN ",
    "THỊ TRẤN", "THỊ XÃ", "QUẬN ",
]

extension String {
    /// `TRUNG TÂM Y TẾ` as `Trung Tâm Y Tế`.
    fileprivate var capitalisedWords: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
}

/// Headings that programs put above any article.
let rubrics: Set<String> = [
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
        && (isSiteName(text.capitalisedWords) || bannerStarts.contains(where: text.hasPrefix) && isSiteLike(text))
}

private func isSiteLike(_ text: String) -> Bool {
    text.split(separator: " ").count <= 10 && isSiteName("Sở " + text.capitalisedWords)
}
