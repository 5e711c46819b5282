import BantinLayout
import BantinModel
import BantinStyle
import BantinTestSupport
import Testing

/// What must hold for any bulletin on any page.
@Suite struct AnyBulletinTests {
    private static let sheets: [StyleSheet] = [
        .typewriter(width: .points(500), height: .points(700), alignment: .justified),
        .typewriter(width: .points(420), height: .points(400), columns: 2),
        .typewriter(bodySize: .points(24), width: .points(595), height: .points(842)),
        .typewriter(bodySize: .points(60), width: .points(595), height: .points(842), alignment: .justified),
        followed(.typewriter(width: .points(300), height: .points(260))),
        large(.typewriter(bodySize: .points(18), width: .points(420), height: .points(594))),
    ]

    private static func large(_ sheet: StyleSheet) -> StyleSheet {
        var sheet = sheet
        sheet.table.whenWide = .list
        sheet.note.place = .articleEnd
        sheet.note.call = .brackets
        sheet.lines.emphasis = .bold
        sheet.lines.keepsItems = true
        sheet.edition = EditionMarks(profile: "bantin-large", mostColumns: 1, statesSize: true, mapsPages: true)
        return sheet
    }

    private static func followed(_ sheet: StyleSheet) -> StyleSheet {
        var sheet = sheet
        sheet.articleStart = .follow
        sheet.contents = .always
        sheet.page.folio = Folio(place: .bottomCenter, baseline: sheet.page.height - .points(12))
        return sheet
    }

    private static func bulletin(seed: Int) -> Bulletin {
        let picture = Picture.Content(location: .bytes([]), format: .png, pixelWidth: 800, pixelHeight: 600)
        var random = RandomBulletin(seed: UInt64(seed), articleCount: 3, pictures: [picture])
        return random.bulletin()
    }

    private static func paged(seed: Int, sheet: StyleSheet) throws -> (Bulletin, PagedBulletin) {
        let bulletin = bulletin(seed: seed)
        let styled = StyledBulletin(bulletin: bulletin, sheet: sheet)
        return (bulletin, try typesetBulletin(styled, jobs: 1) { TypewriterShaper() }.value)
    }

    @Test(arguments: 1...12, sheets.indices)
    func `every letter of an article stands on the pages once, in the order of the structure tree`(
        seed: Int, sheet: Int
    ) throws {
        let (bulletin, paged) = try Self.paged(seed: seed, sheet: Self.sheets[sheet])
        let parts = paged.structure[StructureTree.root].children.filter { paged.structure[$0].kind == .part }
        #expect(parts.count == bulletin.articles.count)
        let texts = paged.textsByElement()
        for (article, part) in zip(bulletin.articles, parts) {
            let found = paged.structure.logicalText(of: part, texts: texts)
            let expected = ExpectedLetters(article, dateFormat: .short)
            #expect(found == [expected.main] + expected.notes)
        }
    }

    @Test(arguments: 1...12, sheets.indices)
    func `no line's ink meets another's, and nothing leaves the page`(seed: Int, sheet: Int) throws {
        let (_, paged) = try Self.paged(seed: seed, sheet: Self.sheets[sheet])
        for page in paged.pages {
            let boxes = paged.inkBoxes(of: page)
            for (index, box) in boxes.enumerated() {
                #expect(box.x >= .zero && box.maxX <= paged.pageWidth, "page \(page.label): \(box)")
                #expect(box.y >= .zero && box.maxY <= paged.pageHeight, "page \(page.label): \(box)")
                for other in boxes[(index + 1)...] {
                    #expect(!box.meets(other), "page \(page.label): \(box) and \(other)")
                }
            }
        }
    }
}

extension Rectangle {
    fileprivate func meets(_ other: Rectangle) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}

extension PagedBulletin {
    /// The ink of each line on the typewriter, and each picture.
    fileprivate func inkBoxes(of page: Page) -> [Rectangle] {
        let shaper = TypewriterShaper()
        return page.items.compactMap { item in
            switch item {
            case .fill: return nil
            case .picture(let picture): return picture.frame
            case .line(let placed):
                let set = lineSets[Int(placed.set)]
                let line = set.lines[Int(placed.line)]
                let first = set.words[Int(line.words.lowerBound)]
                let metrics = shaper.metrics(of: stores[set.store].font(of: first.word))
                return Rectangle(
                    x: placed.x, y: placed.baseline - metrics.tallestInk, width: line.width,
                    height: metrics.tallestInk + metrics.deepestInk)
            }
        }
    }

    /// The letters that each element draws itself, in drawing order, cut where an inline child was drawn between.
    fileprivate func textsByElement() -> [ElementID: [(order: Int, text: String)]] {
        var texts: [ElementID: [(order: Int, text: String)]] = [:]
        var order = 0
        for case .line(let placed) in pages.flatMap(\.items) {
            let set = lineSets[Int(placed.set)]
            for index in set.lines[Int(placed.line)].words {
                let word = set.words[Int(index)]
                guard case .element(let id) = set.marks[Int(word.mark)].owner else { continue }
                texts[id, default: []].append((order, stores[set.store].text(of: word.word)))
                order += 1
            }
        }
        return texts
    }
}

extension StructureTree {
    /// The letters of an element and those inside it, without labels and note calls, notes at the end.
    fileprivate func logicalText(of id: ElementID, texts: [ElementID: [(order: Int, text: String)]]) -> [String] {
        var main = ""
        var notes: [String] = []
        func text(of id: ElementID) -> String {
            switch self[id].kind {
            case .label, .reference: return ""
            default: break
            }
            // Own text and inline children, in the order of drawing.
            var pieces = texts[id] ?? []
            if pieces.isEmpty { return self[id].children.map(text(of:)).joined() }
            for child in self[id].children {
                if let first = firstOrder(of: child, texts: texts) { pieces.append((first, text(of: child))) }
            }
            return pieces.sorted { $0.order < $1.order }.map(\.text).joined()
        }
        for child in self[id].children {
            if case .note = self[child].kind { notes.append(text(of: child)) } else { main += text(of: child) }
        }
        return [main] + notes
    }

    private func firstOrder(of id: ElementID, texts: [ElementID: [(order: Int, text: String)]]) -> Int? {
        ([texts[id]?.first?.order] + self[id].children.map { firstOrder(of: $0, texts: texts) })
            .compactMap { $0 }.min()
    }
}
