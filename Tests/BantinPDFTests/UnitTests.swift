import BantinLayout
import BantinModel
import BantinTestSupport
import Testing

@testable import BantinPDF

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://a.vn/b", "https://a.vn/b"),
        ("https://a.vn/tin tức?q=(1)\\", "https://a.vn/tin%20t%E1%BB%A9c?q=(1)%5C"),
        ("https://a.vn/%41%zz", "https://a.vn/%41%25zz"),
        ("mailto:toa.soan@a.vn", "mailto:toa.soan@a.vn"),
        ("HTTPS://A.VN", "HTTPS://A.VN"),
    ])
    func `an address is written in the characters that are allowed`(address: String, written: String) {
        #expect(WebAddress.escaped(address) == written)
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "/tin/1", "", "khong co gi"])
    func `no link is made for what is not a web address`(address: String) {
        #expect(WebAddress.escaped(address) == nil)
    }
}

@Suite struct PageLabelTests {
    @Test func `runs of numbers are one entry, the first page always has one`() {
        #expect(
            PageLabels.syntax(["i", "ii", "1", "2", "3", "bìa", "7"])
                == "<</Nums[0<</S/r/St 1>>2<</S/D/St 1>>5<</P<FEFF006200EC0061>>>6<</S/D/St 7>>]>>")
        #expect(PageLabels.syntax([""]) == "<</Nums[0<</P()>>]>>")
    }
}

@Suite struct PDFSyntaxTests {
    @Test func `text is ASCII with escapes, or UTF-16`() {
        #expect(PDFSyntax.string("a(b)\\") == "(a\\(b\\)\\\\)")
        #expect(PDFSyntax.string("Ế😀") == "<FEFF1EBED83DDE00>")
    }
}

@Suite struct FinalTreeTests {
    @Test func `elements without content are left out, but for cells`() {
        var tree = StructureTree(language: "vi")
        _ = tree.add(.paragraph, in: StructureTree.root)
        let table = tree.add(.table, in: StructureTree.root)
        let row = tree.add(.tableRow, in: table)
        _ = tree.add(.tableData(rowSpan: 1, columnSpan: 1), in: row)
        let full = tree.add(.tableData(rowSpan: 1, columnSpan: 1), in: row)
        var log = StructureLog(tree)
        log.beginPage()
        log.mark(.element(full.index))
        let final = FinalTree(log)
        #expect(final.elements.map(\.source) == [0, 2, 3, 4, 5])
    }

    @Test func `children keep their declared order however they were drawn`() {
        var tree = StructureTree(language: "vi")
        let first = tree.add(.paragraph, in: StructureTree.root)
        let second = tree.add(.paragraph, in: StructureTree.root)
        var log = StructureLog(tree)
        log.beginPage()
        log.mark(.element(second.index))
        log.mark(.element(first.index))
        let final = FinalTree(log)
        #expect(final.kids.filter { $0.kind == .element }.map(\.value) == [1, 2])
        #expect(final.elements.map(\.source) == [0, 1, 2])
    }

    @Test func `marks and inline children of one element stand in drawing order, over pages`() {
        var tree = StructureTree(language: "vi")
        let paragraph = tree.add(.paragraph, in: StructureTree.root)
        let span = tree.add(.span, in: paragraph)
        var log = StructureLog(tree)
        log.beginPage()
        log.mark(.element(paragraph.index))
        log.mark(.element(span.index))
        log.mark(.header)
        log.mark(.element(paragraph.index))
        log.beginPage()
        log.mark(.element(span.index))
        let final = FinalTree(log)
        let kids = final.kids[final.elements[1].kidStart..<(final.elements[1].kidStart + final.elements[1].kidCount)]
        #expect(kids.map(\.kind) == [.mark, .element, .mark])
        #expect(kids.filter { $0.kind == .mark }.map(\.value) == [0, 2])
        let inner = final.kids[final.elements[2].kidStart..<(final.elements[2].kidStart + final.elements[2].kidCount)]
        #expect(inner.map(\.page) == [0, 1])
        #expect(inner.map(\.value) == [1, 0])
    }
}
