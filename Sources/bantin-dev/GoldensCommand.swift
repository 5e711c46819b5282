import ArgumentParser
import BantinExport
import Foundation

struct GoldensCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goldens",
        abstract: "Write the dumps of every stage of every sample into Tests/Goldens.",
        discussion: """
            Run it in the repository's root, read the diff, commit it with the change that made it. Goldens of single \
            tests are written by: BANTIN_GOLDENS=update swift test
            """)

    func run() throws {
        let environment = Environment(executable: Doctor.executable, language: .en, jobs: 1)
        for sample in try SampleDump.all(in: "samples") {
            let file = URL(fileURLWithPath: "Tests/Goldens/\(sample.golden).txt")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(sample.text(in: environment).utf8).write(to: file)
            print(file.relativePath)
        }
    }
}
