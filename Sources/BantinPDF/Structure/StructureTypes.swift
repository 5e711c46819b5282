import BantinLayout

/// The attributes of our elements in a PDF (ISO 32000-1, 14.8.5); their types are the kinds' names.
extension StructureElement.Kind {
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
