import BantinModel

/// Works a style out for one bulletin, one body size and one paper: every ratio becomes a length.
///
/// Margins stay as the style says until type is so large that the text gets narrow: then they shrink, columns give way
/// and justified text becomes ragged, as the style's `minimum-…` and `justify-above` keys say. Diagnostics:
/// `body-size-out-of-range`, `fewer-columns`, `paper-too-small`.
package func style(
    _ bulletin: Bulletin, with style: Style, options: StyleOptions = StyleOptions()
) -> Reported<StyledBulletin> {
    var diagnostics: [Diagnostic] = []
    let asked = options.fontSize ?? style.text.size.length(size: .zero, line: .zero)
    let body = min(max(asked, StyleOptions.fontSizes.lowerBound), StyleOptions.fontSizes.upperBound)
    if body != asked { diagnostics.append(.bodySizeOutOfRange(asked, used: body, at: style.place(of: "text.size"))) }

    let scale = TypeScale(style: style, body: body)
    let fitted = fitPage(style: style, scale: scale, bulletin: bulletin, options: options)
    diagnostics += fitted.diagnostics(of: style)
    let page = fitted.page

    var text: [TextRole: TextStyle] = [:]
    for role in TextRole.allCases {
        text[role] = scale.textStyle(of: role, on: page, furniture: fitted.furnitureSize)
    }
    let sheet = StyleSheet(
        name: style.name, bodySize: body, page: page, text: text,
        lines: scale.lines,
        list: scale.list(on: page), table: scale.table,
        figure: scale.figure(on: page), note: scale.note(on: page), rule: scale.rule(on: page),
        articleStart: style.articleStart,
        contents: options.contents ?? style.contents, dateFormat: style.dateFormat, edition: style.edition)
    return Reported(StyledBulletin(bulletin: bulletin, sheet: sheet), diagnostics)
}
