/// A font or a font library that cannot be used: what was tried, on what, and why it failed.
package struct FontError: Error, Hashable, Sendable, CustomStringConvertible {
    package var operation: String
    package var subject: String
    package var reason: String

    package init(_ operation: String, _ subject: String, _ reason: String) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
    }

    /// `cannot read the fonts in fonts: no such folder`.
    package var description: String { "cannot \(operation) \(subject): \(reason)" }
}
