/// Where something was read: a file, named as its user named it, and the line of it.
package struct SourceSpan: Hashable, Sendable {
    package var file: String
    /// Counted from 1; 0 means the file as a whole. A Word document has no lines: it is the paragraph there.
    package var line: Int

    package init(file: String, line: Int = 0) {
        self.file = file
        self.line = line
    }
}

extension SourceSpan: CustomStringConvertible {
    package var description: String { line > 0 ? "\(file):\(line)" : file }
}
