import BantinModel
import BantinReading
import BantinTestSupport
import Testing

/// Random documents by python-docx, which says itself what words it wrote.
@Suite struct WordConservationTests {
    @Test(arguments: 1...12)
    func `every visible word comes out once and in order`(seed: Int) throws {
        let document = try pythonDocument(generator, arguments: [String(seed)])
        let result = readingWord(document.bytes)
        let words = result.value.flatMap(wordsOf)
        #expect(words == document.output.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(!words.isEmpty)
    }

    private func wordsOf(_ article: Article) -> [String] {
        var texts = [article.title ?? "", article.lead.plainText] + article.blocks.map(text)
        texts += [article.author ?? ""]
        return texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    /// With the captions of figures, which `plainText` leaves out.
    private func text(_ block: Block) -> String {
        switch block.kind {
        case .figure(let figure): figure.caption.plainText
        case .list(let list): list.items.joined().map(text).joined(separator: " ")
        case .table(let table):
            table.caption.plainText + " "
                + table.rows.joined().flatMap(\.blocks).map(text).joined(separator: " ")
        case .quotation(let quotation): quotation.blocks.map(text).joined(separator: " ")
        case .paragraph, .heading, .verse, .rule: block.plainText
        }
    }
}

/// Words have a number each, so that none can stand for another.
private let generator = """
    r = random.Random(int(sys.argv[1]))
    syllables = 'bản tin cầu suối chợ quế ngô thôn đường hội xuân Nặm Cắt Pác Sen đẵm Ẵng ỷ'.split()
    said = []
    def words(n):
        made = [r.choice(syllables) + str(len(said) + i) for i in range(n)]
        said.extend(made)
        return made
    def fill(p, n):
        made = words(n)
        while made:
            k = r.randint(1, 4)
            run = p.add_run(' '.join(made[:k]) + ' ')
            made = made[k:]
            if r.random() < .2: run.bold = True
            if r.random() < .2: run.italic = True
            if r.random() < .05: run.font.superscript = True
            if r.random() < .1: run.add_break()
            if r.random() < .1: run.add_tab()
            if r.random() < .1:
                hidden = p.add_run('ẩn ')
                hidden.font.hidden = True
        return p
    styles = ['Normal', 'List Bullet', 'List Bullet 2', 'List Number', 'List Number 2', 'List Continue', 'Quote',
        'Heading 2', 'Heading 3', 'List Paragraph', 'Body Text', 'No Spacing', 'Intense Quote']
    def table(where, depth):
        rows, columns = r.randint(1, 4), r.randint(1, 4)
        t = where.add_table(rows, columns) if depth == 0 else where.add_table(rows, columns)
        merged = rows > 1 and columns > 1 and r.random() < .4
        if merged: t.cell(0, 0).merge(t.cell(r.randint(0, rows - 1), r.randint(0, columns - 1)))
        seen = set()
        for row in t.rows:
            for cell in row.cells:
                if cell._tc in seen: continue
                seen.add(cell._tc)
                fill(cell.paragraphs[0], r.randint(0, 6))
                if depth < 2 and r.random() < .1: table(cell, depth + 1)
                elif r.random() < .2: fill(cell.add_paragraph(style=r.choice(styles[:6])), 3)
    fill(d.add_paragraph(style='Title'), 5)
    fill(d.add_paragraph(style='Subtitle'), 12)
    for i in range(r.randint(10, 60)):
        kind = r.random()
        if kind < .1: table(d, 0)
        elif kind < .2:
            d.add_picture(picture(64 + i, 40), width=Cm(5))
            if r.random() < .7: fill(d.add_paragraph(style='Caption'), 4)
        else:
            p = fill(d.add_paragraph(style=r.choice(styles)), r.randint(0, 30))
            if r.random() < .2: p.alignment = r.choice([A.LEFT, A.JUSTIFY])
    fill(d.add_paragraph(), 20)
    print(' '.join(said))
    """
