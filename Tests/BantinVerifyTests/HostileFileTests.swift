import BantinTestSupport
import BantinVerify
import Foundation
import Testing

/// Files that are damaged, or made to do harm: an answer, no crash and no endless work.
@Suite struct HostileFileTests {
    @Test(arguments: ["", "%PDF-1.7", "không phải PDF", "%PDF-1.7\ntrailer <</Root 1 0 R>>\n%%EOF"])
    func `what is no PDF is said to be none`(text: String) {
        let report = verifyPDF(Array(text.utf8), name: "a.pdf")
        #expect(report.diagnostics.map(\.id) == ["damaged-pdf"])
        #expect(report.value.results.isEmpty)
    }

    @Test func `a file with a password is said to have one`() throws {
        let bytes = try Breaking.pdf("", options: "encryption=pikepdf.Encryption(owner='a', user='b')")
        #expect(verifyPDF(bytes, name: "a.pdf").diagnostics.map(\.id) == ["encrypted-pdf"])
    }

    @Test(arguments: 1..<12)
    func `a file that was cut off is never sound`(twelfths: Int) throws {
        let bytes = try Breaking.sound.get()
        let report = verifyPDF(Array(bytes.prefix(bytes.count * twelfths / 12)), name: "a.pdf")
        #expect(report.diagnostics.contains { ["damaged-pdf", "mended-pdf"].contains($0.id) })
    }

    @Test(arguments: 0..<40)
    func `flipped bytes do no harm`(seed: UInt64) throws {
        var bytes = try small()
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        _ = verifyPDF(bytes, name: "a.pdf")
    }

    @Test(arguments: [
        "pages[0].obj.Parent.Kids.append(pages[0].obj.Parent); tree.K = Array([tree.K])",
        "k = first('Part'); k.K.append(first('Document'))",
        "k = first('Part'); k.K.append(k)",
        "tree.ParentTree.Kids = Array([tree.ParentTree])",
        """
        f = pdf.make_stream(b'/F Do', Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
        f.Resources = Dictionary(XObject=Dictionary(F=f))
        pages[0].Resources.XObject = Dictionary(F=f)
        content(pages[0], lambda ops: ops + [op('Do', Name.F)])
        """,
        "tree.RoleMap = Dictionary({'/T%d' % i: Name('/T%d' % ((i + 1) % 5000)) for i in range(5000)})",
    ])
    func `circles come to an end`(script: String) throws {
        #expect(!verifyPDF(try Breaking.pdf(script), name: "a.pdf").value.results.isEmpty)
    }

    @Test func `a tree of a hundred thousand levels is read`() throws {
        let bytes = try Breaking.pdf(
            """
            e = first('Part')
            for i in range(100000):
                k = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.NonStruct, P=e))
                if i: e.K = k
                else: e.K.append(k)
                e = k
            """)
        #expect(verifyPDF(bytes, name: "a.pdf").diagnostics == [])
    }

    @Test func `a stream that swells to gigabytes is left`() throws {
        let bytes = try Breaking.pdf(
            """
            import zlib
            c = zlib.compressobj(9)
            b = b''.join(c.compress(b' ' * (1 << 20)) for i in range(400)) + c.flush()
            s = pdf.make_stream(b'')
            s.write(b, filter=Name.FlateDecode)
            pages[1].Contents = s
            """)
        let report = verifyPDF(bytes, name: "a.pdf")
        #expect(report.diagnostics.contains { $0.id == "ua-32000-7.8.2" })
    }

    @Test(arguments: [
        "fonts('TrueType')[0].FirstChar = 9223372036854775807",
        "fonts('TrueType')[0].LastChar = -9223372036854775808",
        "d = fonts('Type0')[0].DescendantFonts[0]; d.W = Array([0, 9223372036854775807, 500])",
        "d = fonts('Type0')[0].DescendantFonts[0]; d.W = Array([9223372036854775807, Array([1, 2])])",
        "fonts('Type0')[0].ToUnicode.write(b'1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange')",
        "first('TD').A = Dictionary(O=Name.Table, ColSpan=9223372036854775807, RowSpan=9223372036854775807)",
        "fonts('Type0')[0].DescendantFonts[0].FontDescriptor.FontFile2.write(b'rac')",
        "first('P').K = Array([-1, 9223372036854775807])",
        "tree.ParentTree = Dictionary(Nums=Array([-9223372036854775808, 1, 9223372036854775807]))",
    ])
    func `numbers beyond all sense are faults and no traps`(script: String) throws {
        #expect(!verifyPDF(try Breaking.pdf(script), name: "a.pdf").diagnostics.isEmpty)
    }

    private static let smallFile = Result {
        try Breaking.pdf("del pdf.pages[1:]", options: "object_stream_mode=pikepdf.ObjectStreamMode.disable")
    }

    private func small() throws -> [UInt8] { try HostileFileTests.smallFile.get() }
}
