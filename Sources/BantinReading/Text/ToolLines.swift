/// What the buttons of a portal say, apart from `A+` and `A-`.
private let toolbarPhrases = [
    "tăng cỡ chữ", "giảm cỡ chữ", "cỡ chữ", "in bài viết", "in trang", "gửi email", "gửi bài viết", "chia sẻ",
    "quay lại", "bản in", "đọc bài viết", "tương phản", "phóng to cỡ chữ", "thu nhỏ cỡ chữ", "phóng to", "thu nhỏ",
    "in trang này", "mặc định",
    "nghe đọc bài", "gửi e-mail", "gửi mail", "in bài", "xem bản in", "xem cỡ chữ", "lưu bài viết",
    "chia sẻ lên mạng xã hội", "chia sẻ trên mạng", "gửi bài viết cho bạn bè", "gửi phản hồi về bài này",
    "nhận tin qua rss", "bật chế độ đọc ban đêm", "gửi phản hồi",
    "nghe bài viết",
    "trở về", "tin gốc", "facebook", "twitter", "zalo", "in tin", "gửi tin", "trở lại", "đánh giá", "cỡ chữ nhỏ",
    "cỡ chữ lớn",
]

/// `in trang này` must go before `in trang`.
private let longestFirst = toolbarPhrases.sorted { $0.utf8.count > $1.utf8.count }
private let toolbarStarts = Phrases(toolbarPhrases)

/// Whether a line has nothing but the words of buttons.
func isToolbarLine(_ text: String) -> Bool {
    guard text.utf8.count < 160, mayStartToolbar(text) else { return false }
    var rest = text.small
    var found = 0
    for phrase in longestFirst where rest.holds(phrase) {
        rest = rest.replaced(phrase, by: " ")
        found += 1
    }
    let others = rest.split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-") }
    if found > 0 { return others.allSatisfy { ["a", "a+", "a-", "-", "+"].contains($0) } }
    return others.count > 1 && others.allSatisfy { ["a", "a+", "a-"].contains($0) } && others.contains { $0 != "a" }
}

/// Whether the first word of a line is a button's: most lines are none, and are told apart by it.
private func mayStartToolbar(_ text: String) -> Bool {
    let words = text.smallHead.drop { !($0.isLetter || $0.isNumber) }
    guard let first = words.first else { return true }
    return first == "a" && !(words.dropFirst().first?.isLetter ?? false) || toolbarStarts.begin(words)
}

/// Counters and offers of the program behind the page.
func isMachineLine(_ text: String) -> Bool {
    if text.utf8.count < 420, notices.begin(text.smallHead) { return true }
    guard text.utf8.count < 140 else { return false }
    let small = text.small.trimmingHead("-*• ([")
    return machineLines.begin(small) || machineEnds.end(small)
        || small.utf8.allSatisfy { (0x30...0x3A).contains($0) } && small.utf8.contains(UInt8(ascii: ":"))
}

private let machineEnds: Phrases = ["phút đọc", "ngày trước", "giờ trước"]

/// What sites print below any article.
private let notices: Phrases = [
    "địa chỉ nguồn tin", "xin ghi rõ nguồn", "ghi rõ nguồn", "đề nghị ghi rõ nguồn", "nội dung nêu trên là phần",
    "chú ý: việc đăng lại",
    "mọi ý kiến đóng góp xin", "mời quý độc giả theo dõi", "mời bạn đọc theo dõi", "bản quyền thuộc", "© bản quyền",
    "link gốc", "link bài gốc",
    "đọc bài gốc tại",
]

private let machineLines: Phrases = [
    "tổng số điểm của bài viết", "click để đánh giá", "xếp hạng:", "lượt xem:", "số lượt xem", "số lần đọc",
    "lượt đọc:", "số lượt đọc",
    "đã xem", "trình phát video", "đang tải quảng cáo", "bày tỏ cảm xúc", "cuộn xuống để", "nội dung do đối tác",
    "địa chỉ nguồn tin", "xin ghi rõ", "nhận tin qua", "số người đã xem", "gửi tin này", "trở lại đầu trang",
    "mục lục nội dung", "số lượt", "số lần", "số người đọc", "lượt xem", "lượt đọc", "ý kiến (", "bình luận (", "views",
    "xem bản in", "nghe nội dung", "cỡ chữ", "gửi bài viết qua email", "theo dõi trên", "theo dõi báo",
    "mời độc giả theo dõi", "mời bạn đọc theo dõi",
    "mời quý độc giả theo dõi", "[quảng cáo", "quảng cáo", "nghe đọc bài", "nghe bài viết",
    "your browser does not support",
    "trình duyệt của bạn không hỗ trợ", "bạn đang đọc bài viết", "video đang được xử lý", "chia sẻ bài viết",
    "đánh giá bài viết",
    "bấm để xem", "xem ảnh lớn", "phóng to ảnh", "facebook twitter", "share on facebook", "chọn cỡ chữ",
    "nguồn ảnh: internet",
]
