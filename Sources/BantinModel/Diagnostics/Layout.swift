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
