import BantinModel

/// Passes diagnostics on, each one once, in the order that the stages give them.
final class Reporter {
    private(set) var findings: [Finding] = []
    private var known: Set<Finding> = []
    private let observer: ExportObserver

    init(_ observer: @escaping ExportObserver) {
        self.observer = observer
    }

    func report(_ diagnostics: [Diagnostic]) {
        for finding in diagnostics.map(Finding.init) { report(finding) }
    }

    /// Several sizes of one bulletin say the same things: they are said once.
    func report(_ finding: Finding) {
        guard known.insert(finding).inserted else { return }
        findings.append(finding)
        observer(.found(finding))
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Runs a stage and tells how long it took.
    func timed<Value>(
        _ stage: ExportEvent.Stage, of name: String, _ body: () throws -> Value
    ) rethrows -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try body()
        observer(.finished(stage, of: name, duration: clock.now - start))
        return value
    }

    func progress(_ stage: ExportEvent.Stage, total: Int) -> @Sendable (Int) -> Void {
        let observer = observer
        return { observer(.progressed(stage, done: $0, total: total)) }
    }

    func wrote(_ file: WrittenFile) { observer(.wrote(file)) }

    var observe: ExportObserver { observer }
}
