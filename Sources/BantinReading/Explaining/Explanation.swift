import BantinModel

/// Why an article was read as it was: who read it, which source gave each field, what lost, and what was left out.
package struct Explanation: Hashable, Sendable {
    /// The name of the page family or format that read it.
    package var reader: String
    /// Where the body was found.
    package var body: FieldPlace?
    package var fields: [Field] = []
    package var dropped: [Drop] = []

    package init(reader: String) {
        self.reader = reader
    }

    package struct Field: Hashable, Sendable {
        package var name: Name
        package var chosen: Candidate?
        /// The best first.
        package var others: [Candidate]

        package enum Name: String, Hashable, Sendable { case title, date, lead, author, agency }
    }

    package struct Candidate: Hashable, Sendable {
        package var text: String
        package var places: [FieldPlace]
        package var score: Int
    }

    /// A part of the page that is not in the article.
    package struct Drop: Hashable, Sendable {
        package var line: Int
        package var text: String
        package var reason: Reason
    }

    package enum Reason: Hashable, Sendable {
        case furniture, linkList, teasers, hidden, ruled, toolbar, related, keywords, ending, aboveTitle, repeated

        package var text: LocalizedText {
            switch self {
            case .furniture: LocalizedText(vi: "phần khung của trang", en: "furniture of the site")
            case .linkList: LocalizedText(vi: "danh sách liên kết", en: "list of links")
            case .teasers: LocalizedText(vi: "giới thiệu bài khác", en: "teasers of other articles")
            case .hidden: LocalizedText(vi: "bị ẩn trên trang", en: "hidden on the page")
            case .ruled: LocalizedText(vi: "bỏ theo quy tắc", en: "dropped by a rule")
            case .toolbar: LocalizedText(vi: "nút bấm", en: "buttons and counters")
            case .related: LocalizedText(vi: "liên kết sang bài khác", en: "link to another article")
            case .keywords: LocalizedText(vi: "từ khóa", en: "keywords")
            case .ending: LocalizedText(vi: "sau khi bài đã hết", en: "after the end of the article")
            case .aboveTitle: LocalizedText(vi: "trên tiêu đề", en: "above the title")
            case .repeated: LocalizedText(vi: "đã có ở trên", en: "said already")
            }
        }
    }
}
