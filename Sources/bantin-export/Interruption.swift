import BantinExport
import Dispatch
import Glibc

/// Ends the program on SIGINT, SIGTERM and SIGHUP, with nothing half-written left.
///
/// The signals come to a thread of their own, where locks and the file system may be used; so the first signal ends the
/// program at once, whatever its other threads are doing in C libraries.
enum Interruption {
    static func watch(_ console: Console) {
        // A closed pipe and a file-size limit are errors of the write that meets them, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let queue = DispatchQueue(label: "bantin-export.signals", qos: .userInteractive)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                // The handler keeps its source alive.
                withExtendedLifetime(source) {}
                UnfinishedFiles.abandonAll()
                console.clear()
                _exit(128 + number)
            }
            source.resume()
        }
    }

    /// As under `nohup`: whoever started us wants the signal ignored.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
