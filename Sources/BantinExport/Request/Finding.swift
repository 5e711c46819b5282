import BantinModel

/// Something that an input's author can mend: what it is, where it is, and how to mend it.
public struct Finding: Hashable, Sendable {
    package let diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// How grave it is.
    public enum Severity: String, Sendable, CaseIterable { case note, warning, error }

    /// Kebab-case, such as `missing-image`.
    public var id: String { diagnostic.id }

    /// How grave it is.
    public var severity: Severity {
        switch diagnostic.severity {
        case .note: .note
        case .warning: .warning
        case .error: .error
        }
    }

    /// The input as its user named it; nil when it is about none.
    public var file: String? { diagnostic.place.file.isEmpty ? nil : diagnostic.place.file }

    /// Counted from 1; nil when it is about the file as a whole.
    public var line: Int? { diagnostic.place.line > 0 ? diagnostic.place.line : nil }

    /// What is so, in one sentence.
    public func message(in language: MessageLanguage) -> String { diagnostic.message.text(in: language.locale) }

    /// How to mend it.
    public func hint(in language: MessageLanguage) -> String? { diagnostic.hint?.text(in: language.locale) }
}

extension Finding {
    /// `FILE:LINE: warning: MESSAGE [id]`, the hint indented below.
    package func text(in language: MessageLanguage, program: String = "bantin-export") -> String {
        let place = file == nil ? program : diagnostic.place.description
        let line = "\(place): \(severity.rawValue): \(message(in: language)) [\(id)]"
        guard let hint = hint(in: language) else { return line }
        return line + "\n    " + hint
    }

    /// One JSON object on one line: `{"id","severity","file","line","message","hint"}`.
    package func json(in language: MessageLanguage) -> String {
        let members = [
            ("id", JSONText.quoted(id)), ("severity", JSONText.quoted(severity.rawValue)),
            ("file", JSONText.quoted(file)), ("line", line.map(String.init) ?? "null"),
            ("message", JSONText.quoted(message(in: language))), ("hint", JSONText.quoted(hint(in: language))),
        ]
        return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
}

enum JSONText {
    static func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..."\u{1f}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
