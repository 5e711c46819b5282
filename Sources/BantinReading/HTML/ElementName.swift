import Synchronization

/// What the class, id and `itemprop` of an element call it; worked out once for each distinct naming on a page.
struct ElementName {
    /// In small letters: `news-list` gives `news`, `list` and `newslist`. Words behind a `no`, as in `no-print`, are left out.
    var words: [String] = []
    var role: Role?
    var marks: Marks = []

    /// What the words make of the element, besides its role.
    struct Marks: OptionSet {
        let rawValue: UInt8

        /// A menu, a footer, a list of other articles: no part of an article.
        static let furniture = Marks(rawValue: 1)
        /// Buttons, advertisements and tags: no part of an article unless the element holds running text after all.
        static let smallFurniture = Marks(rawValue: 2)
        /// The body of an article.
        static let body = Marks(rawValue: 4)
        /// A letter set large at the start of a paragraph.
        static let dropCap = Marks(rawValue: 8)
        /// A box within the text that adds to it, such as a quotation or a fact box.
        static let box = Marks(rawValue: 16)
        /// Style sheets hide it: text for machines and for readers of screens.
        static let hidden = Marks(rawValue: 32)
    }

    static let none = ElementName()

    init() {}

    /// Of the values of the attributes that name an element: the pages of a site repeat theirs, so each is worked out once for all.
    static func of(_ attributes: [String]) -> ElementName {
        known.withLock { known in
            if let name = known[attributes] { return name }
            if known.count >= mostKnown { known.removeAll() }
            let name = ElementName(attributes: attributes)
            known[attributes] = name
            return name
        }
    }

    init(attributes: some Sequence<String>) {
        for value in attributes where value.utf8.count < 400 {
            for token in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
                let parts = splitWords(Substring(token))
                if hiddenNames.contains(where: { $0.utf8.elementsEqual(token) }) { marks.insert(.hidden) }
                role = role ?? (token.count < 60 ? roleNamed(parts) : nil)
                let kept = parts.indices.filter { $0 == 0 || !negations.contains(parts[$0 - 1]) }.map { parts[$0] }
                words += kept
                if kept.count > 1 {
                    words.append(kept.joined())
                    for index in 1..<kept.count where kept.count > 2 { words.append(kept[index - 1] + kept[index]) }
                }
                words += kept.compactMap(withoutVersion)
            }
        }
        if words.contains(where: furnitureWords.contains) { marks.insert(.furniture) }
        if words.contains(where: smallFurnitureWords.contains) { marks.insert(.smallFurniture) }
        if words.contains(where: bodyWords.contains) { marks.insert(.body) }
        if words.contains(where: dropCapWords.contains) { marks.insert(.dropCap) }
        if words.contains(where: boxWords.contains) { marks.insert(.box) }
    }
}

private let known = Mutex<[[String]: ElementName]>([:])
/// Some megabytes at most.
private let mostKnown = 8192

/// `tinlienquanv2` and `related3` are what they are without their number.
private func withoutVersion(_ word: String) -> String? {
    var bare = word[...]
    while let last = bare.utf8.last, (0x30...0x39).contains(last) { bare.removeLast() }
    guard bare.count < word.count, bare.count > 3 else { return nil }
    if bare.hasSuffix("v") { bare.removeLast() }
    return String(bare)
}

private let hiddenNames = [
    "hidden", "hide", "d-none", "sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "hide-accessible",
]

private let negations: Set<String> = ["no", "non", "not", "has", "have", "with", "without", "is", "hide", "hidden"]

private func roleNamed(_ words: [String]) -> Role? {
    guard let last = words.last, !dropCapWords.contains(words.suffix(2).joined()) else { return nil }
    // `tieude-ct`: a short tail says which of several it is.
    if words.count == 2, last.utf8.count <= 2, let role = roleNames[words[0]] { return role }
    return roleNames[words.joined()] ?? (words.count > 1 ? roleNames[last] : nil)
        ?? (words.count > 2 ? roleNames[words.suffix(2).joined()] : nil)
}

/// `bantin-title`, `bantin_title` and `bantinTitle` are `bantin` and `title`.
func splitWords(_ token: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in token.utf8 {
        let isCapital = (0x41...0x5A).contains(byte)
        let isWord = isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
        if !isWord || (isCapital && wasSmall), !word.isEmpty {
            words.append(String(decoding: word, as: UTF8.self))
            word = []
        }
        if isWord { word.append(isCapital ? byte | 0x20 : byte) }
        wasSmall = isWord && !isCapital
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}
