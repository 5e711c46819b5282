import Glibc

extension LocalizedText {
    /// What a library says in English only.
    package static func untranslated(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

    /// What the system says of an error number; in Vietnamese with the system's own words after it, for a search.
    package static func systemReason(_ code: Int32) -> LocalizedText {
        let english = String(cString: strerror(code))
        let vietnamese: String? =
            switch code {
            case ENOSPC: "đĩa đã đầy"
            case EDQUOT: "đã hết hạn mức đĩa"
            case EFBIG: "tệp quá lớn"
            case EACCES, EPERM: "không có quyền"
            case EROFS: "hệ thống tệp chỉ cho đọc"
            case ENOENT: "không có tệp hay thư mục ấy"
            case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
            case EISDIR: "đó là một thư mục"
            case ENAMETOOLONG: "tên quá dài"
            case EPIPE: "nơi nhận đã đóng"
            case EIO: "thiết bị báo lỗi"
            default: nil
            }
        return LocalizedText(vi: vietnamese.map { "\($0) (\(english))" } ?? english, en: english)
    }
}
