import BantinLayout
import BantinModel
import BantinPDF
import BantinStyle

/// The same paragraph at several body sizes beside each other, with a scale in centimetres, for a person to choose by.
struct ComparisonSheet {
    private var pages: [ComparedPage] = []
    private var bars: [Rectangle] = []
    private var width = Length.zero
    private var height = Length.zero

    /// When the command line names none: standard, clear, large, giant print and more.
    static let usualSizes = [11.0, 14, 18, 24, 36].map(Length.points)

    private static let margin = Length.millimetres(8)
    /// Of a paragraph's column, in ems of its body: some 26 characters.
    private static let measure = 13.5
    private static let narrowest = Length.millimetres(52)
    private static let widest = Length.millimetres(1180)
    private static let hintSize = Length.points(14)
    private static let scaleLength = 10

    /// Lays the paragraph out once for each size; what the style says of pages gives way to bare columns.
    init(of text: String, language: String, sizes: [Length], room: LayoutRoom) throws {
        var x = Self.margin
        for size in sizes {
            let column = min(Self.widest, max(Self.narrowest, size.scaled(by: Self.measure)))
            let label = "\(size.number) pt"
            let paged = try Self.laidOut([label, text], language: language, size: size, width: column, in: room)
            pages.append(ComparedPage(paged, x: x, y: Self.margin))
            height = max(height, Self.margin + Self.bottom(of: paged))
            x = x + column + Self.margin
        }
        width = x
        try addScale(room: room)
    }

    func paint(resolution: Double, room: LayoutRoom) throws -> Reported<[UInt8]> {
        try paintComparison(
            pages, bars: bars, width: width, height: height, resolution: resolution, shelf: room.shelf)
    }

    /// A bar of ten centimetres with a tick at each, and how to hold the sheet.
    private mutating func addScale(room: LayoutRoom) throws {
        let top = height + Self.margin
        let thickness = Length.points(1)
        let centimetre = Length.millimetres(10)
        let tick = Length.millimetres(3)
        bars.append(
            Rectangle(x: Self.margin, y: top + tick, width: centimetre * Self.scaleLength, height: thickness))
        for mark in 0...Self.scaleLength {
            bars.append(
                Rectangle(x: Self.margin + centimetre * mark, y: top, width: thickness, height: tick + thickness))
        }
        let hint = try Self.laidOut(
            [
                "0 – \(Self.scaleLength) cm",
                "Đo vạch trên: phóng to hoặc thu nhỏ ảnh đến khi vạch dài đúng \(Self.scaleLength) cm. Rồi đặt tờ mẫu cách mắt 40 cm, "
                    + "đeo kính thường dùng để đọc, và chọn cỡ chữ nhỏ nhất đọc được thoải mái.",
            ], language: "vi", size: Self.hintSize, width: min(Self.widest, width - Self.margin * 2), in: room)
        let below = top + tick + Length.millimetres(1)
        pages.append(ComparedPage(hint, x: Self.margin, y: below))
        height = below + Self.bottom(of: hint) + Self.margin
    }

    /// A label in bold over a paragraph, on a page that is one bare column.
    private static func laidOut(
        _ texts: [String], language: String, size: Length, width: Length, in room: LayoutRoom
    ) throws -> PagedBulletin {
        let place = SourceSpan(file: "")
        let blocks = texts.enumerated().map { index, text in
            Block(.paragraph(index == 0 ? [.strong([.text(text)])] : [.text(text)]), at: place)
        }
        let article = Article(language: language, blocks: blocks, at: place)
        let bulletin = Bulletin(title: "", language: language, articles: [article])
        let paper = Paper(width: width, height: Paper.longestSide)
        let options = StyleOptions(fontSize: size, paper: paper, contents: .never, columns: 1, mirrorsMargins: false)
        return try room.laidOut(
            BantinStyle.style(bulletin, with: bare(room.style), options: options).value, progress: { _ in }
        ).value
    }

    private static func bare(_ style: Style) -> Style {
        var style = style
        style.page.inner = .zero
        style.page.outer = .zero
        style.page.top = .zero
        style.page.bottom = .zero
        style.page.minimumMargin = .zero
        style.page.minimumMeasure = .zero
        style.page.headLeft = .none
        style.page.headRight = .none
        style.page.headRule = false
        style.page.folioPlace = .none
        style.text.indent = .zero
        return style
    }

    /// Where the last line of a first page ends, its descenders with it.
    private static func bottom(of paged: PagedBulletin) -> Length {
        let size = paged.stores.flatMap(\.fonts).map(\.size).max() ?? .zero
        let last = paged.pages.first?.items.compactMap { item -> Length? in
            switch item {
            case .line(let line): line.baseline
            case .picture, .fill: nil
            }
        }.max()
        return (last ?? .zero) + size.scaled(by: 0.35)
    }
}

/// The first paragraph of prose in a bulletin, cut at a word when it is long: what sizes are compared by.
func comparedText(of bulletin: Bulletin) -> (text: String, language: String)? {
    let most = 48
    for article in bulletin.articles {
        let paragraphs = article.blocks.compactMap { block -> String? in
            if case .paragraph(let inlines) = block.kind { inlines.plainText } else { nil }
        }
        guard let text = paragraphs.first(where: { $0.count >= 60 }) ?? paragraphs.first(where: { !$0.isEmpty }) else {
            continue
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        let kept = words.prefix(most).joined(separator: " ")
        return (words.count > most ? kept + " …" : kept, article.language)
    }
    return nil
}
