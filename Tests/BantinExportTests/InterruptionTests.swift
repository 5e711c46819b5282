import BantinTestSupport
import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Ctrl-C and its kin: the program ends soon, and nothing half-written remains.
@Suite struct InterruptionTests {
    private static let articleCount = 1_000

    private func corpus() throws -> Workplace {
        let place = try Workplace()
        let paragraph = String(repeating: "Bà con trong bản cùng nhau sửa lại con đường ra chợ. ", count: 12)
        for number in 1...Self.articleCount {
            try place.write(
                "---\ntitle: Bài số \(number)\n---\n\(paragraph)\n\n\(paragraph)\n", to: "thang/\(10_000 + number).md")
        }
        return place
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func `a signal in the middle of a thousand articles leaves nothing behind`(
        signal: Int32, status: Int32
    ) async throws {
        let place = try corpus()
        // The third moment is after the whole time of a run has been measured, halfway through writing many files.
        for delay in [50, 400, 900] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = ["--each", "-d", "ra", "thang"]
            process.currentDirectoryURL = place.url
            process.environment = ProcessInfo.processInfo.environment.merging(Program.plain) { $1 }
            process.standardError = FileHandle.nullDevice
            try process.run()
            try await Task.sleep(for: .milliseconds(delay))
            #expect(process.isRunning)
            kill(process.processIdentifier, signal)
            let start = ContinuousClock.now
            process.waitUntilExit()
            #expect(ContinuousClock.now - start < .seconds(2))
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == status)
            try expectWholeFiles(in: place)
        }
    }

    @Test func `a bound bulletin that is interrupted is not there`() async throws {
        let place = try corpus()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["-o", "ra.pdf", "thang"]
        process.currentDirectoryURL = place.url
        process.standardError = FileHandle.nullDevice
        try process.run()
        try await Task.sleep(for: .milliseconds(700))
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(try place.names() == ["thang"])
    }

    /// What was finished before the signal is whole; nothing else is there, hidden or not.
    private func expectWholeFiles(in place: Workplace) throws {
        guard try place.names().contains("ra") else { return }
        for name in try place.names(in: "ra") {
            #expect(name.hasSuffix(".pdf") && !name.hasPrefix("."))
            #expect(try place.read("ra/\(name)").suffix(6) == Data("%%EOF\n".utf8))
        }
        try FileManager.default.removeItem(at: place.url.appending(path: "ra"))
    }
}
