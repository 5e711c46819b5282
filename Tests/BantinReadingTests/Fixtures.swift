import BantinModel
import BantinReading

/// Reads text as if it were a file of the given name, without a folder for pictures.
func reading(_ text: String, as name: String = "page.html", folder: String? = nil) -> Reported<[Article]> {
    reading(Array(text.utf8), as: name, folder: folder)
}

func reading(_ bytes: [UInt8], as name: String = "page.html", folder: String? = nil, encoding: String? = nil)
    -> Reported<[Article]>
{
    let format = SourceFormat.of(fileName: name) ?? .html
    return read(SourceFile(name: name, bytes: bytes, format: format, folder: folder, encoding: encoding))
}

/// The dump of what was read, and the ids of what was reported.
func dumped(_ reading: Reported<[Article]>) -> String {
    var tree = TextTree()
    for article in reading.value { dump(article, into: &tree) }
    return tree.text
}

/// The dump of the only article's blocks alone.
func dumpedBlocks(_ html: String) -> String {
    let page = "<html><body><article><h1>Tên bài</h1><p>08/01/2021</p>\(html)</article></body></html>"
    let head = ["title:", "date:", "author:", "language:", "article "]
    return dumped(reading(page)).split(separator: "\n")
        .filter { line in !head.contains { line.drop { $0 == " " }.hasPrefix($0) } }
        .map { $0.dropFirst(2) }.joined(separator: "\n").replacing(":1 ", with: "").replacing(" :1\n", with: "\n")
}

extension Reported {
    var ids: [String] { diagnostics.map(\.id) }
}

/// Our own prose in the markup of the portal.
let portalPage = """
    <!DOCTYPE html>
    <html lang="vi-VN"><head><meta charset="utf-8"><title>Bản tin</title></head><body><form>
    <div id="header"><a href="/">Trang chủ</a> | <a href="/lien-he.aspx">Liên hệ</a></div>
    <table width="100%"><tr><td class="s4-wpcell-plain"><table class="s4-wpTopTable">
    <tr class="ms-WPHeader"><td><h3 class="ms-standardheader ms-WPTitle"><span>PublishingPortal - Block_BanTin_Toolbar</span></h3></td></tr>
    <tr><td><div class="ms-WPBody"><div class="bantin-toolbar"><span class="date">05/02/2021</span><div class="tools"><a href="javascript:tang()">Tăng cỡ chữ</a> <a href="javascript:giam()">Giảm cỡ chữ</a></div></div>
    <div class="bantin-title">Bản Pác Nghiên dựng lại cầu treo</div><div class="bantin-lead">Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối.</div></div></td></tr></table></td></tr>
    <tr><td class="s4-wpcell-plain"><table class="s4-wpTopTable">
    <tr class="ms-WPHeader"><td><h3 class="ms-standardheader ms-WPTitle"><span>PublishingPortal - Block_BanTin_ViewData</span></h3></td></tr>
    <tr><td><div class="ms-WPBody"><div class="bantin-content">
    <p style="text-align: justify;"><span style="font-size:14px;">Chiếc cầu cũ bị nước cuốn trong đêm, học sinh phải đi vòng sáu cây số để đến trường.</span></p>
    <p style="text-align: center;"><img alt="" src="cau_files/cau.png" style="width: 640px; height: 400px;" /></p>
    <p style="text-align: center;"><em><span style="font-size:14px;">Nhịp cầu mới qua suối Nặm Cắt</span></em></p>
    <p style="text-align: justify;"><span style="font-size:14px;">Xã góp xi măng, dân góp ngày công; sau bốn mươi ngày, cầu đã thông./.</span></p>
    <p style="text-align: right;"><strong><span style="font-size:14px;">Lục Thị Hiền</span></strong></p>
    </div></div></td></tr></table></td></tr></table>
    <div id="footer">Cổng thông tin của xã. Ghi rõ nguồn khi dùng lại.</div></form></body></html>
    """

/// The same article as copied from a browser.
let portalText = """
    PublishingPortal - Block_BanTin_Toolbar

    05/02/2021
    Tăng cỡ chữ Giảm cỡ chữ
    Bản Pác Nghiên dựng lại cầu treo
    Sau trận lũ tháng 9, bà con góp công dựng lại chiếc cầu nối hai bờ suối.

     PublishingPortal - Block_BanTin_ViewData

    Chiếc cầu cũ bị nước cuốn trong đêm, học sinh phải đi vòng sáu cây số để đến trường, hôm nào mưa to thì nghỉ học ở nhà cả bản.

    Nhịp cầu mới qua suối Nặm Cắt

    Xã góp xi măng, dân góp ngày công; sau bốn mươi ngày, cầu đã thông, xe máy chở ngô qua lại được cả hai chiều mà không phải chờ./.

    Lục Thị Hiền
    """
