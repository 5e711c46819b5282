import BantinModel

/// The inlines of one paragraph, from runs that say each for itself how they look.
struct WordText {
    private var builder = InlineBuilder()
    private let language: String
    private let mistaken: Set<String>
    private var pendingLabel: String?
    /// What stands after the last word.
    private var space = ""

    init(language: String, mistaken: Set<String>) {
        self.language = language
        self.mistaken = mistaken
    }

    var isEmpty: Bool { builder.isEmpty }
    var endsWithLineBreak: Bool { builder.endsWithLineBreak && !builder.isEmpty }

    /// The number or letter of a list: it stands before the first word and looks like it. Alone it numbers nothing.
    mutating func label(_ label: String) { pendingLabel = label }

    /// Spaces between two runs belong to what both have around them.
    mutating func append(_ text: String, _ look: RunLook) {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else {
            space += text
            return
        }
        let end = scalars.index(after: last)
        space += text[..<start]
        let wraps = wraps(of: text, look)
        if let label = pendingLabel {
            show(wraps.filter { $0 == .strong || $0 == .emphasis })
            builder.append(label + " ")
            pendingLabel = nil
        }
        show(wraps)
        builder.append(String(text[start..<end]))
        space = String(text[end...])
    }

    mutating func lineBreak() {
        space = ""
        builder.lineBreak()
    }

    mutating func noteReference(_ number: Int) {
        // A call is raised by whoever sets it.
        show(builder.wraps.filter { $0 != .superscript && $0 != .subscript })
        builder.noteReference(number)
    }

    mutating func take() -> [Inline]? {
        show([])
        return builder.take()
    }

    /// Closes and opens no more wraps than must be.
    private mutating func show(_ wanted: [InlineWrap]) {
        let open = builder.wraps
        let same = zip(open, wanted).prefix { $0 == $1 }.count
        for _ in same..<open.count { builder.close() }
        builder.append(space)
        space = ""
        for wrap in wanted[same...] { builder.open(wrap) }
    }

    private func wraps(of text: String, _ look: RunLook) -> [InlineWrap] {
        var wraps: [InlineWrap] = []
        if look.isBold { wraps.append(.strong) }
        if look.isItalic { wraps.append(.emphasis) }
        if let target = look.link.flatMap(linkTarget) { wraps.append(.link(target)) }
        if let foreign = foreignLanguage(of: text, look) { wraps.append(.foreign(foreign)) }
        switch look.vertical {
        case .raised: wraps.append(.superscript)
        case .lowered: wraps.append(.subscript)
        case .baseline: break
        }
        return wraps
    }

    /// The language of a run that is not in the article's own.
    ///
    /// Word marks text by the keyboard that it was typed on: a language that also marks Vietnamese letters anywhere in the
    /// document says nothing.
    private func foreignLanguage(of text: String, _ look: RunLook) -> String? {
        guard let tag = look.language.flatMap(languageTag), primaryLanguage(tag) != primaryLanguage(language),
            !mistaken.contains(String(primaryLanguage(tag))),
            text.unicodeScalars.count(where: \.properties.isAlphabetic) > 1,
            !hasVietnameseLetters(text)
        else { return nil }
        return tag
    }
}
