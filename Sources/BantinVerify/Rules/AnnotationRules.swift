import BantinPDFReading

/// Links and other annotations (Matterhorn 28; ISO 19005-2 6.3).
enum AnnotationRules {
    static let all: [Rule] = [
        .ua("28-002", vi: "Chú giải nằm trong phần tử Annot", en: "An annotation is in an Annot element") {
            document, judgement in
            each(document) { page, annotation, type in
                guard !["Widget", "Link", "PrinterMark", "Popup"].contains(type) else { return }
                expect(isInside("Annot", annotation, document), page, annotation, &judgement)
            }
        },
        .ua("28-004", vi: "Chú giải có Contents hoặc Alt", en: "An annotation has Contents or an Alt") {
            document, judgement in
            each(document) { page, annotation, type in
                guard !["Widget", "Link", "PrinterMark", "Popup"].contains(type) else { return }
                expect(hasContents(annotation) || hasAlternative(annotation, document), page, annotation, &judgement)
            }
        },
        .ua("28-005", vi: "Trường biểu mẫu có TU hoặc Alt", en: "A form field has a TU or an Alt") {
            document, judgement in
            each(document) { page, annotation, type in
                guard type == "Widget" else { return }
                let name = annotation["TU"].string ?? annotation["Parent"]["TU"].string
                expect(name?.isEmpty == false || hasAlternative(annotation, document), page, annotation, &judgement)
            }
        },
        .ua("28-007", vi: "Không có chú giải TrapNet", en: "There is no TrapNet annotation") { document, judgement in
            each(document) { page, annotation, type in expect(type != "TrapNet", page, annotation, &judgement) }
        },
        .ua("28-008", vi: "Trang có chú giải có Tabs", en: "A page with annotations has Tabs") { document, judgement in
            for page in document.pages where !page.annotations.isEmpty {
                judgement.expect(!page.value["Tabs"].isNull, page: page.number, page.value.number, "/Tabs")
            }
        },
        .ua("28-009", vi: "Tabs là S", en: "Tabs is S") { document, judgement in
            for page in document.pages where !page.annotations.isEmpty && !page.value["Tabs"].isNull {
                judgement.expect(page.value["Tabs"].name == "S", page: page.number, page.value.number, "/Tabs")
            }
        },
        .ua("28-010", vi: "Trường biểu mẫu nằm trong Form", en: "A form field is in a Form element") {
            document, judgement in
            each(document) { page, annotation, type in
                if type == "Widget" { expect(isInside("Form", annotation, document), page, annotation, &judgement) }
            }
        },
        .ua("28-011", vi: "Liên kết nằm trong phần tử Link", en: "A link is in a Link element") { document, judgement in
            each(document) { page, annotation, type in
                if type == "Link" { expect(isInside("Link", annotation, document), page, annotation, &judgement) }
            }
        },
        .ua("28-012", vi: "Liên kết có Contents", en: "A link has Contents") { document, judgement in
            each(document) { page, annotation, type in
                if type == "Link" { expect(hasContents(annotation), page, annotation, &judgement) }
            }
        },
        .ua("28-017", vi: "PrinterMark không có trong cây", en: "A PrinterMark is not in the tree") {
            document, judgement in
            each(document) { page, annotation, type in
                guard type == "PrinterMark" else { return }
                expect(elements(annotation, document).isEmpty, page, annotation, &judgement)
            }
        },
        .ua(
            "32000-14.7.4.4-annotations", vi: "StructParent của chú giải dẫn về phần tử chứa nó",
            en: "An annotation's StructParent leads to its element"
        ) {
            document, judgement in
            each(document) { page, annotation, _ in
                guard let element = elements(annotation, document).first else { return }
                let number = document.structure.elements[element].value.number
                let parent = document.links.parent(at: annotation["StructParent"])
                expect(parent?.number == number, page, annotation, &judgement)
            }
        },
        .a("6.3.1", vi: "Loại chú giải được phép", en: "Annotations are of allowed types") { document, judgement in
            for page in document.pages {
                for annotation in page.annotations {
                    judgement.expect(
                        allowedTypes.contains(annotation["Subtype"].name ?? ""), page: page.number, annotation.number,
                        "/\(annotation["Subtype"].name ?? "?")")
                }
            }
        },
        .a("6.3.2", vi: "Chú giải được in, không ẩn", en: "Annotations are printed and not hidden") {
            document, judgement in
            for page in document.pages {
                for annotation in page.annotations where annotation["Subtype"].name != "Popup" {
                    // Print, and neither Invisible, Hidden, NoView nor ToggleNoView.
                    let flags = annotation["F"].integer
                    let isPrinted = flags.map { $0 & 4 != 0 && $0 & 0x123 == 0 } ?? false
                    judgement.expect(isPrinted, page: page.number, annotation.number, "/F \(flags ?? 0)")
                }
            }
        },
        .a("6.3.3", vi: "Chú giải có hình thức N", en: "Annotations have an appearance N") { document, judgement in
            for page in document.pages {
                for annotation in page.annotations { judgeAppearance(annotation, page.number, &judgement) }
            }
        },
    ]

    private static let allowedTypes: Set = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet",
        "Watermark", "Redact",
    ]

    /// Annotations that are shown: hidden ones need no place in the tree (ISO 14289-1 7.18.1).
    private static func each(_ document: PDFDocument, _ body: (Int, PDFValue, String) -> Void) {
        for page in document.pages {
            for annotation in page.annotations where (annotation["F"].integer ?? 0) & 2 == 0 {
                body(page.number, annotation, annotation["Subtype"].name ?? "")
            }
        }
    }

    private static func expect(_ holds: Bool, _ page: Int, _ annotation: PDFValue, _ judgement: inout Judgement) {
        judgement.expect(holds, page: page, annotation.number, "/\(annotation["Subtype"].name ?? "?")")
    }

    /// The elements that hold an annotation.
    private static func elements(_ annotation: PDFValue, _ document: PDFDocument) -> [Int] {
        guard let number = annotation.number else { return [] }
        return document.objectElements[number] ?? []
    }

    private static func isInside(_ type: String, _ annotation: PDFValue, _ document: PDFDocument) -> Bool {
        let elements = elements(annotation, document)
        return !elements.isEmpty && elements.allSatisfy { document.structure.isInside($0) { $0.standard == type } }
    }

    private static func hasContents(_ annotation: PDFValue) -> Bool { annotation["Contents"].string?.isEmpty == false }

    private static func hasAlternative(_ annotation: PDFValue, _ document: PDFDocument) -> Bool {
        guard let element = elements(annotation, document).first else { return false }
        return document.structure.elements[element].value["Alt"].string?.isEmpty == false
    }

    private static func judgeAppearance(_ annotation: PDFValue, _ page: Int, _ judgement: inout Judgement) {
        let type = annotation["Subtype"].name ?? ""
        let box = annotation["Rect"].items.compactMap(\.real)
        let isEmpty = box.count == 4 && box[0] == box[2] && box[1] == box[3]
        let appearance = annotation["AP"]
        judgement.expect(
            isEmpty || type == "Popup" || type == "Link" || !appearance.isNull, page: page, annotation.number, "/AP")
        if !appearance.isNull { judgement.expect(appearance.keys == ["N"], page: page, annotation.number, "/AP") }
    }
}
