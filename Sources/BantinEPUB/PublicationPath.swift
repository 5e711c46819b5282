import BantinModel

/// Names inside the container. All but `mimetype` and `META-INF` is in one folder, and addresses are relative to it.
enum PublicationPath {
    static let folder = "EPUB/"
    static let package = "package.opf"
    static let navigation = "nav.xhtml"
    static let ncx = "toc.ncx"
    static let cover = "cover.xhtml"
    static let stylesheet = "bulletin.css"

    static func coverImage(_ format: Picture.Format) -> String { "pictures/cover.\(format.fileExtension)" }

    /// `article-001.xhtml`; the number is counted from 1.
    static func article(_ number: Int) -> String { "article-\(threeDigits(number)).xhtml" }

    static func picture(_ number: Int, extension: String) -> String {
        "pictures/picture-\(threeDigits(number)).\(`extension`)"
    }

    static func font(_ fileName: String) -> String { "fonts/\(fileName)" }

    private static func threeDigits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
