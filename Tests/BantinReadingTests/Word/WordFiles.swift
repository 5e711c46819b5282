import BantinModel
import BantinReading
import BantinTestSupport
import CZip
import Foundation

/// A Word document of hand-written XML, for what no program at hand writes.
struct HandMade {
    /// What is inside `w:body`.
    var body = ""
    /// What is inside `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`; nil leaves the part out.
    var styles: String?
    var numbering: String?
    var footnotes: String?
    var endnotes: String?
    /// `Relationship` elements of the main part, beside those of the parts above.
    var relationships = ""
    var others: [(name: String, bytes: [UInt8])] = []
    var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    var kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var main = "word/document.xml"

    init(_ body: String) { self.body = body }

    var bytes: [UInt8] { get throws { try zipped(files) } }

    var files: [(name: String, bytes: [UInt8])] {
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let mainName = main.split(separator: "/").last ?? ""
        var files = [
            (
                "[Content_Types].xml",
                Array(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.utf8)
            ),
            ("_rels/.rels", rels(#"<Relationship Id="r1" Type="\#(kinds)/officeDocument" Target="/\#(main)"/>"#)),
            (main, part("document", "<w:body>\(body)</w:body>")),
        ]
        var links = relationships
        let parts = [
            ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
        ]
        for (kind, inner) in parts {
            guard let inner else { continue }
            files.append(("\(folder)/\(kind).xml", part(kind, inner)))
            links += #"<Relationship Id="\#(kind)" Type="\#(kinds)/\#(kind)" Target="\#(kind).xml"/>"#
        }
        files.append(("\(folder)/_rels/\(mainName).rels", rels(links)))
        return files + others.map { ($0.name, $0.bytes) }
    }

    private func rels(_ inner: String) -> [UInt8] {
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array(#"<Relationships xmlns="\#(namespace)">\#(inner)</Relationships>"#.utf8)
    }

    private func part(_ root: String, _ inner: String) -> [UInt8] {
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:\(root) xmlns:w="\(namespace)" xmlns:r="\(kinds)"
              xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
              xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
              xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
              xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
              xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
              xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
              xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
              xmlns:new="urn:example:new">\(inner)</w:\(root)>
            """
        return Array(text.utf8)
    }

    func reading(limits: ReadingLimits = ReadingLimits()) throws -> Reported<[Article]> {
        read(SourceFile(name: "a.docx", bytes: try bytes, format: .docx), limits: limits)
    }

    /// The dump of the blocks of the article, below the title and the date that stand before `body`.
    func dumpedBlocks() throws -> String {
        var document = self
        document.body = paragraph("Tên bài", #"<w:outlineLvl w:val="0"/>"#) + paragraph("08/01/2021") + body
        return dumped(try document.reading()).split(separator: "\n").dropFirst(5)
            .map { String($0.dropFirst(2)) }.joined(separator: "\n")
            .replacing(#/\ :\d+\b/#, with: "")
    }
}

/// A paragraph of one run.
func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
}

func styled(_ text: String, _ style: String) -> String { paragraph(text, #"<w:pStyle w:val="\#(style)"/>"#) }

func style(_ id: String, _ name: String, _ inner: String = "", basedOn: String? = nil) -> String {
    let base = basedOn.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? ""
    return #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/>\#(base)\#(inner)</w:style>"#
}

func readingWord(_ bytes: [UInt8]) -> Reported<[Article]> { reading(bytes, as: "a.docx") }

/// A ZIP file, by libzip.
func zipped(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a.zip").path
    var code: Int32 = 0
    let archive = zip_open(path, ZIP_CREATE, &code)
    for (name, bytes) in files {
        let copy = malloc(max(1, bytes.count))
        bytes.withUnsafeBytes { if let copy, let start = $0.baseAddress { memcpy(copy, start, bytes.count) } }
        zip_file_add(archive, name, zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1), ZIP_FL_ENC_UTF_8)
    }
    zip_close(archive)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// A PNG of one grey pixel and so many bytes of comment.
func png(width: UInt8 = 1, padding: Int = 0) -> [UInt8] {
    let bytes = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
            ?? Data())
    guard padding > 0 else { return bytes }
    let size = withUnsafeBytes(of: UInt32(padding).bigEndian) { Array($0) }
    let comment = size + Array("tEXt".utf8) + [UInt8](repeating: 0x61, count: padding + 4)
    return Array(bytes[..<(bytes.count - 12)]) + comment + Array(bytes.suffix(12))
}
