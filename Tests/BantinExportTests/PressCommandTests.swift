import BantinTestSupport
import Foundation
import Testing

/// `--booklet` and its like, as their users give them.
@Suite struct PressCommandTests {
    private static let samples = "\(repositoryRoot.path)/samples/2021-01"

    private func words(_ file: String, in place: Workplace) throws -> [String: Int] {
        // In the order of the file: by places alone poppler sometimes parts a raised note number from its word.
        let text = try run("pdftotext", ["-raw", file, "-"], in: place.url).output
        return text.split(whereSeparator: \.isWhitespace).reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }

    @Test(arguments: ["bantin", "bantin-2col", "nd30", "plain"])
    func `a month as a booklet has every word of its pages once`(style: String) throws {
        let place = try Workplace()
        let common = ["--quiet", "--style", style, "--paper", "a5", Self.samples, "-o"]
        // A booklet's margins are mirrored whatever the style says, so single pages are made of the same margins.
        #expect(try Program.run(common + ["b.pdf", "--booklet"], in: place.url).status == 0)
        #expect(try Program.run(common + ["s.pdf"], in: place.url).status == 0)
        #expect(try words("b.pdf", in: place) == words("s.pdf", in: place))
        #expect(try Program.run(common + ["n.pdf", "--n-up", "2", "--crop-marks"], in: place.url).status == 0)
        #expect(try words("n.pdf", in: place) == words("s.pdf", in: place))
        for name in ["b.pdf", "n.pdf"] {
            #expect(try run("qpdf", ["--check", name], in: place.url).status == 0)
            #expect(try run("pdfua", ["check", name], in: place.url).status == 0)
        }
        let sheet = try run("pdfinfo", ["b.pdf"], in: place.url).output
        #expect(sheet.contains("839.056 x 595.276 pts"), "A5 pages lie on A4 paper")
    }

