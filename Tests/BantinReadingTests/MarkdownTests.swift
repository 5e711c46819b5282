import BantinModel
import BantinReading
import Testing

@Suite struct MarkdownTests {
    func blocks(_ text: String) -> String {
        dumped(reading("# Tên\n\n08/01/2021\n\n" + text, as: "a.md")).split(separator: "\n").dropFirst(5)
            .joined(separator: "\n")
    }

    @Test func `front matter says what the article is`() throws {
        let result = reading(
            """
            ---
            title: "Mùa hồng: chín sớm"
            subtitle: Ghi chép
            date: 15/01/2021
            author: [Nông Thị Mây, Lý Văn Sơn]
            lead: Hồng *không hạt* chín rộ.
            language: vi-VN
            source: https://xa.example/hong
            ---
            Đoạn một.

            # Mục
            """, as: "a.md")
        let article = try #require(result.value.first)
        #expect(article.title == "Mùa hồng: chín sớm")
        #expect(article.subtitle == "Ghi chép")
        #expect(article.date?.description == "2021-01-15")
        #expect(article.author == "Nông Thị Mây, Lý Văn Sơn")
        #expect(article.lead == [.text("Hồng "), .emphasis([.text("không hạt")]), .text(" chín rộ.")])
        #expect(article.language == "vi")
        #expect(article.source == "https://xa.example/hong")
        #expect(article.blocks.map(\.span.line) == [10, 12])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `a key that is not known is reported with its line and the nearest one`() throws {
        let result = reading("---\ntitle: Tên\ndate: 2021-01-08\nauthr: Ai\n---\nĐoạn.", as: "a.md")
        let diagnostic = try #require(result.diagnostics.first)
        #expect(result.ids == ["unknown-front-matter-key"])
        #expect(diagnostic.place.line == 4)
        #expect(diagnostic.hint?.en.contains("author") == true)
    }

    @Test(arguments: ["title: [a", "title: 'a\nb: c", "\tx: y", "- a\n- b", "title: a\ntitle: b"])
    func `front matter that is not YAML is reported, and the text is still read`(yaml: String) {
        let result = reading("---\n\(yaml)\n---\n# Tên\n\nĐoạn văn.", as: "a.md")
        #expect(result.ids.contains("bad-front-matter"))
        #expect(result.value.first?.bodyText == "Đoạn văn.")
    }

    @Test(arguments: [("date: hôm qua", "bad-date"), ("language: tiếng Việt", "bad-language")])
    func `a value that is none is reported`(line: String, id: String) {
        #expect(reading("---\ntitle: a\n\(line)\n---\nĐoạn.", as: "a.md").ids.contains(id))
    }

    @Test func `without front matter the text itself says it`() throws {
        let lead = "Một đoạn mở đầu in đậm, nói gọn cả bài trong hai dòng chữ."
        let article = try #require(
            reading("# Tên bài\n\n08/01/2021\n\n**\(lead)**\n\nĐoạn.\n\n*Hà Thu*", as: "a.md").value.first)
        #expect(article.title == "Tên bài")
        #expect(article.date?.description == "2021-01-08")
        #expect(article.lead == [.text(lead)])
        #expect(article.author == "Hà Thu")
        #expect(article.bodyText == "Đoạn.")
    }

    @Test func `headings of level 1 with dates are articles of one file`() {
        let file =
            "# Một\n\n01/01/2021\n\nĐoạn[^a].\n\n# Hai\n\n02/01/2021\n\nĐoạn[^b].\n\n[^a]: Chú a.\n[^b]: Chú b.\n"
        let articles = reading(file, as: "a.md").value
        #expect(articles.map(\.title) == ["Một", "Hai"])
        #expect(articles.map { $0.notes.map { $0.blocks.plainText(separator: "") } } == [["Chú a."], ["Chú b."]])
    }

    @Test func `tables, lists, verse and pictures are blocks`() {
        #expect(
            blocks(
                """
                | Thôn | Hộ |
                |:--|--:|
                | Nà Pài | 12 |

                1. Một
                   - con
                2. Hai

                ```tho
                Núi cao sương phủ

                Suối trong
                ```

                ![Vườn](a.png "Vườn hồng")

                ![Chợ](b.png)

                *Chợ phiên*

                > Lời kể.

                ***
                """) == """
                      table :5 head rows 1
                        row
                          header left
                            paragraph :5 Thôn
                          header right
                            paragraph :5 Hộ
                        row
                          cell left
                            paragraph :7 Nà Pài
                          cell right
                            paragraph :7 12
                      list :9 ordered from 1
                        item
                          paragraph :9 Một
                          list :10 unordered
                            item
                              paragraph :10 con
                        item
                          paragraph :11 Hai
                      verse :13
                        stanza
                          Núi cao sương phủ
                        stanza
                          Suối trong
                      figure :19
                        picture: a.png (left out)
                        alt: Vườn
                        caption: Vườn hồng
                      figure :21
                        picture: b.png (left out)
                        alt: Chợ
                        caption: Chợ phiên
                      quotation :25
                        paragraph :25 Lời kể.
                    """)
    }

    @Test func `inlines, raw HTML and notes are read`() {
        #expect(
            blocks(
                "Một **hai** _ba_ `bốn` <sup>5</sup><br>sáu[^x] [bảy](https://a.example) www.b.example ~~tám~~\n\n<figure><img src=c.png alt=C><figcaption>Chín</figcaption></figure>\n\n[^x]: Chú *thích*."
            )
                == """
                  paragraph :5 Một *hai* _ba_ bốn ^5^⏎sáu[^1] [bảy](https://a.example) [www.b.example](http://www.b.example) tám
                  figure :7
                    picture: c.png (left out)
                    alt: C
                    caption: Chín
                  note 1 :9
                    paragraph :9 Chú _thích_.
                """)
    }

    @Test func `a call without its note is reported`() {
        #expect(reading("# Tên\n\n08/01/2021\n\nĐoạn[^x].", as: "a.md").ids == ["missing-note"])
    }
}
