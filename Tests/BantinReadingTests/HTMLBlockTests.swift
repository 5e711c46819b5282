import BantinModel
import BantinReading
import Testing

@Suite struct HTMLBlockTests {
    @Test func `two line breaks part paragraphs, one stays`() {
        let found = dumpedBlocks("<div>Dòng một.<br>Dòng hai.<br> <br>Đoạn sau.</div>")
        #expect(found == "paragraph Dòng một.⏎Dòng hai.\nparagraph Đoạn sau.")
    }

    @Test func `headings start at level 2 and skip none`() {
        let found = dumpedBlocks("<p>Mở.</p><h3>A</h3><h5>B</h5><h4>C</h4><h3><b>D</b></h3>")
        #expect(
            found == "paragraph Mở.\nheading level 2 A\nheading level 3 B\nheading level 3 C\nheading level 2 D")
    }

    @Test func `inlines keep what they mean`() {
        let found = dumpedBlocks(
            """
            <p>Nước H<sub>2</sub>O, 5 m<sup>2</sup>, <em>nghiêng</em>, <span style="font-weight:bold">đậm</span>, \
            <a href="https://xa.example/a">đường dẫn</a>, <a href="javascript:x()">nút</a>, <span lang="en">bamboo</span>, \
            <span lang="EN-US">tiếng Việt</span>, <q>lời</q>.</p>
            """)
        #expect(
            found
                == "paragraph Nước H~2~O, 5 m^2^, _nghiêng_, *đậm*, [đường dẫn](https://xa.example/a), nút, {en: bamboo}, tiếng Việt, “lời”."
        )
    }

    @Test func `a bold element around paragraphs makes each bold`() {
        #expect(
            dumpedBlocks("<b><p>Một.</p><p>Hai <i>ba</i>.</p></b>Bốn.")
                == "paragraph *Một.*\nparagraph *Hai _ba_.*\nparagraph Bốn.")
    }

    @Test func `lists nest and keep their numbers`() {
        let found = dumpedBlocks("<p>Mở.</p><ol start=3><li>Ba<ul><li>con</li></ul></li><li><p>Bốn</p></li></ol>")
        #expect(
            found == """
                paragraph Mở.
                list ordered from 3
                  item
                    paragraph Ba
                    list unordered
                      item
                        paragraph con
                  item
                    paragraph Bốn
                """)
    }

    @Test func `a table of facts keeps heads and spans`() {
        let found = dumpedBlocks(
            """
            <p>Mở.</p><table><caption>Bảng giá</caption><thead><tr><th>Hàng</th><th align=right>Giá</th></tr></thead>\
            <tr><td rowspan=2>Ngô</td><td>7.000</td></tr><tr><td>8.000</td></tr><tr><td colspan=2>Tại chợ</td></tr></table>
            """)
        #expect(
            found == """
                paragraph Mở.
                table head rows 1
                  caption: Bảng giá
                  row
                    header
                      paragraph Hàng
                    header right
                      paragraph Giá
                  row
                    cell rows 2
                      paragraph Ngô
                    cell
                      paragraph 7.000
                  row
                    cell
                      paragraph 8.000
                  row
                    cell columns 2
                      paragraph Tại chợ
                """)
    }

    @Test func `a table that only sets the page is dissolved`() {
        let found = dumpedBlocks("<table><tr><td><p>Đoạn một.</p><p>Đoạn hai.</p></td></tr></table>")
        #expect(found == "paragraph Đoạn một.\nparagraph Đoạn hai.")
    }

    @Test(arguments: [
        "<figure><img src=a.png alt=Ngõ><figcaption>Ngõ nhỏ</figcaption></figure>",
        "<p style='text-align:center'><img src=a.png alt=Ngõ></p><p style='text-align:center'><em>Ngõ nhỏ</em></p>",
        "<p><img src=a.png alt=Ngõ><br>Ngõ nhỏ</p>",
        "<table><tr><td><img src=a.png alt=Ngõ></td></tr><tr><td>Ngõ nhỏ</td></tr></table>",
        "<div class='wp-caption'><img src=a.png alt=Ngõ><p class='wp-caption-text'>Ngõ nhỏ</p></div>",
    ])
    func `captions are found where pages put them`(html: String) {
        let found = dumpedBlocks("<p>Một đoạn văn mở đầu.</p>\(html)<p>Một đoạn văn kết thúc.</p>")
        #expect(
            found == """
                paragraph Một đoạn văn mở đầu.
                figure
                  picture: a.png (left out)
                  alt: Ngõ
                  caption: Ngõ nhỏ
                paragraph Một đoạn văn kết thúc.
                """)
    }

    @Test func `quotations keep their source, verse its lines`() {
        let found = dumpedBlocks(
            """
            <p>Mở.</p><blockquote><p>Đất không phụ người.</p><footer>Bà Mến</footer></blockquote>\
            <p class="tho">Sương tan trên núi<br>Nắng về trong sân<br><br>Gà gáy lần hai</p><pre class="verse">Một
            Hai</pre>
            """)
        #expect(
            found == """
                paragraph Mở.
                quotation
                  paragraph Đất không phụ người.
                  attribution: Bà Mến
                verse
                  stanza
                    Sương tan trên núi
                    Nắng về trong sân
                  stanza
                    Gà gáy lần hai
                verse
                  stanza
                    Một
                    Hai
                """)
    }

    @Test func `notes leave the body, in the order of their calls`() {
        let found = dumpedBlocks(
            """
            <p>Hai<a href="#n2"><sup>1</sup></a>, một<sup><a href="#n1">2</a></sup>, lại hai<a href="#n2"><sup>1</sup></a>.</p>\
            <ol><li id=n1>Chú một. <a href="#x">↩</a></li><li id=n2><a href="#y">[1]</a> Chú hai.</li></ol>
            """)
        #expect(
            found
                == """
                paragraph Hai[^1], một[^2], lại hai[^1].
                note 1 
                  paragraph Chú hai.
                note 2 
                  paragraph Chú một.
                """.replacing(" \n", with: "\n"))
    }
}
