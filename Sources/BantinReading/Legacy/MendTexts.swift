/// What mending found, once for each kind.
struct LegacyFindings {
    struct Place: Hashable {
        /// Of the texts, and inside the text as it was given.
        var text: Int
        var offset: Int
    }

    private(set) var disguises: [(disguise: Disguise, place: Place, isGuess: Bool)] = []
    /// The first character without a Unicode twin.
    private(set) var firstDropped: Place?
    /// Whether a sign of a symbol font was put into Unicode, which nobody needs to hear of.
    var hasSymbols = false

    var isEmpty: Bool { disguises.isEmpty && firstDropped == nil && !hasSymbols }

    mutating func add(_ disguise: Disguise, at place: Place, isGuess: Bool) {
        if let known = disguises.firstIndex(where: { $0.disguise == disguise }) {
            disguises[known].isGuess = disguises[known].isGuess || isGuess
        } else {
            disguises.append((disguise, place, isGuess))
        }
    }

    mutating func addDropped(_ place: Place) { firstDropped = firstDropped ?? place }
}

/// Turns the texts of one page into what was written: legacy encodings by their fonts, else by the words of the text and of
/// the page; mojibake; entities escaped twice; the signs of symbol fonts.
///
/// `isAllLegacy` says that no text of the page has a letter of Vietnamese that only Unicode has.
func mend(_ texts: inout [DisguisedText], isAllLegacy: Bool) -> LegacyFindings {
    var mending = Mending(texts: texts, isAllLegacy: isAllLegacy)
    mending.resolveEntities()
    mending.readSymbols()
    mending.readBackMojibake()
    mending.convert()
    mending.replaceEths()
    texts = mending.texts
    return mending.findings
}

private struct Mending {
    var texts: [DisguisedText]
    let isAllLegacy: Bool
    var findings = LegacyFindings()

    mutating func resolveEntities() {
        for index in texts.indices {
            // What was escaped three times is still escaped once.
            for _ in 0..<3 {
                let result =
                    switch texts[index].entities {
                    case .escapedTwice: EscapedTwice.resolved(texts[index].text)
                    case .markdown: EscapedTwice.unescaped(texts[index].text)
                    case .example: [Unicode.Scalar?]?.none
                    }
                guard let result else { break }
                guard let offset = texts[index].replace(by: result) else { break }
                findings.add(.escapedTwice, at: .init(text: index, offset: offset), isGuess: false)
            }
        }
    }

    mutating func readSymbols() {
        for index in texts.indices {
            let font = texts[index].font
            guard font?.isSymbols ?? false || texts[index].text.contains(where: \.isPrivateUse) else {
                continue
            }
            let (result, dropped) = SymbolFonts.converted(texts[index].text, font: font)
            if let dropped { findings.addDropped(.init(text: index, offset: texts[index].origins[dropped])) }
            if texts[index].replace(by: result) != nil { findings.hasSymbols = true }
        }
    }

    // MARK: Mojibake

    mutating func readBackMojibake() {
        let readings = texts.indices.compactMap { index in MojibakeReading(texts[index].text).map { (index, $0) } }
        let isOnPage = readings.contains { $0.1.isCertain }
        for (index, reading) in readings where reading.isCertain || isOnPage {
            for round in reading.rounds {
                guard let offset = texts[index].replace(by: round) else { continue }
                findings.add(.mojibake, at: .init(text: index, offset: offset), isGuess: true)
            }
        }
    }

    // MARK: Legacy encodings

    mutating func convert() {
        let trusted = trustedFonts()
        var prior: LegacyTable?
        var evidences: [Int: [Evidence]] = [:]
        var whole = LegacyTable.all.map { _ in Evidence() }
        for index in texts.indices where table(of: index, trusted) == nil && looksLegacy(texts[index].text) {
            let text = texts[index].text[...]
            let found = LegacyTable.all.map { $0.evidence(text) }
            evidences[index] = found
            for (place, evidence) in found.enumerated() where evidence.unicode == 0 { whole[place] += evidence }
        }
        prior = best(of: whole).flatMap { whole[$0].isCertain ? LegacyTable.all[$0] : nil }
        for index in texts.indices {
            if let table = table(of: index, trusted) {
                guard !texts[index].text.contains(where: \.isVietnameseOnly) else { continue }
                convert(index, table, isGuess: false)
            } else if let table = tableByWords(of: index, evidences[index], prior) {
                convert(index, table, isGuess: true)
            }
        }
    }

