import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

let stylesFolder = repositoryRoot.appending(path: "styles").path

@Suite struct ShippedStyleTests {
    @Test(arguments: ["bantin", "bantin-2col", "nd30", "plain"])
    func `a shipped style is read without a diagnostic`(name: String) throws {
        let reported = try loadStyle(name, from: stylesFolder)
        #expect(reported.diagnostics == [])
        #expect(reported.value?.name == name)
    }
}
