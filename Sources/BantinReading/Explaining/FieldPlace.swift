import BantinModel

/// Where a value was found: the kind of place, what marks it there, and its line.
package struct FieldPlace: Hashable, Sendable {
    package var kind: Kind
    /// An element as a selector would name it, or the name of a declaration; empty when the kind says all.
    package var detail: String
    package var line: Int?

    package enum Kind: Hashable, Sendable {
        case shown, named, declared, declaredInUTC, address, rule, select, webPart
        case belowTitle, betweenTitleAndBody, firstParagraph, endOfBody, belowBody, mostText, articleElement
    }

    init(_ kind: Kind, _ detail: String = "", line: Int? = nil) {
        self.kind = kind
        self.detail = detail
        self.line = line
    }

    /// Such as `shown in h1.title-detail :10`.
    package var text: LocalizedText {
        let (vi, en): (String, String) =
            switch kind {
            case .shown: ("hiện trên trang", "shown")
            case .named: ("phần tử mang tên này", "element so named")
            case .declared: ("khai báo trong trang", "declared")
            case .declaredInUTC: ("khai báo theo giờ UTC", "declared in UTC")
            case .address: ("địa chỉ của trang", "address of the page")
            case .rule: ("quy tắc của trang", "rule of the site")
            case .select: ("--select", "--select")
            case .webPart: ("web part", "web part")
            case .belowTitle: ("dưới tiêu đề", "below the title")
            case .betweenTitleAndBody: ("giữa tiêu đề và thân bài", "between title and body")
            case .firstParagraph: ("đoạn đầu", "first paragraph")
            case .endOfBody: ("cuối thân bài", "end of the body")
            case .belowBody: ("dưới thân bài", "below the body")
            case .mostText: ("nhiều chữ liền mạch nhất", "most running text")
            case .articleElement: ("phần tử article", "article element")
            }
        let rest = (detail.isEmpty ? "" : " \(detail)") + (line.map { " :\($0)" } ?? "")
        return LocalizedText(vi: vi + rest, en: en + rest)
    }
}
