import BantinModel
import BantinStyle

extension StyledBulletin {
    /// What the first page of an edition for large print says of it; nil of the standard edition.
    var editionStatement: String? {
        guard let edition = sheet.edition, edition.statesSize else { return nil }
        let size = sheet.bodySize.number
        let statement =
            isVietnamese ? "Bản in chữ lớn, cỡ chữ \(size)\u{A0}pt." : "Large-print edition, \(size)\u{A0}pt."
        guard edition.mapsPages else { return statement }
        return statement
            + (isVietnamese
                ? " Số trong ngoặc sau số trang là số trang của bản in thường."
                : " Numbers in brackets after a page's number are pages of the standard edition.")
    }

    /// Whether anything stands before the first article.
    var hasFrontMatter: Bool { hasContents || editionStatement != nil }

    /// What the front matter begins with, above the entries of the contents.
    var frontMatter: [(text: String, role: TextRole)] {
        let statement = editionStatement.map { [(text: $0, role: TextRole.lead)] } ?? []
        guard hasContents else { return statement }
        return [(bulletin.title, .bulletinTitle), (dateText, .bulletinDate)] + statement
            + [(contentsTitle, .contentsTitle)]
    }
}
