/// The title without the site's name: `Tiêu đề - Báo Điện tử X` is `Tiêu đề`.
///
/// A part is dropped when it is the site's name, or when it looks like one beside a longer part.
func withoutSiteName(_ title: String, siteNames: [String]) -> String {
    for separator in [" | ", " :: ", " » ", " - ", " – ", " — ", " • ", " « ", "| ", " |"] {
        guard title.holds(separator) else { continue }
        var parts = title.components(separatedBy: separator)
        let sites = Set(siteNames.map { $0.small })
        let others = parts.filter { !sites.contains($0.small) }
        if !others.isEmpty, others.count < parts.count { parts = others }
        let isDash = separator == " - " || separator == " – " || separator == " — "
        while parts.count > 1, let last = parts.last, looksLikeSite(last, isDash: isDash) { parts.removeLast() }
        while parts.count > 1, looksLikeSite(parts[0], isDash: isDash, isFirst: true) { parts.removeFirst() }
        if parts.count == 1 { return withoutSiteName(parts[0], siteNames: siteNames) }
        return parts.joined(separator: separator)
    }
    return title
}

/// Between bars any short part does; after a dash, which titles have too, only a name that starts like a site's.
private func looksLikeSite(_ part: String, isDash: Bool, isFirst: Bool = false) -> Bool {
    let words = part.split(separator: " ")
    guard !words.isEmpty else { return true }
    guard words.count <= 14, let first = part.first, first.isUppercase || part.contains(".") else { return false }
    let small = part.small
    if siteStarts.begin(small) || siteParts.occur(in: small)
        || small.hasSuffix("portal")
    {
        // Titles start so too: `Bộ Y tế - …` is a site's name only at the end.
        return !(isFirst && isDash && !firstSiteStarts.begin(small))
    }
    if isDash { return !isFirst && words.count == 1 && part.utf8.count <= 14 && part.utf8.allSatisfy { $0 < 0x80 } }
    return words.count <= 4
}

/// Whether a whole text is the name of a site or an office: `Sở Y tế tỉnh Lam Giang`, `Báo Lĩnh Nam điện tử`.
func isSiteName(_ text: String) -> Bool {
    let small = text.small
    guard
        siteStarts.begin(small)
            || placeStarts.begin(small)
    else { return unaccentedSiteStarts.begin(small) }
    let words = text.split(separator: " ")
    guard words.count <= 14, !text.contains(where: { $0.isNumber || ":?!“\"…".contains($0) }) else { return false }
    // A title says what somebody does; a name does not.
    guard !deeds.occur(in: small) else { return false }
    return portalStarts.begin(small) || words.count <= 5 || endsWithPlace(words)
}

/// `… tỉnh Lam Giang`, `… huyện Vân Khê`.
private func endsWithPlace(_ words: [Substring]) -> Bool {
    guard let place = words.lastIndex(where: { places.contains($0.small) }) else { return false }
    let name = words[(place + 1)...]
    return (1...4).contains(name.count) && name.allSatisfy { $0.first?.isUppercase ?? false }
}

private let places: Phrases = ["tỉnh", "huyện", "xã", "phường", "phố", "quận", "trấn", "thị"]
private let placeStarts: Phrases = ["phường ", "thành phố ", "quận ", "thị xã ", "tỉnh ", "ban "]

private let siteParts: Phrases = [".vn", ".com", "online", "điện tử"]

private let portalStarts: Phrases = [
    "báo ", "cổng ", "trang ", "tạp chí", "website", "hệ thống tin", "bản tin", "thời báo", "chuyên trang",
    "công thông tin",
]

let deeds: Phrases = [
    " tổ chức", " triển khai", " ban hành", " khai mạc", " công bố", " thăm", " trao", " tặng", " làm việc", " họp",
    " kiểm tra",
    " phát động", " hướng dẫn", " đẩy mạnh", " có ", " được ", " đạt ", " cho ", " với ", " về ", " trong ", " từ ",
    " đã ", " sẽ ",
    " tiếp ", " nâng cao", " tăng cường", " chủ động", " phối hợp", " ra ", " vào ", " hỗ trợ", " giúp ", " thông báo",
    " đề nghị",
    " yêu cầu", " bàn ", " gặp ", " tuyên truyền", " đến ", " lên ", " là ", " không ", " vì ", " khánh thành",
    " kỷ niệm", " sơ kết",
    " tổng kết", " giữ ", " nhận ", " mở ", " đón ", " thi đua", " vượt ", " trồng ", " dựng ", " qua ", " bảo đảm",
    " đảm bảo", " góp ",
    " chung tay", " ký kết", " tập huấn", " xử lý", " chúc mừng", " đổi mới", " khởi công", " bế mạc", " ở ", " tại ",
    " khắc phục",
]

/// Old pages write their names without accents.
private let unaccentedSiteStarts: Phrases = [
    "so ", "bao ", "cong thong tin", "trang tin", "trang thong tin", "uy ban nhan dan", "ubnd ",
]

private let siteStarts: Phrases = [
    "báo ", "cổng ", "trang ", "tạp chí", "đài ", "website", "tin tức", "ubnd", "ủy ban", "uỷ ban", "sở ", "bộ ",
    "ban tin",
    "bản tin", "hệ thống tin", "thời báo", "chuyên trang", "cổng ttđt", "công thông tin", "cổng thông tin",
    "chi tiết tin",
    "trường ", "hội ", "huyện ", "tỉnh ủy", "thành ủy", "xã ", "phường ", "thị trấn ", "đảng bộ", "viện ", "trung tâm ",
]

private let firstSiteStarts: Phrases = [
    "báo ", "cổng ", "trang ", "tạp chí", "website", "ubnd", "cổng ttđt", "cổng thông tin", "chi tiết tin", "tin tức",
]

extension StringProtocol {
    /// The parts between every occurrence of a separator, by code units alone.
    func components(separatedBy separator: String) -> [String] {
        withBytes { bytes in
            var parts: [String] = []
            var start = 0
            while let found = bytes.place(of: separator, from: start) {
                parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
                start = found + separator.utf8.count
            }
            return parts + [String(decoding: bytes[start...], as: UTF8.self)]
        }
    }
}
