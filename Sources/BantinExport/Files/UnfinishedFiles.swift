import Glibc
import Synchronization

/// The files that are being written at this moment: an interrupted program removes them before it ends.
package final class UnfinishedFiles: Sendable {
    /// Those of this process.
    package static let shared = UnfinishedFiles()

    private struct State {
        var paths: Set<String> = []
        var isAbandoned = false
        var count = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Makes a new file beside where it will stand in the end, and opens it for writing.
    package func begin(in folder: String) throws(SystemError) -> (path: String, descriptor: Int32) {
        let result = state.withLock { state -> Result<(String, Int32), SystemError> in
            guard !state.isAbandoned else { return .failure(SystemError(code: EINTR)) }
            while true {
                state.count += 1
                let path = PathName.joined(folder, ".bantin-\(getpid())-\(state.count).part")
                let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
                if descriptor >= 0 {
                    state.paths.insert(path)
                    return .success((path, descriptor))
                }
                guard errno == EEXIST else { return .failure(.last) }
            }
        }
        return try result.get()
    }

    /// Gives a finished file its name. An existing file of that name stays unless it is to be replaced.
    package func finish(_ path: String, as name: String, replacing: Bool) throws(SystemError) {
        let result = state.withLock { state -> Result<Void, SystemError> in
            guard !state.isAbandoned else { return .failure(SystemError(code: EINTR)) }
            if replacing {
                guard rename(path, name) == 0 else { return .failure(.last) }
            } else if link(path, name) == 0 {
                unlink(path)
            } else {
                // Some file systems have no links; there a race with another writer cannot be shut out.
                guard errno != EEXIST, access(name, F_OK) != 0 else { return .failure(SystemError(code: EEXIST)) }
                guard rename(path, name) == 0 else { return .failure(.last) }
            }
            state.paths.remove(path)
            return .success(())
        }
        return try result.get()
    }

    /// Removes a file that will not be finished.
    func abandon(_ path: String) {
        state.withLock { state in
            if state.paths.remove(path) != nil { unlink(path) }
        }
    }

    /// Removes all of them; from now on none can be begun or finished. For a program that is about to end.
    package func abandonAll() {
        state.withLock { state in
            state.isAbandoned = true
            for path in state.paths { unlink(path) }
            state.paths = []
        }
    }
}
