import BantinTestSupport
import Testing

@testable import BantinVerify

@Suite struct BrokenRuleTests {
    @Test func `a PDF of ours keeps every rule`() throws {
        let report = verifyPDF(try Breaking.sound.get(), name: "ban-tin.pdf")
        #expect(report.diagnostics == [])
        #expect(report.value.results.count == allRules.count)
        #expect(report.value.checkCount > 10_000)
    }

    @Test(arguments: structureCases + documentCases + fontCases)
    func `what is broken is found, and nothing else`(broken: BreakingCase) throws {
        let bytes =
            broken.isRaw ? try Breaking.bytes(broken.script) : try Breaking.pdf(broken.script, options: broken.options)
        let report = verifyPDF(bytes, name: "hong.pdf")
        let found = report.diagnostics.map(\.id).sorted()
        #expect(found == broken.broken.sorted(), "\(report.diagnostics.map(\.message.en).joined(separator: "\n"))")
    }

    @Test func `saving by pikepdf alone breaks nothing`() throws {
        #expect(verifyPDF(try Breaking.pdf(""), name: "a.pdf").diagnostics == [])
    }

    @Test func `every rule has a PDF that breaks it`() {
        let broken = Set((structureCases + documentCases + fontCases).flatMap(\.broken))
        #expect(allRules.map(\.id).filter { !broken.contains($0) } == [])
    }

    @Test func `rules have numbers and ids of their own, and titles in both languages`() {
        #expect(Set(allRules.map(\.id)).count == allRules.count)
        for rule in allRules { #expect(!rule.title.vi.isEmpty && rule.title.vi != rule.title.en) }
    }
}
