import Glibc

/// Standard error, when a person looks at it.
struct Terminal {
    var width: Int

    /// Nil when standard error is no terminal, or one that cannot go back on its line.
    init?(variables: [String: String]) {
        guard isatty(STDERR_FILENO) == 1, variables["TERM"] != "dumb" else { return nil }
        var size = winsize()
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : 80
    }
}

/// The running program.
enum Executable {
    /// Its full path, links followed; the name it was called by when the system does not tell.
    static var path: String {
        guard let resolved = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first ?? "" }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

enum StandardError {
    /// Writes a text as one piece, so that lines of several threads do not mix. Nobody can be told when it fails.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
