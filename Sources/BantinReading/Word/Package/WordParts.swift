import BantinModel

/// What the parts of a document say, read in the order that they need each other.
struct WordParts {
    let numbering = WordNumbering()
    private(set) var stories = WordStories()
    /// As the document's properties have it.
    private(set) var title: String?
    private(set) var diagnostics: [Diagnostic] = []
    private let styles = WordStyles()
    private let file: SourceSpan

    init(_ package: borrowing WordPackage, _ zip: borrowing ZipReader, file: SourceSpan, limits: ReadingLimits) {
        self.file = file
        let relationships = package.relationships(of: package.main, in: zip)
        func part(_ kind: String) -> String? {
            relationships.filter { $0.value.kind == kind && !$0.value.isExternal && zip.has($0.value.target) }
                .min { $0.key < $1.key }?.value.target
        }
        for (kind, events) in [("styles", styles as any XMLEvents), ("numbering", numbering)] {
            if let name = part(kind) { report(package.parse(name, in: zip, events), name) }
        }
        let body = WordStoryReader(
            styles: styles, numbering: numbering, relationships: relationships, limits: limits)
        report(package.parse(package.main, in: zip, body), package.main, paragraph: body.paragraphCount)
        stories = body.finish()
        var number = body.paragraphCount + 1
        for kind in ["footnotes", "endnotes"] {
            guard let name = part(kind) else { continue }
            let notes = WordStoryReader(
                styles: styles, numbering: numbering, relationships: package.relationships(of: name, in: zip),
                limits: limits, firstNumber: number)
            report(package.parse(name, in: zip, notes), name, paragraph: notes.paragraphCount)
            number = notes.paragraphCount + 1
            take(notes.finish())
        }
        for (number, kind) in stories.unreadObjects {
            diagnostics.append(.unreadObject(at: SourceSpan(file: file.file, line: number), kind: kind))
        }
        let properties = package.relationships(of: "", in: zip).values.filter { $0.kind == "core-properties" }
            .map(\.target).min()
        let titles = TitleReader()
        if let properties { _ = package.parse(properties, in: zip, titles) }
        title = titles.title.isEmpty ? nil : folded(titles.title)
    }

    private mutating func take(_ notes: WordStories) {
        stories.notes.merge(notes.notes) { first, _ in first }
        stories.endedFields.formUnion(notes.endedFields)
        stories.pictures.merge(notes.pictures) { first, _ in first }
        stories.unreadObjects += notes.unreadObjects
    }

    /// Puts the texts of all stories as they were written, whatever fonts and encodings they went through.
    mutating func mendTexts(record: inout ReadingRecord) {
        stories = mendedStories(stories, record: &record)
        stories.noteLanguages()
    }

    /// What was read of a part before it broke off is kept: its author is told where that was.
    private mutating func report(_ end: PartEnd?, _ part: String, paragraph: Int = 0) {
        let place = SourceSpan(file: file.file, line: paragraph)
        switch end {
        case nil: return
        case .missing: diagnostics.append(.damagedPart(at: place, part: part, line: 0, reason: "no such part"))
        case .damaged(let line, let reason):
            diagnostics.append(.damagedPart(at: place, part: part, line: line, reason: reason))
        case .tooLarge(let limit): diagnostics.append(.packageTooLarge(at: place, part: part, limit: limit))
        }
    }

    /// The language of a document whose text has no Vietnamese letter is the one that its styles say.
    var language: String {
        let letters = stories.lettersBySize.values.reduce(0, +)
        guard !stories.hasVietnamese, letters > 200 else { return "vi" }
        return (styles.paragraph(nil).run.language ?? styles.defaultRun.language).flatMap(languageTag) ?? "vi"
    }
}

private final class TitleReader: XMLEvents {
    private(set) var title = ""
    private var isOpen = false

    func open(_ name: XMLName, _ attributes: XMLAttributes) { isOpen = name == .title }
    func close(_ name: XMLName) { isOpen = false }
    func text(_ text: String) { if isOpen, title.utf8.count < 1000 { title += text } }
}
