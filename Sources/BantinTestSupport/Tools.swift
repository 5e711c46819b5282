import Foundation

/// The root of the repository that the tests were built from.
package let repositoryRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What a tool printed, and how it ended.
package struct ToolResult: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
}

/// A judge that is not there fails the test: it is never passed over.
package struct ToolMissing: Error, CustomStringConvertible {
    package var name: String
    package var description: String { "the tool '\(name)' is missing: run scripts/setup --test" }
}

/// Runs a tool to its end. `name` is looked for in the project's `.venv/bin`, then on the PATH, unless it is a path.
package func run(_ name: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:])
    throws
    -> ToolResult
{
    let process = Process()
    process.executableURL = try find(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes: a tool that prints much on both cannot stall.
    let scratch = try TemporaryFolder()
    let output = scratch.url.appending(path: "out")
    let errors = scratch.url.appending(path: "err")
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return ToolResult(
        status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

private func find(_ name: String) throws -> URL {
    if name.contains("/") { return URL(fileURLWithPath: name) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folders = [repositoryRoot.appending(path: ".venv/bin").path] + path.split(separator: ":").map(String.init)
    for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
        return URL(fileURLWithPath: "\(folder)/\(name)")
    }
    throw ToolMissing(name: name)
}

/// A new folder that goes when its last user does.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "bantin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
