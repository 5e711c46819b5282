import BantinPDFReading

/// How the file is written, byte by byte (ISO 19005-2 6.1), and actions (6.5).
enum FileRules {
    static let all: [Rule] = [
        .a(
            "6.1.2", vi: "Đầu tệp là %PDF-1.n và dòng chú thích nhị phân",
            en: "The file starts with %PDF-1.n and a binary comment"
        ) {
            document, judgement in
            judgement.expect(DocumentRules.header(document) != nil, nil, "%PDF-")
            let second = document.file.bytes.drop { $0 != 0x0A && $0 != 0x0D }.drop { $0 == 0x0A || $0 == 0x0D }.prefix(
                5)
            judgement.expect(
                second.count == 5 && second.first == 0x25 && second.dropFirst().allSatisfy { $0 > 127 }, nil, "%")
        },
        .a(
            "6.1.3", vi: "Trailer có ID, không mã hóa, không có gì sau %%EOF",
            en: "The trailer has an ID, nothing is encrypted, nothing follows %%EOF"
        ) {
            document, judgement in
            let identifier = document.trailer["ID"].items
            judgement.expect(identifier.count == 2 && identifier.allSatisfy { $0.string?.isEmpty == false }, nil, "/ID")
            judgement.expect(!document.file.isEncrypted, nil, "/Encrypt")
            judgement.expect(endsAtMarker(document.file.bytes), nil, "%%EOF")
        },
        .a(
            "6.1.7.1", vi: "Luồng có Length đúng, xuống dòng đúng, không trỏ ra ngoài",
            en: "Streams have the right Length and ends of line and are in the file"
        ) {
            document, judgement in
            judgeStreams(document, &judgement)
        },
        .a(
            "6.1.7.2", vi: "Chỉ dùng bộ lọc được phép, không có LZW, Crypt",
            en: "Only filters that are allowed are used: no LZW, no Crypt"
        ) {
            document, judgement in
            document.everyDictionary { _, value in
                guard value.isStream else { return }
                for filter in value["Filter"].oneOrMore {
                    judgement.expect(allowedFilters.contains(filter.name ?? ""), value.number, "/\(filter.name ?? "?")")
                }
            }
            for (page, content) in document.contents {
                for filter in content.inlineFilters.sorted() {
                    judgement.expect(
                        !["LZW", "LZWDecode", "Crypt"].contains(filter), page: page, content.owner, "/\(filter)")
                }
            }
        },
        .a("6.1.9", vi: "Số hiệu đối tượng viết đúng khoảng cách", en: "Objects' numbers are spaced as they must be") {
            document, judgement in
            let bytes = document.file.bytes
            for (number, generation, offset) in document.file.objects {
                guard let offset, offset > 0, offset < bytes.count else { continue }
                let head = Array("\(number) \(generation) obj".utf8)
                let next = offset + head.count
                let isSpaced = bytes[offset...].starts(with: head) && next < bytes.count && isLineEnd(bytes[next])
                judgement.expect(isSpaced && isLineEnd(bytes[offset - 1]), number, "obj")
            }
        },
        .a("6.1.12", vi: "Perms chỉ có UR3 và DocMDP", en: "Perms has UR3 and DocMDP only") { document, judgement in
            for key in document.catalog["Perms"].keys {
                judgement.expect(["UR3", "DocMDP"].contains(key), document.catalog.number, "/\(key)")
            }
        },
        .a(
            "6.1.13", vi: "Số, chuỗi, tên, trang trong giới hạn",
            en: "Numbers, strings, names and pages keep within limits"
        ) {
            document, judgement in
            judgeLimits(document, &judgement)
        },
        .a("6.5.1", vi: "Không có hành động bị cấm", en: "There are no forbidden actions") { document, judgement in
            judgeActions(document, &judgement)
        },
        .a("6.5.2", vi: "Danh mục và trang không có AA", en: "Neither the catalog nor a page has AA") {
            document, judgement in
            judgement.expect(document.catalog["AA"].isNull, document.catalog.number, "/AA")
            for page in document.pages {
                judgement.expect(page.value["AA"].isNull, page: page.number, page.value.number, "/AA")
            }
        },
    ]

