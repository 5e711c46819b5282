import BantinModel
import Testing

@testable import BantinReading

@Suite struct LatePictureTests {
    func article(_ html: String) throws -> Article {
        let page =
            "<html><body><h1>Tên bài</h1><div><p>Một đoạn mở đầu của bài viết này.</p>\(html)<p>Một đoạn kết, cũng đủ dài.</p></div></body></html>"
        return try #require(reading(page).value.first)
    }

    @Test(
        arguments: [
            ("<img src='a.png'>", "a.png"), ("<img src='data:image/gif;base64,R0lGOD' data-src='b.jpg'>", "b.jpg"),
            ("<img src='/blank.gif' data-original='c.jpg'>", "c.jpg"),
            ("<img src='lazy.svg' data-lazy-src='d.jpg'>", "d.jpg"),
            ("<img srcset='e-1.jpg 320w, e-2.jpg 1024w, e-3.jpg 640w'>", "e-2.jpg"),
            ("<picture><source data-srcset='f-1.webp 1x, f-2.webp 2x'><img src='data:,'></picture>", "f-2.webp"),
            ("<img src='g.jpg' data-src='https://x.example/g.jpg'>", "g.jpg"),
            ("<amp-img src='h.jpg' width=600 height=400></amp-img>", "h.jpg"),
        ])
    func `a picture that is loaded late is the picture, not its placeholder`(html: String, source: String) throws {
        #expect(try article("<p>\(html)</p>").figures.compactMap(\.picture?.source) == [source])
    }

    @Test func `portraits and icons are no pictures of the article`() throws {
        let html = "<p><img class='avatar' src='a.jpg'><img class=icon src='b.jpg'><img width=16 src='c.jpg'></p>"
        #expect(try article(html).figures.isEmpty)
    }

    @Test func `a film becomes a link with its title, other frames nothing`() throws {
        let film = "<iframe src='//www.youtube.com/embed/abc' title='Chợ phiên Nà Lạng cuối năm họp sớm'></iframe>"
        let blocks = try article("<p>\(film)</p><iframe src='https://ads.example/x' title='Quảng cáo'></iframe>").blocks
        #expect(
            blocks.map(\.kind).contains(
                .paragraph([
                    .link(target: "https://www.youtube.com/embed/abc", [.text("Chợ phiên Nà Lạng cuối năm họp sớm")])
                ])))
        #expect(blocks.count == 3)
    }

    @Test(
        arguments: [
            ("<span class=dropcap>T</span> rời hửng nắng.", "Trời hửng nắng."),
            ("<span class='dropcap2'>Đ</span>ường về bản.", "Đường về bản."),
            ("<span class=dropcap>Ở</span> bản Nà Lạng.", "Ở bản Nà Lạng."),
            ("<span class=dropcap>5</span> giờ sáng.", "5 giờ sáng."),
            ("<b>T</b> rời.", "T rời."),
        ])
    func `a drop cap belongs to its syllable`(html: String, text: String) throws {
        #expect(try article("<p>\(html)</p>").blocks.dropFirst().first?.plainText == text)
    }
}
