import BantinModel
import Foundation

/// The stories with their text as it was written, whatever fonts of old encodings and of symbols it was set in; each kind of
/// change is reported once. Stories without anything of the sort are given back as they are.
func mendedStories(_ stories: WordStories, record: inout ReadingRecord) -> WordStories {
    var isDisguised = false
    var isAllLegacy = true
    stories.forEachParagraph { paragraph in
        for case .run(let run) in paragraph.pieces {
            var text = run.text
            isDisguised = isDisguised || LegacyFont(run)?.isOld ?? false || text.withUTF8(mayBeDisguised)
            isAllLegacy = isAllLegacy && !hasVietnameseLetters(run.text)
        }
    }
    guard isDisguised else { return stories }
    var texts: [DisguisedText] = []
    var numbers: [Int] = []
    stories.forEachParagraph { paragraph in
        for group in runGroups(paragraph.pieces) {
            // Word escapes nothing twice: an entity is what somebody typed.
            texts.append(DisguisedText(group.scalars, font: group.font, entities: .example))
            numbers.append(paragraph.number)
        }
    }
    let findings = mend(&texts, isAllLegacy: isAllLegacy)
    guard !findings.isEmpty else { return stories }
    record.report(findings) { numbers[$0.text] }
    var next = 0
    return stories.mappingParagraphs { paragraph in
        for group in runGroups(paragraph.pieces) {
            putBack(texts[next], group, into: &paragraph.pieces)
            next += 1
        }
    }
}

/// Runs side by side in one kind of font: a word may go on from one to the next.
private struct RunGroup {
    var font: LegacyFont?
    var scalars: [Unicode.Scalar] = []
    /// The pieces that the text comes from, and where each starts.
    var parts: [(piece: Int, start: Int)] = []
}

private func runGroups(_ pieces: [WordPiece]) -> [RunGroup] {
    var groups: [RunGroup] = []
    var last: Int?
    for (index, piece) in pieces.enumerated() {
        guard case .run(let run) = piece else { continue }
        let font = LegacyFont(run)
        if groups.isEmpty || last != index - 1 || groups[groups.count - 1].font != font {
            groups.append(RunGroup(font: font))
        }
        let group = groups.count - 1
        groups[group].parts.append((index, groups[group].scalars.count))
        groups[group].scalars += run.text.unicodeScalars
        last = index
    }
    return groups
}

private func putBack(_ text: DisguisedText, _ group: RunGroup, into pieces: inout [WordPiece]) {
    var at = 0
    for (index, part) in group.parts.enumerated() {
        let end = index + 1 < group.parts.count ? group.parts[index + 1].start : Int.max
        var scalars = String.UnicodeScalarView()
        while at < text.text.count, text.origins[at] < end {
            if !text.text[at].isC1 { scalars.append(text.text[at]) }
            at += 1
        }
        guard case .run(var run) = pieces[part.piece] else { continue }
        run.text = String(scalars)
        pieces[part.piece] = .run(run)
    }
}

extension LegacyFont {
    fileprivate init?(_ run: WordRun) {
        guard let font = run.look.font else { return nil }
        self.init(families: font)
    }
}

extension WordStories {
    /// Notes which languages Vietnamese letters are marked with.
    mutating func noteLanguages() {
        var (hasVietnamese, mistaken) = (false, Set<String>())
        forEachParagraph { paragraph in
            for case .run(let run) in paragraph.pieces where hasVietnameseLetters(run.text) {
                hasVietnamese = true
                if let tag = (run.look.language ?? paragraph.language).flatMap(languageTag) {
                    mistaken.insert(String(primaryLanguage(tag)))
                }
            }
        }
        (self.hasVietnamese, mistakenLanguages) = (hasVietnamese, mistaken)
    }
}

/// Whether text has letters that only Vietnamese uses, composed or not.
func hasVietnameseLetters(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0xC4 }) else { return false }
    // Combining marks start with these bytes.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return hasVietnameseLetters(bytes[...]) }
    return hasVietnameseLetters(Array(text.precomposedStringWithCanonicalMapping.utf8)[...])
}
