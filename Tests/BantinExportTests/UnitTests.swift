import BantinExport
import BantinModel
import BantinTestSupport
import Foundation
import Testing

@Suite struct EnvironmentTests {
    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_609_459_199, "2020-12-31"),
        (1_609_459_200, "2021-01-01"), (253_402_300_799, "9999-12-31"), (-62_135_596_800, "0001-01-01"),
    ])
    func `seconds since 1970 are a day in UTC`(seconds: Int, day: String) {
        #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
    }

    @Test func `seconds beyond the calendar are no day`() {
        #expect(CalendarDate(secondsSince1970: 253_402_300_800) == nil)
        #expect(CalendarDate(secondsSince1970: .min) == nil)
    }

    @Test func `a folder of resources that was named is the only one looked at`() throws {
        var environment = Environment(executable: Program.path)
        #expect(try Resources(in: environment).folder == repositoryRoot.path)
        environment.resourcesVariable = "/khong/co"
        #expect(throws: ExportFailure.self) { try Resources(in: environment) }
        environment.resources = repositoryRoot.path
        #expect(try Resources(in: environment).folder == repositoryRoot.path)
    }

    @Test func `an installed program finds its resources beside it`() throws {
        let place = try Workplace()
        try place.write("", to: "share/bantin-export/styles/a.yaml")
        try place.write("", to: "share/bantin-export/fonts/a.ttf")
        let environment = Environment(executable: "\(place.path)/bin/bantin-export")
        #expect(try Resources(in: environment).folder == "\(place.path)/share/bantin-export")
    }
}

@Suite struct OutputNamesTests {
    private func names(
        _ formats: [OutputFormat], _ sizes: [Double] = [], editions: [Edition] = [.standard],
        to destination: Destination = .folder("")
    ) throws -> [String] {
        var layout = LayoutChoices(fontSizes: sizes)
        layout.editions = editions
        let request = ExportRequest(
            InputChoices(["bai.md"]), layout: layout, formats: formats, to: destination)
        let leastSizes: [Edition: Length] = [.standard: .points(6), .large: .points(18), .giant: .points(24)]
        let sizes = try layout.editionSizes(leastSizes: leastSizes.filter { editions.contains($0.key) })
        return request.outputs(named: OutputNames(for: request, named: "bai"), sizes).map(\.path)
    }

    @Test func `editions bear their name and size, and each size goes to the largest edition that it reaches`() throws {
        let all = Edition.allCases
        #expect(
            try names([.pdf], [11, 14], editions: all) == [
                "bai-11pt.pdf", "bai-14pt.pdf", "bai-large-18pt.pdf", "bai-giant-24pt.pdf",
            ])
        #expect(try names([.pdf], editions: all) == ["bai.pdf", "bai-large-18pt.pdf", "bai-giant-24pt.pdf"])
        #expect(try names([.pdf], [22, 36], editions: all) == ["bai.pdf", "bai-large-22pt.pdf", "bai-giant-36pt.pdf"])
        #expect(try names([.pdf], [22, 36], editions: [.large]) == ["bai-large-22pt.pdf", "bai-large-36pt.pdf"])
        #expect(try names([.pdf, .epub], editions: [.large]) == ["bai-large-18pt.pdf", "bai.epub"])
        #expect(try names([.pdf], editions: [.large], to: .file("b.pdf")) == ["b.pdf"])
        #expect(
            try names([.pdf], editions: [.standard, .large], to: .file("b.pdf")) == ["b.pdf", "b-large-18pt.pdf"])
        #expect(throws: ExportFailure.self) { try names([.pdf], [14], editions: [.large]) }
    }

    @Test func `outputs are named by the contract`() throws {
        #expect(try names([.pdf]) == ["bai.pdf"])
        #expect(try names([.pdf], [14]) == ["bai.pdf"])
        #expect(try names([.pdf], [11, 14.5]) == ["bai-11pt.pdf", "bai-14.5pt.pdf"])
        #expect(
            try names([.pdf, .epub], [11, 14], to: .folder("ra")) == [
                "ra/bai-11pt.pdf", "ra/bai-14pt.pdf", "ra/bai.epub",
            ])
        #expect(try names([.pdf], to: .file("a/b.pdf")) == ["a/b.pdf"])
        #expect(try names([.pdf], to: .file("a.d/b")) == ["a.d/b"])
        #expect(try names([.pdf], [11, 14], to: .file("a.d/b")) == ["a.d/b-11pt", "a.d/b-14pt"])
        #expect(try names([.pdf, .epub], to: .file("b.pdf")) == ["b.pdf", "b.epub"])
        #expect(try names([.pdf, .epub], to: .file("a.d/so.2")) == ["a.d/so.2.pdf", "a.d/so.2.epub"])
        #expect(try names([.pdf], [11, 14], to: .file("so.2")) == ["so-11pt.2", "so-14pt.2"])
        #expect(try names([.epub], to: .standardOutput) == ["-"])
    }

    @Test func `sizes are read strictly`() throws {
        #expect(try LayoutChoices.parseSizes("11,14.5,96,6") == [11, 14.5, 96, 6])
        for text in ["", "0", "5.99", "97", "14pt", "1e1", "+14", " 14", "14,", "nan", "inf", "1.2.3", "."] {
            #expect(throws: ExportFailure.self) { try LayoutChoices.parseSizes(text) }
        }
    }
}

