import BantinPDFReading

/// Natural languages (Matterhorn 11; ISO 19005-2 6.7.4).
enum LanguageRules {
    static let all: [Rule] = [
        .ua("11-001", vi: "Ngôn ngữ của nội dung xác định được", en: "The language of content can be told") {
            document, judgement in
            for index in document.structure.elements.indices where holdsMarks(index, in: document) {
                expect(index, in: document, &judgement)
            }
            expectValid(document, &judgement)
        },
        .ua(
            "11-002", vi: "Ngôn ngữ của Alt, ActualText, E xác định được",
            en: "The language of Alt, ActualText and E can be told"
        ) {
            document, judgement in
            for (index, element) in document.structure.elements.enumerated()
            where ["Alt", "ActualText", "E"].contains(where: { !element.value[$0].isNull }) {
                expect(index, in: document, &judgement)
            }
        },
        .ua("11-003", vi: "Ngôn ngữ của dấu trang xác định được", en: "The language of bookmarks can be told") {
            document, judgement in
            guard !document.catalog["Outlines"]["First"].isNull else { return }
            judgement.expect(hasLanguage(document), document.catalog.number, "/Outlines")
        },
        .ua(
            "11-004", vi: "Ngôn ngữ của Contents của chú giải xác định được",
            en: "The language of annotations' Contents can be told"
        ) {
            document, judgement in
            for page in document.pages {
                for annotation in page.annotations where annotation["Contents"].string?.isEmpty == false {
                    let element = annotation.number.flatMap { document.objectElements[$0]?.first }
                    let isKnown = hasLanguage(document) || element.map { hasLanguage($0, in: document) } ?? false
                    judgement.expect(isKnown, page: page.number, annotation.number, "/Contents")
                }
            }
        },
        .ua("11-005", vi: "Ngôn ngữ của TU của trường xác định được", en: "The language of fields' TU can be told") {
            document, judgement in
            for page in document.pages {
                for annotation in page.annotations where !annotation["TU"].isNull {
                    judgement.expect(hasLanguage(document), page: page.number, annotation.number, "/TU")
                }
            }
        },
        .ua(
            "11-006", vi: "Ngôn ngữ của tiêu đề trong XMP xác định được",
            en: "The language of the title in the XMP can be told"
        ) {
            document, judgement in
            guard let title = document.metadata?.property(Metadata.Namespace.dc, "title") else { return }
            let isKnown = hasLanguage(document) || title.languages.contains { $0 != "x-default" }
            judgement.expect(isKnown, document.catalog["Metadata"].number, "dc:title")
        },
        .a(
            "6.7.4", vi: "Tài liệu có Lang, mọi Lang đúng BCP 47",
            en: "The document has a Lang and every Lang keeps BCP 47"
        ) {
            document, judgement in
            judgement.expect(hasLanguage(document), document.catalog.number, "/Lang")
            expectValid(document, &judgement)
        },
    ]

    private static func hasLanguage(_ document: PDFDocument) -> Bool {
        document.catalog["Lang"].text.map(isLanguageTag) ?? false
    }

    private static func hasLanguage(_ index: Int, in document: PDFDocument) -> Bool {
        document.structure.elements[index].hasLanguage
    }

    private static func holdsMarks(_ index: Int, in document: PDFDocument) -> Bool {
        document.structure.elements[index].kids.contains { if case .mark = $0 { true } else { false } }
    }

    private static func expect(_ index: Int, in document: PDFDocument, _ judgement: inout Judgement) {
        let element = document.structure.elements[index]
        judgement.expect(
            hasLanguage(document) || hasLanguage(index, in: document), page: document.page(of: index),
            element.value.number,
            element.type)
    }

    /// Languages that are said anywhere but are no languages.
    private static func expectValid(_ document: PDFDocument, _ judgement: inout Judgement) {
        for (index, element) in document.structure.elements.enumerated() {
            guard let language = element.value["Lang"].text else { continue }
            judgement.expect(
                isLanguageTag(language), page: document.page(of: index), element.value.number, "/Lang (\(language))")
        }
        for (page, content) in document.contents {
            for language in content.languages.sorted() {
                judgement.expect(isLanguageTag(language), page: page, content.owner, "/Lang (\(language))")
            }
        }
    }
}
