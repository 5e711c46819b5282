import BantinModel
import Glibc

/// Writes a file whole or not at all: beside its place, flushed to disk, renamed.
///
/// - Throws: `ExportFailure` with status 73.
package func writeOutput(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    do throws(SystemError) {
        let folder = PathName.folder(of: path)
        try FileSystem.makeFolder(folder)
        let unfinished = try UnfinishedFiles.shared.begin(in: folder)
        do throws(SystemError) {
            try fill(unfinished.descriptor, with: bytes)
            try UnfinishedFiles.shared.finish(unfinished.path, as: linkTarget(of: path), replacing: replacing)
        } catch {
            UnfinishedFiles.shared.abandon(unfinished.path)
            throw error
        }
        flush(folder: folder)
    } catch {
        guard error.code != EEXIST else { throw ExportFailure(.outputExists(path), .cannotCreate) }
        throw ExportFailure(.cannotWrite(path, reason: error.reason), .cannotCreate)
    }
}

/// Writes to standard output.
package func writeToStandardOutput(_ bytes: [UInt8]) throws {
    do throws(SystemError) {
        try FileSystem.write(bytes, to: STDOUT_FILENO)
    } catch {
        throw ExportFailure(.cannotWrite("-", reason: error.reason), .cannotCreate)
    }
}

private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
        try FileSystem.write(bytes, to: descriptor)
        guard fsync(descriptor) == 0 else { throw .last }
    } catch {
        close(descriptor)
        throw error
    }
    // A full disk may show up as late as this.
    guard close(descriptor) == 0 else { throw .last }
}

/// A link that is to be replaced stays a link: what it leads to is replaced.
private func linkTarget(of path: String) -> String {
    FileSystem.absolute(path) ?? path
}

/// The name of a new file is safe only when its folder is flushed too. Some file systems cannot: that is no failure.
private func flush(folder: String) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
}
