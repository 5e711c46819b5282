import BantinPDFReading

/// Reads one content stream with its resources.
struct ContentWalk {
    private struct GraphicsState {
        var font: Int?
        var renderingMode = 0
    }

    /// A marked-content sequence that is open: in the tree, an artifact, or neither, such as a span with properties.
    private struct Sequence {
        enum Kind { case content, artifact, other }
        var kind: Kind
        /// Whether it or one around it has replacement text.
        var isReplaced: Bool
    }

    private let resources: PDFValue
    private var state = GraphicsState()
    private var saved: [GraphicsState] = []
    private var sequences: [Sequence] = []
    private(set) var content: Content
    private(set) var shown: [Int: ShownText] = [:]

    /// What owns the whole stream already: a form inside a mark or an artifact of a page.
    private let isOwnedAsWhole: Bool
    private let codeLength: (Int) -> Int

    init(owner: Int, resources: PDFValue, isOwned: Bool, codeLength: @escaping (Int) -> Int) {
        self.resources = resources
        isOwnedAsWhole = isOwned
        self.codeLength = codeLength
        content = Content(owner: owner)
    }

    mutating func read(_ bytes: [UInt8], of file: PDFFile) {
        var walk = self
        walk.content.isWhole = file.content(bytes) { name, operands in walk.perform(name, operands) }
        if !walk.saved.isEmpty || !walk.sequences.isEmpty { walk.content.isBalanced = false }
        self = walk
    }

    /// A stream of the content could not be decoded.
    mutating func markDamaged() { content.isWhole = false }

    private mutating func perform(_ name: String, _ operands: [PDFObject]) {
        switch name {
        case "q":
            saved.append(state)
            content.deepestNesting = max(content.deepestNesting, saved.count)
        case "Q":
            if let last = saved.popLast() { state = last } else { content.isBalanced = false }
        case "BDC", "BMC": open(operands, hasProperties: name == "BDC")
        case "EMC": if sequences.popLast() == nil { content.isBalanced = false }
        case "Tf": state.font = resource("Font", operands.first)?.number
        case "Tr": if case .integer(let mode)? = operands.first { state.renderingMode = mode }
        case "Tj", "'", "\"", "TJ":
            paint(name)
            show(operands.last)
        case "f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "EI":
            paint(name)
            if name == "sh" { _ = resource("Shading", operands.first) }
        case "Do": paintObject(operands.first)
        case "ri": if case .name(let intent)? = operands.first { content.renderingIntents.insert(intent) }
        case "g", "G": note("DeviceGray")
        case "rg", "RG": note("DeviceRGB")
        case "k", "K": note("DeviceCMYK")
        case "cs", "CS": chooseSpace(operands.first)
        case "gs": _ = resource("ExtGState", operands.first)
        case "ID": readInlineImage(operands)
        default: if !ContentWalk.others.contains(name) { content.unknownOperators.insert(name) }
        }
    }

    /// The other operators of ISO 32000-1 annex A.
    private static let others: Set = [
        "b", "BI", "BT", "BX", "c", "cm", "d", "d0", "d1", "DP", "ET", "EX", "h", "i", "j", "J", "l", "m", "M", "MP",
        "n", "re", "sc", "SC", "scn", "SCN", "T*", "Tc", "Td", "TD", "TL", "Tm", "Ts", "Tw", "Tz", "v", "w", "W", "W*",
        "y",
    ]

    private var isInsideContent: Bool { sequences.contains { $0.kind == .content } }
    private var isInsideArtifact: Bool { sequences.contains { $0.kind == .artifact } }
    private var isOwned: Bool { isOwnedAsWhole || isInsideContent || isInsideArtifact }

