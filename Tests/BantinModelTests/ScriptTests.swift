import BantinTestSupport
import Foundation
import Testing

/// `scripts/` is what a person runs: each says how, and each package that it installs says why.
@Suite struct ScriptTests {
    static let scripts = repositoryRoot.appending(path: "scripts")

    @Test(arguments: [
        "scripts/setup", "scripts/install", "scripts/draw-samples", "scripts/draw-pages", ".ci/run",
        "Tests/Captures/capture-site", "Tests/Captures/save-mhtml",
    ])
    func `a script can be run and says how`(path: String) throws {
        let file = repositoryRoot.appending(path: path)
        #expect(FileManager.default.isExecutableFile(atPath: file.path))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.first?.hasPrefix("#!/") == true)
        #expect(lines.dropFirst().first?.wholeMatch(of: /# usage: .*/) != nil)
        #expect(lines.dropFirst().first?.contains(path) == true)
    }

    @Test(arguments: ["packages.txt", "packages-test.txt"])
    func `every package is listed once, with its reason`(list: String) throws {
        let lines = try String(contentsOf: Self.scripts.appending(path: list), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
        var names: Set<Substring> = []
        for line in lines {
            let parts = line.split(separator: "#", maxSplits: 1)
            #expect(parts.count == 2 && !parts[0].contains(where: \.isUppercase), "\(line)")
            #expect(names.insert(line.prefix { $0 != " " }).inserted, "\(line)")
        }
    }

    @Test func `the measures of make bench-quality measure what they say`() throws {
        let result = try run("python3", ["-m", "unittest", "quality.tests"], in: Self.scripts)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("OK"))
    }

    @Test func `setup changes nothing where everything is there`() throws {
        // What building needs is there, since the tests were built.
        let result = try run(Self.scripts.appending(path: "setup").path, [])
        #expect(result.status == 0)
        #expect(result.output == "setup: all that is needed is there\n")
    }

    @Test(arguments: ["setup", "install"])
    func `an unknown option is a usage error`(script: String) throws {
        let result = try run(Self.scripts.appending(path: script).path, ["--frobnicate"])
        #expect(result.status == 64)
        #expect(result.errors.contains("usage: scripts/\(script)"))
    }

    @Test func `installing without a built program says what to do first`() throws {
        // The script works beside itself, so a copy sees a folder where nothing was built.
        let folder = try TemporaryFolder()
        let copy = folder.url.appending(path: "scripts/install")
        try FileManager.default.createDirectory(
            at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.scripts.appending(path: "install"), to: copy)
        let result = try run(copy.path, [folder.url.appending(path: "prefix").path])
        #expect(result.status == 1)
        #expect(result.errors.contains("run make install instead"))
    }
}
