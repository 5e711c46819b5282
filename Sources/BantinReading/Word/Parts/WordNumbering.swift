/// The lists of a document: how each level of each is numbered (ECMA-376-1 §17.9).
final class WordNumbering: XMLEvents {
    struct Level {
        var start = 1
        var format = "decimal"
        /// `%1.` stands for the number of the first level and a full stop.
        var text = "%1."
        /// The level, from 1, after which this one starts anew; 0 never does.
        var restart: Int?
        var isLegal = false
        var style: String?
        /// From the left margin, in twentieths of a point.
        var indent: Int?
    }

    private struct Abstract {
        var levels: [Int: Level] = [:]
        var styleLink: String?
        var numStyleLink: String?
    }

    private struct Numbering {
        var abstract = -1
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var abstracts: [Int: Abstract] = [:]
    private var numberings: [Int: Numbering] = [:]

    // MARK: Reading numbering.xml

    private var abstract: (id: Int, value: Abstract)?
    private var numbering: (id: Int, value: Numbering)?
    private var level: (index: Int, value: Level)?
    private var overridden = 0

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        let number = attributes.value.flatMap { Int($0) }
        switch name {
        case .abstract: abstract = attributes[.abstractId].flatMap { Int($0) }.map { ($0, Abstract()) }
        case .num: numbering = attributes[.numId].flatMap { Int($0) }.map { ($0, Numbering()) }
        case .abstractId: numbering?.value.abstract = number ?? -1
        case .styleLink: abstract?.value.styleLink = attributes.value
        case .numStyleLink: abstract?.value.numStyleLink = attributes.value
        case .levelOverride: overridden = attributes[.level].flatMap { Int($0) } ?? 0
        case .startOverride: numbering?.value.starts[overridden] = number.map(bounded)
        case .lvl: level = attributes[.level].flatMap { Int($0) }.map { ($0, Level()) }
        case .start: level?.value.start = number.map(bounded) ?? 1
        case .levelFormat: level?.value.format = attributes.value ?? "decimal"
        case .levelText: level?.value.text = attributes.value ?? ""
        case .levelRestart: level?.value.restart = number
        case .legal: level?.value.isLegal = attributes.isOn
        case .ind: level?.value.indent = (attributes[.left] ?? attributes[.start]).flatMap { Int($0) }
        case .pStyle: level?.value.style = attributes.value
        default: break
        }
    }

    func close(_ name: XMLName) {
        switch name {
        case .lvl:
            guard let level, (0..<levelLimit).contains(level.index) else { break }
            if numbering == nil { abstract?.value.levels[level.index] = level.value }
            numbering?.value.levels[level.index] = level.value
            self.level = nil
        case .abstract:
            if let abstract, abstracts.count < listLimit { abstracts[abstract.id] = abstract.value }
            abstract = nil
        case .num:
            if let numbering, numberings.count < listLimit { numberings[numbering.id] = numbering.value }
            numbering = nil
        default: break
        }
    }

    // MARK: Answers

    /// The list that the numbering belongs to: several numberings may count on in one list. Nil when there is none.
    func list(of numId: Int) -> Int? {
        guard let id = numberings[numId]?.abstract, let found = abstracts[id] else { return nil }
        guard found.levels.isEmpty, let style = found.numStyleLink else { return id }
        return listsOfStyles[style] ?? id
    }

    func level(_ index: Int, of numId: Int) -> Level? {
        guard let list = list(of: numId) else { return nil }
        return numberings[numId]?.levels[index] ?? abstracts[list]?.levels[index]
    }

    private lazy var listsOfStyles: [String: Int] = {
        let lists = abstracts.filter { !$0.value.levels.isEmpty }.sorted { $0.key < $1.key }
        return Dictionary(lists.compactMap { list in list.value.styleLink.map { ($0, list.key) } }) { first, _ in first
        }
    }()

    /// Where the numbering starts its level anew, whatever the list counted before.
    func startOverride(_ index: Int, of numId: Int) -> Int? {
        numberings[numId]?.starts[index] ?? numberings[numId]?.levels[index]?.start
    }

    /// The level that the list keeps for a paragraph style.
    func level(ofStyle style: String, numId: Int) -> Int? {
        guard let list = list(of: numId) else { return nil }
        return abstracts[list]?.levels.filter { $0.value.style == style }.keys.min()
    }
}

/// Word has nine levels.
let levelLimit = 9
private let listLimit = 50_000

private func bounded(_ number: Int) -> Int { (0...1_000_000).contains(number) ? number : 1 }
