/// What a run or a style says of how text looks; nil is what it leaves to the styles below it.
struct RunProperties: Hashable {
    var style: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var vertical: Vertical?
    /// How far it is raised above the line, in half points.
    var position: Int?
    /// In half points.
    var size: Int?
    /// The font of letters beyond ASCII: fonts of old encodings are told by it.
    var font: String?
    var language: String?

    enum Vertical: Hashable { case baseline, raised, lowered }

    /// Takes an element from inside `w:rPr`.
    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .rStyle: style = attributes.value
        case .bold: isBold = attributes.isOn
        case .italic: isItalic = attributes.isOn
        case .vanish: isHidden = attributes.isOn
        case .vertical:
            vertical =
                switch attributes.value {
                case "superscript": .raised
                case "subscript": .lowered
                default: .baseline
                }
        case .position: position = attributes.value.flatMap { Int($0) }
        case .size: size = attributes.value.flatMap { Int($0) }
        case .fonts: font = attributes[.hAnsi] ?? attributes[.ascii] ?? font
        case .language: language = attributes.value
        default: break
        }
    }
}

/// What a paragraph or a style says of how a paragraph is set.
struct ParagraphProperties: Hashable {
    var style: String?
    var alignment: TextAlignment?
    /// From 0; 9 is body text.
    var outlineLevel: Int?
    /// 0 takes the paragraph out of the list that its style puts it into.
    var numId: Int?
    var level: Int?
    /// From the left margin, in twentieths of a point.
    var indent: Int?
    /// Whether a line is ruled above or below it.
    var isRuled = false
    /// A letter as high as some lines, in a frame of its own: the text goes on in the next paragraph.
    var isDropCap = false

    /// Takes an element from inside `w:pPr`.
    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .pStyle: style = attributes.value
        case .jc:
            alignment =
                switch attributes.value {
                case "both", "distribute": .justify
                case let name?: TextAlignment(named: name)
                case nil: nil
                }
        case .outlineLevel: outlineLevel = attributes.value.flatMap { Int($0) }
        case .numId: numId = attributes.value.flatMap { Int($0) }
        case .level: level = attributes.value.flatMap { Int($0) }
        case .ind: indent = (attributes[.left] ?? attributes[.start]).flatMap { Int($0) } ?? indent
        case .bottom, .top: isRuled = isRuled || !["none", "nil", nil].contains(attributes.value)
        case .frame: isDropCap = attributes[.dropCap].map { $0 != "none" } ?? false
        default: break
        }
    }
}

extension XMLAttributes {
    /// The value of a property that is either on or off (ECMA-376-1 §17.17.4).
    var isOn: Bool { !["0", "false", "off", "none"].contains(value) }
}
