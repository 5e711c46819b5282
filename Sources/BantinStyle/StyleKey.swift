import BantinModel
import Yams

/// One key of a style file; `styles/README.md` has them all from the list `all`.
struct StyleKey: FileKey {
    var path: String
    var meaning: String
    var expected: LocalizedText
    var fallback: @Sendable () -> String
    var apply: @Sendable (Node, inout Style) -> ValueFault?

    static let all: [StyleKey] = general + page + text + blocks + roles.flatMap { textKeys(of: $0.role, at: $0.path) }
    static let byPath = index(all)
    static let namesBySection = sections(of: all)
}

extension Style: Settings {
    static var kind: SettingsKind { .style }
}
