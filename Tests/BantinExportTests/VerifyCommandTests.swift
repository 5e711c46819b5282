import BantinTestSupport
import Foundation
import Testing

@Suite struct VerifyCommandTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.writeArticle()
        #expect(try Program.run("-o", "bai.pdf", "bai.md", in: place.url).status == 0)
        return place
    }

    @Test func `a sound PDF ends with 0 and one line`() throws {
        let place = try place()
        let result = try Program.run("verify", "--locale", "en", "bai.pdf", in: place.url)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors.wholeMatch(of: #/bai\.pdf: \d+ rules, \d+ checks, 0 rules broken; .*\n/#) != nil)
    }

    @Test func `broken rules are errors with their numbers, and the exit code is 1`() throws {
        let place = try place()
        var bytes = try place.read("bai.pdf")
        bytes.append(Data("rác".utf8))
        try place.write(bytes, to: "hong.pdf")
        let text = try Program.run("verify", "--locale", "en", "hong.pdf", in: place.url)
        #expect(text.status == 1)
        #expect(text.errors.contains("hong.pdf: error: A-2a 6.1.3: not so: "))
        #expect(text.errors.contains(" [a-2a-6.1.3]\n"))
        let json = try Program.run("verify", "--diagnostics", "json", "hong.pdf", "bai.pdf", in: place.url)
        #expect(json.status == 1)
        let lines = json.errors.split(separator: "\n")
        #expect(lines.count == 1)
        let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        #expect(object?["id"] as? String == "a-2a-6.1.3")
        #expect(object?["file"] as? String == "hong.pdf")
    }

    @Test func `all rules are listed with their results, and what people must judge`() throws {
        let place = try place()
        let result = try Program.run("verify", "--all", "--locale", "en", "bai.pdf", in: place.url)
        #expect(result.status == 0)
        #expect(result.output.contains(#/holds +\d+ +UA 01-005 +All content is tagged or an artifact/#))
        #expect(result.output.contains(#/absent +0 +UA 30-001 /#))
        #expect(result.output.contains(#/for people +UA 04-001 /#))
    }

    @Test func `a file may be held against one standard`() throws {
        let place = try place()
        #expect(try Program.run("--booklet", "-o", "tay.pdf", "bai.md", in: place.url).status == 0)
        #expect(try Program.run("verify", "--against", "pdfa", "tay.pdf", in: place.url).status == 0)
        #expect(try Program.run("verify", "tay.pdf", in: place.url).status == 1)
    }

    @Test func `what is missing, no file or no PDF has its exit code`() throws {
        let place = try place()
        #expect(try Program.run("verify", "thieu.pdf", in: place.url).status == 66)
        #expect(try Program.run("verify", ".", in: place.url).status == 64)
        #expect(try Program.run("verify", in: place.url).status == 64)
        let text = try Program.run("verify", "bai.md", in: place.url)
        #expect(text.status == 1)
        #expect(text.errors.contains("[damaged-pdf]"))
    }
}
