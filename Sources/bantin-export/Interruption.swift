import BantinExport
import Foundation
import Glibc

/// Ends the program on SIGINT, SIGTERM and SIGHUP, with nothing half-written left.
///
/// The signals wait for a thread of their own, where locks and the file system may be used; so the first one ends the
/// program at once, whatever its other threads are doing in C libraries.
enum Interruption {
    /// Must be called before any other thread is made: threads inherit which signals they leave alone.
    static func watch(_ console: Console) {
        // A closed pipe and a file-size limit are errors of the write that meets them, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        let thread = Thread {
            var awaited = awaited
            var number: Int32 = 0
            while sigwait(&awaited, &number) != 0 {}
            UnfinishedFiles.shared.abandonAll()
            console.clear()
            _exit(128 + number)
        }
        thread.start()
    }

    /// As under `nohup`: whoever started us wants the signal ignored.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
