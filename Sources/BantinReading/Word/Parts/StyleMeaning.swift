import Foundation

/// What the name of a style says that its paragraphs are.
///
/// Word keeps the English names of its own styles in every language; other programs, and people, write their own.
enum StyleMeaning: Hashable {
    case title, subtitle, lead, date, author, caption, quotation, verse, contents
    case heading(Int)

    init?(styleName: String) {
        let words = letters(of: styleName)
        if let meaning = meanings[words] {
            self = meaning
            return
        }
        for prefix in ["heading", "tieude", "demuc"] where words.hasPrefix(prefix) {
            guard let level = Int(words.dropFirst(prefix.utf8.count)), (1...9).contains(level) else { continue }
            self = .heading(level)
            return
        }
        guard words.hasPrefix("toc"), words.utf8.count <= 4 else { return nil }
        self = .contents
    }

    var headingLevel: Int? {
        if case .heading(let level) = self { level } else { nil }
    }
}

private let meanings: [String: StyleMeaning] = [
    "title": .title, "tieude": .title, "tieudebai": .title, "tenbai": .title, "tit": .title, "headline": .title,
    "subtitle": .subtitle, "phude": .subtitle, "tieudephu": .subtitle,
    "sapo": .lead, "lead": .lead, "chapeau": .lead, "tomtat": .lead, "loidan": .lead, "trichyeu": .lead,
    "standfirst": .lead, "abstract": .lead,
    "date": .date, "ngay": .date, "ngaydang": .date, "ngaythang": .date,
    "author": .author, "tacgia": .author, "byline": .author, "butdanh": .author, "signature": .author,
    "caption": .caption, "chuthich": .caption, "chuthichanh": .caption, "chuthichhinh": .caption,
    "quote": .quotation, "intensequote": .quotation, "blocktext": .quotation, "quotations": .quotation,
    "blockquotation": .quotation, "trichdan": .quotation,
    "verse": .verse, "tho": .verse, "poem": .verse, "poetry": .verse, "baitho": .verse, "khotho": .verse,
    "tocheading": .contents, "contentsheading": .contents, "tableoffigures": .contents, "mucluc": .contents,
]

/// The letters and digits of a name, small and without marks: `Tiêu đề` is `tieude`.
private func letters(of name: String) -> String {
    guard name.utf8.count < 80 else { return "" }
    var result = ""
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
        if scalar == "đ" {
            result += "d"
        } else if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
