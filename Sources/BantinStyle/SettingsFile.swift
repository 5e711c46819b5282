import BantinModel
import Yams

/// The YAML of one file of settings, composed with its marks and not yet read.
struct SettingsFile<Key: FileKey> {
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
            diagnostics.append(.settingsSyntax(Self.kind, problem, at: SourceSpan(file: name, line: line)))
        }
    }

    /// What the file names as its base, and where.
    var base: (name: String, place: SourceSpan)? {
        root["base"].flatMap { node in node.words.map { ($0, place(node.mark)) } }
    }

    /// Reads every key into `subject`, over what its base said.
    mutating func apply(to subject: inout Key.Subject) {
        apply(root, in: "", to: &subject)
    }

    private mutating func apply(_ mapping: Node.Mapping, in section: String, to subject: inout Key.Subject) {
        for (keyNode, node) in mapping {
            let name = keyNode.string ?? "?"
            let path = section.isEmpty ? name : "\(section).\(name)"
            if let key = Key.byPath[path] {
                let mark = node.mark ?? keyNode.mark
                subject.places[path] = place(mark)
                if let fault = key.apply(node, &subject) {
                    report(fault, key: path, node: node, expected: key.expected, at: mark)
                }
            } else if Key.namesBySection[path] != nil {
                if let inner = node.mapping {
                    apply(inner, in: path, to: &subject)
                } else {
                    report(.wrongKind, key: path, node: node, expected: Self.section, at: keyNode.mark)
                }
            } else {
                let nearest = Key.nearestKey(to: name, in: section)
                diagnostics.append(.unknownKey(of: Self.kind, path, nearest: nearest, at: place(keyNode.mark)))
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
            diagnostics.append(.wrongValue(of: Self.kind, key, found: found, expected: expected, at: place))
        case .outOfRange:
            diagnostics.append(.valueOutOfRange(of: Self.kind, key, found: found, expected: expected, at: place))
        case .unknownChoice(let nearest):
            diagnostics.append(
                .unknownChoice(of: Self.kind, key, found: found, nearest: nearest, expected: expected, at: place))
        }
    }

    private func place(_ mark: Mark?) -> SourceSpan { SourceSpan(file: name, line: mark?.line ?? 0) }

    private static var kind: SettingsKind { Key.Subject.kind }

    private static var section: LocalizedText {
        LocalizedText(vi: "các khóa thụt vào dưới nó, mỗi khóa một dòng", en: "keys indented below it, one a line")
    }

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
