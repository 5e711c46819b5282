import BantinFuzzing
import BantinTestSupport
import Foundation
import Testing

/// What fuzzing found, `scripts/fuzz` keeps in Tests/Fuzzing/corpus: it is read here on every run.
@Suite struct CorpusTests {
    @Test(arguments: FuzzedReader.allCases)
    func `each reader reads its corpus without a crash`(reader: FuzzedReader) throws {
        let folder = repositoryRoot.appending(path: "Tests/Fuzzing/corpus/\(reader.rawValue)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 10)
        for name in names { reader.read([UInt8](try Data(contentsOf: folder.appending(path: name)))) }
    }

    @Test func `a fuzzed Word document is one that its reader opens`() {
        let document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
            <w:t>Chợ quê họp từ sớm.</w:t></w:r></w:p></w:body></w:document>
            === word/styles.xml
            <w:styles/>
            """
        let result = reading(wordDocument(of: Array(document.utf8)), as: "a.docx")
        #expect(dumped(result).contains("Chợ quê họp từ sớm."), "\(result.ids)")
    }
}
