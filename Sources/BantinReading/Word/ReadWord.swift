import BantinModel

/// Reads a Word document (`.docx`, Office Open XML, transitional or strict). Places are its paragraphs, counted from 1.
///
/// The title is a paragraph of the style Title or Heading 1, else the first short line that is bold, centred or large; a
/// line with a date alone, a lead by its style or in bold or italics as a whole, and a byline at the end are taken as in other
/// inputs. A document of several titles, each with a body of its own, is several articles.
func readWord(_ source: SourceFile, limits: ReadingLimits) -> Reported<[ExplainedArticle]> {
    let file = SourceSpan(file: source.name)
    func refused(_ diagnostic: Diagnostic) -> Reported<[ExplainedArticle]> { Reported([], [diagnostic]) }
    guard source.bytes.count <= limits.inputBytes else {
        return refused(.inputTooLarge(at: file, limit: limits.hit(.input)))
    }
    if let other = otherKind(of: source.bytes) { return refused(.notWord(at: file, kind: other)) }
    let container = ZipContainer(source)
    do {
        return try ZipReader.reading(container, entryLimit: limits.packageEntries) { zip in
            let package = try WordPackage(zip, limits: limits)
            let parts = WordParts(package, zip, file: file, limits: limits)
            let pictures = WordPictures(
                parts.stories.pictures, container: container, zip: zip, package: package,
                folder: PictureFolder(path: source.folder, limits: limits), limits: limits)
            var record = ReadingRecord(file: source.name, limits: limits, pictures: pictures)
            record.diagnostics = parts.diagnostics
            let articles = articles(of: parts, record: &record)
            return Reported(record.explained(articles), record.diagnostics)
        }
    } catch ZipReader.Refusal.notZip(let reason) {
        return refused(.damagedWord(at: file, reason: reason))
    } catch ZipReader.Refusal.tooManyEntries {
        return refused(.packageTooLarge(at: file, part: nil, limit: limits.hit(.packageEntries)))
    } catch WordPackage.Refusal.notWord(let type) {
        return refused(.notWord(at: file, kind: .office(type)))
    } catch {
        return refused(.notWord(at: file, kind: .zip))
    }
}

/// What a file is that is no Word document, by its first bytes; nil when it may be one.
private func otherKind(of bytes: [UInt8]) -> OtherDocument? {
    // An OLE container holds a document of Word 97, or a newer one under a password ([MS-OFFCRYPTO] 1.3.1).
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        return contains(name, in: bytes) ? .encrypted : .oldWord
    }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    return bytes.starts(with: "PK".utf8) ? nil : .other
}

private func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    var index = 0
    while let found = bytes[index...].firstIndex(of: wanted[0]) {
        if bytes[found...].starts(with: wanted) { return true }
        index = found + 1
    }
    return false
}

private func articles(of parts: WordParts, record: inout ReadingRecord) -> [Article] {
    var parts = parts
    parts.mendTexts(record: &record)
    let stories = parts.stories
    let language = parts.language
    var reader = WordBlockReader(stories: stories, numbering: parts.numbering, language: language, record: record)
    let drafts = reader.drafts(of: stories.body)
    let notes = reader.notes()
    let bodySize = stories.lettersBySize.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? RunLook.defaultSize
    var articles: [Article] = []
    for part in wordArticleParts(drafts) {
        var word = WordArticle(drafts: part, sizes: reader.sizes, bodySize: bodySize, knownTitle: parts.title)
        if let article = word.article(language: language, record: &reader.record) { articles.append(article) }
    }
    record = reader.record
    if articles.isEmpty, !record.diagnostics.contains(where: { $0.severity == .error }) {
        record.diagnostics.append(.emptyWord(at: record.place(0)))
    }
    for index in articles.indices { articles[index].takeNotes(from: notes) }
    return articles
}
