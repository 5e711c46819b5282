import BantinModel
import Foundation

/// A bulletin, and the name that its outputs bear when the command line gives none.
package struct BoundBulletin: Sendable {
    package var bulletin: Bulletin
    package var name: String
}

/// Binds all articles into one bulletin, in order.
///
/// Its title is the one that was asked for, else the single article's, else the month's; the month is the one that was
/// asked for, else the one that the first input is named after, else that of all dates.
package func bind(_ inputs: [ReadInput], _ choices: InputChoices) throws -> BoundBulletin {
    let articles = inputs.flatMap(\.articles)
    let name = bulletinName(inputs.map(\.file), choices)
    let month = try requestedMonth(choices) ?? YearMonth(iso8601: name) ?? commonMonth(of: articles)
    var bulletin = bulletin(articles, title: choices.title, month: month, fallback: name)
    bulletin.imprint = try choices.imprint.imprint()
    return BoundBulletin(bulletin: bulletin, name: name)
}

/// What the outputs of all inputs together are called: the first input's base name.
package func bulletinName(_ files: [InputFile], _ choices: InputChoices) -> String {
    guard let first = choices.names.first, first != "-", FileSystem.kind(of: first) == .folder else {
        return files.first?.baseName ?? InputFile.standardName
    }
    return folderName(first)
}

/// Makes a bulletin of each article; the second one of the same name is called `NAME-2`.
package func bindEach(_ inputs: [ReadInput], _ choices: InputChoices) throws -> [BoundBulletin] {
    let month = try requestedMonth(choices)
    let imprint = try choices.imprint.imprint()
    var used: Set<String> = []
    return inputs.flatMap { input in
        input.articles.map { article in
            var name = input.file.baseName
            var number = 2
            while !used.insert(name).inserted {
                name = "\(input.file.baseName)-\(number)"
                number += 1
            }
            var bulletin = bulletin(
                [article], title: choices.title, month: month ?? article.date?.yearMonth, fallback: name)
            bulletin.imprint = imprint
            return BoundBulletin(bulletin: bulletin, name: name)
        }
    }
}

private func bulletin(_ articles: [Article], title: String?, month: YearMonth?, fallback: String) -> Bulletin {
    let languages = Set(articles.map(\.language))
    let title = title.map(asText).flatMap { $0.isEmpty ? nil : $0 }
    let single = articles.count == 1 ? articles[0].title ?? asText(fallback) : nil
    return Bulletin(
        title: title ?? single ?? month.map { "Bản tin \($0.vietnamese)" } ?? "Bản tin", month: month,
        date: articles.compactMap(\.date).max(), language: languages.count == 1 ? languages.first ?? "vi" : "vi",
        articles: articles)
}

func requestedMonth(_ choices: InputChoices) throws -> YearMonth? {
    guard let text = choices.month else { return nil }
    guard let month = YearMonth(iso8601: text) else {
        throw ExportFailure.usage(
            vi: "tháng phải viết như 2021-01, không phải \(text)", en: "a month is written as 2021-01, not \(text)")
    }
    return month
}

/// Words from outside, in the form of all text of the model: normal form C, single spaces.
func asText(_ words: String) -> String {
    words.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func commonMonth(of articles: [Article]) -> YearMonth? {
    let months = Set(articles.map { $0.date?.yearMonth })
    return months.count == 1 ? months.first ?? nil : nil
}

/// The folder's own name, also where it is called `.` or `..`.
private func folderName(_ path: String) -> String {
    let name = PathName.last(of: path)
    guard name == "." || name == ".." || name == "/" else { return name }
    let full = FileSystem.absolute(path).map(PathName.last) ?? ""
    return full.isEmpty || full == "/" ? InputFile.standardName : full
}
