import BantinExport
import BantinTestSupport
import Foundation
import Testing

/// The dump of every stage of every sample, so that a change in what the program makes is seen as a small text diff.
@Suite struct SampleGoldenTests {
    static let dumps = (try? SampleDump.all(in: "samples", root: repositoryRoot.path)) ?? []

    @Test func `every sample has a dump of every stage`() {
        #expect(Self.dumps.count >= 6 * InspectedStage.allCases.count)
    }

    @Test(arguments: dumps)
    func `a stage of a sample is as its golden says`(dump: SampleDump) throws {
        let result = try Program.run(
            "inspect", "--stage", dump.stage.rawValue, "--locale", "en", dump.input, in: repositoryRoot)
        #expect(result.status == 0)
        try expectGolden(dump.golden, result.output)
    }
}
