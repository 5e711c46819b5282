import BantinLayout
import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

/// Pages of one article on the typewriter; the text block holds 20 lines of 40 characters.
private func pages(
    _ blocks: [Block.Kind], notes: [Note] = [], columns: Int = 1, adjust: (inout StyleSheet) -> Void = { _ in }
) throws -> PagedBulletin {
    var sheet = StyleSheet.typewriter(columns: columns)
    adjust(&sheet)
    let place = SourceSpan(file: "bài.md", line: 1)
    let article = Article(blocks: blocks.map { Block($0, at: place) }, notes: notes, at: place)
    return try pages(of: [article], sheet: sheet)
}

private func pages(of articles: [Article], sheet: StyleSheet) throws -> PagedBulletin {
    let bulletin = Bulletin(title: "Bản tin", articles: articles)
    return try typesetBulletin(StyledBulletin(bulletin: bulletin, sheet: sheet), jobs: 1) { TypewriterShaper() }.value
}

extension PagedBulletin {
    /// The lines of a page in drawing order.
    func texts(page: Int) -> [String] {
        pages[page].items.compactMap { item in
            guard case .line(let placed) = item else { return nil }
            let set = lineSets[Int(placed.set)]
            return set.text(of: set.lines[Int(placed.line)], store: stores[set.store])
                .split(separator: " ").joined(separator: " ")
        }
    }
}

/// A paragraph of so many lines: each word fills one.
private func paragraph(_ name: String, lines: Int) -> Block.Kind {
    .paragraph([
        .text((1...lines).map { "\(name)\($0)" + String(repeating: "x", count: 25) }.joined(separator: " "))
    ])
}

@Suite struct PageTests {
    @Test func `no line stands alone at the foot or the head of a page`() throws {
        for before in 14...19 {
            let paged = try pages([paragraph("a", lines: before), paragraph("b", lines: 4)])
            let counts = paged.pages.indices.map { paged.texts(page: $0).filter { $0.hasPrefix("b") }.count }
            #expect(!counts.contains(1), "after \(before) lines: \(counts)")
            #expect(counts.reduce(0, +) == 4)
        }
    }

    @Test func `a heading stays with two lines of what follows`() throws {
        for before in 14...19 {
            let paged = try pages([
                paragraph("a", lines: before), .heading(level: 2, [.text("Đầu đề")]), paragraph("b", lines: 5),
            ])
            for page in paged.pages.indices {
                let texts = paged.texts(page: page)
                guard let heading = texts.firstIndex(of: "Đầu đề") else { continue }
                #expect(texts.count >= heading + 3, "after \(before) lines")
            }
        }
    }

    @Test func `a picture stays with its caption`() throws {
        let content = Picture.Content(location: .bytes([]), format: .png, pixelWidth: 320, pixelHeight: 130)
        let figure = Figure(picture: Picture(source: "a.png", content: content), caption: [.text("Chú thích")])
        for before in 5...19 {
            let paged = try pages([paragraph("a", lines: before), .figure(figure), paragraph("b", lines: 3)])
            for page in paged.pages.indices {
                let hasPicture = paged.pages[page].items.contains { if case .picture = $0 { true } else { false } }
                #expect(paged.texts(page: page).contains("Chú thích") == hasPicture, "after \(before) lines")
            }
        }
    }

    @Test func `a note stands at the foot of the page of its call`() throws {
        let place = SourceSpan(file: "bài.md", line: 1)
        let note = Note(blocks: [Block(.paragraph([.text("lời chú")]), at: place)], at: place)
        for before in 1...30 {
            let call = Block.Kind.paragraph([.text("gọi"), .noteReference(0), .text(" đây")])
            let paged = try pages([paragraph("a", lines: before), call, paragraph("b", lines: 30)], notes: [note])
            let callPage = paged.pages.indices.first { paged.texts(page: $0).contains("gọi1 đây") }
            let notePage = paged.pages.indices.first { paged.texts(page: $0).contains { $0.contains("lời chú") } }
            #expect(callPage != nil && callPage == notePage, "after \(before) lines")
            let page = try #require(notePage)
            #expect(paged.texts(page: page).last?.contains("lời chú") == true)
        }
    }

