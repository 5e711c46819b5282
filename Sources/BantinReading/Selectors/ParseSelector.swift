/// What is wrong with a selector.
struct SelectorError: Error, Hashable {
    var selector: String
    /// What was met where something else was expected.
    var found: String
}

extension Selector {
    /// Reads one selector.
    init(_ text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        self = try parser.selector()
        guard parser.isAtEnd else { throw parser.error() }
    }

    /// Reads selectors parted by commas.
    static func list(_ text: String) throws(SelectorError) -> [Selector] {
        var parser = SelectorParser(text)
        var selectors = [try parser.selector()]
        while parser.skip(",") { selectors.append(try parser.selector()) }
        guard parser.isAtEnd else { throw parser.error() }
        return selectors
    }
}

private struct SelectorParser {
    private let whole: String
    private var rest: Substring.UTF8View

    init(_ text: String) {
        whole = text
        rest = text[...].trimmedASCII.utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    func error() -> SelectorError { SelectorError(selector: whole, found: String(Substring(rest).prefix(12))) }

    mutating func skip(_ mark: String) -> Bool {
        skipSpace()
        guard rest.starts(with: mark.utf8) else { return false }
        rest = rest.dropFirst(mark.utf8.count)
        skipSpace()
        return true
    }

    /// A closing mark; the space behind it joins compounds.
    private mutating func closes(_ mark: UInt8) -> Bool {
        skipSpace()
        guard rest.first == mark else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipSpace() { rest = rest.drop { $0 <= 0x20 } }

    mutating func selector() throws(SelectorError) -> Selector {
        skipSpace()
        let start = Substring(rest)
        var steps = [Selector.Step(compound: try compound(), combinator: nil)]
        while let combinator = combinator() {
            // Read from the left: each new compound becomes the subject.
            steps.insert(Selector.Step(compound: try compound(), combinator: combinator), at: 0)
        }
        let length = start.utf8.count - rest.count
        return Selector(text: String(Substring(start.utf8.prefix(length)).trimmedASCII), steps: steps)
    }

    private mutating func combinator() -> Selector.Combinator? {
        let hadSpace = rest.first.map { $0 <= 0x20 } ?? false
        skipSpace()
        guard let next = rest.first, next != UInt8(ascii: ","), next != UInt8(ascii: ")") else { return nil }
        let found: Selector.Combinator? =
            switch next {
            case UInt8(ascii: ">"): .child
            case UInt8(ascii: "+"): .next
            case UInt8(ascii: "~"): .sibling
            default: nil
            }
        guard let found else { return hadSpace ? .descendant : nil }
        rest = rest.dropFirst()
        skipSpace()
        return found
    }

    private mutating func compound() throws(SelectorError) -> Selector.Compound {
        var compound = Selector.Compound()
        var isEmpty = true
        if rest.first == UInt8(ascii: "*") {
            rest = rest.dropFirst()
            isEmpty = false
        } else if let name = name() {
            guard let tag = HTMLTag(rawValue: name.lowercased()) else {
                throw SelectorError(selector: whole, found: name)
            }
            compound.tag = tag
            isEmpty = false
        }
        while let test = try test() {
            compound.tests.append(test)
            isEmpty = false
        }
        if isEmpty { throw error() }
        return compound
    }

    private mutating func test() throws(SelectorError) -> Selector.Test? {
        switch rest.first {
        case UInt8(ascii: "#"): return .id(try nameAfterMark())
        case UInt8(ascii: "."): return .hasClass(try nameAfterMark())
        case UInt8(ascii: "["): return try attribute()
        case UInt8(ascii: ":"): return try pseudoClass()
        default: return nil
        }
    }

    private mutating func nameAfterMark() throws(SelectorError) -> String {
        let before = self
        rest = rest.dropFirst()
        guard let name = name() else { throw before.error() }
        return name
    }

    private mutating func name() -> String? {
        let letters = rest.prefix { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_") || byte >= 0x80
        }
        guard !letters.isEmpty else { return nil }
        rest = rest.dropFirst(letters.count)
        return String(Substring(letters))
    }

    private mutating func attribute() throws(SelectorError) -> Selector.Test {
        let before = self
        _ = skip("[")
        guard let name = name()?.lowercased() else { throw before.error() }
        if closes(UInt8(ascii: "]")) { return .attribute(name, nil) }
        for (mark, make) in [
            ("^=", Selector.Match.starts), ("$=", Selector.Match.ends), ("*=", Selector.Match.contains),
            ("~=", Selector.Match.word),
            ("=", Selector.Match.equals),
        ] where skip(mark) {
            let value = try quoted()
            guard closes(UInt8(ascii: "]")) else { throw before.error() }
            return .attribute(name, make(value))
        }
        throw before.error()
    }

    private mutating func quoted() throws(SelectorError) -> String {
        guard let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            let bare = rest.prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
            guard !bare.isEmpty else { throw error() }
            rest = rest.dropFirst(bare.count)
            return String(Substring(bare))
        }
        guard let end = rest.dropFirst().firstIndex(of: mark) else { throw error() }
        let value = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[end...].dropFirst()
        return String(Substring(value))
    }

    private mutating func pseudoClass() throws(SelectorError) -> Selector.Test {
        let before = self
        rest = rest.dropFirst()
        switch name() {
        case "first-child": return .firstChild
        case "last-child": return .lastChild
        case "first-of-type": return .firstOfType
        case "not":
            guard skip("(") else { throw before.error() }
            let compound = try compound()
            guard closes(UInt8(ascii: ")")) else { throw before.error() }
            return .not(compound)
        case "nth-child":
            guard skip("("), let number = name().flatMap({ Int($0) }), number > 0, closes(UInt8(ascii: ")")) else {
                throw before.error()
            }
            return .nthChild(number)
        default: throw before.error()
        }
    }
}
