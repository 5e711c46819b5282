import BantinModel
import BantinStyle

/// Words on their way into a `WordStore`: each is shaped once per face and size, and found again by its bytes.
///
/// Keys are bytes and not strings: equality of strings is canonical, so two spellings of one word would share a record,
/// and hashing them is slower than all the rest of layout.
package final class WordCache {
    package private(set) var store = WordStore()
    private let shaper: any WordShaper
    private let language: String
    /// What the bulletin shows to belong together.
    let compounds: Compounds
    /// Whether dates and names are kept whole.
    let keepsItems: Bool
    /// How words are written where they are not in capitals.
    let cases: WrittenCases
    /// Open addressing: a slot holds a record's index plus one, 0 when it is free. The size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var hashes: [UInt32] = []
    private var classes: [WordClass] = []
    private var syllables: [Compounds.Syllable] = []
    private var spaces: [Int: WordID] = [:]
    private var metrics: [Int: FontMetrics] = [:]
    private var missing: [WordID: [Character]] = [:]

    package init(
        shaper: any WordShaper, language: String, compounds: Compounds = .none, keepsItems: Bool = false,
        cases: WrittenCases = .none
    ) {
        self.cases = cases
        self.compounds = compounds
        self.keepsItems = keepsItems
        self.shaper = shaper
        self.language = language
    }

    package func fontIndex(of font: FontKey) -> Int { store.index(of: font) }

    /// The word with this text in this font, shaped now if it is new.
    func word(_ text: UnsafeBufferPointer<UInt8>, font: Int) throws -> WordID {
        let hash = WordCache.hash(text, font: font)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            let id = WordID(index: UInt32(index))
            if hashes[index] == hash, store.fontIndex(of: id) == font, store.utf8(of: id).elementsEqual(text) {
                return id
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let string = String(decoding: text, as: UTF8.self)
        let shaped = try shaper.shape(string, in: store.fonts[font], language: language)
        let id = store.add(text, font: font, shaped: shaped)
        hashes.append(hash)
        classes.append(WordClass(plain: text) ?? WordClass(classifying: string))
        syllables.append(compounds.syllable(of: text))
        if !shaped.missing.isEmpty { missing[id] = shaped.missing }
        slots[slot] = id.index + 1
        if store.records.count * 2 > slots.count { grow() }
        return id
    }

    func word(_ text: String, font: Int) throws -> WordID {
        var text = text
        return try text.withUTF8 { try word($0, font: font) }
    }

    func space(font: Int) throws -> WordID {
        if let known = spaces[font] { return known }
        let id = try word(" ", font: font)
        spaces[font] = id
        return id
    }

    func advance(of word: WordID) -> Length { store.advance(of: word) }

    func wordClass(of word: WordID) -> WordClass { classes[Int(word.index)] }

    func syllable(of word: WordID) -> Compounds.Syllable { syllables[Int(word.index)] }

    /// The characters of a word for which no font has a glyph.
    func missingCharacters(of word: WordID) -> [Character] {
        missing.isEmpty ? [] : missing[word] ?? []
    }

    func metrics(font: Int) throws -> FontMetrics {
        if let known = metrics[font] { return known }
        let measured = try shaper.metrics(of: store.fonts[font])
        metrics[font] = measured
        return measured
    }

    private func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// FNV-1a.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>, font: Int) -> UInt32 {
        var hash: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: font)
        for byte in text {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        return hash ^ (hash >> 15)
    }
}