    @Test func `the inner margin of a booklet is at the fold, in a style that does not mirror its margins too`() throws
    {
        let place = try Workplace()
        try place.write(
            "---\ntitle: Dài\n---\n" + String(repeating: "Bản nằm bên suối, lúa chín vàng. ", count: 1500), to: "a.md")
        #expect(
            try Program.run("--quiet", "--style", "nd30", "--booklet", "--creep", "0", "a.md", in: place.url).status
                == 0)
        let millimetre = 72 / 25.4
        let html = try run("pdftotext", ["-bbox", "-f", "2", "-l", "2", "a.pdf", "-"], in: place.url).output
        let spine = 210 * millimetre
        var left = 0.0
        var right = Double.infinity
        for match in html.matches(of: #/xMin="([\d.]+)".*xMax="([\d.]+)"/#) {
            guard let start = Double(match.1), let end = Double(match.2) else { continue }
            if end < spine { left = max(left, end) } else { right = min(right, start) }
        }
        #expect(abs(spine - left - 30 * millimetre) < 1)
        #expect(abs(right - spine - 30 * millimetre) < 1)
    }

    @Test func `several sizes and single articles become booklets each`() throws {
        let place = try Workplace()
        try place.writeArticle()
        try place.writeArticle("khac.md")
        let result = try Program.run(
            "--booklet", "--font-size", "11,24", "--each", "--epub", "--pdf", "-d", "ra", "bai.md", "khac.md",
            in: place.url)
        #expect(result.status == 0)
        #expect(
            try place.names(in: "ra") == [
                "bai-11pt.pdf", "bai-24pt.pdf", "bai.epub", "khac-11pt.pdf", "khac-24pt.pdf", "khac.epub",
            ])
        let info = try run("pdfinfo", ["ra/khac-24pt.pdf"], in: place.url).output
        #expect(info.contains("Page size:       1190.55 x 841.89 pts (A3)") || info.contains("1190.55 x 841.89 pts"))
    }

    @Test(arguments: [
        ("en", "bai.pdf: note: 1 page and 3 blank at the end, on 1 sheet printed on both sides"),
        ("vi", "bai.pdf: note: 1 trang và 3 trang trắng ở cuối, trên 1 tờ in hai mặt"),
    ])
    func `a booklet says how many sheets it takes and that it is not for screens`(locale: String, message: String)
        throws
    {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--locale", locale, "--strict", "--booklet", "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains("PDF/A-2a") && result.errors.contains("PDF/UA [press-sheets]"))
        #expect(try run("pdfinfo", ["bai.pdf"], in: place.url).output.contains("Pages:           2"))
    }

    @Test func `a booklet too thick for staples is reported, signatures are not`() throws {
        let place = try Workplace()
        try place.write(
            "---\ntitle: Dài\n---\n" + String(repeating: "Bản nằm bên suối, lúa chín vàng. ", count: 7000), to: "a.md")
        let options = ["--locale", "en", "--paper", "a5", "--font-size", "14", "a.md", "-o"]
        let thick = try Program.run(options + ["a.pdf", "--booklet", "--creep", "1"], in: place.url)
        #expect(thick.status == 0)
        #expect(thick.errors.contains("[thick-booklet]") && thick.errors.contains("--signature 16"))
        #expect(thick.errors.contains("[limited-creep]"))
        let parted = try Program.run(options + ["b.pdf", "--booklet", "--signature", "16"], in: place.url)
        #expect(!parted.errors.contains("[thick-booklet]") && !parted.errors.contains("[limited-creep]"))
        #expect(parted.errors.contains("[press-sheets]"))
    }

    static let impossible: [(options: [String], en: String, vi: String)] = [
        (["--n-up", "1"], "--n-up puts 2 or 4 pages on a side, not 1", "--n-up xếp 2 hoặc 4 trang"),
        (["--n-up", "3"], "not 3", "không phải 3"),
        (["--booklet", "--n-up", "2"], "exclude each other", "không đi cùng nhau"),
        (
            ["--booklet", "--paper", "700x900mm"], "too large to be put together: the sheet would be 1400x900mm",
            "quá lớn để ghép"
        ),
        (["--n-up", "4", "--paper", "500x700mm"], "1000x1400mm", "1000x1400mm"),
        (["--booklet", "--creep", "2"], "0 to 1 mm, not 2.0", "từ 0 đến 1 mm"),
        (["--booklet", "--creep", "nan"], "0 to 1 mm, not nan", "từ 0 đến 1 mm"),
        (["--creep", "0.1"], "--creep goes with --booklet", "chỉ dùng cùng --booklet"),
        (["--booklet", "--signature", "10"], "not 10", "không phải 10"),
        (["--booklet", "--signature", "0"], "not 0", "không phải 0"),
        (["--signature", "16"], "--signature goes with --booklet", "chỉ dùng cùng --booklet"),
        (["--bleed=-1"], "a bleed is 0 to 25 mm, not -1.0", "phải từ 0 đến 25 mm"),
        (["--bleed", "30"], "a bleed is 0 to 25 mm, not 30.0", "phải từ 0 đến 25 mm"),
        (["--epub", "--booklet"], "they want a PDF, not an EPUB", "cần PDF chứ không phải EPUB"),
    ]

    @Test(arguments: impossible.indices)
    func `what no print shop can do is wrong usage, in both languages, and nothing is written`(index: Int) throws {
        let place = try Workplace()
        try place.writeArticle()
        let (options, english, vietnamese) = Self.impossible[index]
        for (locale, message) in [("en", english), ("vi", vietnamese)] {
            let result = try Program.run(["--locale", locale, "bai.md"] + options, in: place.url)
            #expect(result.status == 64, "\(options)")
            #expect(result.errors.contains(message), "\(result.errors)")
        }
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `a check finds what an export of a booklet would`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("check", "--locale", "en", "--booklet", "bai.md", in: place.url)
        #expect(result.status == 0 && result.errors.contains("[press-sheets]"))
        #expect(try Program.run("check", "--n-up", "1", "bai.md", in: place.url).status == 64)
    }
}
