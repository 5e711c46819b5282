import BantinPDFReading

/// The structure tree: roles, nesting, headings, figures, notes.
enum StructureRules {
    static let all: [Rule] = [
        .ua("02-001", vi: "Mọi kiểu dẫn đến một kiểu chuẩn", en: "Every type leads to a standard type") {
            document, judgement in
            expectStandardTypes(document, &judgement)
        },
        .ua("02-003", vi: "Bảng vai không vòng tròn", en: "The role map has no circles") { document, judgement in
            expectNoCircles(document, &judgement)
        },
        .ua("02-004", vi: "Kiểu chuẩn không bị đổi vai", en: "No standard type is mapped to another") {
            document, judgement in
            expectNoRemapping(document, &judgement)
        },
        .a(
            "6.7.3.4", vi: "Bảng vai dẫn đến kiểu chuẩn, không vòng tròn",
            en: "The role map leads to standard types, without circles"
        ) {
            document, judgement in
            expectStandardTypes(document, &judgement)
            expectNoCircles(document, &judgement)
            expectNoRemapping(document, &judgement)
        },
        .ua(
            "32000-14.7.2", vi: "Cây cấu trúc nối đúng lên và xuống",
            en: "The structure tree is linked both up and down"
        ) {
            document, judgement in
            for (index, element) in document.structure.elements.enumerated() {
                judgement.expect(
                    element.knowsParent, page: document.page(of: index), element.value.number, "\(element.type) /P")
                for case .broken in element.kids {
                    judgement.expect(
                        false, page: document.page(of: index), element.value.number, "\(element.type) /K")
                }
            }
        },
        .ua("09-005", vi: "Danh sách gồm LI, LI gồm Lbl và LBody", en: "Lists are of LI, LI of Lbl and LBody") {
            document, judgement in
            Nesting.lists.judge(document, &judgement)
        },
        .ua("09-006", vi: "Mục lục gồm TOCI", en: "Tables of contents are of TOCI") { document, judgement in
            Nesting.contents.judge(document, &judgement)
        },
        .ua("09-007", vi: "Ruby gồm RB, RT, RP", en: "Ruby is of RB, RT, RP") { document, judgement in
            Nesting.ruby.judge(document, &judgement)
        },
        .ua("09-008", vi: "Warichu gồm WT, WP", en: "Warichu is of WT, WP") { document, judgement in
            Nesting.warichu.judge(document, &judgement)
        },
        .ua("13-004", vi: "Mỗi Figure có Alt hoặc ActualText", en: "Each Figure has Alt or ActualText") {
            document, judgement in
            expectAlternative(document, "Figure", &judgement)
        },
        .ua("17-002", vi: "Mỗi Formula có Alt hoặc ActualText", en: "Each Formula has Alt or ActualText") {
            document, judgement in
            expectAlternative(document, "Formula", &judgement)
        },
        .ua("32000-14.8.5.4.3", vi: "Mỗi Figure có BBox", en: "Each Figure has a BBox") { document, judgement in
            for index in document.structure.all("Figure") {
                let box = document.structure.attribute("BBox", of: index)?.items.compactMap(\.real) ?? []
                let isBox = box.count == 4 && box[0] < box[2] && box[1] < box[3]
                judgement.expect(
                    isBox, page: document.page(of: index), document.structure.elements[index].value.number, "Figure")
            }
        },
        .ua("14-002", vi: "Đầu mục đầu tiên là H1", en: "The first heading is H1") { document, judgement in
            guard let first = headings(document).first else { return }
            expect(levels[document.structure.elements[first].standard ?? ""] == 1, first, document, &judgement)
        },
        .ua("14-003", vi: "Cấp đầu mục không nhảy", en: "Heading levels are not skipped") { document, judgement in
            var last: Int?
            for index in headings(document) {
                let level = levels[document.structure.elements[index].standard ?? ""] ?? 1
                if let last { expect(level <= last + 1, index, document, &judgement) }
                last = level
            }
        },
        .ua("14-006", vi: "Mỗi nút có nhiều nhất một H", en: "A node has one H at most") { document, judgement in
            let parents = Dictionary(grouping: document.structure.all("H")) {
                document.structure.elements[$0].parent ?? -1
            }
            for (_, group) in parents.sorted(by: { $0.key < $1.key }) {
                expect(group.count == 1, group[group.count - 1], document, &judgement)
            }
        },
        .ua("14-007", vi: "Không dùng lẫn H và H1…H6", en: "H and H1…H6 are not mixed") { document, judgement in
            let plain = document.structure.all("H")
            guard let first = plain.first else { return }
            expect(headings(document).isEmpty, first, document, &judgement)
        },
        .ua("19-003", vi: "Mỗi Note có ID", en: "Each Note has an ID") { document, judgement in
            for index in document.structure.all("Note") {
                let identifier = document.structure.elements[index].value["ID"].string
                expect(identifier?.isEmpty == false, index, document, &judgement)
            }
        },
        .ua("19-004", vi: "ID của Note không trùng", en: "The IDs of Notes are unique") { document, judgement in
            var seen: Set<[UInt8]> = []
            for index in document.structure.all("Note") {
                guard let identifier = document.structure.elements[index].value["ID"].string else { continue }
                expect(seen.insert(identifier).inserted, index, document, &judgement)
            }
        },
    ]

    private static let levels = ["H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6]

    private static func headings(_ document: PDFDocument) -> [Int] {
        document.structure.all("H1", "H2", "H3", "H4", "H5", "H6")
    }

    private static func expect(_ holds: Bool, _ index: Int, _ document: PDFDocument, _ judgement: inout Judgement) {
        let element = document.structure.elements[index]
        judgement.expect(holds, page: document.page(of: index), element.value.number, element.type)
    }

    private static func expectAlternative(_ document: PDFDocument, _ type: String, _ judgement: inout Judgement) {
        for index in document.structure.all(type) {
            let value = document.structure.elements[index].value
            expect(
                value["Alt"].string?.isEmpty == false || value["ActualText"].string != nil, index, document, &judgement)
        }
    }

    private static func expectStandardTypes(_ document: PDFDocument, _ judgement: inout Judgement) {
        for (index, element) in document.structure.elements.enumerated()
        where !document.structure.roles.isInCircle(element.type) {
            expect(element.standard != nil, index, document, &judgement)
        }
    }

    private static func expectNoCircles(_ document: PDFDocument, _ judgement: inout Judgement) {
        for (type, _) in document.structure.roles.pairs {
            judgement.expect(
                !document.structure.roles.isInCircle(type), document.structure.root["RoleMap"].number, "/\(type)")
        }
    }

    private static func expectNoRemapping(_ document: PDFDocument, _ judgement: inout Judgement) {
        for (type, role) in document.structure.roles.pairs
        where StandardType.all.contains(type) {
            judgement.expect(role == type, document.structure.root["RoleMap"].number, "/\(type) /\(role)")
        }
    }
}