    private mutating func open(_ operands: [PDFObject], hasProperties: Bool) {
        var tag = ""
        if case .name(let name)? = operands.first { tag = name }
        let properties = hasProperties ? self.properties(operands.last) : nil
        if let language = properties?["Lang"].text { content.languages.insert(language) }
        let isReplaced = properties?["ActualText"].string != nil || (sequences.last?.isReplaced ?? false)
        if tag == "Artifact" {
            if isInsideContent { content.artifactsInsideContent += 1 }
            sequences.append(Sequence(kind: .artifact, isReplaced: isReplaced))
        } else if let id = properties?["MCID"].integer {
            content.marks.append(
                Content.Mark(id: id, tag: tag, isInsideArtifact: isInsideArtifact, isInsideContent: isInsideContent))
            sequences.append(Sequence(kind: .content, isReplaced: isReplaced))
        } else {
            sequences.append(Sequence(kind: .other, isReplaced: isReplaced))
        }
    }

    private mutating func properties(_ operand: PDFObject?) -> PDFValue? {
        guard let operand else { return nil }
        if case .name = operand { return resource("Properties", operand) }
        return resources.followed(operand)
    }

    private mutating func paint(_ name: String) {
        if isOwned {
            content.ownedOperators += 1
        } else {
            content.strayOperators.append(name)
        }
    }

    private mutating func paintObject(_ operand: PDFObject?) {
        guard let object = resource("XObject", operand) else { return }
        // A form is judged by what it paints, unless what is around it owns it.
        if object["Subtype"].name == "Form", let number = object.number {
            if isOwned { content.ownedOperators += 1 }
            content.forms.append(Content.FormUse(form: number, isOwned: isOwned))
        } else {
            paint("Do")
        }
    }

    private mutating func show(_ operand: PDFObject?) {
        guard let font = state.font else { return }
        let length = codeLength(font)
        var text = shown[font] ?? ShownText()
        let isReplaced = sequences.last?.isReplaced ?? false
        for bytes in strings(operand) {
            for start in stride(from: 0, to: bytes.count, by: length) {
                let code = bytes[start..<min(start + length, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
                text.codes.insert(code)
                if state.renderingMode != 3 { text.visible.insert(code) }
                if !isReplaced { text.unreplaced.insert(code) }
            }
        }
        shown[font] = text
    }

    private func strings(_ operand: PDFObject?) -> [[UInt8]] {
        switch operand {
        case .string(let bytes)?: [bytes]
        case .array(let items)?: items.compactMap { if case .string(let bytes) = $0 { bytes } else { nil } }
        default: []
        }
    }

    private mutating func chooseSpace(_ operand: PDFObject?) {
        guard case .name(let name)? = operand else { return }
        if name.hasPrefix("Device") {
            note(name)
        } else if name != "Pattern" {
            _ = resource("ColorSpace", operand)
        }
    }

    /// Device colour that the resources do not redefine (ISO 32000-1 8.6.5.6).
    private mutating func note(_ space: String) {
        let name = "Default" + space.dropFirst("Device".count)
        if resources["ColorSpace"][name].isNull { content.colourSpaces.insert(space) }
    }

    private mutating func readInlineImage(_ operands: [PDFObject]) {
        var entries: [String: PDFObject] = [:]
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            if case .name(let key) = operands[index] { entries[key] = operands[index + 1] }
        }
        let image = PDFValue(file: resources.file, object: .dictionary(entries), number: nil)
        if image["I"].boolean == true || image["Interpolate"].boolean == true { content.hasInlineInterpolation = true }
        for filter in image["F"].oneOrMore + image["Filter"].oneOrMore {
            if let name = filter.name { content.inlineFilters.insert(name) }
        }
        for space in [image["CS"], image["ColorSpace"]] {
            let device = ["G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"]
            guard let name = space.name else { continue }
            if let space = device[name] ?? (name.hasPrefix("Device") ? name : nil) { note(space) }
        }
    }

    private mutating func resource(_ kind: String, _ operand: PDFObject?) -> PDFValue? {
        guard case .name(let name)? = operand else { return nil }
        let value = resources[kind][name]
        if value.isNull {
            content.missingResources.insert("\(kind)/\(name)")
            return nil
        }
        return value
    }
}
