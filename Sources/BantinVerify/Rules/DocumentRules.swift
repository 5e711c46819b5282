import BantinPDFReading

/// The catalog and what stands for the document as a whole.
enum DocumentRules {
    static let all: [Rule] = [
        .ua("6.1", vi: "Tệp bắt đầu bằng %PDF-1.n", en: "The file starts with %PDF-1.n") { document, judgement in
            judgement.expect(header(document) != nil, nil, "%PDF-")
        },
        .ua("6.2", vi: "MarkInfo ghi Marked là true", en: "MarkInfo says Marked true") { document, judgement in
            judgement.expect(document.catalog["MarkInfo"]["Marked"].boolean == true, document.catalog.number, "/Marked")
        },
        .ua("01-007", vi: "Suspects không phải là true", en: "Suspects is not true") { document, judgement in
            judgement.expect(
                document.catalog["MarkInfo"]["Suspects"].boolean != true, document.catalog.number, "/Suspects true")
        },
        .ua("7.1", vi: "Có cây cấu trúc", en: "There is a structure tree") { document, judgement in
            judgement.expect(!document.structure.elements.isEmpty, document.catalog.number, "/StructTreeRoot")
        },
        .ua("07-001", vi: "ViewerPreferences có DisplayDocTitle", en: "ViewerPreferences has DisplayDocTitle") {
            document, judgement in
            judgement.expect(
                document.catalog["ViewerPreferences"]["DisplayDocTitle"].boolean != nil, document.catalog.number,
                "/DisplayDocTitle")
        },
        .ua("07-002", vi: "DisplayDocTitle không phải là false", en: "DisplayDocTitle is not false") {
            document, judgement in
            judgement.expect(
                document.catalog["ViewerPreferences"]["DisplayDocTitle"].boolean != false, document.catalog.number,
                "/DisplayDocTitle false")
        },
        .ua("20-001", vi: "Mỗi cấu hình lớp trong Configs có tên", en: "Each layer configuration in Configs has a name")
        {
            document, judgement in
            for configuration in document.catalog["OCProperties"]["Configs"].items {
                judgement.expect(configuration["Name"].string?.isEmpty == false, configuration.number, "/Configs")
            }
        },
        .ua("20-002", vi: "Cấu hình lớp mặc định có tên", en: "The default layer configuration has a name") {
            document, judgement in
            let configuration = document.catalog["OCProperties"]["D"]
            if configuration.isDictionary {
                judgement.expect(configuration["Name"].string?.isEmpty == false, configuration.number, "/D")
            }
        },
        .ua("20-003", vi: "Cấu hình lớp không có AS", en: "No layer configuration has AS") { document, judgement in
            for configuration in layerConfigurations(document) {
                judgement.expect(configuration["AS"].isNull, configuration.number, "/AS")
            }
        },
        .ua("21-001", vi: "Tệp nhúng có F và UF", en: "A file that is embedded has F and UF") { document, judgement in
            fileSpecifications(document, &judgement)
        },
        .ua("25-001", vi: "Biểu mẫu XFA không động", en: "A form in XFA is not dynamic") { document, judgement in
            let form = document.catalog["AcroForm"]["XFA"]
            for part in form.isStream ? [form] : form.items where part.isStream {
                let text = part.bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
                judgement.expect(text.firstRange(of: "<dynamicRender>required") == nil, part.number, "dynamicRender")
            }
        },
        .ua(
            "26-002", vi: "Tệp mã hóa cho phép công cụ trợ năng đọc",
            en: "An encrypted file lets assistive technology read"
        ) { document, judgement in
            if let permissions = document.trailer["Encrypt"]["P"].integer {
                judgement.expect(permissions & 0x200 != 0, nil, "/P \(permissions)")
            }
        },
        .a("6.7.2.2", vi: "MarkInfo ghi Marked là true", en: "MarkInfo says Marked true") { document, judgement in
            judgement.expect(document.catalog["MarkInfo"]["Marked"].boolean == true, document.catalog.number, "/Marked")
        },
        .a("6.7.3.3", vi: "Có cây cấu trúc", en: "There is a structure tree") { document, judgement in
            judgement.expect(!document.structure.elements.isEmpty, document.catalog.number, "/StructTreeRoot")
        },
        .a("6.4.2", vi: "Không có biểu mẫu XFA, NeedsRendering", en: "There is no XFA form and no NeedsRendering") {
            document, judgement in
            judgement.expect(document.catalog["AcroForm"]["XFA"].isNull, document.catalog.number, "/XFA")
            judgement.expect(
                document.catalog["NeedsRendering"].boolean != true, document.catalog.number, "/NeedsRendering")
        },
        .a("6.4.1", vi: "Trường biểu mẫu không có hành động", en: "Form fields have no actions") {
            document, judgement in
            judgement.expect(
                document.catalog["AcroForm"]["NeedAppearances"].boolean != true, document.catalog.number,
                "/NeedAppearances true")
            for page in document.pages {
                for annotation in page.annotations where annotation["Subtype"].name == "Widget" {
                    judgement.expect(
                        annotation["A"].isNull && annotation["AA"].isNull, page: page.number, annotation.number,
                        "/A /AA")
                }
            }
        },
        .a(
            "6.8", vi: "Tệp nhúng là PDF/A-1 hoặc PDF/A-2, có F và UF",
            en: "An embedded file is PDF/A-1 or PDF/A-2 and has F and UF"
        ) {
            document, judgement in
            fileSpecifications(document, &judgement)
            document.everyDictionary { key, value in
                guard key == "EF" else { return }
                for name in value.keys {
                    judgement.expect(isArchival(value[name].bytes), value[name].number, "/EF /\(name)")
                }
            }
        },
        .a(
            "6.9", vi: "Cấu hình lớp có tên riêng, đủ lớp, không có AS",
            en: "Layer configurations have names of their own, all layers and no AS"
        ) {
            document, judgement in
            judgeLayers(document, &judgement)
        },
        .a(
            "6.10", vi: "Không có AlternatePresentations, PresSteps",
            en: "There are no AlternatePresentations and PresSteps"
        ) {
            document, judgement in
            judgement.expect(
                document.catalog["Names"]["AlternatePresentations"].isNull, document.catalog.number,
                "/AlternatePresentations")
            for page in document.pages {
                judgement.expect(page.value["PresSteps"].isNull, page: page.number, page.value.number, "/PresSteps")
            }
        },
        .a("6.11", vi: "Danh mục không có Requirements", en: "The catalog has no Requirements") { document, judgement in
            judgement.expect(document.catalog["Requirements"].isNull, document.catalog.number, "/Requirements")
        },
    ]

