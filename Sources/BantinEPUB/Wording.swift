/// The words of the publication that no article brings: Vietnamese for a Vietnamese bulletin, else English.
struct Wording {
    /// BCP 47.
    var language: String
    var cover: String
    var contents: String
    var landmarks: String
    var beginning: String
    var untitledBulletin: String
    /// Before the number of an article without a title.
    var article: String
    /// Before the number of a note, for those who hear it.
    var note: String
    /// Before what the cover's picture shows.
    var picture: String

    static func of(language: String) -> Wording {
        language == "vi" || language.hasPrefix("vi-") ? vietnamese : english
    }

    static let vietnamese = Wording(
        language: "vi", cover: "Bìa", contents: "Mục lục", landmarks: "Các mốc", beginning: "Bắt đầu đọc",
        untitledBulletin: "Bản tin", article: "Bài", note: "Chú thích", picture: "Ảnh")

    static let english = Wording(
        language: "en", cover: "Cover", contents: "Contents", landmarks: "Landmarks", beginning: "Start reading",
        untitledBulletin: "Bulletin", article: "Article", note: "Note", picture: "Picture")
}
