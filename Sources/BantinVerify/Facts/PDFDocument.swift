import BantinPDFReading

/// All that rules ask of a document, gathered once.
final class PDFDocument {
    struct Page {
        /// From 1.
        var number: Int
        var value: PDFValue
        var content: Content
        var annotations: [PDFValue]
    }

    let file: PDFFile
    let trailer: PDFValue
    let catalog: PDFValue
    let structure: Structure
    let links: MarkLinks
    let metadata: Metadata?
    private(set) var pages: [Page] = []
    /// Contents of the forms that pages show; one that is shown both inside marks and outside is there twice.
    private(set) var forms: [(use: Content.FormUse, page: Int, content: Content)] = []
    private(set) var fonts: [Font] = []
    private var shownTexts: [Int: ShownText] = [:]
    /// Whether two places of the page tree or of the forms lead in a circle.
    private(set) var hasCircles = false

    init(_ file: PDFFile) {
        self.file = file
        trailer = file.trailer
        catalog = trailer["Root"]
        structure = Structure(of: catalog)
        links = MarkLinks(structure)
        metadata = catalog["Metadata"].bytes.map(Metadata.init)
        readPages()
    }

    /// The page that an object is: 1 for the first.
    private(set) var pageNumbers: [Int: Int] = [:]

    /// The page that an element's content is on.
    func page(of element: Int) -> Int? {
        if let page = structure.elements[element].value["Pg"].number, let number = pageNumbers[page] { return number }
        for kid in structure.elements[element].kids {
            if case .mark(let owner, _) = kid, let number = pageNumbers[owner] { return number }
        }
        return nil
    }

    /// The elements that hold each annotation.
    var objectElements: [Int: [Int]] { links.objects }

    /// Every content stream: the page that it is on, and what is in it.
    var contents: [(page: Int, content: Content)] {
        pages.map { ($0.number, $0.content) } + forms.map { ($0.page, $0.content) }
    }

    private func readPages() {
        var shown: [Int: ShownText] = [:]
        let tree = PageTree(of: catalog)
        hasCircles = tree.hasCircles
        for page in tree.pages {
            let (number, value, resources) = (page.number, page.value, page.resources)
            if let object = value.number { pageNumbers[object] = number }
            var walk = ContentWalk(
                owner: value.number ?? 0, resources: resources, isOwned: false, codeLength: codeLength)
            let streams = value["Contents"].oneOrMore.map(\.bytes)
            walk.read(Array(streams.compactMap { $0 }.joined(separator: [0x0A])), of: file)
            if streams.contains(where: { $0 == nil }) { walk.markDamaged() }
            merge(walk.shown, into: &shown)
            pages.append(
                Page(number: number, value: value, content: walk.content, annotations: value["Annots"].items))
            readForms(walk.content.forms, resources: resources, page: number, into: &shown)
        }
        fonts = shown.keys.sorted().map { Font(file.value($0), number: $0) }
        shownTexts = shown
    }

    /// What some text shows of a font.
    func shown(in font: Font) -> ShownText { shownTexts[font.number] ?? ShownText() }

    private var formsRead: Set<Content.FormUse> = []

    private func readForms(
        _ uses: [Content.FormUse], resources: PDFValue, page: Int, into shown: inout [Int: ShownText]
    ) {
        var waiting = uses.map { ($0, resources) }
        while let (use, around) = waiting.popLast() {
            guard formsRead.insert(use).inserted else { continue }
            let value = file.value(use.form)
            let own = value["Resources"].isDictionary ? value["Resources"] : around
            var walk = ContentWalk(owner: use.form, resources: own, isOwned: use.isOwned, codeLength: codeLength)
            if let bytes = value.bytes { walk.read(bytes, of: file) } else { walk.markDamaged() }
            merge(walk.shown, into: &shown)
            forms.append((use, page, walk.content))
            waiting.append(contentsOf: walk.content.forms.map { ($0, own) })
        }
    }

    private func codeLength(_ font: Int) -> Int { file.value(font)["Subtype"].name == "Type0" ? 2 : 1 }

    private func merge(_ new: [Int: ShownText], into shown: inout [Int: ShownText]) {
        for (font, text) in new {
            shown[font, default: ShownText()].codes.formUnion(text.codes)
            shown[font, default: ShownText()].visible.formUnion(text.visible)
            shown[font, default: ShownText()].unreplaced.formUnion(text.unreplaced)
        }
    }
}
