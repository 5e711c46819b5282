import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@Suite struct ReferenceTests {
    @Test func `the reference of style keys says what the program reads`() throws {
        try compare("styles/README.md", with: styleReference())
    }

    @Test func `the reference of profile keys says what the program reads`() throws {
        try compare("styles/profiles/README.md", with: profileReference())
    }

    private func compare(_ path: String, with reference: String) throws {
        let file = repositoryRoot.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let opening = try #require(text.firstRange(of: /<!-- keys:[^\n]*-->\n/))
        let closing = try #require(text.firstRange(of: "<!-- end of keys -->"))
        let expected = text[..<opening.upperBound] + "\n" + reference + "\n" + text[closing.lowerBound...]
        if ProcessInfo.processInfo.environment["BANTIN_GOLDENS"] == "update" {
            try Data(expected.utf8).write(to: file)
        } else {
            #expect(text == String(expected), "run with BANTIN_GOLDENS=update, then read the diff")
        }
    }
}