    @Test func `a note too long for the page goes on at the foot of the next`() throws {
        let place = SourceSpan(file: "bài.md", line: 1)
        let note = Note(blocks: [Block(paragraph("n", lines: 30), at: place)], at: place)
        let paged = try pages(
            [.paragraph([.text("gọi"), .noteReference(0)]), paragraph("b", lines: 20)], notes: [note])
        let counts = paged.pages.indices.map { page in
            paged.texts(page: page).filter { $0.contains("n") && $0.contains("xxx") }.count
        }
        #expect(counts.reduce(0, +) == 30)
        #expect(counts.filter { $0 > 0 }.count >= 2)
    }

    @Test func `a table's head rows repeat on each new page, as artifacts`() throws {
        func cell(_ text: String, isHeader: Bool = false) -> TableCell {
            TableCell(
                isHeader: isHeader,
                blocks: [Block(.paragraph([.text(text)]), at: SourceSpan(file: "bài.md"))])
        }
        let rows = (1...40).map { [cell("hàng \($0)"), cell("\($0)")] }
        let table = Table(headRowCount: 1, rows: [[cell("Tên", isHeader: true), cell("Số", isHeader: true)]] + rows)
        let paged = try pages([.table(table)])
        #expect(paged.pages.count > 2)
        for page in paged.pages.indices {
            #expect(paged.texts(page: page).first == "Tên")
        }
        let owned = paged.pages.indices.map { page in
            paged.pages[page].items.contains { item in
                guard case .line(let placed) = item else { return false }
                let set = paged.lineSets[Int(placed.set)]
                let word = set.words[Int(set.lines[Int(placed.line)].words.lowerBound)]
                guard case .element(let id) = set.marks[Int(word.mark)].owner else { return false }
                guard let parent = paged.structure[id].parent, case .tableHeader = paged.structure[parent].kind else {
                    return false
                }
                return true
            }
        }
        #expect(owned == [true] + Array(repeating: false, count: paged.pages.count - 1))
    }

    @Test func `a row higher than a page goes on over the next`() throws {
        let place = SourceSpan(file: "bài.md")
        let cell = TableCell(blocks: [Block(paragraph("d", lines: 50), at: place)])
        let paged = try pages([.table(Table(headRowCount: 0, rows: [[cell]]))])
        let lines = paged.pages.indices.flatMap { paged.texts(page: $0) }
        #expect(lines.count == 50)
        #expect(paged.pages.count >= 3)
    }

    @Test func `columns are filled in order and even at the end`() throws {
        let short = Block.Kind.paragraph([
            .text((1...20).map { "t\($0)" + String(repeating: "y", count: 15) }.joined(separator: " "))
        ])
        let paged = try pages([short], columns: 2)
        #expect(paged.pages.count == 1)
        var perColumn: [Length: Int] = [:]
        for case .line(let line) in paged.pages[0].items { perColumn[line.x, default: 0] += 1 }
        #expect(perColumn.values.sorted() == [10, 10])
    }

    @Test func `contents name each article with the page it begins on`() throws {
        let place = SourceSpan(file: "bài.md")
        let articles = (1...3).map { number in
            Article(title: "Bài \(number)", blocks: [Block(paragraph("a", lines: 25), at: place)], at: place)
        }
        var sheet = StyleSheet.typewriter()
        sheet.contents = .auto
        let paged = try pages(of: articles, sheet: sheet)
        #expect(paged.texts(page: 0).first == "Bản tin")
        for number in 1...3 {
            let page = try #require(paged.anchors[.article(number - 1)]).page
            #expect(paged.texts(page: page).contains("Bài \(number)"))
            let entry = try #require(paged.texts(page: 0).firstIndex(of: "Bài \(number)"))
            #expect(paged.texts(page: 0)[(entry + 1)...].first { !$0.contains(".") } == String(page + 1))
        }
    }

    @Test func `the folio is the page's number, and keeps off the first page when the style says so`() throws {
        let paged = try pages([paragraph("a", lines: 45)]) { sheet in
            sheet.page.folio = Folio(place: .topCenter, isOnFirstPage: false, baseline: .points(20))
        }
        #expect(paged.texts(page: 0).first?.hasPrefix("a1") == true)
        #expect(paged.texts(page: 1).first == "2")
        #expect(paged.pages.map(\.label) == ["1", "2", "3"])
    }

