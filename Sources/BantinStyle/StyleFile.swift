import BantinModel
import Yams

/// The YAML of one style file, composed with its marks and not yet read.
struct StyleFile {
    var name: String
    var root: Node.Mapping
    var diagnostics: [Diagnostic]

    /// `name` is how the user named the file; diagnostics use it.
    init(name: String, yaml: String) {
        self.name = name
        root = [:]
        diagnostics = []
        do {
            guard let node = try Yams.compose(yaml: yaml, .basic) else { return }
            if let mapping = node.mapping {
                root = mapping
            } else {
                report(.wrongKind, key: name, node: node, expected: Self.section, at: node.mark)
            }
        } catch {
            let (problem, line) = Self.explain(error)
            diagnostics.append(.styleSyntax(problem, at: SourceSpan(file: name, line: line)))
        }
    }

    /// What the file names as its base, and where.
    var base: (name: String, place: SourceSpan)? {
        root["base"].flatMap { node in node.words.map { ($0, place(node.mark)) } }
    }

    /// Reads every key into `style`, over what its base said.
    mutating func apply(to style: inout Style) {
        apply(root, in: "", to: &style)
    }

    private mutating func apply(_ mapping: Node.Mapping, in section: String, to style: inout Style) {
        for (keyNode, node) in mapping {
            let name = keyNode.string ?? "?"
            let path = section.isEmpty ? name : "\(section).\(name)"
            if let key = StyleKey.byPath[path] {
                let mark = node.mark ?? keyNode.mark
                style.places[path] = place(mark)
                if let fault = key.apply(node, &style) {
                    report(fault, key: path, node: node, expected: key.expected, at: mark)
                }
            } else if StyleKey.namesBySection[path] != nil {
                if let inner = node.mapping {
                    apply(inner, in: path, to: &style)
                } else {
                    report(.wrongKind, key: path, node: node, expected: Self.section, at: keyNode.mark)
                }
            } else {
                let nearest = StyleKey.nearestKey(to: name, in: section)
                diagnostics.append(.unknownStyleKey(path, nearest: nearest, at: place(keyNode.mark)))
            }
        }
    }

    private mutating func report(
        _ fault: ValueFault, key: String, node: Node, expected: LocalizedText, at mark: Mark?
    ) {
        let place = place(mark)
        let found =
            node.scalar.map { $0.string.isEmpty ? "∅" : "'\($0.string)'" } ?? (node.mapping == nil ? "[…]" : "{…}")
        switch fault {
        case .wrongKind:
            diagnostics.append(.wrongStyleValue(key, found: found, expected: expected, at: place))
        case .outOfRange:
            diagnostics.append(.styleValueOutOfRange(key, found: found, expected: expected, at: place))
        case .unknownChoice(let nearest):
            diagnostics.append(
                .unknownStyleChoice(key, found: found, nearest: nearest, expected: expected, at: place))
        }
    }

    private func place(_ mark: Mark?) -> SourceSpan { SourceSpan(file: name, line: mark?.line ?? 0) }

    private static let section = LocalizedText(
        vi: "các khóa thụt vào dưới nó, mỗi khóa một dòng", en: "keys indented below it, one a line")

    private static func explain(_ error: any Error) -> (problem: String, line: Int) {
        guard let error = error as? YamlError else { return ("\(error)", 0) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (problem, mark.line)
        case .reader(let problem, let offset, _, let yaml):
            let line = yaml.utf8.prefix(offset ?? 0).count { $0 == UInt8(ascii: "\n") } + 1
            return (problem, line)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return ("duplicate key: \(duplicates.sorted().joined(separator: ", "))", context.mark.line)
        default:
            return ("\(error)", 0)
        }
    }
}
