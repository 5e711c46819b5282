import BantinEPUB
import BantinModel
import BantinTestSupport
import Foundation

let css = """
    body { margin: 5%; line-height: 1.5; }
    .dateline, .author { font-style: italic; }
    .author { text-align: right; }
    .lead { font-weight: bold; }
    .verse .line { display: block; padding-left: 2em; }
    blockquote .attribution { text-align: right; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid; padding: 0.2em 0.5em; }
    figure { margin: 1em 0; text-align: center; }
    img { max-width: 100%; }
    .notes { border-top: 1px solid; font-size: smaller; }

    """

let someDay = day("2021-01-31")

func day(_ iso8601: String) -> CalendarDate {
    guard let day = CalendarDate(iso8601: iso8601) else { preconditionFailure("no day: \(iso8601)") }
    return day
}

let cover = Cover(TestPicture.png, .png, width: 16, height: 12)

func publication(_ bulletin: Bulletin, fonts: [FontFile] = [], cover: Cover? = cover) -> Reported<Publication> {
    makePublication(bulletin, css: css, fonts: fonts, cover: cover, modified: someDay)
}

/// A bulletin of one article with these blocks.
func bulletin(_ blocks: [Block.Kind], lead: [Inline] = [], notes: [[Block.Kind]] = []) -> Bulletin {
    Bulletin(
        title: "Bản tin xã Hòa Bình", date: someDay,
        articles: [
            Article(
                title: "Một bài", lead: lead, blocks: blocks.map(block),
                notes: notes.map { Note(blocks: $0.map(block), at: SourceSpan(file: "bai.html", line: 9)) },
                at: SourceSpan(file: "bai.html"))
        ])
}

func block(_ kind: Block.Kind) -> Block { Block(kind, at: SourceSpan(file: "bai.html", line: 3)) }

func paragraph(_ text: String) -> Block { block(.paragraph([.text(text)])) }

/// The text of a file of the publication.
func text(of path: String, in publication: Publication) -> String {
    guard let file = publication.files.first(where: { $0.path == "EPUB/\(path)" }),
        case .bytes(let bytes) = file.content
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
}

/// What is between the body's tags of the first article.
func firstArticle(_ bulletin: Bulletin) -> String {
    text(of: "article-001.xhtml", in: publication(bulletin).value)
}

/// Every kind of block and inline, in articles that have much in common.
func everything(pictures: [Picture.Content]) -> Bulletin {
    Bulletin(
        title: "Bản tin tháng 1 & những việc <mới>", month: YearMonth(year: 2021, month: 1), date: someDay,
        articles: (1...3).map { number in
            Article(
                title: "Được mùa lúa ở thôn Đông – phần \(number)", subtitle: "Ghi chép", date: someDay,
                lead: [.text("Lúa chín sớm hơn mọi năm."), .lineBreak, .text("Bà con phấn khởi.")],
                author: number == 2 ? "Thu Hà" : "Minh Đức", source: "https://xa.example/tin/\(number)",
                blocks: allBlocks(pictures), notes: allNotes, at: SourceSpan(file: "bai-\(number).html"))
        })
}

private let allNotes = [
    Note(blocks: [paragraph("Số liệu của hợp tác xã.")], at: SourceSpan(file: "bai.html", line: 40)),
    Note(
        blocks: [
            block(.list(ListBlock(isOrdered: false, items: [[paragraph("một")], [paragraph("hai")]]))),
            paragraph("Tính đến cuối tháng."),
        ], at: SourceSpan(file: "bai.html", line: 41)),
]

private func allBlocks(_ pictures: [Picture.Content]) -> [Block] {
    let inlines: [Inline] = [
        .text("Năm nay "), .strong([.text("rất "), .emphasis([.text("được mùa")])]), .text(", mỗi m"),
        .superscript([.text("2")]), .text(" cho 0,7 kg"), .noteReference(0), .text("; nước H"),
        .subscript([.text("2")]),
        .text("O đủ."), .lineBreak, .text("Xem "),
        .link(target: "https://xa.example/số liệu?q=lúa&n=1", [.text("bảng"), .noteReference(1), .text(" đầy đủ")]),
        .text(", "), .link(target: "/vi-vn/Trang.aspx", [.text("trang xã")]), .text(" hay "),
        .link(target: "mailto:lienhe@xa.example", [.text("viết thư")]), .text(" "),
        .foreign(language: "en", [.text("open data")]), .text(" 🌾, ghi chú cũ"), .noteReference(0), .text("."),
    ]
    let figures = pictures.enumerated().map { index, content in
        Block.Kind.figure(
            Figure(
                picture: Picture(source: "anh-\(index).jpg", alt: "Cánh đồng lúa chín", content: content),
                caption: index.isMultiple(of: 2) ? [.text("Gặt lúa ở thôn Đông. "), .emphasis([.text("Ảnh: Hà")])] : [])
        )
    }
    let kinds: [Block.Kind] = [
        .paragraph(inlines), .heading(level: 4, [.text("Kết quả")]), .paragraph([.text("]]> & <b> \u{1} \u{FFFE} “”")]),
        .heading(level: 6, [.text("Từng thôn"), .noteReference(1)]), .list(nestedList), .table(table),
        .heading(level: 2, [.text("Lời kể")]), .quotation(quotation), .rule, .verse(verse),
        .figure(Figure(picture: Picture(source: "mat.jpg"), caption: [.text("Ảnh đã mất")])),
    ]
    return (kinds + figures).map(block)
}

private let nestedList = ListBlock(
    isOrdered: true, start: 3,
    items: [
        [paragraph("Thôn Đông")],
        [
            paragraph("Thôn Đoài"),
            block(
                .list(
                    ListBlock(
                        isOrdered: false, items: [[paragraph("xóm trên")], [paragraph("xóm dưới"), block(.rule)]]))),
        ],
        [paragraph("Thôn Bắc"), paragraph("gồm cả bãi bồi")],
    ])

private let table = Table(
    caption: [.text("Sản lượng theo thôn")], headRowCount: 2,
    rows: [
        [
            TableCell(isHeader: true, rowSpan: 5, blocks: [paragraph("Thôn")]),
            TableCell(
                isHeader: true, columnSpan: 2, alignment: .center, blocks: [block(.heading(level: 3, [.text("Tấn")]))]),
        ],
        [TableCell(isHeader: true, blocks: [paragraph("2020")]), TableCell(isHeader: true, blocks: [])],
        [
            TableCell(isHeader: true, rowSpan: 2, blocks: [block(.quotation(quotation))]),
            TableCell(alignment: .right, blocks: [paragraph("12,5")]), TableCell(blocks: []),
        ],
        [TableCell(columnSpan: 2, blocks: [paragraph("một"), block(.quotation(quotation))])],
    ])

private let quotation = Quotation(
    blocks: [paragraph("Chưa năm nào như năm nay."), block(.heading(level: 5, [.text("Thật vậy")]))],
    attribution: [.text("Bà Sáu, thôn Đông")])

private let verse = Verse(stanzas: [
    [
        [.text("Đồng xanh nối tới chân trời")],
        [.text("Lúa reo theo gió "), .emphasis([.text("gọi người")]), .text(" về thăm")],
    ],
    [[.text("Sân phơi thóc trải vàng sân")]],
])
