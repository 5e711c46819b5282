/// The styles of a document, with what each takes over from the ones that it is based on.
final class WordStyles: XMLEvents {
    struct Style {
        var name = ""
        var basedOn: String?
        var paragraph = ParagraphProperties()
        var run = RunProperties()
        /// Whether a table of this style sets its first row in bold.
        var marksFirstRow = false
    }

    private(set) var styles: [String: Style] = [:]
    private(set) var defaultRun = RunProperties()
    private(set) var defaultParagraph = ParagraphProperties()
    private var defaultStyle: String?

    // MARK: Reading styles.xml

    private var open: (id: String, style: Style)?
    private var isInDefaults = false
    private var isInRun = false
    private var isInFirstRow = false
    private var skipped = 0

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        if skipped > 0 {
            skipped += 1
            return
        }
        switch name {
        case .runChange, .paragraphChange: skipped = 1
        case .documentDefaults: isInDefaults = true
        case .wStyle:
            guard let id = attributes[.styleId] else { return }
            open = (id, Style())
            let isParagraph = attributes[.wType] ?? "paragraph" == "paragraph"
            if isParagraph, ["1", "true", "on"].contains(attributes[.isDefault]) { defaultStyle = defaultStyle ?? id }
        case .name: open?.style.name = attributes.value ?? ""
        case .basedOn: open?.style.basedOn = attributes.value
        case .tableStylePart:
            isInFirstRow = attributes[.wType] == "firstRow"
            if !isInFirstRow { skipped = 1 }
        case .rPr: isInRun = true
        default: property(name, attributes)
        }
    }

    private func property(_ name: XMLName, _ attributes: XMLAttributes) {
        if isInFirstRow {
            if name == .bold, attributes.isOn { open?.style.marksFirstRow = true }
        } else if isInDefaults {
            if isInRun { defaultRun.take(name, attributes) } else { defaultParagraph.take(name, attributes) }
        } else if isInRun {
            open?.style.run.take(name, attributes)
        } else {
            open?.style.paragraph.take(name, attributes)
        }
    }

    func close(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case .documentDefaults: isInDefaults = false
        case .tableStylePart: isInFirstRow = false
        case .rPr: isInRun = false
        case .wStyle:
            if let open, styles.count < stylesLimit, styles[open.id] == nil { styles[open.id] = open.style }
            open = nil
        default: break
        }
    }

    // MARK: Answers

    private var paragraphLooks: [String?: ParagraphLook] = [:]

    /// What the style of the id says with all that it is based on; the default style's when it is nil or unknown.
    func paragraph(_ id: String?) -> ParagraphLook {
        let id = id.flatMap { styles[$0] == nil ? nil : $0 } ?? defaultStyle
        if let known = paragraphLooks[id] { return known }
        let chain = chain(from: id)
        var look = ParagraphLook(id: chain.first?.id)
        func first<Value>(_ property: (Style) -> Value?) -> Value? {
            for (_, style) in chain { if let value = property(style) { return value } }
            return nil
        }
        look.properties.alignment = first(\.paragraph.alignment) ?? defaultParagraph.alignment
        look.properties.numId = first(\.paragraph.numId)
        look.properties.level = first(\.paragraph.level)
        look.properties.indent = first(\.paragraph.indent) ?? defaultParagraph.indent
        look.run = run(of: chain)
        for (_, style) in chain {
            let named = StyleMeaning(styleName: style.name)
            if look.headingLevel == nil {
                look.headingLevel = style.paragraph.outlineLevel.map { $0 + 1 } ?? named?.headingLevel
            }
            look.meaning = look.meaning ?? named
        }
        if case .heading? = look.meaning { look.meaning = nil }
        if look.meaning == .title || look.meaning == .contents || look.meaning == .caption { look.headingLevel = nil }
        paragraphLooks[id] = look
        return look
    }

    private var characterLooks: [String: RunProperties] = [:]

    func character(_ id: String?) -> RunProperties {
        guard let id, styles[id] != nil else { return RunProperties() }
        if let known = characterLooks[id] { return known }
        let look = run(of: chain(from: id))
        characterLooks[id] = look
        return look
    }

    func marksFirstRow(_ id: String?) -> Bool { chain(from: id).contains { $0.style.marksFirstRow } }

    private func run(of chain: [(id: String, style: Style)]) -> RunProperties {
        var run = RunProperties()
        for (_, style) in chain {
            run.isBold = run.isBold ?? style.run.isBold
            run.isItalic = run.isItalic ?? style.run.isItalic
            run.isHidden = run.isHidden ?? style.run.isHidden
            run.vertical = run.vertical ?? style.run.vertical
            run.size = run.size ?? style.run.size
            run.font = run.font ?? style.run.font
            run.language = run.language ?? style.run.language
        }
        return run
    }

    /// The style and those below it, nearest first. A damaged file may base styles on each other in a ring.
    private func chain(from id: String?) -> [(id: String, style: Style)] {
        var chain: [(id: String, style: Style)] = []
        var next = id
        while let id = next, let style = styles[id], chain.count < chainLimit, !chain.contains(where: { $0.id == id }) {
            chain.append((id, style))
            next = style.basedOn
        }
        return chain
    }
}

/// What a paragraph's style says.
struct ParagraphLook {
    var id: String?
    var meaning: StyleMeaning?
    /// From 1; more than 9 is body text.
    var headingLevel: Int?
    var properties = ParagraphProperties()
    var run = RunProperties()
}

private let chainLimit = 32
private let stylesLimit = 10_000
