import BantinModel
import BantinReading
import Testing

@Suite struct GeneralArticleTests {
    /// A page as a newspaper sets it, with what is not the article around it.
    let page = """
        <!DOCTYPE html><html lang="vi"><head><title>Chợ phiên đổi ngày họp - Báo Núi Xanh</title>
        <meta property="og:site_name" content="Báo Núi Xanh"><link rel="canonical" href="https://nuixanh.example/cho">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Chợ phiên đổi ngày họp",
        "datePublished":"2021-03-05T08:00:00+07:00","author":{"@type":"Person","name":"Mã Văn Páo"}}</script></head><body>
        <header><a href="/">Báo Núi Xanh</a><nav><ul><li><a href="/a">Thời sự</a></li></ul></nav></header>
        <div class="breadcrumb"><a href="/">Trang chủ</a></div>
        <div class="main"><h1>Chợ phiên đổi ngày họp</h1>
        <div class="meta"><time datetime="2021-03-05">Thứ sáu, 05/03/2021, 08:00</time></div>
        <div class="share"><a href="#">Chia sẻ</a></div>
        <h2 class="sapo">Từ tháng ba, chợ họp vào chủ nhật thay cho ngày phiên cũ.</h2>
        <div class="detail"><p>Ban quản lý chợ cho biết việc đổi ngày theo nguyện vọng của bà con các bản xa, vốn bận việc nương.</p>
        <h3>Bà con nói gì</h3><p>“Chủ nhật con tôi nghỉ học, cả nhà cùng đi được”, chị Dợ nói khi xếp những bó rau cải lên quầy.</p>
        <p>Xem thêm: <a href="/khac">Chợ trâu họp lại</a></p></div>
        <div class="related"><h3>Tin liên quan</h3><p>Một tin khác có phần tóm tắt khá dài, không thuộc về bài này chút nào.</p></div></div>
        <footer><p>Bản quyền thuộc Báo Núi Xanh. Cấm sao chép dưới mọi hình thức nếu không được đồng ý.</p></footer></body></html>
        """

    @Test func `the main content is found and furniture is left`() {
        #expect(
            dumped(reading(page)) == """
                article page.html:1
                  title: Chợ phiên đổi ngày họp
                  date: 2021-03-05
                  lead: Từ tháng ba, chợ họp vào chủ nhật thay cho ngày phiên cũ.
                  author: Mã Văn Páo
                  language: vi
                  source: https://nuixanh.example/cho
                  paragraph :11 Ban quản lý chợ cho biết việc đổi ngày theo nguyện vọng của bà con các bản xa, vốn bận việc nương.
                  heading :12 level 2 Bà con nói gì
                  paragraph :12 “Chủ nhật con tôi nghỉ học, cả nhà cùng đi được”, chị Dợ nói khi xếp những bó rau cải lên quầy.

                """)
        #expect(reading(page).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("Chợ phiên đổi ngày họp - Báo Núi Xanh", "Chợ phiên đổi ngày họp"),
        ("Chợ phiên đổi ngày họp | Núi Xanh", "Chợ phiên đổi ngày họp"),
        ("Phát triển kinh tế - xã hội ở vùng cao", "Phát triển kinh tế - xã hội ở vùng cao"),
        ("Cổng thông tin xã | Lịch cấp nước tháng ba năm nay", "Lịch cấp nước tháng ba năm nay"),
    ])
    func `the site's name is no part of a title`(title: String, expected: String) {
        let body = "<p>Một đoạn văn đủ dài để là thân bài của trang, không có tiêu đề nào trong trang cả.</p>"
        #expect(reading("<title>\(title)</title>\(body)").value.first?.title == expected)
    }

    @Test func `several articles on a page are several`() {
        let one = """
            <article><h2>Bài NN</h2><p class=date>0N/02/2021</p><p class=lead><b>Sapo của bài này.</b></p><p>Một đoạn văn đủ dài để \
            tính là thân bài, kể chuyện mùa màng ở các bản trên núi cao trong tháng.</p><p class=author>Vi Thị Sen</p></article>
            """
        let page = one.replacing("N", with: "1") + one.replacing("N", with: "2")
        let articles = reading(page).value
        #expect(articles.map(\.title) == ["Bài 11", "Bài 22"])
        #expect(articles.map(\.date?.description) == ["2021-02-01", "2021-02-02"])
        #expect(articles.map(\.author) == ["Vi Thị Sen", "Vi Thị Sen"])
        #expect(articles.map(\.lead.plainText) == ["Sapo của bài này.", "Sapo của bài này."])
        #expect(articles.map(\.blocks.count) == [1, 1])
    }

    @Test(arguments: [
        "<p>Hà Thu · Thứ tư, 27/01/2021, 08:30</p><div>N</div>",
        "<p>Đăng ngày 27/01/2021 bởi Văn phòng</p><div>N</div>",
        "<p>Cập nhật: 27/01/2021</p><p>Hà Thu</p>N",
    ])
    func `a date in a line below the title is the date, and no part of the body`(html: String) throws {
        let body = "<p>Một đoạn văn đủ dài để là thân bài của trang này.</p><p>Một đoạn nữa cho chắc chắn.</p>"
        let page = "<div><h1>Tên bài</h1>\(html.replacing("N", with: body))</div>"
        let article = try #require(reading(page).value.first)
        #expect(article.date?.description == "2021-01-27")
        #expect(!article.bodyText.contains("2021"))
    }

    @Test func `a source in brackets below the author is kept apart from it`() throws {
        let page = """
            <h1>Tên bài</h1><p>Một đoạn văn đủ dài để là thân bài của trang này.</p><p align=right><b>Hà Thu</b></p>\
            <p align=right><i>(Theo bản tin của xã)</i></p>
            """
        let article = try #require(reading(page).value.first)
        #expect(article.author == "Hà Thu")
        #expect(article.agency == "bản tin của xã")
        #expect(article.bodyText == "Một đoạn văn đủ dài để là thân bài của trang này.")
    }

    @Test func `what a page does not say is not made up`() throws {
        let result = reading("<p>Chỉ có một đoạn văn, không tiêu đề, không ngày tháng, cũng không tên ai.</p>")
        let article = try #require(result.value.first)
        #expect(article.title == nil && article.date == nil && article.author == nil && article.lead.isEmpty)
        #expect(result.ids == ["missing-title", "missing-date"])
    }

    @Test func `a page saved by a browser says where it came from`() {
        let page = "<!-- saved from url=(0023)https://xa.example/bai -->\n<h1>Tên</h1><p>Một đoạn văn của trang.</p>"
        #expect(reading(page).value.first?.source == "https://xa.example/bai")
    }
}

@Suite struct PoemTests {
    @Test func `a body that is a poem is verse`() throws {
        let page = """
            <html><body><div class="w"><h1>Bến Gạo</h1><div class="tho">Tôi về bến cũ cuối mùa<br>Con đò nằm nghiêng phơi đáy<br>Cát chạy ra giữa dòng<br>
            Vết chân cò như giấy<br><br>Bà tôi ngày xưa gánh muối<br>Qua đây mỗi tháng ba lần<br></div></div></body></html>
            """
        let article = try #require(reading(page).value.first)
        #expect(article.title == "Bến Gạo")
        guard case .verse(let verse)? = article.blocks.first?.kind else {
            Issue.record("no verse")
            return
        }
        #expect(verse.stanzas.map(\.count) == [4, 2])
    }
}
