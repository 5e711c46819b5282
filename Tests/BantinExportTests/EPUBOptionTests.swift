import BantinTestSupport
import Foundation
import Testing

/// What an EPUB of the samples has, as its options ask.
@Suite struct EPUBOptionTests {
    private let samples = repositoryRoot.appending(path: "samples/2021-01").path

    private func epub(_ options: String...) throws -> (place: Workplace, files: [String]) {
        let place = try Workplace()
        let result = try Program.run(options + ["-o", "tin.epub", samples], in: place.url)
        #expect(result.status == 0)
        return (
            place, try run("unzip", ["-Z1", "tin.epub"], in: place.url).output.split(separator: "\n").map(String.init)
        )
    }

    @Test func `fonts are subsets of the faces in use, whole or left out, as asked`() throws {
        let (_, subset) = try epub()
        #expect(subset.contains("EPUB/fonts/NotoSerif-Regular.ttf"))
        // No text of the samples is bold italic in the sans.
        #expect(!subset.contains("EPUB/fonts/NotoSans-BoldItalic.ttf"))
        let (_, none) = try epub("--embed-fonts", "none")
        #expect(!none.contains { $0.contains("/fonts/") })
        let (place, full) = try epub("--embed-fonts", "full")
        #expect(full.contains("EPUB/fonts/NotoSans-BoldItalic.ttf"))
        let whole = try run("unzip", ["-Z", "-l", "tin.epub", "EPUB/fonts/NotoSerif-Regular.ttf"], in: place.url).output
        let original = try Data(contentsOf: repositoryRoot.appending(path: "fonts/noto-serif/NotoSerif-Regular.ttf"))
        #expect(whole.contains(" \(original.count) "))
    }

    @Test func `the imprint is in the EPUB, on its cover and in the PDF's metadata, and epubcheck has nothing to say`()
        throws
    {
        let place = try Workplace()
        let imprint = [
            "--publisher", "UBND xã Vân Khê", "--issn", "08667322", "--rights", "CC BY 4.0 & ảnh", "--series",
            "Bản tin Vân Khê", "--embed-fonts", "none",
        ]
        #expect(try Program.run(imprint + ["--pdf", "--epub", samples], in: place.url).status == 0)
        let package = try run("unzip", ["-p", "2021-01.epub", "EPUB/package.opf"], in: place.url).output
        for line in [
            "<dc:publisher>UBND xã Vân Khê</dc:publisher>", "<dc:rights>CC BY 4.0 &amp; ảnh</dc:rights>",
            "<meta property=\"dcterms:issued\">2021-01</meta>",
            "<meta property=\"belongs-to-collection\" id=\"series\">Bản tin Vân Khê</meta>",
            "<meta refines=\"#series\" property=\"group-position\">2021.01</meta>",
            "<meta refines=\"#series\" property=\"dcterms:identifier\">urn:issn:0866-7322</meta>",
        ] {
            #expect(package.contains(line), "\(line)")
        }
        let cover = try run("unzip", ["-p", "2021-01.epub", "EPUB/cover.xhtml"], in: place.url).output
        #expect(cover.contains("alt=\"Bìa: UBND xã Vân Khê, Bản tin tháng 01 năm 2021"))
        #expect(try epubcheckMessages(on: place.url.appending(path: "2021-01.epub")) == [])
        let xmp = try run("pdfinfo", ["-meta", "2021-01.pdf"], in: place.url).output
        #expect(xmp.contains("<rdf:li>UBND xã Vân Khê</rdf:li>") && xmp.contains("<rdf:li>urn:issn:0866-7322</rdf:li>"))
        #expect(xmp.contains("CC BY 4.0 &amp; ảnh"))
        #expect(try Program.run("verify", "2021-01.pdf", in: place.url).status == 0)
    }

    @Test func `an ISSN whose last character does not check the others is a usage error`() throws {
        let place = try Workplace()
        try place.writeArticle()
        #expect(try Program.run("--issn", "0866-7323", "bai.md", in: place.url).status == 64)
    }
}
