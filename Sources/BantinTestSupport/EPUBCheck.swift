import Foundation

/// The messages of epubcheck on an EPUB, of every severity: fatal, error, warning, info and usage.
package func epubcheckMessages(on epub: URL) throws -> [String] {
    let library = repositoryRoot.appending(path: ".venv/lib")
    let pythons = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
    let jars = pythons.sorted().map { library.appending(path: "\($0)/site-packages/epubcheck/epubcheck.jar") }
    guard let jar = jars.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
        throw ToolMissing(name: "epubcheck")
    }
    let folder = try TemporaryFolder()
    let report = folder.url.appending(path: "report.json")
    // A short run: half the compiling is saved.
    let result = try run(
        "java",
        [
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.path, "--usage", "--locale", "en", "--json",
            report.path, epub.path,
        ])
    struct Report: Decodable {
        struct Message: Decodable {
            struct Location: Decodable {
                var path: String
                var line: Int
            }
            var ID: String
            var severity: String
            var message: String
            var locations: [Location]
        }
        var messages: [Message]
    }
    guard let data = try? Data(contentsOf: report) else { return ["no report: \(result.output)\(result.errors)"] }
    return try JSONDecoder().decode(Report.self, from: data).messages.map { message in
        let place = message.locations.first.map { "\($0.path):\($0.line)" } ?? ""
        return "\(message.severity) \(message.ID) \(place) \(message.message)"
    }
}