    private static let allowedFilters: Set = [
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
        "DCTDecode", "JPXDecode",
    ]

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func endsAtMarker(_ bytes: [UInt8]) -> Bool {
        var end = bytes[...]
        if end.last == 0x0A { end.removeLast() }
        if end.last == 0x0D { end.removeLast() }
        return end.suffix(5).elementsEqual("%%EOF".utf8)
    }

    private static func judgeStreams(_ document: PDFDocument, _ judgement: inout Judgement) {
        let bytes = document.file.bytes
        for (number, _, offset) in document.file.objects {
            let value = document.file.value(number)
            guard value.isStream else { continue }
            judgement.expect(
                value["F"].isNull && value["FFilter"].isNull && value["FDecodeParms"].isNull, number, "/F")
            guard let offset, offset < bytes.count, let start = streamStart(bytes[offset...]) else {
                judgement.expect(offset == nil, number, "stream")
                continue
            }
            guard let length = value["Length"].integer, length >= 0, length < bytes.count - start else {
                judgement.expect(false, number, "/Length")
                continue
            }
            judgement.expect(isEnd(bytes[(start + length)...]), number, "/Length \(length)")
        }
    }

    /// Where the data starts: after `stream` and a line feed, with or without a carriage return.
    private static func streamStart(_ bytes: ArraySlice<UInt8>) -> Int? {
        // A dictionary that holds this word as a name or text is not met in practice before the keyword itself.
        guard let range = bytes.prefix(1 << 20).firstRange(of: Array("stream".utf8)) else { return nil }
        let rest = bytes[range.upperBound...]
        if rest.starts(with: [0x0A]) { return range.upperBound + 1 }
        return rest.starts(with: [0x0D, 0x0A]) ? range.upperBound + 2 : nil
    }

    private static func isEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
        let keyword = Array("endstream".utf8)
        return bytes.starts(with: [0x0A] + keyword) || bytes.starts(with: [0x0D, 0x0A] + keyword)
            || bytes.starts(with: [0x0D] + keyword)
    }

    private static func judgeLimits(_ document: PDFDocument, _ judgement: inout Judgement) {
        document.everyValue { _, value in
            switch value.object {
            case .integer(let number):
                judgement.expect((-2_147_483_648...2_147_483_647).contains(number), value.number, "\(number)")
            case .real(let number):
                let size = number.magnitude
                judgement.expect(size == 0 || (1.175e-38...3.403e38).contains(size), value.number, "\(number)")
            case .string(let bytes): judgement.expect(bytes.count < 32_768, value.number, "(…)")
            case .name(let name): judgement.expect(name.utf8.count <= 127, value.number, "/\(name.prefix(20))…")
            case .null, .boolean, .array, .dictionary, .stream, .reference: break
            }
        }
        judgement.expect(document.file.objects.count <= 8_388_607, nil, "obj")
        for (page, content) in document.contents {
            judgement.expect(content.deepestNesting <= 28, page: page, content.owner, "q \(content.deepestNesting)")
        }
        for page in document.pages {
            let box = page.value["MediaBox"].items.compactMap(\.real)
            guard box.count == 4 else { continue }
            let sides = [(box[2] - box[0]).magnitude, (box[3] - box[1]).magnitude]
            judgement.expect(
                sides.allSatisfy { (3...14_400).contains($0) }, page: page.number, page.value.number, "/MediaBox")
        }
    }

    private static let forbiddenActions: Set = [
        "Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans",
        "GoTo3DView", "JavaScript", "SetState", "NOP",
    ]

    private static func judgeActions(_ document: PDFDocument, _ judgement: inout Judgement) {
        judgement.expect(document.catalog["Names"]["JavaScript"].isNull, document.catalog.number, "/Names /JavaScript")
        document.everyDictionary { _, value in
            // Structure elements have an /S too, and a parent.
            guard let kind = value["S"].name, value["P"].isNull else { return }
            let isNamed = kind == "Named" && value["Type"].name != "OCG"
            judgement.expect(!forbiddenActions.contains(kind), value.number, "/\(kind)")
            if isNamed, let name = value["N"].name {
                judgement.expect(
                    ["NextPage", "PrevPage", "FirstPage", "LastPage"].contains(name), value.number, "/Named /\(name)")
            }
        }
    }
}
