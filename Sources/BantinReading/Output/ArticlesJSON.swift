import BantinModel

/// The JSON of articles as the interface gives it, with the diagnostics of each in the language asked for.
///
/// What is not known is `null`. A block has `kind` and `text`, and what its kind adds: `level`, `ordered`, `start` and
/// `items`, `headRows` and `rows`, `blocks` and `attribution`, `stanzas`, `image` (an index into `images`). `notes` is there
/// when the article has any.
package func articlesJSON(
    _ articles: [Reported<Article>], explanations: [Explanation?] = [], locale: MessageLocale = .vi,
    parallel: any ParallelMap = InOrder()
) -> [UInt8] {
    let written = parallel.map(count: articles.count) { index in
        var json = JSONText(depth: 2)
        let explanation = index < explanations.count ? explanations[index] : nil
        json.article(articles[index].value, articles[index].diagnostics, explanation, locale)
        return json.bytes
    }
    var json = JSONText()
    json.object { json in json.key("articles") { $0.array(written) { $0.value($1) } } }
    json.write("\n")
    return json.bytes
}

/// The same for the outcome of one reading.
package func articlesJSON(_ reading: Reported<[Article]>, locale: MessageLocale = .vi) -> [UInt8] {
    articlesJSON(separated(reading), locale: locale)
}

/// Each article with the diagnostics of its own lines; what stands before the first article of a page, or is of the page as
/// a whole, goes with its first. A container's articles come from pages of different names, and joined pages have blocks
/// of several.
package func separated(_ reading: Reported<[Article]>) -> [Reported<Article>] {
    var result = reading.value.map { Reported($0) }
    guard !result.isEmpty else { return [] }
    var owners: [String: [Int]] = [:]
    for (index, article) in reading.value.enumerated() { owners[article.span.file, default: []].append(index) }
    for (index, article) in reading.value.enumerated() {
        for file in Set(article.blocks.map(\.span.file)) where owners[file] == nil { owners[file] = [index] }
    }
    for diagnostic in reading.diagnostics {
        let candidates = owners[diagnostic.place.file] ?? [0]
        let owner = candidates.last { reading.value[$0].span.line <= diagnostic.place.line } ?? candidates[0]
        result[owner].diagnostics.append(diagnostic)
    }
    return result
}

extension JSONText {
    fileprivate mutating func article(
        _ article: Article, _ diagnostics: [Diagnostic], _ explanation: Explanation?, _ locale: MessageLocale
    ) {
        object { json in
            json.key("title", article.title)
            json.key("subtitle", article.subtitle)
            json.key("date", article.date?.description)
            json.key("lead", article.lead.isEmpty ? nil : article.lead.lineText)
            json.key("author", article.author)
            json.key("agency", article.agency)
            json.key("language", article.language)
            json.key("source", article.source)
            json.key("captured", article.captured?.description)
            var figureCount = 0
            json.key("blocks") { $0.blocks(article.blocks, &figureCount) }
            json.key("text", article.bodyText)
            json.key("images") {
                $0.array(article.figures) { json, figure in
                    json.object {
                        $0.key("src", figure.picture?.source)
                        $0.key("alt", figure.picture?.alt)
                        $0.key("caption", figure.caption.isEmpty ? nil : figure.caption.plainText)
                    }
                }
            }
            if !article.notes.isEmpty {
                json.key("notes") { json in
                    json.array(article.notes) { json, note in
                        json.object {
                            $0.key("text", note.blocks.plainText(separator: "\n"))
                            $0.key("blocks") { $0.blocks(note.blocks, &figureCount) }
                        }
                    }
                }
            }
            if let explanation { json.key("explanation") { $0.explanation(explanation, locale) } }
            json.key("diagnostics") { $0.array(diagnostics) { $0.diagnostic($1, locale) } }
        }
    }

    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic, _ locale: MessageLocale) {
        object {
            $0.key("id", diagnostic.id)
            $0.key("severity", diagnostic.severity.rawValue)
            $0.key("file", diagnostic.place.file)
            if diagnostic.place.line > 0 {
                $0.key("line", diagnostic.place.line)
            } else {
                $0.key("line", String?.none)
            }
            $0.key("message", diagnostic.message.text(in: locale))
            $0.key("hint", diagnostic.hint?.text(in: locale))
        }
    }

    fileprivate mutating func blocks(_ blocks: [Block], _ figureCount: inout Int) {
        var count = figureCount
        array(blocks) { json, block in json.object { $0.block(block, &count) } }
        figureCount = count
    }

    private mutating func block(_ block: Block, _ figureCount: inout Int) {
        var count = figureCount
        key("kind", block.kind.name)
        key("text", block.plainText)
        switch block.kind {
        case .paragraph, .rule: break
        case .heading(let level, _): key("level", level)
        case .list(let list):
            key("ordered", list.isOrdered)
            key("start", list.start)
            key("items") { $0.array(list.items) { $0.blocks($1, &count) } }
        case .table(let table):
            key("caption", table.caption.isEmpty ? nil : table.caption.plainText)
            key("headRows", table.headRowCount)
            key("rows") { $0.array(table.rows) { $0.array($1) { $0.cell($1, &count) } } }
        case .figure:
            key("image", count)
            count += 1
        case .quotation(let quotation):
            key("blocks") { $0.blocks(quotation.blocks, &count) }
            key("attribution", quotation.attribution.isEmpty ? nil : quotation.attribution.plainText)
        case .verse(let verse):
            key("stanzas") { $0.array(verse.stanzas) { $0.array($1) { $0.string($1.plainText) } } }
        }
        figureCount = count
    }

    private mutating func cell(_ cell: TableCell, _ figureCount: inout Int) {
        var count = figureCount
        object {
            $0.key("text", cell.blocks.plainText(separator: "\n"))
            $0.key("header", cell.isHeader)
            $0.key("rowSpan", cell.rowSpan)
            $0.key("columnSpan", cell.columnSpan)
            $0.key("blocks") { $0.blocks(cell.blocks, &count) }
        }
        figureCount = count
    }
}

extension [Inline] {
    /// The text with line ends where the inlines break a line.
    fileprivate var lineText: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak).map { Array($0).plainText }
            .joined(separator: "\n")
    }
}

extension Block.Kind {
    /// The word for the kind in JSON and in dumps.
    var name: String {
        switch self {
        case .paragraph: "paragraph"
        case .heading: "heading"
        case .list: "list"
        case .table: "table"
        case .figure: "figure"
        case .quotation: "quotation"
        case .verse: "verse"
        case .rule: "rule"
        }
    }
}
