import BantinModel
import BantinReading
import BantinTestSupport
import Foundation

/// One visit to our own site on the loopback interface: what its server answered.
struct Visit: Encodable {
    var url: String
    var body = ""
    var base64: String?
    var date = "2021-03-01T08:00:00Z"
    var status = 200
    var type: String? = "text/html; charset=utf-8"
    var coding: String?
    var chunked = false
    var location: String?

    init(_ url: String, _ body: String = "", date: String = "2021-03-01T08:00:00Z") {
        self.url = url
        self.body = body
        self.date = date
    }

    /// A picture of a size, told apart from others by it.
    static func picture(_ url: String, width: UInt16) -> Visit {
        var visit = Visit(url)
        visit.base64 = Data(PictureTests.pngHeader(width: width, height: 300)).base64EncodedString()
        visit.type = "image/png"
        return visit
    }

    func with(_ change: (inout Visit) -> Void) -> Visit {
        var copy = self
        change(&copy)
        return copy
    }
}

/// Captures visits into a web archive with warcio, which is a crawler's own writer, and gives back its file.
func captured(
    _ visits: [Visit], as name: String = "portal.warc.gz", version: String = "WARC/1.1", in folder: TemporaryFolder
) throws -> URL {
    struct Plan: Encodable {
        var version: String
        var packed: Bool
        var visits: [Visit]
    }
    let file = folder.url.appending(path: name)
    let plan = folder.url.appending(path: "plan.json")
    let isPacked = name.hasSuffix(".gz")
    try JSONEncoder().encode(Plan(version: version, packed: isPacked, visits: visits)).write(to: plan)
    let script = repositoryRoot.appending(path: "Tests/Captures/capture-site").path
    let result = try run(
        "sh", ["-c", "exec \"$0\" \"$1\" \"$2\" < \"$3\"", try python(), script, file.path, plan.path])
    guard result.status == 0 else { throw CaptureFailed(description: result.errors) }
    return file
}

/// The Python that scripts/setup --test put warcio into.
func python() throws -> String {
    let path = repositoryRoot.appending(path: ".venv/bin/python3").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
        throw CaptureFailed(description: "warcio is missing: run scripts/setup --test")
    }
    return path
}

struct CaptureFailed: Error, CustomStringConvertible {
    var description: String
}

/// Reads a container by its file.
func readingContainer(_ file: URL, limits: ReadingLimits = ReadingLimits()) throws -> Reported<[Article]> {
    let name = file.lastPathComponent
    let format = SourceFormat.of(fileName: name) ?? .warc
    return read(SourceFile(try ByteStore(path: file.path, name: name), format: format), limits: limits)
}

/// Reads a container whose bytes a test made by hand.
func readingContainer(
    _ bytes: [UInt8], as name: String, limits: ReadingLimits = ReadingLimits()
) -> Reported<[Article]> {
    read(SourceFile(ByteStore(bytes, name: name), format: SourceFormat.of(fileName: name) ?? .warc), limits: limits)
}

/// An article's page as a portal sets it: three paragraphs that no other number has.
func articlePage(_ number: Int, title: String? = nil, head: String = "", body: String = "") -> String {
    let places = ["Khe Sấu", "Nà Tềnh", "Phiêng Luông", "Bản Vạng", "Cốc Lải", "Thôm Pục", "Hua Noong"]
    let place = places[number % places.count]
    let title = title ?? "Chuyện thứ \(number) ở \(place)"
    return """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>\(title) | Cổng xã</title>\(head)</head><body>
        <nav><a href="/">Trang chủ</a> <a href="/tin-tuc">Tin tức</a></nav>
        <h1>\(title)</h1><p class="date">\(10 + number % 18)/02/2021</p>
        <p>Ở \(place), câu chuyện số \(number) bắt đầu từ con đường đất mà bà con tự mở trong mùa khô năm ấy.</p>
        <p>Mỗi nhà góp \(number + 3) ngày công, người già trông trẻ nấu cơm, thanh niên bạt đá và khiêng cát từ suối lên.</p>\(body)
        <p>Đến nay xe máy đã về tận sân nhà văn hóa số \(number), hàng quán mọc thêm, trẻ con đi học không còn lội bùn.</p>
        <footer><p>Cổng thông tin điện tử của xã. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></footer></body></html>
        """
}

/// A record of a WARC, written by hand.
func record(
    _ type: String = "response", _ address: String, _ block: String, length: Int? = nil, fields: String = "",
    end: String = "\r\n\r\n"
) -> [UInt8] {
    let body = Array(block.utf8)
    let contentType = type == "resource" ? "text/html" : "application/http; msgtype=response"
    let head = """
        WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2021-03-01T08:00:00Z\r\n\(fields)\
        Content-Type: \(contentType)\r\nContent-Length: \(length ?? body.count)\r\n\r\n
        """
    return Array(head.utf8) + body + Array(end.utf8)
}

/// An HTTP answer with a page.
func answer(_ page: String, _ fields: String = "Content-Type: text/html; charset=utf-8") -> String {
    "HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n\(page)"
}
