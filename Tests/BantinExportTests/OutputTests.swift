import BantinTestSupport
import Foundation
import Testing

/// Outputs: their names, and that they appear whole or not at all.
@Suite struct OutputTests {
    @Test func `the program without a command makes a PDF named after the input`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--locale", "en", "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(try place.names() == ["bai.md", "bai.pdf"])
        #expect(result.errors.hasPrefix("bai.pdf, 1 page, "))
        #expect(try run("qpdf", ["--check", "bai.pdf"], in: place.url).status == 0)
    }

    @Test func `several sizes are told apart by their names`() throws {
        let place = try Workplace()
        try place.writeArticle()
        #expect(try Program.run("--font-size", "11,14,12.5,14", "bai.md", in: place.url).status == 0)
        #expect(try place.names() == ["bai-11pt.pdf", "bai-12.5pt.pdf", "bai-14pt.pdf", "bai.md"])
    }

    @Test func `sizes go before the extension of a named output`() throws {
        let place = try Workplace()
        try place.writeArticle()
        #expect(try Program.run("--font-size", "11,14", "-o", "ra.pdf", "bai.md", in: place.url).status == 0)
        #expect(try place.names() == ["bai.md", "ra-11pt.pdf", "ra-14pt.pdf"])
    }

    @Test func `the extension of the output decides the format`() throws {
        let place = try Workplace()
        try place.writeArticle()
        #expect(try Program.run("-o", "ra.epub", "bai.md", in: place.url).status == 0)
        #expect(try place.read("ra.epub").prefix(2) == Data("PK".utf8))
    }

    @Test func `both formats share one name, and sizes are the PDF's alone`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--pdf", "--epub", "--font-size", "11,14", "-d", "ra/pdf", "bai.md", in: place.url)
        #expect(result.status == 0)
        #expect(try place.names(in: "ra/pdf") == ["bai-11pt.pdf", "bai-14pt.pdf", "bai.epub"])
    }

    @Test func `each article has an output of its own, and equal names are numbered`() throws {
        let place = try Workplace()
        try place.writeArticle("a/bai.md")
        try place.writeArticle("b/bai.md")
        try place.writeArticle("a/khac.md")
        #expect(try Program.run("--each", "-d", "ra", "a", "b", in: place.url).status == 0)
        #expect(try place.names(in: "ra") == ["bai-2.pdf", "bai.pdf", "khac.pdf"])
    }

    @Test func `a folder is bound in byte order of its names and names the output`() throws {
        let place = try Workplace()
        for name in ["b", "a10", "a9", "B"] {
            try place.write("---\ntitle: Bài \(name)\n---\nNội dung của bài viết này.\n", to: "2021-01/\(name).md")
        }
        try place.write("---\ntitle: Ẩn\n---\nKhông đọc.\n", to: "2021-01/.an.md")
        #expect(try Program.run("2021-01", in: place.url).status == 0)
        #expect(try place.names() == ["2021-01", "2021-01.pdf"])
        let text = try run("pdftotext", ["2021-01.pdf", "-"], in: place.url).output
        let places = ["Bài B", "Bài a10", "Bài a9", "Bài b"].map { text.range(of: $0, options: .backwards)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(text.contains("Bản tin tháng 01 năm 2021"))
        #expect(!text.contains("Không đọc"))
    }

    @Test func `inputs are bound in the order given`() throws {
        let place = try Workplace()
        for name in ["hai", "mot"] {
            try place.write("---\ntitle: Bài \(name)\n---\nNội dung của bài viết này.\n", to: "\(name).md")
        }
        #expect(try Program.run("mot.md", "hai.md", "--toc", "never", in: place.url).status == 0)
        let text = try run("pdftotext", ["mot.pdf", "-"], in: place.url).output
        let first = try #require(text.range(of: "Bài mot"))
        let second = try #require(text.range(of: "Bài hai"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func `a dash reads standard input and writes standard output`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.shell(
            #""$BANTIN" --quiet --from markdown -o - - < bai.md > ra.pdf"#, in: place.url)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(try run("qpdf", ["--check", "ra.pdf"], in: place.url).status == 0)
        #expect(try place.names() == ["bai.md", "ra.pdf"])
    }

    @Test func `an existing output is left alone unless it is forced`() throws {
        let place = try Workplace()
        try place.writeArticle()
        try place.write("của tôi", to: "bai.pdf")
        let refused = try Program.run("--locale", "en", "bai.md", in: place.url)
        #expect(refused.status == 73)
        #expect(refused.errors.contains("bai.pdf: error: bai.pdf exists and was left as it is [output-exists]"))
        #expect(refused.errors.contains("--force"))
        #expect(try place.read("bai.pdf") == Data("của tôi".utf8))
        #expect(try place.names() == ["bai.md", "bai.pdf"])

        #expect(try Program.run("--force", "bai.md", in: place.url).status == 0)
        #expect(try place.read("bai.pdf").prefix(5) == Data("%PDF-".utf8))
        #expect(try place.names() == ["bai.md", "bai.pdf"])
    }

    @Test func `one output that exists does not keep the others from being written`() throws {
        let place = try Workplace()
        try place.writeArticle()
        try place.write("của tôi", to: "bai-11pt.pdf")
        let result = try Program.run("--font-size", "11,14", "bai.md", in: place.url)
        #expect(result.status == 73)
        #expect(try place.read("bai-11pt.pdf") == Data("của tôi".utf8))
        #expect(try place.names() == ["bai-11pt.pdf", "bai-14pt.pdf", "bai.md"])
    }

    @Test func `an input is never written over`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--force", "--pdf", "-o", "bai.md", "bai.md", in: place.url)
        #expect(result.status == 73)
        #expect(try place.read("bai.md") == Data(Workplace.article.utf8))
    }

    @Test func `a link that is replaced stays a link`() throws {
        let place = try Workplace()
        try place.writeArticle()
        try place.write("cũ", to: "kho/that.pdf")
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/bai.pdf", withDestinationPath: "kho/that.pdf")
        #expect(try Program.run("--force", "bai.md", in: place.url).status == 0)
        #expect(try place.read("kho/that.pdf").prefix(5) == Data("%PDF-".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/bai.pdf") == "kho/that.pdf")
    }

    @Test(arguments: ["bai.md/ra.pdf", "khong/co/ra.pdf", "/proc/ra.pdf"])
    func `a folder that cannot be written to is found before the work`(output: String) throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.run("--locale", "en", "--verbose", "-o", output, "bai.md", in: place.url)
        #expect(result.status == 73)
        #expect(result.errors.contains("cannot write \(output): "))
        #expect(!result.errors.contains("reading: ") || output.hasPrefix("/proc"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `a folder that is only for reading is said to be so`() throws {
        let place = try Workplace()
        try place.writeArticle()
        // Where mounting is forbidden, the kernel's own file system is one that nobody can write to.
        let result = try Program.shell(
            """
            mkdir chi-doc
            inside='mount -t tmpfs -o ro tmpfs chi-doc && exec "$BANTIN" --locale en -o chi-doc/ra.pdf bai.md'
            \(Self.mounting) || exec "$BANTIN" --locale en -o /proc/ra.pdf bai.md
            """, in: place.url)
        #expect(result.status == 73)
        #expect(
            result.errors.contains("cannot write chi-doc/ra.pdf: Read-only file system")
                || result.errors.contains("cannot write /proc/ra.pdf: "))
        #expect(try place.names() == ["bai.md", "chi-doc"])
    }

    @Test func `a full disk is said to be full, and nothing is left on it`() throws {
        let place = try Workplace()
        try place.writeArticle()
        // Where mounting is forbidden, the device that is always full stands for the disk.
        let result = try Program.shell(
            """
            mkdir nho; touch con-lai
            inside='mount -t tmpfs -o size=8k tmpfs nho || exit 99
                "$BANTIN" --locale en -o nho/out.pdf bai.md; status=$?
                ls -A nho > con-lai; exit $status'
            \(Self.mounting) || exec "$BANTIN" --locale en -o - bai.md > /dev/full
            """, in: place.url)
        #expect(result.status == 73)
        #expect(result.errors.contains(": No space left on device"))
        #expect(try place.read("con-lai").isEmpty)
    }

    /// Runs `$inside` where it may mount, and ends with its status; fails when no such place can be had.
    private static let mounting = """
        for space in "--user --map-root-user --mount" --mount; do
            unshare $space sh -c 'mount -t tmpfs tmpfs /mnt' 2> /dev/null && exec unshare $space sh -c "$inside"
        done; false
        """

    @Test func `a limit on the size of files is an error of the write`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let result = try Program.shell(
            #"ulimit -f 1; exec "$BANTIN" --locale en bai.md"#, in: place.url)
        #expect(result.status == 73)
        #expect(result.errors.contains("cannot write bai.pdf: File too large"))
        #expect(try place.names() == ["bai.md"])
    }

    @Test func `standard output that is full or closed is an error`() throws {
        let place = try Workplace()
        try place.writeArticle()
        let full = try Program.shell(#""$BANTIN" --locale en -o - bai.md > /dev/full"#, in: place.url)
        #expect(full.status == 73)
        #expect(full.errors.contains("No space left on device"))
        let closed = try Program.shell(
            #"set -o pipefail; "$BANTIN" --locale en -o - bai.md | true"#, in: place.url)
        #expect(closed.status == 73 || closed.status == 0)
    }
}
