import BantinModel
import BantinStyle

/// Makes the files of an EPUB 3.3 of a bulletin.
///
/// - Parameters:
///   - bulletin: the articles; their pictures are where their contents say.
///   - css: the style sheet for the classes listed at `ArticleWriter`; a font is `fonts/NAME` in it. Without
///     `@font-face` rules of its own it gets some for `fonts`.
///   - fonts: the files to embed; those that the style sheet's own rules do not name are left out.
///   - cover: shown as the first page.
///   - modified: stands in the publication as the time of its last change.
///   - dateFormat: how the dateline of an article is written.
///   - jobs: how many articles are written at once; the result does not depend on it.
/// - Returns: the publication, with `image-without-alt` for pictures that have neither a description nor a caption,
///   `missing-image` for those that cannot be read, `site-link` for links that only work on the page they stood on,
///   and `unknown-language` for language tags that are none.
package func makePublication(
    _ bulletin: Bulletin, css: String, fonts: [FontFile], cover: Cover?, modified: CalendarDate,
    dateFormat: DateFormat = .short, jobs: Int = 1
) -> Reported<Publication> {
    var diagnostics: [Diagnostic] = []
    let pictures = PictureShelf(bulletin.articles) { error, place in
        diagnostics.append(.unreadablePicture(error, at: place))
    }
    let language = isLanguageTag(bulletin.language) ? bulletin.language : "vi"
    let shelf = pictures
    let pages = mapInParallel(count: bulletin.articles.count, jobs: jobs) { index in
        ArticleWriter.page(
            bulletin.articles[index], number: index + 1, language: language, pictures: shelf, dateFormat: dateFormat)
    }
    for (article, page) in zip(bulletin.articles, pages) {
        diagnostics += report(on: article, page, pictures)
    }
    let outline = Outline(bulletin, entries: pages.map(\.entry), cover: cover)
    let identifier = identifier(of: bulletin, pictures: pictures)
    let fonts = embeddable(fonts)
    let css = css.contains("@font-face") ? css : fontFaceRules(fonts) + css
    let resources =
        documents(outline, pages, identifier: identifier) + [.css(css)]
        + fonts.filter { css.contains(PublicationPath.font($0.fileName)) }.map(Publication.File.font)
        + (cover.map { [.cover($0)] } ?? []) + pictures.entries.map(Publication.File.picture)
    let package = PackageDocument(
        identifier: identifier, bulletin: bulletin, outline: outline,
        accessibility: AccessibilityMetadata(bulletin, pictures: pictures, wording: outline.wording),
        modified: modified, resources: resources)
    return Reported(
        Publication(identifier: identifier, files: container(package, resources)), diagnostics)
}

/// The XHTML documents in the order of the spine, and the NCX.
private func documents(_ outline: Outline, _ pages: [ArticlePage], identifier: String) -> [Publication.File] {
    (outline.cover.map { [.xhtml(PublicationPath.cover, coverDocument(outline, $0))] } ?? [])
        + [.xhtml(PublicationPath.navigation, navigationDocument(outline), properties: ["nav"])]
        + zip(1..., pages).map { .xhtml(PublicationPath.article($0), $1.bytes) }
        + [
            Publication.File(
                path: PublicationPath.ncx, mediaType: "application/x-dtbncx+xml",
                content: .bytes(ncxDocument(outline, identifier: identifier)))
        ]
}

/// All files as they stand in the container: `mimetype` first and stored (EPUB 3.3 §4.3.3).
private func container(_ package: PackageDocument, _ resources: [Publication.File]) -> [Publication.File] {
    let mimetype = Publication.File(
        path: "mimetype", mediaType: "text/plain", content: .bytes(Array("application/epub+zip".utf8)),
        compression: .stored)
    let container = Publication.File(
        path: "META-INF/container.xml", mediaType: "application/xml", content: .bytes(containerDocument()))
    let opf = Publication.File(
        path: PublicationPath.package, mediaType: "application/oebps-package+xml", content: .bytes(package.bytes()))
    return [mimetype, container]
        + ([opf] + resources).map { file in
            var file = file
            file.path = PublicationPath.folder + file.path
            return file
        }
}

private func report(on article: Article, _ page: ArticlePage, _ pictures: PictureShelf) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for block in article.blocks + article.notes.flatMap(\.blocks) {
        for figure in block.figures {
            guard let picture = figure.picture, pictures.path(of: picture) != nil, picture.description == nil,
                !figure.caption.plainText.hasWords
            else { continue }
            diagnostics.append(.pictureWithoutDescription(picture.source, at: block.span))
        }
    }
    if let link = page.lostLinks.first {
        diagnostics.append(.siteLinks(count: page.lostLinks.count, first: link, at: article.span))
    }
    if let language = page.lostLanguages.first {
        diagnostics.append(.unknownLanguage(language, at: article.span))
    }
    return diagnostics
}

extension Publication.File {
    fileprivate static func xhtml(_ path: String, _ bytes: [UInt8], properties: [String] = []) -> Publication.File {
        Publication.File(
            path: path, mediaType: "application/xhtml+xml", content: .bytes(bytes), properties: properties)
    }

    fileprivate static func css(_ css: String) -> Publication.File {
        Publication.File(
            path: PublicationPath.stylesheet, mediaType: "text/css", content: .bytes(Array(css.utf8)))
    }

    fileprivate static func font(_ font: FontFile) -> Publication.File {
        Publication.File(
            path: PublicationPath.font(font.fileName), mediaType: font.mediaType ?? "font/ttf",
            content: .bytes(font.bytes))
    }

    fileprivate static func cover(_ cover: Cover) -> Publication.File {
        Publication.File(
            path: PublicationPath.coverImage(cover.format), mediaType: cover.format.mediaType,
            content: .bytes(cover.bytes),
            properties: ["cover-image"], compression: .stored)
    }

    fileprivate static func picture(_ entry: PictureShelf.Entry) -> Publication.File {
        let content: Publication.Content =
            switch entry.content.location {
            case .file(let path): .file(path)
            case .bytes(let bytes): .bytes(bytes)
            case .stored(let stored): .stored(stored)
            }
        return Publication.File(
            path: entry.path, mediaType: entry.content.format.mediaType, content: content, compression: .stored)
    }
}
