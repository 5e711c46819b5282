import BantinModel
import BantinStyle

/// What an article says, letter by letter: what may neither be lost nor added on the way to paper or screen.
package struct ExpectedLetters {
    /// Title, subtitle, date line, lead, blocks with captions, author.
    package var main: String
    package var notes: [String]

    package init(_ article: Article, dateFormat: DateFormat) {
        let date =
            switch dateFormat {
            case .short: article.date?.vietnameseShort
            case .long: article.date?.vietnameseLong
            }
        let head = [article.title ?? "", article.subtitle ?? "", date ?? "", article.lead.plainText]
        main = (head + article.blocks.map(\.letters) + [article.byline ?? ""]).joined().withoutSpaces
        notes = article.notes.map { $0.blocks.map(\.letters).joined().withoutSpaces }
    }
}

extension Block {
    fileprivate var letters: String {
        switch kind {
        case .paragraph, .heading, .verse, .rule: plainText
        case .list(let list): list.items.joined().map(\.letters).joined()
        case .table(let table):
            table.caption.plainText + table.rows.joined().flatMap(\.blocks).map(\.letters).joined()
        case .figure(let figure): figure.caption.plainText
        case .quotation(let quotation):
            quotation.blocks.map(\.letters).joined() + quotation.attribution.plainText
        }
    }
}

extension String {
    package var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}
