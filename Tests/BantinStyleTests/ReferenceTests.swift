import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@Suite struct ReferenceTests {
    @Test func `the reference of style keys says what the program reads`() throws {
        let file = repositoryRoot.appending(path: "styles/README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let opening = try #require(text.firstRange(of: /<!-- keys:[^\n]*-->\n/))
        let closing = try #require(text.firstRange(of: "<!-- end of keys -->"))
        let expected =
            text[..<opening.upperBound] + "\n" + styleReference() + "\n" + text[closing.lowerBound...]
        if ProcessInfo.processInfo.environment["BANTIN_GOLDENS"] == "update" {
            try Data(expected.utf8).write(to: file)
        } else {
            #expect(text == String(expected), "run with BANTIN_GOLDENS=update, then read the diff")
        }
    }
}
