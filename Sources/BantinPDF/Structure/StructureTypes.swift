import BantinLayout

/// What our elements are called in a PDF, and their attributes (ISO 32000-1, 14.8.4 and 14.8.5).
extension StructureElement.Kind {
    /// A standard structure type.
    var type: String {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableData: "TD"
        case .figure: "Figure"
        case .caption: "Caption"
        case .blockQuote: "BlockQuote"
        case .note: "Note"
        case .reference: "Reference"
        case .link: "Link"
        case .span: "Span"
        case .contents: "TOC"
        case .contentsItem: "TOCI"
        }
    }

    var isCell: Bool {
        switch self {
        case .tableHeader, .tableData: true
        default: false
        }
    }

    /// Attributes that the kind itself brings, in PDF syntax, or none.
    func attributes(headers: [String]) -> String? {
        switch self {
        case .list(let isOrdered): return "<</O/List/ListNumbering/\(isOrdered ? "Decimal" : "Disc")>>"
        case .tableHeader(let scope, let rowSpan, let columnSpan):
            return "<</O/Table/Scope/\(scope.rawValue)\(spans(rowSpan, columnSpan))>>"
        case .tableData(let rowSpan, let columnSpan):
            let list = headers.map(PDFSyntax.literal).joined()
            let entries = spans(rowSpan, columnSpan) + (headers.isEmpty ? "" : "/Headers[\(list)]")
            return entries.isEmpty ? nil : "<</O/Table\(entries)>>"
        default: return nil
        }
    }

    private func spans(_ rowSpan: Int, _ columnSpan: Int) -> String {
        (rowSpan > 1 ? "/RowSpan \(rowSpan)" : "") + (columnSpan > 1 ? "/ColSpan \(columnSpan)" : "")
    }
}
