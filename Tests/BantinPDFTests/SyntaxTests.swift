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
