import BantinTestSupport
import Foundation
import Glibc
import Testing

/// Ctrl-C and its kin: the program ends soon, and nothing half-written remains.
@Suite(.serialized) struct InterruptionTests {
    private static let articleCount = 1_000

    private func corpus() throws -> Workplace {
        let place = try Workplace()
        let sentence = "Bà con trong bản cùng nhau sửa lại con đường ra chợ. "
        for number in 1...Self.articleCount {
            try place.write(
                "---\ntitle: Bài số \(number)\n---\n\(String(repeating: sentence, count: 12))\n",
                to: "thang/\(10_000 + number).md")
        }
        return place
    }

    /// Starts the program, waits for a moment of its work, sends the signal, and waits for its end.
    private func interrupt(
        _ arguments: [String], in place: Workplace, by signal: Int32, when isTime: () throws -> Bool
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = place.url
        process.environment = ProcessInfo.processInfo.environment.merging(Program.plain) { $1 }
        try Data().write(to: place.url.appending(path: "loi"))
        process.standardError = try FileHandle(forWritingTo: place.url.appending(path: "loi"))
        try process.run()
        // The thread itself waits: a task's sleep may last as long as other tests hold the pool's threads.
        while try !isTime(), process.isRunning { usleep(2_000) }
        #expect(process.isRunning)
        kill(process.processIdentifier, signal)
        let start = ContinuousClock.now
        process.waitUntilExit()
        #expect(ContinuousClock.now - start < .seconds(3))
        return process
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func `a signal in the middle of a thousand articles leaves whole files only`(
        signal: Int32, status: Int32
    ) throws {
        let place = try corpus()
        let folder = place.path + "/ra"
        let process = try interrupt(["--each", "-d", "ra", "thang"], in: place, by: signal) {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.count { $0.hasSuffix(".pdf") } >= 3
        }
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == status)
        let names = try place.names(in: "ra")
        #expect(names.count < Self.articleCount)
        for name in names {
            #expect(name.hasSuffix(".pdf") && !name.hasPrefix("."))
            #expect(try place.read("ra/\(name)").suffix(6) == Data("%%EOF\n".utf8))
        }
    }

    @Test(arguments: ["đọc:", "dàn trang:"])
    func `a bound bulletin that is interrupted is not there`(stage: String) throws {
        let place = try corpus()
        let process = try interrupt(["--verbose", "-o", "ra.pdf", "thang"], in: place, by: SIGINT) {
            String(decoding: try place.read("loi"), as: UTF8.self).contains(stage)
        }
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(try place.names() == ["loi", "thang"])
    }
}
