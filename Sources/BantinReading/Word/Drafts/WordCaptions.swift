import BantinModel

/// Moves captions to where the model wants them: a picture's below it, a table's into it.
///
/// Only a caption by its style is believed above what it belongs to.
func captionsBelow(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    while index < drafts.count {
        let draft = drafts[index]
        let next = index + 1 < drafts.count ? drafts[index + 1] : nil
        index += 1
        guard draft.role == .caption, let text = draft.paragraph, result.last?.isPicture != true else {
            result.append(draft)
            continue
        }
        let caption = text.withoutWholeEmphasis
        if let below = next?.captioned(caption) {
            result.append(below)
            index += 1
        } else if let above = result.last?.captioned(caption), next?.isPicture != true || isTableCaption(text) {
            result[result.count - 1] = above
        } else if let picture = next, picture.isPicture,
            !(index + 1 < drafts.count && drafts[index + 1].role == .caption)
        {
            result += [picture, draft]
            index += 1
        } else {
            result.append(draft)
        }
    }
    return result
}

extension Draft {
    /// The table with the caption; nil for anything else, and for one that has a caption.
    fileprivate func captioned(_ caption: [Inline]) -> Draft? {
        guard case .block(.table(var table)) = content, table.caption.isEmpty else { return nil }
        table.caption = caption
        var draft = self
        draft.content = .block(.table(table))
        return draft
    }
}

private func isTableCaption(_ text: [Inline]) -> Bool {
    ["bảng", "biểu", "table"].contains(where: text.plainText.prefix(8).lowercased().hasPrefix)
}
