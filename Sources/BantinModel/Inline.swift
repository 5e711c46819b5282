/// A piece of running text. All text is in Unicode normal form C, its white space folded to single spaces.
package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case superscript([Inline])
    case `subscript`([Inline])
    /// A web address (absolute, or as the page wrote it) and the text that carries it.
    case link(target: String, [Inline])
    /// Text in another language than the article's, with its BCP 47 tag.
    case foreign(language: String, [Inline])
    case lineBreak
    /// A call of `Article.notes[index]`.
    case noteReference(Int)
}

extension Inline {
    /// The words alone: a line break is a space, a note call is nothing.
    package var plainText: String {
        switch self {
        case .text(let text): text
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .link(_, let inner), .foreign(_, let inner):
            inner.plainText
        case .lineBreak: " "
        case .noteReference: ""
        }
    }

    /// The pieces inside this one, or none.
    package var children: [Inline] {
        switch self {
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .link(_, let inner), .foreign(_, let inner):
            inner
        case .text, .lineBreak, .noteReference: []
        }
    }
}

extension [Inline] {
    package var plainText: String {
        var text = ""
        for inline in self { text += inline.plainText }
        return text
    }
}
