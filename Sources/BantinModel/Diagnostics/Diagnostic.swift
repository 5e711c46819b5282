/// Something that its author can mend: what it is, where it is, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
    /// Kebab-case; users filter by it, so it stays.
    package var id: String
    package var severity: Severity
    package var place: SourceSpan
    package var message: LocalizedText
    package var hint: LocalizedText?

    package init(
        id: String, severity: Severity, at place: SourceSpan, message: LocalizedText, hint: LocalizedText? = nil
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.message = message
        self.hint = hint
    }

    package enum Severity: String, Hashable, Sendable, Comparable {
        case note, warning, error

        package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }
}

/// The language that messages are shown in.
package enum MessageLocale: String, Hashable, Sendable, CaseIterable { case vi, en }

/// One message in both of the languages that we speak.
package struct LocalizedText: Hashable, Sendable {
    package var vi: String
    package var en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    package func text(in locale: MessageLocale) -> String {
        switch locale {
        case .vi: vi
        case .en: en
        }
    }
}

/// A stage's value together with what its author should know of it.
package struct Reported<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Reported: Sendable where Value: Sendable {}
extension Reported: Equatable where Value: Equatable {}
