import Testing

@testable import BantinReading

@Suite struct SelectorTests {
    let tree = parsed(
        """
        <div id="main" class="col news"><h2 class="tieude lon">Tên bài</h2><p>Một</p><p data-role="sapo">Hai</p>
        <ul><li>a</li><li class="last">b <b>đậm</b></li></ul></div><div class="col"><p id="x_lblNoiDung">Ba</p></div>
        """)

    @Test(
        arguments: [
            ("h2", ["Tên bài"]), (".tieude.lon", ["Tên bài"]), ("#main > p", ["Một", "Hai"]),
            ("[data-role=sapo]", ["Hai"]),
            ("p[data-role]", ["Hai"]), ("[id$='lblNoiDung']", ["Ba"]), ("[id^=x_]", ["Ba"]), ("[id*=\"lbl\"]", ["Ba"]),
            ("h2 + p", ["Một"]), ("h2 ~ p", ["Một", "Hai"]), ("div p", ["Một", "Hai", "Ba"]),
            ("li:last-child b", ["đậm"]),
            ("li:first-child", ["a"]), ("li:nth-child(2) b", ["đậm"]), ("li:not(.last)", ["a"]),
            ("p:first-of-type", ["Một", "Ba"]),
            ("div.news li b", ["đậm"]), ("*.tieude", ["Tên bài"]), ("DIV > H2", ["Tên bài"]),
            ("div.col > ul > li > b", ["đậm"]),
            ("[class~=news] h2", ["Tên bài"]),
        ])
    func `a selector finds what CSS says`(selector: String, texts: [String]) throws {
        let found = try Selector(selector).all(in: tree, below: 0)
        #expect(found.map { tree.text(of: $0) } == texts)
    }

    @Test func `a list tries one selector after the other`() throws {
        let selectors = try Selector.list(".khong-co, p[data-role], h2")
        #expect(selectors.map(\.text) == [".khong-co", "p[data-role]", "h2"])
        #expect(tree.first(selectors).map { tree.text(of: $0) } == "Hai")
    }

    @Test(arguments: [
        ("", ""), ("div >", ""), (".", "."), ("div[", "["), ("p:hover", ":hover"), ("bulletin", "bulletin"),
        ("a,,b", ",b"), ("p:not(", ""),
        ("[a=b", "[a=b"), ("li:nth-child(0)", ":nth-child(0"),
    ])
    func `what is no selector says where it stops`(selector: String, found: String) {
        #expect(throws: SelectorError(selector: selector, found: found)) { try Selector.list(selector) }
    }
}

private func parsed(_ html: String) -> HTMLTree { parseHTML(Array(html.utf8), limits: ReadingLimits()) ?? HTMLTree() }
