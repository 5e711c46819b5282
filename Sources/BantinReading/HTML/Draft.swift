import BantinModel

/// A block as the page sets it, before it is known what it is: captions, the byline and the lead are told by their looks.
struct Draft {
    var content: Content
    var line: Int
    var alignment: TextAlignment?
    var role: Role?
    /// The nearest block element around it.
    var box: Int

    enum Content {
        case block(Block.Kind)
        case picture(PictureDraft)
        /// An element that the page family asked to be told of.
        case marker(Int)
    }

    /// The text of a paragraph; nil for everything else.
    var paragraph: [Inline]? {
        if case .block(.paragraph(let inlines)) = content { inlines } else { nil }
    }

    /// The text of a paragraph or heading.
    var heading: [Inline]? {
        switch content {
        case .block(.paragraph(let inlines)), .block(.heading(_, let inlines)): inlines
        case .block, .picture, .marker: nil
        }
    }

    var isPicture: Bool {
        if case .picture = content { true } else { false }
    }

    /// A picture with a caption that the page names as one.
    var isNamedPicture: Bool {
        if case .picture(let picture) = content { picture.hasNamedCaption && !picture.caption.isEmpty } else { false }
    }

    var text: String {
        switch content {
        case .block(let kind): Block(kind, at: SourceSpan(file: "")).plainText
        case .picture, .marker: ""
        }
    }
}

struct PictureDraft {
    var source: String
    var alt: String?
    var caption: [Inline] = []
    /// Whether the page names the caption as one.
    var hasNamedCaption = false
}

extension [Inline] {
    /// The inside of a text that is emphasised or strong as a whole, however often.
    var withoutWholeEmphasis: [Inline] {
        guard count == 1 else { return self }
        switch self[0] {
        case .emphasis(let inner), .strong(let inner): return inner.withoutWholeEmphasis
        case .text, .superscript, .subscript, .link, .foreign, .lineBreak, .noteReference: return self
        }
    }

    var isWhollyEmphasised: Bool {
        guard count == 1 else { return false }
        switch self[0] {
        case .emphasis: return true
        case .strong(let inner): return inner.isWhollyEmphasised
        case .text, .superscript, .subscript, .link, .foreign, .lineBreak, .noteReference: return false
        }
    }

    var isWhollyStrong: Bool {
        guard count == 1 else { return false }
        switch self[0] {
        case .strong: return true
        case .emphasis(let inner): return inner.isWhollyStrong
        case .text, .superscript, .subscript, .link, .foreign, .lineBreak, .noteReference: return false
        }
    }

    /// Whether all of it is one link.
    var isWhollyLink: Bool {
        guard count == 1 else { return false }
        switch self[0] {
        case .link: return true
        case .strong(let inner), .emphasis(let inner): return inner.isWhollyLink
        case .text, .superscript, .subscript, .foreign, .lineBreak, .noteReference: return false
        }
    }
}

/// Captions longer than these many letters are paragraphs.
private let longestCaption = 220
private let longestMarkedCaption = 500

/// Gives each picture the paragraph below it that looks like its caption.
func captioned(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
        if let text = draft.paragraph, let before = result.last, case .picture(var picture) = before.content,
            picture.caption.isEmpty || (draft.role == .caption && picture.hasNamedCaption),
            isCaption(draft, text: text, below: before)
        {
            // A credit below the caption, in the same box, belongs to it.
            picture.caption += (picture.caption.isEmpty ? [] : [.lineBreak]) + text.withoutWholeEmphasis
            picture.hasNamedCaption = draft.role == .caption
            result[result.count - 1].content = .picture(picture)
        } else {
            result.append(draft)
        }
    }
    return result
}

private func isCaption(_ draft: Draft, text: [Inline], below picture: Draft) -> Bool {
    let length = text.plainText.unicodeScalars.count
    if isMachineLine(text.plainText) { return false }
    if draft.role == .caption { return length <= longestMarkedCaption }
    guard length <= longestCaption, draft.alignment != .right,
        // A picture may open the lead, in one element with it.
        draft.role == nil || draft.role == .lead && text.isWhollyEmphasised,
        firstDate(in: text.plainText) == nil || length > 60
    else { return false }
    if ["Ảnh:", "Ảnh minh", "Hình:", "(Ảnh"].contains(where: text.plainText.hasPrefix)
        || text.plainText.contains("Ảnh: ")
    {
        return true
    }
    return draft.box == picture.box || text.isWhollyEmphasised || draft.alignment == .center
}

/// The blocks of finished drafts; looks their pictures up.
func blocks(of drafts: [Draft], record: inout ReadingRecord) -> [Block] {
    var result: [Block] = []
    for draft in captioned(drafts) {
        let place = record.place(draft.line)
        switch draft.content {
        case .marker: continue
        case .picture(let picture):
            let found = record.picture(
                source: picture.source, alt: picture.alt, line: draft.line, hasCaption: !picture.caption.isEmpty)
            result.append(Block(.figure(Figure(picture: found, caption: picture.caption)), at: place))
        case .block(let kind):
            if case .paragraph(let text) = kind, draft.role == .caption {
                record.diagnostics.append(.missingImage(at: place, source: nil))
                result.append(Block(.figure(Figure(picture: nil, caption: text.withoutWholeEmphasis)), at: place))
            } else {
                result.append(Block(kind, at: place))
            }
        }
    }
    return result
}