    @Test func `the number of jobs changes nothing`() throws {
        var random = RandomBulletin(seed: 7, articleCount: 40)
        let styled = StyledBulletin(
            bulletin: random.bulletin(), sheet: .typewriter(width: .points(400), height: .points(500)))
        let dumps = try [1, 2, 4].map { jobs in
            var tree = TextTree()
            dump(try typesetBulletin(styled, jobs: jobs) { TypewriterShaper() }.value, into: &tree)
            return tree.text
        }
        #expect(dumps[0] == dumps[1])
        #expect(dumps[0] == dumps[2])
    }
}

@Suite struct PicturePlaceTests {
    private static let figure = Figure(
        picture: Picture(
            source: "a.png",
            content: Picture.Content(location: .bytes([]), format: .png, pixelWidth: 320, pixelHeight: 160)),
        caption: [.text("Chú thích")])

    @Test func `text goes on below where a picture found no room, and the picture heads the next page`() throws {
        let paged = try pages([paragraph("a", lines: 14), .figure(Self.figure), paragraph("b", lines: 30)])
        #expect(paged.texts(page: 0).count == 20)
        guard case .picture = paged.pages[1].items.first else {
            Issue.record("the picture does not head the second page")
            return
        }
        #expect(paged.texts(page: 1).first == "Chú thích")
        // The logical order is the article's all the same.
        let part = try #require(paged.structure[StructureTree.root].children.first)
        #expect(paged.structure[part].children.map { paged.structure[$0].kind.name } == ["P", "Figure", "P"])
    }

    @Test func `columns are not made even by shrinking a picture`() throws {
        let content = Picture.Content(location: .bytes([]), format: .png, pixelWidth: 800, pixelHeight: 700)
        let figure = Figure(picture: Picture(source: "a.png", content: content), caption: [])
        func text(_ lines: Int) -> Block.Kind {
            .paragraph([.text(Array(repeating: "mộthaibabốnnămsáu", count: lines).joined(separator: " "))])
        }
        for lines in 1...10 {
            let paged = try pages([text(lines), .figure(figure), text(6)], columns: 2)
            #expect(paged.pages.count == 1)
            for case .picture(let picture) in paged.pages[0].items {
                #expect(picture.frame.height == .points(100.625), "after \(lines) lines")
            }
        }
    }

    @Test func `a picture at the article's end stays before the last words`() throws {
        let paged = try pages([paragraph("a", lines: 14), .figure(Self.figure), paragraph("b", lines: 3)])
        #expect(paged.texts(page: 0).count == 14)
        #expect(paged.texts(page: 1).first == "Chú thích")
    }
}

@Suite struct TogetherTests {
    @Test func `a stanza moves on rather than part`() throws {
        let stanza = (1...4).map { [Inline.text("câu \($0)")] }
        for before in 14...19 {
            let paged = try pages([paragraph("a", lines: before), .verse(Verse(stanzas: [stanza]))])
            let counts = paged.pages.indices.map { paged.texts(page: $0).filter { $0.hasPrefix("câu") }.count }
            #expect(counts.contains(4), "after \(before) lines: \(counts)")
        }
    }

    @Test func `no low row of a table stands alone beside its head`() throws {
        func row(_ number: Int) -> [TableCell] {
            [TableCell(blocks: [Block(.paragraph([.text("hàng \(number)")]), at: SourceSpan(file: "bài.md"))])]
        }
        let head = [
            TableCell(
                isHeader: true, blocks: [Block(.paragraph([.text("Tên")]), at: SourceSpan(file: "bài.md"))])
        ]
        for before in 1...19 {
            let table = Table(headRowCount: 1, rows: [head] + (1...8).map(row))
            let paged = try pages([paragraph("a", lines: before), .table(table)])
            let counts = paged.pages.indices.map { paged.texts(page: $0).filter { $0.hasPrefix("hàng") }.count }
            #expect(!counts.contains(1), "after \(before) lines: \(counts)")
            #expect(counts.reduce(0, +) == 8)
        }
    }
}