@Suite struct BindTests {
    private func input(_ name: String, _ articles: Article...) -> ReadInput {
        ReadInput(
            file: InputFile(name: name, path: name, format: .markdown, folder: "."), articles: articles, diagnostics: []
        )
    }

    private func article(_ title: String?, _ date: String? = nil, language: String = "vi") -> Article {
        Article(
            title: title, date: date.flatMap { CalendarDate(iso8601: $0) }, language: language,
            at: SourceSpan(file: "a.md"))
    }

    private func title(_ inputs: [ReadInput], title: String? = nil, month: String? = nil) throws -> String {
        let names = inputs.map(\.file.name)
        return try bind(inputs, InputChoices(names, title: title, month: month)).bulletin.title
    }

    @Test func `a bulletin is called what it was asked, else as its article, else after its month`() throws {
        let one = [input("a.md", article("Một", "2021-03-02"))]
        let two = one + [input("b.md", article("Hai", "2021-03-30"))]
        let apart = one + [input("c.md", article("Ba", "2021-04-01"))]
        #expect(try title(two, title: "Tên") == "Tên")
        #expect(try title(one) == "Một")
        #expect(try title(two) == "Bản tin tháng 3 năm 2021")
        #expect(try title(two, month: "2021-01") == "Bản tin tháng 01 năm 2021")
        #expect(try title(apart) == "Bản tin")
        #expect(try title([input("thu/ten-tep.md", article(nil))]) == "ten-tep")
    }

    @Test func `a title from the command line is in normal form C with single spaces`() throws {
        let typed = "Ba\u{309}n  tin\n tha\u{301}ng"
        let found = try title([input("a.md", article("Một"))], title: typed)
        #expect(
            Array(found.unicodeScalars) == Array("Bản tin tháng".precomposedStringWithCanonicalMapping.unicodeScalars))
        #expect(try title([input("a.md", article("Một"))], title: " ") == "Một")
    }

    @Test func `the date is the newest article's, and the language the one that all have`() throws {
        let inputs = [
            input("a.md", article("Một", "2021-03-02"), article("Hai", "2021-05-02")),
            input("b.md", article("Ba", "2020-12-31")),
        ]
        let bulletin = try bind(inputs, InputChoices(["a.md", "b.md"])).bulletin
        #expect(bulletin.date?.description == "2021-05-02")
        #expect(bulletin.language == "vi")
        let english = [input("a.md", article("One", language: "en"))]
        #expect(try bind(english, InputChoices(["a.md"])).bulletin.language == "en")
    }

    @Test func `articles of one page and pages of one name are numbered apart`() throws {
        let inputs = [
            input("x/a.md", article("1"), article("2")), input("y/a.md", article("3")), input("a-2.md", article("4")),
        ]
        let names = try bindEach(inputs, InputChoices(inputs.map(\.file.name))).map(\.name)
        #expect(names == ["a", "a-2", "a-3", "a-2-2"])
    }
}

@Suite struct FindingTests {
    private let finding = Finding(
        Diagnostic(
            id: "missing-image", severity: .warning, at: SourceSpan(file: "a b.html", line: 7),
            message: LocalizedText(vi: "thiếu “ảnh”", en: "no \"picture\"\tthere"),
            hint: LocalizedText(vi: "thêm ảnh", en: "add it")))

    @Test func `a finding is one line with its hint below`() {
        #expect(finding.text(in: .vi) == "a b.html:7: warning: thiếu “ảnh” [missing-image]\n    thêm ảnh")
    }

    @Test func `a finding is one JSON object with its keys in order`() {
        #expect(
            finding.json(in: .en)
                == #"{"id":"missing-image","severity":"warning","file":"a b.html","line":7,"message":"no \"picture\"\tthere","hint":"add it"}"#
        )
    }
}

@Suite struct WriteOutputTests {
    @Test func `an output is whole and nothing is beside it`() throws {
        let place = try Workplace()
        try writeOutput([1, 2, 3], to: "\(place.path)/a/b/c.bin", replacing: false)
        #expect(try place.read("a/b/c.bin") == Data([1, 2, 3]))
        #expect(try place.names(in: "a/b") == ["c.bin"])
    }

    @Test func `an interruption removes what is unfinished, and nothing is begun or finished after it`() throws {
        let place = try Workplace()
        let files = UnfinishedFiles()
        let done = try files.begin(in: place.path)
        try files.finish(done.path, as: "\(place.path)/xong.bin", replacing: false)
        let unfinished = try files.begin(in: place.path)
        #expect(try place.names().count == 2)
        files.abandonAll()
        #expect(try place.names() == ["xong.bin"])
        #expect(throws: SystemError.self) {
            try files.finish(unfinished.path, as: "\(place.path)/dang-do.bin", replacing: false)
        }
        #expect(throws: SystemError.self) { try files.begin(in: place.path) }
        #expect(try place.names() == ["xong.bin"])
    }

    @Test func `an output that came in between is not replaced`() throws {
        let place = try Workplace()
        try place.write("cũ", to: "c.bin")
        #expect(throws: ExportFailure.self) {
            try writeOutput([1], to: "\(place.path)/c.bin", replacing: false)
        }
        #expect(try place.read("c.bin") == Data("cũ".utf8))
        #expect(try place.names() == ["c.bin"])
    }
}
