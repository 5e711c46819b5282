import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

@testable import BantinPDF

/// Sheets for the press, read back from their PDFs.
@Suite struct PressPDFTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Pages that each say their number at the same place, in one paragraph, with a link split over pages 4 and 5.
    private func draft(pages: Int) throws -> BulletinDraft {
        var draft = try BulletinDraft()
        let part = draft.element(.part)
        let paragraph = draft.element(.paragraph, in: part)
        let link = draft.element(.link, in: paragraph)
        for number in 1...pages {
            if number > 1 { draft.newPage(label: "\(number)") }
            draft.paged.anchors[.heading(article: 0, index: number)] = Place(page: number - 1, y: .points(60))
            draft.paged.outline.append(
                OutlineEntry(title: "Trang \(number)", level: 1, anchor: .heading(article: 0, index: number)))
            try draft.line([.init("trang\(number) ", paragraph)], y: 80)
            if number == 4 || number == 5 {
                try draft.line(
                    [.init("mối\(number) ", link, link: .anchor(.heading(article: 0, index: 1)))], y: 100)
            }
        }
        return draft
    }

    private func write(_ draft: BulletinDraft, _ work: PressWork, name: String = "out.pdf") throws -> String {
        let sheets = PressSheets(of: draft.paged, as: work)
        let pdf = try paintPDF(draft.paged, on: sheets, shelf: draft.shelf)
        #expect(pdf.diagnostics == [])
        return try file(pdf.value, in: folder, name: name)
    }

    /// The words of each side with their left edges, from poppler.
    private func words(_ path: String) throws -> [[(word: String, x: Double, y: Double)]] {
        let html = try run("pdftotext", ["-bbox", path, "-"]).output
        var sides: [[(word: String, x: Double, y: Double)]] = []
        for line in html.split(separator: "\n") {
            if line.contains("<page ") { sides.append([]) }
            guard let match = line.firstMatch(of: #/xMin="([\d.]+)" yMin="([\d.]+)".*>([^<]+)</word>/#) else {
                continue
            }
            let x = try #require(Double(match.1))
            let y = try #require(Double(match.2))
            sides[sides.count - 1].append((String(match.3), x, y))
        }
        return sides
    }

    @Test(arguments: [0.0, 0.1, 0.4])
    func `a booklet's pages stand where folding needs them, nearer to the spine sheet by sheet`(creep: Double) throws {
        let draft = try draft(pages: 10)
        let path = try write(draft, PressWork(.booklet(signature: nil), creep: .millimetres(creep)))
        let single = try words(write(draft, PressWork(), name: "single.pdf"))
        let home = try #require(single[0].first { $0.word == "trang1" })
        let sides = try words(path)
        let expected = [[nil, 1], [2, nil], [10, 3], [4, 9], [8, 5], [6, 7]]
        #expect(sides.count == expected.count)
        for (index, (side, pages)) in zip(sides, expected).enumerated() {
            let found = side.filter { $0.word.hasPrefix("trang") }
            #expect(Set(found.map(\.word)) == Set(pages.compactMap { $0 }.map { "trang\($0)" }))
            let shift = Double(index / 2) * creep * 72 / 25.4
            for word in found {
                let isLeft = word.word == "trang\(pages[0] ?? 0)"
                let x = home.x + (isLeft ? shift : 420 - shift)
                #expect(abs(word.x - x) < 0.02, "\(word.word) at \(word.x), not \(x)")
                #expect(abs(word.y - home.y) < 0.01)
            }
        }
    }

    @Test func `a booklet has its pages' structure, read in the order of the pages`() throws {
        let draft = try draft(pages: 7)
        func structure(_ path: String) throws -> [Substring] {
            try run("pdfinfo", ["-struct-text", path]).output.split(separator: "\n").filter { !$0.contains("Object") }
        }
        let single = try structure(write(draft, PressWork(), name: "single.pdf"))
        #expect(single.contains { $0.contains("trang7") })
        for work in [PressWork(.booklet(signature: nil)), PressWork(.booklet(signature: 4)), PressWork(.nUp(4))] {
            #expect(try structure(write(draft, work)) == single)
        }
    }

    @Test func `the words of a link that goes on over pages are in their order`() throws {
        let path = try write(try draft(pages: 8), PressWork(.booklet(signature: nil)))
        let links = try run("mutool", ["show", path, "grep"]).output.split(separator: "\n")
            .filter { $0.contains("/Subtype/Link") }
        #expect(links.count == 2)
        for link in links {
            #expect(link.contains("/Contents<FEFF006D1ED10069003400200" + "06D1ED100690035>"), "\(link)")
        }
    }

    @Test func `links and bookmarks lead to the side that bears their page`() throws {
        let path = try write(try draft(pages: 8), PressWork(.booklet(signature: nil)))
        let outline = try run("mutool", ["show", path, "outline"]).output.split(separator: "\n")
        let sides = outline.compactMap { $0.firstMatch(of: #/page=(\d+)/#)?.1 }
        #expect(sides == ["1", "2", "3", "4", "4", "3", "2", "1"])
    }

    @Test func `what a link covers is over its words`() throws {
        let path = try write(try draft(pages: 8), PressWork(.booklet(signature: nil), hasCropMarks: true))
        let word = try #require(try words(path)[3].first { $0.word == "mối5" })
        let links = try run("mutool", ["show", path, "grep"]).output.split(separator: "\n")
        let lefts = links.filter { $0.contains("/Subtype/Link") }
            .compactMap { $0.firstMatch(of: #/\/Rect\[([\d.]+)/#)?.1 }.compactMap { Double($0) }
        #expect(lefts.contains { abs($0 - word.x) < 0.05 }, "\(lefts), \(word.x)")
    }

    @Test func `the boxes of every page are the paper, the bleed and the trim`() throws {
        let millimetre = 72 / 25.4
        let work = PressWork(.booklet(signature: nil), bleed: .millimetres(3), hasCropMarks: true)
        let path = try write(try draft(pages: 5), work)
        let info = try run("pdfinfo", ["-box", "-f", "1", "-l", "4", path]).output
        let edge = 9 * millimetre
        func expect(_ name: String, inset: Double) {
            let (width, height) = (840 + edge * 2 - inset, 595 + edge * 2 - inset)
            let numbers = [inset, inset, width, height].map { String(format: "%.2f", $0) }
            let lines = info.split(separator: "\n").filter { $0.contains(name) }
            #expect(lines.count == 4)
            for line in lines { #expect(line.split(separator: " ").suffix(4).map(String.init) == numbers, "\(line)") }
        }
        expect("MediaBox", inset: 0)
        expect("CropBox", inset: 0)
        expect("BleedBox", inset: edge - 3 * millimetre)
        expect("TrimBox", inset: edge)
    }

    @Test(arguments: [
        PressWork(.booklet(signature: nil), bleed: .millimetres(3), hasCropMarks: true), PressWork(.nUp(2)),
    ])
    func `sheets for the press claim PDF/A-2a and say that they are not PDF/UA`(work: PressWork) throws {
        let path = try write(try draft(pages: 6), work)
        let check = try run("qpdf", ["--check", path])
        #expect(check.status == 0 && check.errors == "")
        let meta = try run("pdfinfo", ["-meta", path]).output
        #expect(meta.contains("<pdfaid:part>2</pdfaid:part>"))
        #expect(meta.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
        #expect(!meta.contains("pdfuaid") && !meta.contains("pdfaExtension"))
        let subject = try #require(
            try run("pdfinfo", [path]).output.split(separator: "\n").first { $0.hasPrefix("Subject:") })
        let words = subject.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        #expect(words.contains("Không phải PDF/UA"))
        #expect(meta.contains("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(words)</rdf:li>"))
        #expect(try run("pdfua", ["check", path]).status == 0)
        let drawn = try run("mutool", ["draw", "-q", "-F", "text", "-o", "/dev/null", path])
        #expect(drawn.status == 0)
    }

    @Test func `single pages with crop marks stay PDF/UA, and the marks are artifacts of the page`() throws {
        let path = try write(try draft(pages: 2), PressWork(bleed: .millimetres(3), hasCropMarks: true))
        #expect(try run("pdfinfo", ["-meta", path]).output.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(!(try run("pdfinfo", [path]).output.contains("Subject:")))
        #expect(try run("pdfua", ["check", path]).status == 0)
        let plain = folder.url.appending(path: "plain.pdf").path
        #expect(try run("qpdf", ["--qdf", "--object-streams=disable", path, plain]).status == 0)
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: plain)), as: UTF8.self)
        #expect(text.components(separatedBy: "/Artifact<</Type/Page/BBox[").count == 3)
    }

    @Test func `printers are told which edge to flip, and to keep the size of sheets`() throws {
        let draft = try draft(pages: 4)
        func preferences(_ work: PressWork) throws -> String {
            let path = try write(draft, work)
            return try run("mutool", ["show", path, "trailer/Root/ViewerPreferences"]).output
        }
        #expect(try preferences(PressWork()).contains("/Duplex /DuplexFlipLongEdge"))
        #expect(!(try preferences(PressWork()).contains("PrintScaling")))
        let booklet = try preferences(PressWork(.booklet(signature: nil)))
        #expect(booklet.contains("/Duplex /DuplexFlipShortEdge") && booklet.contains("/PrintScaling /None"))
        #expect(try preferences(PressWork(.nUp(4))).contains("/Duplex /DuplexFlipLongEdge"))
    }

    @Test func `sides are labelled by their pages`() throws {
        let path = try write(try draft(pages: 7), PressWork(.booklet(signature: nil)))
        let labels = try run("mutool", ["show", path, "trailer/Root/PageLabels"]).output
        let flat = labels.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("1 << /P (2 | 7) >>"), "\(flat)")
    }

    @Test func `fonts are shared by all sheets, and the file is no larger than that of single pages`() throws {
        let draft = try draft(pages: 40)
        let single = try write(draft, PressWork(), name: "single.pdf")
        let booklet = try write(draft, PressWork(.booklet(signature: nil)))
        func fonts(_ path: String) throws -> Int { try run("pdffonts", [path]).output.split(separator: "\n").count }
        #expect(try fonts(single) == fonts(booklet))
        func size(_ path: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path)).count }
        #expect(try size(booklet) <= size(single))
        #expect(
            try Data(
                contentsOf: URL(fileURLWithPath: write(draft, PressWork(.booklet(signature: nil)), name: "b2.pdf")))
                == Data(contentsOf: URL(fileURLWithPath: booklet)))
    }

    @Test func `a fill is drawn where it stands on its page, and a page's ink stays off its neighbour`() throws {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("một ", paragraph)], y: 300)
        draft.newPage(label: "2")
        // Wider than its page: it must not run over the fold.
        draft.item(
            .fill(
                PlacedFill(
                    frame: Rectangle(x: .points(100), y: .points(50), width: .points(900), height: .points(100)),
                    color: Color(red: 200, green: 0, blue: 0))))
        try draft.line([.init("hai ", paragraph)], y: 300)
        let path = try write(draft, PressWork(.booklet(signature: nil)))
        let png = folder.url.appending(path: "side").path
        #expect(try run("pdftoppm", ["-r", "72", "-png", "-f", "2", "-l", "2", "-singlefile", path, png]).status == 0)
        let pixels = try Pixels(png: [UInt8](try Data(contentsOf: URL(fileURLWithPath: png + ".png"))))
        #expect(pixels.width == 840)
        #expect(pixels[98, 100].green == 255 && pixels[102, 100].green == 0)
        #expect(pixels[417, 100].green == 0 && pixels[423, 100].green == 255)
        #expect(pixels[200, 48].green == 255 && pixels[200, 152].green == 255)
    }
}
