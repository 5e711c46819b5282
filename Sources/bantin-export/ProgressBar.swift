import BantinExport

/// A bar on the terminal's last line, shown when the work has lasted over a second.
struct ProgressBar {
    private let width: Int
    private let language: MessageLanguage
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var isShown = false

    private static let patience = Duration.seconds(1)
    private static let interval = Duration.milliseconds(100)
    private static let longestBar = 40

    init(width: Int, language: MessageLanguage) {
        self.width = width
        self.language = language
        lastShown = start
    }

    mutating func show(_ stage: ExportEvent.Stage, done: Int, total: Int) {
        let now = ContinuousClock.now
        guard now - start > ProgressBar.patience, now - lastShown > ProgressBar.interval, total > 0 else { return }
        lastShown = now
        isShown = true
        StandardError.write("\r" + line(stage, done: done, total: total) + "\u{1b}[K")
    }

    /// `typesetting [█████·····] 512/1000`, as wide as the terminal lets it be.
    func line(_ stage: ExportEvent.Stage, done: Int, total: Int) -> String {
        let count = "\(min(done, total))/\(total)"
        let name = stage.name(in: language)
        let room = min(ProgressBar.longestBar, width - name.count - count.count - 5)
        guard room >= 5 else { return "\(name) \(count)" }
        let filled = room * min(done, total) / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: room - filled)
        return "\(name) [\(bar)] \(count)"
    }

    mutating func clear() {
        guard isShown else { return }
        isShown = false
        StandardError.write("\r\u{1b}[K")
    }
}
