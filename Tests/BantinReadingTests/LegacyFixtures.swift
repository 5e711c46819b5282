import Foundation
import Glibc

/// The 67 small letters of Vietnamese beyond ASCII, in one order for all of the tests' tables.
let smallLetters = """
    à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự
    ỳ ỷ ỹ ý ỵ đ
    """.split(whereSeparator: \.isWhitespace).map(String.init)

/// The encodings as their users saw them in a browser that knew none of them.
enum Encoder: String, CaseIterable {
    case tcvn3 = "TCVN3"
    case vni = "VNI"

    private static let tcvn3Letters = """
        µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u{AD} õ ö ÷ ø ù
        ú û ü ý þ ®
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    private static let vniLetters = """
        aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá
        oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    private static let tcvn3Table = Dictionary(uniqueKeysWithValues: zip(smallLetters, tcvn3Letters)).merging(
        ["Ă": "¡", "Â": "¢", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦", "Đ": "§"]) { a, _ in a }
    private static let vniTable = Dictionary(uniqueKeysWithValues: zip(smallLetters, vniLetters)).merging(
        zip(smallLetters, vniLetters).map { ($0.uppercased(), $1.uppercased()) }
    ) { a, _ in a }

    /// Unicode text that shows the encoding's bytes as Latin-1 has them; what the encoding has not stays.
    func lookalike(_ text: String) -> String {
        let table = self == .tcvn3 ? Self.tcvn3Table : Self.vniTable
        return text.map { table[String($0)] ?? String($0) }.joined()
    }

    /// The encoding's bytes; what is not in Latin-1 after all is a question mark.
    func bytes(_ text: String) -> [UInt8] {
        lookalike(text).unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F }
    }
}

/// The bytes of a text in an encoding, by the C library's own converter.
func systemEncoded(_ text: String, as encoding: String) -> [UInt8] {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 2 + 16)
    let capacity = target.count
    return source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress
            var to = target.baseAddress
            var fromLeft = source.count
            var toLeft = capacity
            let status = iconv(converter, &from, &fromLeft, &to, &toLeft)
            guard status != -1 else { return [] }
            return target.prefix(capacity - toLeft).map { UInt8(bitPattern: $0) }
        }
    }
}

/// Bytes shown as windows-1252 has them.
func shownAsWindows1252(_ bytes: [UInt8]) -> String {
    let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append((0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
    return String(text)
}

/// Our own prose.
let legacyProse = [
    "Đoạn đường bê tông từ bản Nà Lẹng xuống chợ xã đã thông xe trước Tết, rút ngắn được bốn cây số cho người gùi măng.",
    "Bà Lý Thị Phượng, người đã ngoài bảy mươi tuổi, bảo rằng cả đời bà chưa bao giờ thấy con đường nào phẳng như vậy.",
    "Mỗi hộ góp hai mươi ngày công; thanh niên khuân đá, phụ nữ nấu cơm, các cụ giữ trẻ. Cầu qua suối được làm sau cùng.",
]

func htmlPage(_ body: String, head: String = "") -> String {
    "<html><head>\(head)<title>Trang</title></head><body>\n\(body)\n</body></html>"
}

/// The prose in paragraphs, each on a line of its own.
func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined(separator: "\n") }
