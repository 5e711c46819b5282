import BantinModel

extension [Inline] {
    /// The letters inside links, and all letters.
    fileprivate var linkedLetters: (linked: Int, all: Int) {
        reduce(into: (0, 0)) { sum, inline in
            switch inline {
            case .link(let target, let inner):
                let count = inner.plainText.utf8.count
                // A link to a file is something to be had, not another article.
                sum = (sum.0 + (leadsToFile(target) || leadsToFilm(target) ? 0 : count), sum.1 + count)
            case .emphasis, .strong, .superscript, .subscript, .foreign:
                let inner = inline.children.linkedLetters
                sum = (sum.0 + inner.linked, sum.1 + inner.all)
            case .text(let text):
                sum.1 += text.utf8.count { $0 > 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "|") }
            case .lineBreak, .noteReference: return
            }
        }
    }

    /// Whether there is a link in it.
    var holdsLink: Bool {
        contains { inline in
            switch inline {
            case .link: true
            case .text, .lineBreak, .noteReference: false
            case .emphasis, .strong, .superscript, .subscript, .foreign: inline.children.holdsLink
            }
        }
    }

    /// The part of the text that is linked to other pages, from 0 to 1.
    var linkedShare: Double {
        let letters = linkedLetters
        return letters.all == 0 ? 0 : Double(letters.linked) / Double(letters.all)
    }
}

func leadsToFile(_ target: String) -> Bool {
    let path = target.prefix { $0 != "?" && $0 != "#" }.small
    return ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "mp3", "mp4", "jpg", "png"].contains {
        path.hasSuffix(".\($0)")
    }
}

extension Block {
    /// The texts of the block and of the blocks inside it.
    var texts: [[Inline]] {
        switch kind {
        case .paragraph(let text), .heading(_, let text): [text]
        case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
        case .table(let table): [table.caption] + table.rows.flatMap { $0.flatMap { $0.blocks.flatMap(\.texts) } }
        case .figure(let figure): [figure.caption]
        case .quotation(let quotation): quotation.blocks.flatMap(\.texts) + [quotation.attribution]
        case .verse(let verse): verse.stanzas.flatMap { $0 }
        case .rule: []
        }
    }
}

extension Draft {
    var linkedShare: Double {
        switch content {
        case .block(let kind): Array(Block(kind, at: SourceSpan(file: "")).texts.joined()).linkedShare
        case .picture, .marker: 0
        }
    }
}
