import BantinTestSupport
import Foundation
import Testing

@Suite struct BadPictureTests {
    private func page(picture: String) -> String {
        """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mùa lúa mới</title></head><body><article>
        <h1>Mùa lúa mới</h1>
        <p>Những thửa ruộng bậc thang đã ngả vàng. Bà con gọi nhau ra đồng từ khi sương còn chưa tan trên mái nhà.</p>
        <p>Năm nay lúa trĩu bông, nhà nào cũng đủ thóc ăn đến vụ sau và còn để dành được ít nhiều cho ngày tết.</p>
        <figure><img src="\(picture)" alt="Ruộng bậc thang"><figcaption>Ruộng bậc thang mùa lúa chín</figcaption></figure>
        <p>Chiều xuống, tiếng máy tuốt lúa vẫn đều đều bên bờ suối.</p>
        </article></body></html>
        """
    }

    @Test(arguments: [3, 300], ["pdf", "epub"])
    func `a truncated picture is reported and left out, and the text is still written`(
        divisor: Int, format: String
    ) throws {
        let place = try Workplace()
        let picture = "samples/2021-01/01-doi-que-nam-linh_files/doi-que-na-man.png"
        let whole = try Data(contentsOf: repositoryRoot.appending(path: picture))
        try place.write(whole.prefix(whole.count / divisor), to: "anh.png")
        try place.write(page(picture: "anh.png"), to: "bai.html")
        let result = try Program.run("--\(format)", "bai.html", in: place.url)
        #expect(result.errors.contains("bai.html:5: warning: "))
        #expect(result.errors.contains("[broken-image]"))
        #expect(result.status == 0)
        let caption = "Ruộng bậc thang mùa lúa chín"
        if format == "pdf" {
            #expect(try run("pdftotext", ["bai.pdf", "-"], in: place.url).output.contains(caption))
            #expect(try run("pdfimages", ["-list", "bai.pdf"], in: place.url).output.split(separator: "\n").count == 2)
        } else {
            #expect(
                try run("unzip", ["-p", "bai.epub", "EPUB/article-001.xhtml"], in: place.url).output.contains(caption))
            #expect(try !run("unzip", ["-l", "bai.epub"], in: place.url).output.contains("picture-"))
        }
    }

    @Test(arguments: [
        ("../anh.png", "outside-image"), ("/etc/hostname", "outside-image"), ("file:///etc/hostname", "outside-image"),
        ("http://example.org/anh.png", "remote-image"), ("//example.org/anh.png", "remote-image"),
        ("khong-co.png", "missing-image"),
    ])
    func `a picture that may not or cannot be read is reported and left out`(source: String, id: String) throws {
        let place = try Workplace()
        try place.write(Data(), to: "anh.png")
        try place.write(page(picture: source), to: "trong/bai.html")
        let result = try Program.run("-o", "ra.pdf", "trong/bai.html", in: place.url)
        #expect(result.errors.contains("trong/bai.html:5: warning: "))
        #expect(result.errors.contains("[\(id)]"))
        #expect(result.status == 0)
        #expect(try run("pdfimages", ["-list", "ra.pdf"], in: place.url).output.split(separator: "\n").count == 2)
    }

    @Test func `strict makes a warning fail, and the output is there all the same`() throws {
        let place = try Workplace()
        try place.write(page(picture: "khong-co.png"), to: "bai.html")
        #expect(try Program.run("--strict", "bai.html", in: place.url).status == 1)
        #expect(try place.names() == ["bai.html", "bai.pdf"])
    }
}
