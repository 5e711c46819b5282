/// The elements that reading tells apart; the raw value is the tag's name.
enum HTMLTag: String, CaseIterable {
    case document, text, other
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, section, main, header, footer, nav, aside, address, div, center, form, fieldset, details, summary
    case p, h1, h2, h3, h4, h5, h6, hgroup, blockquote, pre, hr, br, figure, figcaption, img, picture
    case ul, ol, li, dl, dt, dd, menu
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
    case a, em, i, cite, dfn, `var`, strong, b, sup, sub, q, span, font, u, ins, s, del, small, big, code, kbd, samp, tt
    case mark, time, abbr, label, wbr, bdi, bdo
    case button, input, select, textarea, option, iframe, object, embed, svg, math, canvas, audio, video, map, dialog

    /// Never text of an article.
    var isSkipped: Bool {
        switch self {
        case .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .button, .input, .select,
            .textarea, .option, .iframe, .object, .embed, .svg, .math, .canvas, .audio, .video, .map, .dialog,
            .colgroup,
            .col:
            true
        default: false
        }
    }

    /// Whether the element starts a line of its own.
    var isBlock: Bool {
        switch self {
        case .document, .html, .body, .article, .section, .main, .header, .footer, .nav, .aside, .address, .div,
            .center,
            .form, .fieldset, .details, .summary, .p, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .blockquote, .pre, .hr,
            .figure, .figcaption, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr,
            .td, .th:
            true
        default: false
        }
    }

    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
