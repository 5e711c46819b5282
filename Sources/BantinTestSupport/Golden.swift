import Foundation

/// A dump differs from its golden file.
package struct GoldenMismatch: Error, CustomStringConvertible {
    package var description: String
}

/// Compares a dump with the golden file beside the tests, `Tests/Goldens/NAME.txt`.
///
/// `BANTIN_GOLDENS=update` writes the file instead; its diff is then read before it is committed.
package func expectGolden(_ name: String, _ text: String) throws {
    let file = repositoryRoot.appending(path: "Tests/Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["BANTIN_GOLDENS"] == "update" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        throw GoldenMismatch(
            description: "no golden file for \(name): run with BANTIN_GOLDENS=update, read it, commit it")
    }
    guard expected != text else { return }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    throw GoldenMismatch(
        description: """
            \(name) differs from its golden file at line \(line + 1):
              expected: \(line < old.count ? old[line] : "(end)")
              found:    \(line < new.count ? new[line] : "(end)")
            """)
}
