extension Diagnostic {
    /// No font on the shelf has a glyph for a character; a visible stand-in is drawn, and the text keeps the character.
    package static func missingGlyph(_ character: Character, at place: SourceSpan) -> Diagnostic {
        let codes = character.unicodeScalars.map { scalar in
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        }.joined(separator: " ")
        return Diagnostic(
            id: "missing-glyph", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không phông chữ nào có ký tự “\(character)” (\(codes)); trên trang in có dấu thay thế",
                en: "no font has the character “\(character)” (\(codes)); a stand-in is drawn"),
            hint: LocalizedText(
                vi: "thêm một phông có ký tự ấy bằng --fonts THƯ-MỤC, hoặc thay ký tự trong bài",
                en: "add a font that has it with --fonts DIR, or change the character in the article"))
    }

    /// A word was wider than its line and was broken without a hyphen, or it sticks out.
    package static func overfullLine(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "overfull-line", severity: .warning, at: place,
            message: LocalizedText(
                vi: "một từ hay địa chỉ dài hơn bề rộng cột nên phải ngắt ở giữa",
                en: "a word or address is wider than the column and was broken inside"),
            hint: LocalizedText(
                vi: "chọn cỡ chữ nhỏ hơn, ít cột hơn, hoặc viết ngắn lại",
                en: "choose a smaller size or fewer columns, or shorten it"))
    }

    /// A table did not fit its column at full size, where the style wants no smaller type.
    package static func tableSetAsList(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "table-set-as-list", severity: .note, at: place,
            message: LocalizedText(
                vi: "bảng rộng hơn cột ở cỡ chữ này nên được xếp thành danh sách, mỗi hàng một mục",
                en: "a table is wider than the column at this size and was set as a list, an item for each row"),
            hint: LocalizedText(
                vi: "Muốn giữ dạng bảng thì bớt cột, hoặc chọn giấy rộng hơn bằng --paper.",
                en: "To keep it a table, drop columns or choose wider paper by --paper."))
    }

    /// A heading in capitals stays so in a large-print edition.
    package static func capitalsKept(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "capitals-kept", severity: .warning, at: place,
            message: LocalizedText(
                vi: "tiêu đề viết hoa toàn bộ được giữ nguyên: bài không cho biết mỗi chữ viết thường ra sao",
                en: "a heading in capitals is kept: the bulletin does not show how each of its words is written"),
            hint: LocalizedText(
                vi: "Người mắt kém khó đọc chữ in hoa; hãy viết tiêu đề bằng chữ thường.",
                en: "Weak eyes read capitals badly; write the heading in small letters."))
    }

    /// A table did not fit its column at the style's size.
    package static func tableSetSmaller(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "table-set-smaller", severity: .warning, at: place,
            message: LocalizedText(
                vi: "bảng rộng hơn cột nên được xếp chữ nhỏ hơn",
                en: "a table is wider than the column and was set smaller"),
            hint: LocalizedText(
                vi: "chọn cỡ chữ nhỏ hơn, một cột, khổ giấy lớn hơn, hoặc bớt cột của bảng",
                en: "choose a smaller size, one column or larger paper, or drop columns of the table"))
    }
}
