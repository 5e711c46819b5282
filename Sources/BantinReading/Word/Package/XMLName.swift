/// The elements and attributes that reading Word documents knows, under the prefixes that they usually go by.
///
/// Attributes without a namespace have no prefix. All others are `other`: their insides are read, they themselves say nothing.
enum XMLName: String {
    case other = ""

    // Packages (ECMA-376-2)
    case relationship = "rel:Relationship", override = "ct:Override"
    case idAttribute = "Id", type = "Type", target = "Target", targetMode = "TargetMode"
    case partName = "PartName", contentType = "ContentType"

    // Markup compatibility (ECMA-376-3)
    case alternateContent = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback"
    case requires = "Requires"

    // Stories
    case document = "w:document", body = "w:body", note = "w:footnote", endnote = "w:endnote"
    case wId = "w:id", wType = "w:type", altChunk = "w:altChunk"

    // Paragraphs
    case p = "w:p", pPr = "w:pPr", pStyle = "w:pStyle", jc = "w:jc", ind = "w:ind", left = "w:left", start = "w:start"
    case outlineLevel = "w:outlineLvl", numberedBy = "w:numPr", level = "w:ilvl", numId = "w:numId"
    case borders = "w:pBdr", bottom = "w:bottom", top = "w:top", frame = "w:framePr", dropCap = "w:dropCap"
    case paragraphChange = "w:pPrChange", section = "w:sectPr"

    // Runs
    case r = "w:r", rPr = "w:rPr", rStyle = "w:rStyle", t = "w:t", tab = "w:tab", positionTab = "w:ptab"
    case br = "w:br", cr = "w:cr", noBreakHyphen = "w:noBreakHyphen"
    case sym = "w:sym", font = "w:font", char = "w:char"
    case bold = "w:b", italic = "w:i", vanish = "w:vanish", vertical = "w:vertAlign", position = "w:position", size =
        "w:sz", language = "w:lang"
    case fonts = "w:rFonts", ascii = "w:ascii", hAnsi = "w:hAnsi", runChange = "w:rPrChange"
    case deleted = "w:del", inserted = "w:ins", movedFrom = "w:moveFrom", deletedText = "w:delText"
    case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
    case customMark = "w:customMarkFollows"

    // Links, fields and content controls
    case hyperlink = "w:hyperlink", anchor = "w:anchor", fieldCharacter = "w:fldChar", fieldCharacterType =
        "w:fldCharType"
    case instruction = "w:instrText", simpleField = "w:fldSimple", instr = "w:instr"
    case control = "w:sdt", controlProperties = "w:sdtPr", gallery = "w:docPartGallery", placeholder = "w:showingPlcHdr"

    // Tables
    case table = "w:tbl", row = "w:tr", cell = "w:tc", rowProperties = "w:trPr", cellProperties = "w:tcPr"
    case tableProperties = "w:tblPr", headRow = "w:tblHeader", gridSpan = "w:gridSpan", verticalMerge = "w:vMerge"
    case horizontalMerge = "w:hMerge", gridBefore = "w:gridBefore"
    case rowException = "w:tblPrEx", tableChange = "w:tblPrChange", rowChange = "w:trPrChange"
    case cellChange = "w:tcPrChange"

    // Drawings
    case drawing = "w:drawing", pict = "w:pict", object = "w:object", extent = "wp:extent", drawingProperties =
        "wp:docPr"
    case pictureProperties = "pic:cNvPr", blip = "a:blip", decorative = "adec:decorative", val = "val"
    case embed = "r:embed", link = "r:link", rId = "r:id", descr = "descr", titleAttribute = "title", cx = "cx", cy =
        "cy"
    case textBoxContent = "w:txbxContent", chart = "c:chart", chartEx = "cx:chart", diagram = "dgm:relIds"
    case shape = "v:shape", rectangle = "v:rect", imageData = "v:imagedata", alt = "alt", style = "style"
    case horizontalRule = "o:hr", oTitle = "o:title"

    // Formulas
    case formulaText = "m:t", formulaRun = "m:r", numerator = "m:num", formulaSuper = "m:sup", formulaSub = "m:sub"

    // Styles and numbering
    case wStyle = "w:style", styleId = "w:styleId", isDefault = "w:default", name = "w:name", basedOn = "w:basedOn"
    case documentDefaults = "w:docDefaults", styleLink = "w:styleLink", numStyleLink = "w:numStyleLink"
    case tableStylePart = "w:tblStylePr", tableStyle = "w:tblStyle", tableLook = "w:tblLook", firstRow = "w:firstRow"
    case abstract = "w:abstractNum", abstractId = "w:abstractNumId", num = "w:num", lvl = "w:lvl"
    case levelFormat = "w:numFmt", levelText = "w:lvlText", levelRestart = "w:lvlRestart", legal = "w:isLgl"
    case levelOverride = "w:lvlOverride", startOverride = "w:startOverride"
    case wVal = "w:val", title = "dc:title"

    /// What expat puts between a namespace and a name.
    static let separator: CChar = 0x7C
}

/// Finds names by what expat calls them, each looked up once.
struct XMLNameTable {
    private var known: [String: XMLName] = [:]

    /// `namespace|local`, or the local name alone.
    mutating func name(of pointer: UnsafePointer<CChar>) -> XMLName {
        let full = String(cString: pointer)
        if let name = known[full] { return name }
        var name = XMLName(rawValue: full) ?? .other
        if let bar = full.lastIndex(of: "|") {
            let local = full[full.index(after: bar)...]
            let prefix = namespacePrefixes[String(full[..<bar])]
            name = prefix.flatMap { XMLName(rawValue: "\($0):\(local)") } ?? .other
        }
        // A hostile part may have any number of names.
        if known.count < 4096 { known[full] = name }
        return name
    }
}

/// The namespaces of both kinds of Office Open XML, transitional and strict (ECMA-376-1 and -4, annex A).
private let namespacePrefixes: [String: String] = {
    var prefixes = [
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
        "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
        "urn:schemas-microsoft-com:vml": "v",
        "urn:schemas-microsoft-com:office:office": "o",
    ]
    let both = [
        "wordprocessingml/2006/main": ("wordprocessingml/main", "w"),
        "officeDocument/2006/relationships": ("officeDocument/relationships", "r"),
        "officeDocument/2006/math": ("officeDocument/math", "m"),
        "drawingml/2006/main": ("drawingml/main", "a"),
        "drawingml/2006/wordprocessingDrawing": ("drawingml/wordprocessingDrawing", "wp"),
        "drawingml/2006/picture": ("drawingml/picture", "pic"),
        "drawingml/2006/chart": ("drawingml/chart", "c"),
        "drawingml/2006/diagram": ("drawingml/diagram", "dgm"),
    ]
    for (transitional, (strict, prefix)) in both {
        prefixes["http://schemas.openxmlformats.org/\(transitional)"] = prefix
        prefixes["http://purl.oclc.org/ooxml/\(strict)"] = prefix
    }
    return prefixes
}()

/// The vocabularies whose text and pictures are read, by which a choice is taken before its fallback.
let understoodNamespaces: Set<String> = [
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "urn:schemas-microsoft-com:vml",
]
