import BantinTestSupport
import Testing

@testable import BantinReading

@Suite struct StandInTests {
    /// The character of the marks keeps them out of a page. In `<select>` and `<svg>`, whose text nobody reads, a script is no script.
    private func parsedWhole(_ page: String) -> [String] { described("<!--\u{F8FF}-->" + page) }

    private func described(_ page: String) -> [String] {
        guard let tree = parseHTML(Array(page.utf8), limits: ReadingLimits()) else { return [] }
        let nodes = tree.nodes.indices.map { node in
            let attributes = tree.nodes[node].attributes.map {
                "\(tree.attributes[$0].name)=\(tree.attributes[$0].value)"
            }
            let text = tree.tag(node) == .text ? tree.rawText(of: node) : ""
            return "\(tree.tag(node)) :\(tree.nodes[node].line) \(attributes) \(text)"
        }
        return nodes + tree.linkedData
    }

    @Test func `random markup is parsed as it would be without marks`() {
        let pieces = [
            "<p>", "</p>", "<table><tr>", "<td>", "</table>", "<ul><li>", "<b>", "</b>",
            "<a title='Một > hai <b>' href=x>", "<a title='Một > hai ba bốn năm sáu bảy tám' href=x>",
            "<a title=\"Một > hai ba bốn năm sáu bảy tám\" alt='a'>",
            "<script>", "</script>", "<script type=\"application/ld+json\">", "<style>", "</style>", "<!--", "-->",
            "--!>",
            "<textarea>", "</textarea>", "<title>", "</title>", "&raquo;", "&amp;lt;", "&", "&#8211", "<", ">", "\n",
            "\r\n", "\"",
            "'", " = ", "Bản tin của xã trong tháng này", "Chiều qua nước lên nhanh",
            "{\"a\": \"Một câu dài trong dữ liệu\"}",
            "<iframe>", "</iframe>", "<pre>", "<xmp>", "<![CDATA[", "]]>", "<?xml ?>", "<br/>",

        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            let count = Int.random(in: 20...80, using: &random)
            let markup = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            // Pages of fewer bytes are parsed as they are.
            let page = String(repeating: "<i></i>", count: 80) + markup
            // The first difference tells more than two whole trees.
            let difference = zip(described(page) + [""], parsedWhole(page) + [""]).first { $0 != $1 }
            #expect(difference == nil, "\(markup)")
        }
    }

    @Test func `the parser sees marks for text and nothing of scripts`() {
        let text = String(repeating: "Nước sông lên nhanh trong đêm. ", count: 40)
        let page = "<script>if (a > b) { c = '<p>' }</script><p>\(text)</p>"
        let standIns = StandIns(for: Array(page.utf8))
        let seen = String(decoding: standIns.bytes, as: UTF8.self)
        #expect(standIns.bytes.count < 60)
        #expect(!seen.contains("Nước") && !seen.contains("if"))
        #expect(described(page).contains { $0.contains(text) })
    }

    @Test func `a page in which the mark's character stands keeps it`() {
        let text = String(repeating: "Nước sông lên \u{F8FF}0000 trong đêm. ", count: 40)
        #expect(described("<p>\(text)</p>").contains { $0.contains(text) })
    }

    @Test func `a million unfinished scripts and comments are passed over once`() {
        for opening in ["<script>", "<script><!--", "<!--", "<style>", "<a title='"] {
            let page = Array(String(repeating: opening, count: 300_000).utf8)
            #expect(StandIns(for: page).bytes.count <= page.count)
        }
    }
}