    /// The fonts whose text is what their names say: pages moved to Unicode often kept the old names.
    private func trustedFonts() -> Set<LegacyFont> {
        var evidences: [LegacyFont: Evidence] = [:]
        for text in texts {
            guard let font = text.font, let table = font.table else { continue }
            evidences[font, default: Evidence()] += table.evidence(text.text[...])
        }
        let trusted = evidences.filter { $0.value.after >= $0.value.before && $0.value.unicode <= $0.value.after / 4 }
        return Set(trusted.keys)
    }

    private func table(of index: Int, _ trusted: Set<LegacyFont>) -> LegacyTable? {
        texts[index].font.flatMap { trusted.contains($0) ? $0.table : nil }
    }

    /// The encoding that the words of a text show, by themselves or because the page is in it.
    private func tableByWords(of index: Int, _ evidences: [Evidence]?, _ prior: LegacyTable?) -> LegacyTable? {
        let text = texts[index].text[...]
        if let prior {
            guard text.contains(where: { $0.value >= 0x80 }) else { return nil }
            let place = LegacyTable.all.firstIndex { $0.name == prior.name } ?? 0
            let evidence = evidences?[place] ?? prior.evidence(text)
            if evidence.isLikely || isAllLegacy && evidence.isPossible { return prior }
        }
        guard let evidences, let best = best(of: evidences), evidences[best].isCertain else { return nil }
        return LegacyTable.all[best]
    }

    private func best(of evidences: [Evidence]) -> Int? {
        evidences.indices.max { a, b in
            evidences[a].after - evidences[a].before < evidences[b].after - evidences[b].before
        }
    }

    private mutating func convert(_ index: Int, _ table: LegacyTable, isGuess: Bool) {
        let result = table.mended(texts[index].text, font: isGuess ? nil : texts[index].font)
        guard let offset = texts[index].replace(by: result) else { return }
        findings.add(.table(table.name), at: .init(text: index, offset: offset), isGuess: isGuess)
    }

    // MARK: Ð for Đ

    /// Only in a word that đ makes Vietnamese, in a text that has other letters of Vietnamese alone.
    mutating func replaceEths() {
        for index in texts.indices where texts[index].text.contains(where: { $0 == "Ð" || $0 == "ð" }) {
            let text = texts[index].text
            guard !isAllLegacy, text.contains(where: \.isVietnameseOnly) else { continue }
            var result: [Unicode.Scalar?] = text
            for word in Tokens(text[...], isLetter: \.isWordPart) {
                let barred = word.map { $0 == "Ð" ? "Đ" : $0 == "ð" ? "đ" : $0 }
                guard SyllableForm(barred) != nil || barred.allSatisfy({ $0.properties.isUppercase }) else { continue }
                result.replaceSubrange(word.indices, with: barred.map(Optional.some))
            }
            guard let offset = texts[index].replace(by: result) else { continue }
            findings.add(.eth, at: .init(text: index, offset: offset), isGuess: true)
        }
    }
}

/// Whether a text has a character that legacy text is full of and Vietnamese in Unicode has not.
private func looksLegacy(_ text: [Unicode.Scalar]) -> Bool {
    text.contains(where: \.isLegacyLookalike)
}

/// A text read back from mojibake as often as it was read wrongly.
private struct MojibakeReading {
    private(set) var rounds: [[Unicode.Scalar?]] = []
    private(set) var isCertain = false

    init?(_ text: [Unicode.Scalar]) {
        var copy = DisguisedText(text)
        while rounds.count < 3, copy.text.contains(where: \.isMojibakeLead),
            let round = Mojibake.readBack(copy.text[...])
        {
            let evidence = Mojibake.evidence(copy.text[...], readBack: round)
            copy.replace(by: round)
            rounds.append(round)
            isCertain = isCertain || evidence.after * 20 >= evidence.touched * 17 && evidence.weight > 0
        }
        if rounds.isEmpty { return nil }
    }
}
