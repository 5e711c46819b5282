import BantinReading
import Testing

@Suite struct WordListTests {
    /// Lists 1 (digits, letters, Roman), 2 (bullets), 3 (list 1 started anew) and 4 (articles of a rule).
    private let numbering = """
        <w:abstractNum w:abstractNumId="10"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl>\
        <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="20"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="40"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Mục %1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="20"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="40"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="99"/></w:num>
        """

    private func item(_ text: String, _ list: Int, _ level: Int = 0, more: String = "") -> String {
        paragraph(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"# + more)
    }

    private func blocks(_ body: String) throws -> String {
        var document = HandMade(body)
        document.numbering = numbering
        return try document.dumpedBlocks()
    }

    @Test func `numbers go on after other text, and start anew where they are told to`() throws {
        #expect(
            try blocks(item("một", 1) + item("hai", 1) + paragraph("Xen.") + item("ba", 1) + item("lại một", 3)) == """
                list ordered from 1
                  item
                    paragraph một
                  item
                    paragraph hai
                paragraph Xen.
                list ordered from 3
                  item
                    paragraph ba
                list ordered from 1
                  item
                    paragraph lại một
                """)
    }

    @Test func `letters and composed numbers stay as text in the item that they are in`() throws {
        #expect(
            try blocks(item("một", 1) + item("chữ", 1, 1) + item("số", 1, 2) + item("hai", 1) + item("chữ", 1, 1))
                == """
                list ordered from 1
                  item
                    paragraph một
                    paragraph a) chữ
                    paragraph 1.1.1 số
                  item
                    paragraph hai
                    paragraph a) chữ
                """)
    }

    @Test func `lists of other numbering nest by how far in they stand`() throws {
        #expect(
            try blocks(item("một", 1) + item("gạch", 2, 1) + item("hai", 1) + item("chấm", 2)) == """
                list ordered from 1
                  item
                    paragraph một
                    list unordered
                      item
                        paragraph gạch
                  item
                    paragraph hai
                list unordered
                  item
                    paragraph chấm
                """)
    }

    @Test func `an indented paragraph between two items belongs to the first`() throws {
        let further = paragraph("tiếp", #"<w:ind w:left="720"/>"#)
        #expect(
            try blocks(item("một", 1) + further + item("hai", 1) + further) == """
                list ordered from 1
                  item
                    paragraph một
                    paragraph tiếp
                  item
                    paragraph hai
                paragraph tiếp
                """)
    }

    @Test func `a numbered heading shows its number`() throws {
        #expect(
            try blocks(
                item("Tình hình", 4, more: #"<w:outlineLvl w:val="1"/>"#)
                    + item("Kết quả", 1, more: #"<w:outlineLvl w:val="2"/>"#))
                == "heading level 2 Mục IV. Tình hình\nheading level 3 1. Kết quả")
    }

    @Test func `numbering that is not there, or that a paragraph leaves, numbers nothing`() throws {
        var document = HandMade(
            item("một", 9) + item("hai", 77)
                + paragraph("ba", #"<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>"#) + styled("bốn", "s")
        )
        document.numbering = numbering
        document.styles = style("s", "Chấm", #"<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>"#)
        #expect(
            try document.dumpedBlocks() == """
                paragraph một
                paragraph hai
                paragraph ba
                list unordered
                  item
                    paragraph bốn
                """)
    }

    @Test func `lists typed by hand are lists; speech is not`() throws {
        #expect(
            try blocks(
                ["Gồm có:", "- một", "+ nhỏ", "- hai", "Hết.", "- Đi đâu đấy?", "- Đi chợ.", "1. Đầu", "2. Cuối"]
                    .map { paragraph($0) }.joined()) == """
                    paragraph Gồm có:
                    list unordered
                      item
                        paragraph một
                        list unordered
                          item
                            paragraph nhỏ
                      item
                        paragraph hai
                    paragraph Hết.
                    paragraph - Đi đâu đấy?
                    paragraph - Đi chợ.
                    list ordered from 1
                      item
                        paragraph Đầu
                      item
                        paragraph Cuối
                    """)
    }
}
