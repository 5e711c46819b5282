import BantinPDFReading

/// What pages paint, and whose it is (Matterhorn 01, 30).
enum ContentRules {
    static let all: [Rule] = [
        .ua("01-003", vi: "Không có artifact trong nội dung đã gắn thẻ", en: "No artifact is inside tagged content") {
            document, judgement in
            for (page, content) in document.contents {
                judgement.expect(content.artifactsInsideContent == 0, page: page, content.owner, "Artifact")
            }
        },
        .ua("01-004", vi: "Không có nội dung gắn thẻ trong artifact", en: "No tagged content is inside an artifact") {
            document, judgement in
            for (page, content) in document.contents {
                for mark in content.marks {
                    judgement.expect(!mark.isInsideArtifact, page: page, content.owner, "/\(mark.tag) MCID \(mark.id)")
                }
            }
        },
        .ua("01-005", vi: "Mọi nội dung được gắn thẻ hoặc là artifact", en: "All content is tagged or an artifact") {
            document, judgement in
            judgeOwnership(document, &judgement)
        },
        .ua(
            "32000-14.7.4.4", vi: "Thẻ và nội dung nối đúng hai chiều qua ParentTree",
            en: "Tags and content are linked both ways by the ParentTree"
        ) {
            document, judgement in
            judgeLinks(document, &judgement)
        },
        .ua("32000-7.8.2", vi: "Nội dung trang đọc được đến hết", en: "Pages' content can be read to its end") {
            document, judgement in
            for (page, content) in document.contents {
                judgement.expect(content.isWhole, page: page, content.owner, "/Contents")
                judgement.expect(content.isBalanced, page: page, content.owner, "q Q BDC EMC")
            }
            judgement.expect(!document.hasCircles, document.catalog["Pages"].number, "/Kids")
        },
        .ua("30-001", vi: "Không có XObject tham chiếu", en: "There is no reference XObject") { document, judgement in
            expectNoReferences(document, &judgement)
        },
        .ua("30-002", vi: "Biểu mẫu có MCID chỉ hiện một lần", en: "A form with MCIDs is shown once") {
            document, judgement in
            var uses: [Int: Int] = [:]
            for (_, content) in document.contents { for use in content.forms { uses[use.form, default: 0] += 1 } }
            for form in document.forms where !form.content.marks.isEmpty {
                judgement.expect(uses[form.use.form] == 1, page: form.page, form.use.form, "/Form")
            }
        },
        .a(
            "6.2.2", vi: "Toán tử có trong ISO 32000-1, tài nguyên có đủ",
            en: "Operators are those of ISO 32000-1, resources are there"
        ) {
            document, judgement in
            for (page, content) in document.contents {
                judgement.expect(
                    content.unknownOperators.isEmpty, page: page, content.owner,
                    content.unknownOperators.sorted().prefix(5).joined(separator: " "))
                judgement.expect(
                    content.missingResources.isEmpty, page: page, content.owner,
                    content.missingResources.sorted().prefix(5).joined(separator: " "))
            }
        },
    ]

    static func expectNoReferences(_ document: PDFDocument, _ judgement: inout Judgement) {
        document.everyDictionary { _, value in
            if value.isStream, value["Subtype"].name == "Form" {
                judgement.expect(value["Ref"].isNull, value.number, "/Ref")
            }
        }
    }

    private static func judgeOwnership(_ document: PDFDocument, _ judgement: inout Judgement) {
        for (page, content) in document.contents {
            let stray = content.strayOperators
            judgement.expect(
                stray.isEmpty, page: page, content.owner, "\(stray.count): \(stray.prefix(5).joined(separator: " "))")
            for mark in content.marks {
                let isNamed = document.links.elements[MarkLinks.Key(owner: content.owner, id: mark.id)] != nil
                judgement.expect(isNamed, page: page, content.owner, "/\(mark.tag) MCID \(mark.id)")
            }
        }
    }

    private static func judgeLinks(_ document: PDFDocument, _ judgement: inout Judgement) {
        var painted: Set<MarkLinks.Key> = []
        let forms = Set(document.forms.map(\.use.form))
        for (page, content) in document.contents {
            let owner = document.file.value(content.owner)
            let parents = document.links.parent(at: owner["StructParents"])?.items ?? []
            for mark in content.marks {
                let key = MarkLinks.Key(owner: content.owner, id: mark.id)
                let isNew = painted.insert(key).inserted || forms.contains(content.owner)
                judgement.expect(isNew && !mark.isInsideContent, page: page, content.owner, "MCID \(mark.id)")
                guard let elements = document.links.elements[key] else { continue }
                let parent = parents.indices.contains(mark.id) ? parents[mark.id].number : nil
                let isLinked = elements.count == 1 && document.structure.elements[elements[0]].value.number == parent
                judgement.expect(isLinked, page: page, content.owner, "/StructParents MCID \(mark.id)")
            }
        }
        for key in document.links.elements.keys.sorted(by: { ($0.owner, $0.id) < ($1.owner, $1.id) }) {
            judgement.expect(
                painted.contains(key), page: document.pageNumbers[key.owner], key.owner, "MCR MCID \(key.id)")
        }
    }
}
