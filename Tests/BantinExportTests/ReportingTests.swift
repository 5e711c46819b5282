import BantinTestSupport
import Foundation
import Testing

/// What is said, where, and in which language.
@Suite struct ReportingTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write("", to: "rong.md")
        return place
    }

    @Test(arguments: [
        ([:], true), (["LANG": "en_GB.UTF-8"], false), (["LANG": "en_GB.UTF-8", "LC_ALL": "vi_VN.UTF-8"], true),
        (["LANG": "vi_VN", "LC_MESSAGES": "en_US"], false), (["LANG": "C.UTF-8"], true),
    ])
    func `messages follow the locale, and are Vietnamese when it names neither`(
        variables: [String: String], isVietnamese: Bool
    ) throws {
        let place = try place()
        let result = try Program.run("khong-co.md", in: place.url, environment: variables)
        #expect(result.errors.contains("không có tệp hay thư mục khong-co.md") == isVietnamese)
        #expect(result.errors.contains("there is no file or folder khong-co.md") != isVietnamese)
    }

    @Test func `diagnostics as JSON are an object a line and nothing else`() throws {
        let place = try place()
        try place.writeArticle()
        let result = try Program.run(
            "--diagnostics", "json", "--locale", "en", "--verbose", "bai.md", "rong.md", in: place.url)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["id", "severity", "file", "line", "message", "hint"])
        #expect(object["id"] as? String == "no-article")
        #expect(object["severity"] as? String == "error")
        #expect(object["file"] as? String == "rong.md")
        #expect(result.status == 1)
    }

    @Test func `failures are JSON too when it is asked for`() throws {
        let place = try place()
        let result = try Program.run("--diagnostics", "json", "khong-co.md", in: place.url)
        #expect(result.errors.hasPrefix(#"{"id":"missing-input","severity":"error","file":"khong-co.md","line":null,"#))
    }

    @Test func `quiet leaves errors only`() throws {
        let place = try place()
        try place.write("Một đoạn văn không có đầu đề, ngày tháng hay tác giả nào cả.\n", to: "bai.txt")
        #expect(try Program.run("--quiet", "bai.txt", in: place.url).errors.isEmpty)
        #expect(try Program.run("--quiet", "rong.md", in: place.url).errors.contains("[no-article]"))
    }

    @Test func `verbose tells how long each stage took`() throws {
        let place = try place()
        try place.writeArticle()
        let result = try Program.run("--verbose", "--locale", "en", "bai.md", in: place.url)
        for stage in ["reading", "typesetting", "painting", "writing"] {
            #expect(result.errors.contains("\(stage): "))
        }
    }

    @Test func `a pipe sees no progress`() throws {
        let place = try place()
        try place.writeArticle()
        let errors = try Program.run("bai.md", in: place.url).errors
        #expect(!errors.contains("\r") && !errors.contains("\u{1b}"))
    }

    @Test func `the order of diagnostics does not depend on the number of jobs`() throws {
        let place = try Workplace()
        for number in 100..<140 { try place.write(number % 3 == 0 ? "" : "Chỉ có một dòng.\n", to: "m/\(number).md") }
        let one = try Program.run("check", "--jobs", "1", "m", in: place.url)
        let many = try Program.run("check", "--jobs", "8", "m", in: place.url)
        #expect(one.errors == many.errors)
        #expect(one.errors.contains("m/102.md: error: "))
    }
}
