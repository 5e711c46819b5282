import BantinExport
import BantinTestSupport
import BantinVerify
import Foundation
import Testing

/// Every style at every size, as a judge that knows nothing of the writer sees them.
@Suite struct OwnPDFTests {
    @Test(arguments: ["bantin", "bantin-2col", "nd30", "plain"], [11.0, 14, 18, 24])
    func `the samples keep every rule in every style and size`(style: String, size: Double) throws {
        let bytes = try made(LayoutChoices(fontSizes: [size], style: style))
        #expect(verifyPDF(bytes, name: "out.pdf").diagnostics == [])
    }

    @Test func `a booklet keeps PDF/A-2a, and says that it is not PDF/UA`() throws {
        var layout = LayoutChoices()
        layout.press.isBooklet = true
        let bytes = try made(layout)
        #expect(verifyPDF(bytes, name: "out.pdf", against: [.pdfa]).diagnostics == [])
        let found = verifyPDF(bytes, name: "out.pdf", against: [.pdfua]).diagnostics.map(\.id)
        #expect(found.contains("ua-06-002"))
    }

    private func made(_ layout: LayoutChoices) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let output = folder.url.appending(path: "out.pdf").path
        var environment = Environment(executable: "", language: .en, jobs: 2)
        environment.resources = repositoryRoot.path
        let request = ExportRequest(
            InputChoices([repositoryRoot.appending(path: "samples/2021-01").path]), layout: layout, to: .file(output))
        #expect(try export(request, in: environment).status == .success)
        return Array(try Data(contentsOf: URL(fileURLWithPath: output)))
    }
}
