import BantinModel
import Glibc

/// A system call's error number.
package struct SystemError: Error {
    package var code: Int32

    static var last: SystemError { SystemError(code: errno) }

    var reason: LocalizedText { .systemReason(code) }
}

/// The few things that are asked of the file system, straight from the system: every call's answer is looked at.
enum FileSystem {
    enum Kind { case file, folder, other }

    /// Nil when there is nothing of that name.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether two paths lead to the same file.
    static func isSame(_ a: String, _ b: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// The path without links, `.` and `..`; nil when there is nothing there.
    static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The whole of a file, or of standard input for descriptor 0; no more than the first `most` bytes.
    static func read(_ path: String, most: Int = .max) throws(SystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, most: most)
    }

    static func read(descriptor: Int32, most: Int = .max) throws(SystemError) -> [UInt8] {
        var status = stat()
        let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var bytes = [UInt8](repeating: 0, count: max(min(expected, most) + 1, 65_536))
        var count = 0
        while count < most {
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            if got == 0 { break }
            count += got
        }
        bytes.removeSubrange(min(count, most)...)
        return bytes
    }

    /// Standard input as a file that can be read in parts: itself when it is a whole file, else a file without a name
    /// that holds all of it and goes when its descriptor is closed.
    static func spool(descriptor: Int32) throws(SystemError) -> Int32 {
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, lseek(descriptor, 0, SEEK_CUR) == 0 {
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else { throw .last }
            return copy
        }
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/bantin-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw .last }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
        do throws(SystemError) {
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw .last }
                if got == 0 { return file }
                try write(Array(bytes[..<got]), to: file)
            }
        } catch {
            close(file)
            throw error
        }
    }

    /// Writes all of the bytes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
            }
            if put < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            start += put
        }
    }

    /// The names in a folder but hidden ones, in byte order.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        guard errno == 0 else { throw .last }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it, as `mkdir -p` does.
    static func makeFolder(_ path: String) throws(SystemError) {
        if path.isEmpty || kind(of: path) == .folder { return }
        if mkdir(path, 0o777) == 0 || (errno == EEXIST && kind(of: path) == .folder) { return }
        guard errno == ENOENT else { throw .last }
        let parent = PathName.folder(of: path)
        guard parent != path else { throw .last }
        try makeFolder(parent)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
    }
}

/// Paths as text: nothing here looks at the file system.
enum PathName {
    /// The folder that a file is in: "" for a bare name.
    static func folder(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return "" }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    static func last(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    }

    /// The extension in lower case, without its dot; nil when there is none.
    static func ending(of path: String) -> String? {
        let name = last(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }

    static func withoutExtension(_ path: String) -> String {
        guard let ending = ending(of: path) else { return path }
        return String(path.dropLast(ending.count + 1))
    }

    static func joined(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return String(path)
    }
}
