/// What an export tells while it runs.
public enum ExportEvent: Sendable {
    /// An input has something to mend. Findings come in an order that does not depend on `jobs`, each one once.
    case found(Finding)
    /// So much of a stage is done; from any thread.
    case progressed(Stage, done: Int, total: Int)
    /// A stage has ended.
    case finished(Stage, of: String, duration: Duration)
    /// A file has been written whole.
    case wrote(WrittenFile)

    /// The stages in the order that they run.
    public enum Stage: String, Sendable, CaseIterable { case reading, typesetting, painting, packaging, writing }
}

/// Receives events; called from one thread at a time but for `progressed`.
public typealias ExportObserver = @Sendable (ExportEvent) -> Void

/// A file that has been written whole.
public struct WrittenFile: Hashable, Sendable {
    /// Its path, or `-` for standard output.
    public let path: String
    /// How many pages a PDF has; nil for an EPUB.
    public let pageCount: Int?
    /// Its size.
    public let byteCount: Int
}

/// How an export ended.
public struct ExportOutcome: Sendable {
    /// What was written, in the order that it was.
    public internal(set) var files: [WrittenFile] = []
    /// What the inputs' authors should know, each finding once.
    public internal(set) var findings: [Finding] = []
    /// The gravest of what happened. `--strict` is not looked at.
    public internal(set) var status = ExitStatus.success
}
