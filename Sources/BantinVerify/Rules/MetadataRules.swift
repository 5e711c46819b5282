import BantinPDFReading

private typealias Namespace = Metadata.Namespace

/// The XMP of the document.
enum MetadataRules {
    static let all: [Rule] = [
        .ua("06-001", vi: "Có siêu dữ liệu XMP", en: "There is XMP metadata") { document, judgement in
            judgement.expect(document.metadata != nil, document.catalog.number, "/Metadata")
        },
        .ua("06-002", vi: "XMP ghi pdfuaid:part là 1", en: "The XMP says pdfuaid:part 1") { document, judgement in
            judge(document, &judgement, Namespace.pdfuaid, "part", "pdfuaid:part") { $0 == "1" }
        },
        .ua("06-003", vi: "XMP có dc:title", en: "The XMP has dc:title") { document, judgement in
            judge(document, &judgement, Namespace.dc, "title", "dc:title") { !$0.isEmpty }
        },
        .a(
            "6.6.2.1", vi: "XMP có mặt, đúng cú pháp, UTF-8, gói không có bytes và encoding",
            en: "The XMP is there, well-formed, UTF-8, its packet without bytes and encoding"
        ) {
            document, judgement in
            judgement.expect(document.metadata != nil, document.catalog.number, "/Metadata")
            guard let metadata = document.metadata else { return }
            let number = document.catalog["Metadata"].number
            judgement.expect(metadata.damage == nil, number, metadata.damage ?? "")
            for word in ["bytes", "encoding"] {
                judgement.expect(metadata.packetHeader.firstRange(of: word + "=") == nil, number, word)
            }
            judgement.expect(String(validating: metadata.bytes, as: UTF8.self) != nil, number, "UTF-8")
        },
        .a(
            "6.6.2.3.1", vi: "Thuộc tính XMP có sẵn hoặc được lược đồ mở rộng định nghĩa",
            en: "XMP properties are predefined or defined by an extension schema"
        ) {
            document, judgement in
            guard let metadata = document.metadata else { return }
            for property in metadata.properties where metadata.extensions.contains(property.name) == false {
                let parts = property.name.split(separator: " ")
                let isPredefined = predefined.contains(String(parts.first ?? ""))
                judgement.expect(isPredefined, document.catalog["Metadata"].number, property.name)
            }
        },
        .a("6.6.2.3.3", vi: "Lược đồ mở rộng đủ các trường", en: "Extension schemas have all their fields") {
            document, judgement in
            guard let metadata = document.metadata else { return }
            judgement.expect(
                metadata.extensionFaults.isEmpty, document.catalog["Metadata"].number,
                metadata.extensionFaults.joined(separator: ", "))
        },
        .a(
            "6.6.4", vi: "XMP ghi pdfaid:part là 2, pdfaid:conformance là A",
            en: "The XMP says pdfaid:part 2 and pdfaid:conformance A"
        ) {
            document, judgement in
            judge(document, &judgement, Namespace.pdfaid, "part", "pdfaid:part") { $0 == "2" }
            judge(document, &judgement, Namespace.pdfaid, "conformance", "pdfaid:conformance") { $0 == "A" }
            for property in document.metadata?.properties ?? []
            where property.name.hasPrefix(Namespace.pdfaid) && !property.prefix.isEmpty {
                judgement.expect(property.prefix == "pdfaid", document.catalog["Metadata"].number, property.prefix)
            }
        },
        .a("6.6.3", vi: "Info nói như XMP", en: "Info says what the XMP says") { document, judgement in
            judgeInfo(document, &judgement)
        },
    ]

    private static func judge(
        _ document: PDFDocument, _ judgement: inout Judgement, _ namespace: String, _ name: String, _ label: String,
        _ holds: (String) -> Bool
    ) {
        guard let metadata = document.metadata, metadata.damage == nil else { return }
        let value = metadata.value(namespace, name)
        judgement.expect(value.map(holds) ?? false, document.catalog["Metadata"].number, "\(label) \(value ?? "")")
    }

    private static func judgeInfo(_ document: PDFDocument, _ judgement: inout Judgement) {
        guard let metadata = document.metadata, metadata.damage == nil else { return }
        let pairs = [
            ("Title", Namespace.dc, "title"), ("Author", Namespace.dc, "creator"),
            ("Subject", Namespace.dc, "description"),
            ("Keywords", Namespace.pdf, "Keywords"), ("Creator", Namespace.xmp, "CreatorTool"),
            ("Producer", Namespace.pdf, "Producer"),
        ]
        let info = document.trailer["Info"]
        for (key, namespace, name) in pairs {
            guard let text = info[key].text, !text.isEmpty else { continue }
            let values = metadata.property(namespace, name)?.values ?? []
            let said = [values.joined(separator: ", "), values.joined(separator: "; "), values.first ?? ""]
            judgement.expect(said.contains(text), info.number, "/\(key) (\(text))")
        }
    }

    private static let predefined: Set = [
        Namespace.dc, Namespace.pdf, Namespace.xmp, Namespace.pdfaid, Namespace.pdfaExtension,
        "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
        "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/",
        "http://ns.adobe.com/exif/1.0/",
        "http://ns.adobe.com/exif/1.0/aux/", "http://ns.adobe.com/xmp/Identifier/qual/1.0/",
    ]
}
