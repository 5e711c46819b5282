import ArgumentParser
import BantinExport
import Synchronization

/// What the user sees on standard error: diagnostics, what was written, and on a terminal a bar.
final class Console: Sendable {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    private let format: Format
    private let language: MessageLanguage
    private let isQuiet: Bool
    private let isVerbose: Bool
    private let bar: Mutex<ProgressBar?>

    init(format: Format, language: MessageLanguage, isQuiet: Bool, isVerbose: Bool, terminal: Terminal?) {
        self.format = format
        self.language = language
        self.isQuiet = isQuiet
        self.isVerbose = isVerbose
        let bar = isQuiet ? nil : terminal.map { ProgressBar(width: $0.width, language: language) }
        self.bar = Mutex(bar)
    }

    func observe(_ event: ExportEvent) {
        switch event {
        case .found(let finding): print(finding)
        case .progressed(let stage, let done, let total):
            bar.withLock { $0?.show(stage, done: done, total: total) }
        case .finished(let stage, let name, let duration):
            if isVerbose { say("\(stage.name(in: language)): \(name), \(seconds(duration)) s") }
        case .wrote(let file): say(summary(of: file))
        }
    }

    func print(_ finding: Finding) {
        if isQuiet && finding.severity != .error { return }
        switch format {
        case .text: write(finding.text(in: language))
        case .json: write(finding.json(in: language))
        }
    }

    /// A line that is no diagnostic; in JSON there are none.
    func say(_ line: String) {
        if !isQuiet && format == .text { write(line) }
    }

    /// Takes the bar away.
    func clear() {
        bar.withLock { $0?.clear() }
    }

    private func write(_ line: String) {
        bar.withLock { bar in
            bar?.clear()
            StandardError.write(line + "\n")
        }
    }

    private func summary(of file: WrittenFile) -> String {
        let size = file.byteCount < 10_240 ? "\(file.byteCount) B" : "\((file.byteCount + 512) / 1024) KiB"
        let pages = file.pageCount.map { count in
            switch language {
            case .vi: ", \(count) trang"
            case .en: count == 1 ? ", 1 page" : ", \(count) pages"
            }
        }
        return "\(file.path)\(pages ?? ""), \(size)"
    }

    private func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let thousandths = String(1000 + attoseconds / 1_000_000_000_000_000).dropFirst()
        return "\(seconds).\(thousandths)"
    }
}

extension ExportEvent.Stage {
    func name(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.reading, .vi): "đọc"
        case (.reading, .en): "reading"
        case (.typesetting, .vi): "dàn trang"
        case (.typesetting, .en): "typesetting"
        case (.painting, .vi): "vẽ trang"
        case (.painting, .en): "painting"
        case (.packaging, .vi): "đóng gói"
        case (.packaging, .en): "packaging"
        case (.writing, .vi): "ghi"
        case (.writing, .en): "writing"
        }
    }
}
