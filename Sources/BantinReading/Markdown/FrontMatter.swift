import BantinModel
import Yams

/// What the YAML at the top of a Markdown file says.
struct FrontMatter {
    var title: String?
    var subtitle: String?
    var date: CalendarDate?
    /// Markdown.
    var lead: String?
    var author: String?
    var language: String?
    var source: String?

    private enum Key: String, CaseIterable { case title, subtitle, date, lead, author, language, source }

    /// The front matter of the file and the line that the text after it starts at; nil when there is none.
    static func split(_ bytes: [UInt8]) -> (yaml: String, body: ArraySlice<UInt8>, bodyLine: Int)? {
        let lines = bytes.split(separator: 0x0A, maxSplits: 4000, omittingEmptySubsequences: false)
        func text(_ index: Int) -> Substring { Substring(String(decoding: lines[index], as: UTF8.self)) }
        func isFence(_ index: Int, _ marks: [String]) -> Bool {
            lines[index].count < 16 && marks.contains(String(text(index).trimmedASCII)) && text(index).first != " "
        }
        guard lines.count > 1, isFence(0, ["---"]),
            let end = lines.indices.dropFirst().first(where: { isFence($0, ["---", "..."]) })
        else { return nil }
        let yaml = lines[1..<end].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        let body = end + 1 < lines.count ? bytes[lines[end + 1].startIndex...] : bytes[bytes.endIndex...]
        return (yaml, body, end + 2)
    }

    init() {}

    /// Reads the keys that we know, and reports the others and what is wrong with them.
    init(_ yaml: String, record: inout ReadingRecord) {
        guard !nestsTooDeep(yaml) else {
            record.diagnostics.append(
                .badFrontMatter(at: record.place(1), reason: "too deep"))
            return
        }
        do {
            guard let node = try compose(yaml: yaml) else { return }
            guard let mapping = node.mapping else {
                let reason = "not a list of keys and values"
                record.diagnostics.append(.badFrontMatter(at: record.place(2), reason: reason))
                return
            }
            for (key, value) in mapping { read(key, value, record: &record) }
        } catch let error as YamlError {
            let (reason, line) = explained(error)
            record.diagnostics.append(.badFrontMatter(at: record.place(line + 1), reason: reason))
        } catch {
            record.diagnostics.append(.badFrontMatter(at: record.place(1), reason: "\(error)"))
        }
    }

    private mutating func read(_ keyNode: Node, _ value: Node, record: inout ReadingRecord) {
        let name = keyNode.string ?? ""
        let place = record.place((keyNode.mark?.line ?? 0) + 1)
        guard let key = Key(rawValue: name.lowercased()) else {
            let nearest = nearestName(to: name, among: Key.allCases.map(\.rawValue))
            record.diagnostics.append(.unknownFrontMatterKey(at: place, key: String(name.prefix(60)), nearest: nearest))
            return
        }
        let texts = value.sequence.map { $0.compactMap(\.string) } ?? [value.null == nil ? value.string ?? "" : ""]
        let text = texts.map(folded).filter { !$0.isEmpty }.joined(separator: ", ")
        guard !text.isEmpty else { return }
        switch key {
        case .title: title = text
        case .subtitle: subtitle = text
        case .lead: lead = texts.joined(separator: "\n")
        case .author: author = text
        case .source: source = text
        case .date:
            date = firstDate(in: text)?.date
            if date == nil { record.diagnostics.append(.badDate(at: place, text: String(text.prefix(60)))) }
        case .language:
            language = languageTag(text)
            if language == nil { record.diagnostics.append(.badLanguage(at: place, text: String(text.prefix(60)))) }
        }
    }
}

/// The problem, and its line from 1 inside the YAML; 0 when it is not known.
func explained(_ error: YamlError) -> (String, Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (problem, mark.line)
    case .duplicatedKeysInMapping(let duplicates, _):
        ("the key “\(duplicates.first ?? "")” is given twice", 0)
    case .no, .memory, .reader, .writer, .emitter, .dataCouldNotBeDecoded, .representer: ("\(error)", 0)
    }
}

/// Yams descends by recursion: front matter that nests as no person writes it is refused before.
func nestsTooDeep(_ yaml: String) -> Bool {
    guard yaml.utf8.count < 1 << 16 else { return true }
    if yaml.utf8.count(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) > 64 { return true }
    return yaml.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
        line.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":") }
            .count > 128
    }
}

/// The name that is at most two letters from the one given.
func nearestName(to name: String, among names: [String]) -> String? {
    guard name.utf8.count < 40 else { return nil }
    let distances = names.map { ($0, editDistance(name.lowercased(), $0)) }
    return distances.filter { $0.1 <= 2 && $0.1 < $0.0.utf8.count / 2 + 1 }.min { $0.1 < $1.1 }?.0
}

private func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    var row = Array(0...b.count)
    for i in a.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = next
        }
    }
    return row[b.count]
}
