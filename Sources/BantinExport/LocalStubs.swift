import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle

// Stand-ins until the stages land.
package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    case html, text, markdown
    package static func of(fileName: String) -> SourceFormat? {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "html", "htm", "xhtml": return .html
        case "txt": return .text
        case "md", "markdown": return .markdown
        default: return nil
        }
    }
}
package struct SourceFile: Sendable {
    var name: String
    var bytes: [UInt8]
    var format: SourceFormat
    var folder: String?
    var encoding: String?
}
func read(_ source: SourceFile) -> Reported<[Article]> {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let place = SourceSpan(file: source.name, line: 1)
    guard !text.isEmpty else {
        let empty = LocalizedText(vi: "rỗng", en: "empty")
        return Reported([], [Diagnostic(id: "no-article", severity: .error, at: place, message: empty)])
    }
    let blocks = text.split(separator: "\n").map { Block(.paragraph([.text(String($0))]), at: place) }
    return Reported([Article(title: source.name, blocks: blocks, at: place)])
}
func articlesJSON(_ reads: [Reported<[Article]>]) -> String { "{}" }
func paintPDF(
    _ paged: PagedBulletin, shelf: FontShelf, progress: (Int) throws -> Void
) throws -> Reported<[UInt8]> { Reported(Array("%PDF \(paged.pages.count)\n".utf8)) }
func paintPNG(
    _ paged: PagedBulletin, page: Int, resolution: Double, shelf: FontShelf
) throws -> Reported<[UInt8]> { Reported([]) }
struct FontFile {
    var family: String
    var isBold: Bool
    var isItalic: Bool
    var fileName: String
    var bytes: [UInt8]
}
struct Cover {
    var png: [UInt8]
    var width: Int
    var height: Int
}
struct Publication {}
func makePublication(
    _ bulletin: Bulletin, css: String, fonts: [FontFile], cover: Cover?, modified: CalendarDate
) -> Reported<Publication> { Reported(Publication()) }
func zip(_ publication: Publication) throws -> [UInt8] { [80, 75] }
func dump(_ article: Article, into tree: inout TextTree) { tree.node("article \(article.title ?? "")") }
