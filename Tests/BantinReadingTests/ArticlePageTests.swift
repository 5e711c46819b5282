import BantinModel
import BantinReading
import Testing

/// Which pages of a dead portal are articles.
@Suite struct ArticlePageTests {
    /// What an archive of a single page gives.
    func isArticle(_ page: String, at address: String) -> Bool {
        !readingContainer(record("response", address, answer(page)), as: "a.warc").value.isEmpty
    }

    static let short =
        "<p>Sáng nay trạm y tế xã tiêm phòng cho trẻ dưới hai tuổi tại nhà văn hóa bản, phụ huynh nhớ mang theo sổ tiêm của cháu.</p>"
    static let related = (1...12).map { "<h4><a href=/b\($0)>Tin số \($0) trong tuần qua</a></h4>" }.joined()

    @Test(arguments: [
        ("http://xa.example/tin/1.html", articlePage(1)),
        ("http://xa.example/?p=17", articlePage(2)),
        ("http://xa.example/a", articlePage(3).replacing("<footer>", with: "<div>\(related)</div><footer>")),
        ("http://xa.example/b", "<h1>Lịch tiêm phòng tháng ba</h1><p class=date>05/03/2021</p>\(short)"),
        (
            "http://xa.example/c",
            "<meta property=og:type content=article><h1>Lịch tiêm phòng</h1>\(short)<p>Trạm mở cửa từ bảy giờ.</p>"
        ),
        ("http://xa.example/d", portalPage),
    ])
    func `an article is one`(address: String, page: String) {
        #expect(isArticle(page, at: address))
    }

    static let cards = (1...8).map { number in
        """
        <div class=item><a href=/b\(number)><img src=/\(number).png alt=x></a><h3><a href=/b\(number)>Tin số \(number) của tuần vừa qua</a></h3>
        <p>Đoạn tóm tắt của tin số \(number), dài vừa đủ một hai dòng để người đọc biết tin nói chuyện gì.</p></div>
        """
    }.joined()

    @Test(arguments: [
        ("http://xa.example/", "<title>Cổng xã</title><h1>Cổng xã</h1><p>Hôm nay, 05/03/2021</p>\(cards)"),
        ("http://xa.example/tin-tuc", "<title>Tin tức</title><h1>Tin tức</h1>\(cards)"),
        ("http://xa.example/tin-tuc?page=2", "<title>Tin tức</title><h1>Tin tức</h1><p>05/03/2021</p>\(cards)"),
        (
            "http://xa.example/the/cho",
            "<script type=\"application/ld+json\">{\"@type\":\"CollectionPage\"}</script><h1>Chợ</h1>\(cards)"
        ),
        ("http://xa.example/tim-kiem?q=cho", articlePage(1)),
        ("http://xa.example/?s=cho", articlePage(1)),
        (
            "http://xa.example/wp-login.php",
            "<title>Đăng nhập</title><p>Nhập tên và mật khẩu của bạn để vào trang quản trị.</p>"
        ),
        ("http://xa.example/lien-he", "<title>Liên hệ</title><h1>Liên hệ</h1><p>Ủy ban nhân dân xã, thôn Nà Tềnh.</p>"),
        ("http://xa.example/trong", "<title>Trống</title>"),
        ("http://xa.example/menu", "<h1>Sơ đồ</h1><p>05/03/2021</p>\(related)"),
    ])
    func `what leads to articles is none`(address: String, page: String) {
        #expect(!isArticle(page, at: address))
    }
}
