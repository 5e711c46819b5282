import BantinLayout
import Testing

@testable import BantinPDF

@Suite struct FinalTreeTests {
    @Test func `elements without content are left out, but for cells`() {
        var tree = StructureTree(language: "vi")
        _ = tree.add(.paragraph, in: StructureTree.root)
        let table = tree.add(.table, in: StructureTree.root)
        let row = tree.add(.tableRow, in: table)
        _ = tree.add(.tableData(rowSpan: 1, columnSpan: 1), in: row)
        let full = tree.add(.tableData(rowSpan: 1, columnSpan: 1), in: row)
        var log = StructureLog(tree)
        log.beginSide()
        log.beginPage(0)
        log.mark(.element(full.index))
        let final = FinalTree(log)
        #expect(final.elements.map(\.source) == [0, 2, 3, 4, 5])
    }

    @Test func `children keep their declared order however they were drawn`() {
        var tree = StructureTree(language: "vi")
        let first = tree.add(.paragraph, in: StructureTree.root)
        let second = tree.add(.paragraph, in: StructureTree.root)
        var log = StructureLog(tree)
        log.beginSide()
        log.beginPage(0)
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
        log.beginSide()
        log.beginPage(0)
        log.mark(.element(paragraph.index))
        log.mark(.element(span.index))
        log.mark(.header)
        log.mark(.element(paragraph.index))
        log.beginSide()
        log.beginPage(1)
        log.mark(.element(span.index))
        let final = FinalTree(log)
        let kids = final.kids[final.elements[1].kidStart..<(final.elements[1].kidStart + final.elements[1].kidCount)]
        #expect(kids.map(\.kind) == [.mark, .element, .mark])
        #expect(kids.filter { $0.kind == .mark }.map(\.value) == [0, 2])
        let inner = final.kids[final.elements[2].kidStart..<(final.elements[2].kidStart + final.elements[2].kidCount)]
        #expect(inner.map(\.side) == [0, 1])
        #expect(inner.map(\.value) == [1, 0])
    }
}
