import BantinModel

extension Inline {
    /// Whether anything of it can be seen.
    var hasInk: Bool {
        switch self {
        case .text(let text): text.utf8.contains { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .link(_, let inner), .foreign(_, let inner):
            inner.contains(where: \.hasInk)
        case .lineBreak: false
        case .noteReference: true
        }
    }

    var isNoteReference: Bool {
        if case .noteReference = self { true } else { false }
    }

    var isLineBreak: Bool {
        if case .lineBreak = self { true } else { false }
    }

    /// The same piece around other text.
    func with(_ inner: [Inline]) -> Inline {
        switch self {
        case .emphasis: .emphasis(inner)
        case .strong: .strong(inner)
        case .superscript: .superscript(inner)
        case .subscript: .subscript(inner)
        case .link(let target, _): .link(target: target, inner)
        case .foreign(let language, _): .foreign(language: language, inner)
        case .text, .lineBreak, .noteReference: self
        }
    }
}

/// Neighbouring texts joined, and neither space nor line break at the start or the end.
func tidied(_ inlines: [Inline]) -> [Inline] {
    trimmedEnd(trimmedStart(joined(inlines)))
}

/// Neighbouring texts as one, and equal neighbours such as `<b>a</b><b>b</b>` as one piece.
private func joined(_ inlines: [Inline]) -> [Inline] {
    guard inlines.count > 1 else { return inlines }
    var result: [Inline] = []
    for inline in inlines {
        switch (result.last, inline) {
        case (.text(let before), .text(let text)): result[result.count - 1] = .text(before + text)
        case (.strong(let before), .strong(let inner)): result[result.count - 1] = .strong(joined(before + inner))
        case (.emphasis(let before), .emphasis(let inner)):
            result[result.count - 1] = .emphasis(joined(before + inner))
        default: result.append(inline)
        }
    }
    return result
}

func trimmedEnd(_ inlines: [Inline]) -> [Inline] {
    var result = inlines
    while let last = result.popLast() {
        if let rest = last.trimmedAtEnd {
            result.append(rest)
            break
        }
    }
    return result
}

func trimmedStart(_ inlines: [Inline]) -> [Inline] {
    var rest = inlines[...]
    while let first = rest.popFirst() {
        if let kept = first.trimmedAtStart { return [kept] + rest }
    }
    return []
}

extension Inline {
    /// Nil when nothing is left.
    fileprivate var trimmedAtEnd: Inline? {
        switch self {
        case .lineBreak: return nil
        case .noteReference: return self
        case .text(let text):
            var scalars = text.unicodeScalars[...]
            while let last = scalars.last, last == " " || last == "\u{A0}" { scalars.removeLast() }
            return scalars.isEmpty ? nil : .text(String(scalars))
        case .emphasis, .strong, .superscript, .subscript, .link, .foreign:
            let inner = trimmedEnd(children)
            return inner.isEmpty ? nil : with(inner)
        }
    }

    fileprivate var trimmedAtStart: Inline? {
        switch self {
        case .lineBreak: return nil
        case .noteReference: return self
        case .text(let text):
            let scalars = text.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" }
            return scalars.isEmpty ? nil : .text(String(scalars))
        case .emphasis, .strong, .superscript, .subscript, .link, .foreign:
            let inner = trimmedStart(children)
            return inner.isEmpty ? nil : with(inner)
        }
    }
}