    /// `%PDF-1.` and a digit up to 7, at the very start.
    static func header(_ document: PDFDocument) -> String? {
        let line = String(decoding: document.file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(16), as: UTF8.self)
        return line.wholeMatch(of: #/%PDF-1\.[0-7]/#) == nil ? nil : line
    }

    private static func layerConfigurations(_ document: PDFDocument) -> [PDFValue] {
        let properties = document.catalog["OCProperties"]
        return [properties["D"]].filter(\.isDictionary) + properties["Configs"].items
    }

    private static func judgeLayers(_ document: PDFDocument, _ judgement: inout Judgement) {
        var names: Set<String> = []
        let layers = Set(document.catalog["OCProperties"]["OCGs"].items.compactMap(\.number))
        for configuration in layerConfigurations(document) {
            let name = configuration["Name"].text ?? ""
            judgement.expect(!name.isEmpty && names.insert(name).inserted, configuration.number, "/Name (\(name))")
            judgement.expect(configuration["AS"].isNull, configuration.number, "/AS")
            guard configuration["Order"].isArray else { continue }
            let ordered = Set(flattened(configuration["Order"], depth: 0).compactMap(\.number))
            judgement.expect(layers.isSubset(of: ordered), configuration.number, "/Order")
        }
    }

    private static func flattened(_ value: PDFValue, depth: Int) -> [PDFValue] {
        guard value.isArray, depth < 32 else { return [value] }
        return value.items.flatMap { flattened($0, depth: depth + 1) }
    }

    private static func fileSpecifications(_ document: PDFDocument, _ judgement: inout Judgement) {
        document.everyDictionary { _, value in
            guard !value["EF"].isNull else { return }
            judgement.expect(!value["F"].isNull && !value["UF"].isNull, value.number, "/F /UF")
        }
    }

    private static func isArchival(_ bytes: [UInt8]?) -> Bool {
        guard let bytes, let file = try? PDFFile(bytes), let xmp = file.trailer["Root"]["Metadata"].bytes else {
            return false
        }
        return ["1", "2"].contains(Metadata(xmp).value(Metadata.Namespace.pdfaid, "part"))
    }
}
