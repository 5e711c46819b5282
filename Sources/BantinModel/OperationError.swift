/// What stops the machine: the operation that failed, what it was done to, and the reason that the system or a library
/// gives. Mistakes that an author can mend are `Diagnostic`s instead.
package struct OperationError: Error, Hashable, CustomStringConvertible {
    /// A verb, such as `write`.
    package var operation: String
    /// What it was done to, such as a file's name.
    package var subject: String
    /// In words, such as `No space left on device`.
    package var reason: String

    package init(_ operation: String, _ subject: String, reason: String) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
    }

    /// `cannot write out.pdf: No space left on device`.
    package var description: String { "cannot \(operation) \(subject): \(reason)" }
}
