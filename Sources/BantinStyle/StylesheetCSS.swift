import BantinModel

/// A font file of an EPUB, as its style sheet names it.
package struct FontReference: Hashable, Sendable {
    package var family: String
    package var isBold: Bool
    package var isItalic: Bool
    /// From the style sheet's folder: `fonts/NotoSerif-Bold.ttf`.
    package var path: String

    package init(family: String, isBold: Bool, isItalic: Bool, path: String) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
        self.path = path
    }
}

/// The style sheet of an EPUB in this style: relative units only and no colours, so that the size, the margins and the
/// night mode that a reader chose win (EPUB 3.3 §6.3; WCAG 1.4.12).
///
/// Elements and classes are those that `BantinEPUB` writes. Fonts of families that the style does not name are passed
/// over.
package func stylesheetCSS(for style: Style, fonts: [FontReference] = []) -> String {
    var css = CSSWriter(style: style)
    for font in fonts where style.families.contains(font.family) { css.fontFace(font) }
    css.page()
    css.headings()
    css.paragraphs()
    css.figuresAndTables()
    css.notesAndRules()
    css.justification()
    return css.text
}

/// Writes rules whose numbers come from a style at its own body size.
struct CSSWriter {
    private(set) var text = ""
    let style: Style
    private let scale: TypeScale

    init(style: Style) {
        self.style = style
        scale = TypeScale(style: style, body: style.text.size.length(size: .zero, line: .zero))
    }

    mutating func rule(_ selector: String, _ declarations: [String]) {
        guard !declarations.isEmpty else { return }
        text += "\(selector) {\n" + declarations.map { "  \($0);\n" }.joined() + "}\n"
    }

    mutating func raw(_ line: String) { text += line + "\n" }

    mutating func fontFace(_ font: FontReference) {
        rule(
            "@font-face",
            [
                "font-family: \(quoted(font.family))", "font-weight: \(font.isBold ? "bold" : "normal")",
                "font-style: \(font.isItalic ? "italic" : "normal")", "src: url(\(quoted(font.path)))",
            ])
    }

    /// A role's declarations; `parent` is the role of the element around it, which lengths of type are shares of.
    func declarations(
        _ role: TextRole, in parent: TextRole? = nil, margins: Bool = true, except left: [String] = []
    ) -> [String] {
        let rules = style[role]
        let size = scale.size(of: role)
        let outer = parent.map(scale.size(of:)) ?? scale.body
        var found: [String] = []
        let family = style.family(of: rules.face ?? .text)
        if family != style.family(of: .text) { found.append("font-family: \(fontStack(family))") }
        if size != outer { found.append("font-size: \(em(size, of: outer))") }
        if let weight = rules.weight { found.append("font-weight: \(weight == .bold ? "bold" : "normal")") }
        if let slant = rules.slant { found.append("font-style: \(slant == .italic ? "italic" : "normal")") }
        if let leading = rules.leading { found.append("line-height: \(decimal(leading))") }
        let alignment = style.alignment(of: role)
        if role != .body { found.append("text-align: \(alignment == .justified ? "left" : alignment.rawValue)") }
        if let indent = rules.indent { found.append("text-indent: \(length(indent, of: role))") }
        if margins {
            let sides = [rules.before, rules.right, rules.after, rules.left].map {
                $0.map { length($0, of: role) } ?? "0"
            }
            found.append("margin: \(sides.joined(separator: " "))")
        }
        return found.filter { declaration in !left.contains { declaration.hasPrefix($0 + ":") } }
    }

    /// A length of a role in its own ems: lengths on paper are taken at the style's own body size.
    func length(_ length: StyleLength, of role: TextRole) -> String {
        let size = scale.size(of: role)
        return em(length.length(size: size, line: scale.line), of: size)
    }

    /// A length of the body in ems of the body.
    func length(_ length: StyleLength) -> String { em(scale.length(length), of: scale.body) }

    private func em(_ length: Length, of size: Length) -> String {
        let share = (length.points / size.points * 1000).rounded() / 1000
        return share == 0 ? "0" : decimal(share) + "em"
    }

    func fontStack(_ family: String) -> String {
        "\(quoted(family)), \(family.contains("Sans") || family.hasPrefix("Be Vietnam") ? "sans-serif" : "serif")"
    }

    /// A CSS string (CSS Syntax 3, §4.3.5); a style file cannot end it early.
    private func quoted(_ text: String) -> String {
        "\"" + text.filter { !$0.isNewline }.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
