/// A parsed Markdown text as one array of nodes in document order; the descendants of a node follow it.
struct MarkdownTree {
    struct Node {
        var kind: Kind
        /// One past the last descendant.
        var end: Int
        /// From 1, of the file.
        var line: Int
        /// Text, code, raw HTML, or the letters of a table's column alignments.
        var literal = ""
        /// The address of a link or picture; the language of a code block.
        var address = ""
        /// The title of a picture.
        var title = ""
        /// The level of a heading, or the first number of an ordered list.
        var number = 0
    }

    /// The raw value is what cmark calls it.
    enum Kind: String {
        case document, paragraph, heading, list, item, table, text, softbreak, linebreak, code, link, image, strong
        case quotation = "block_quote"
        case codeBlock = "code_block"
        case htmlBlock = "html_block"
        case htmlInline = "html_inline"
        case rule = "thematic_break"
        case emphasis = "emph"
        case strikethrough
        case noteDefinition, noteReference
        case tableHead = "table_header"
        case tableRow = "table_row"
        case tableCell = "table_cell"
        case task = "tasklist"
        case other
    }

    private(set) var nodes: [Node] = []
    /// The first line where the text nested deeper than the limits allow.
    var depthHeldAt: Int?

    mutating func open(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    mutating func close(_ node: Int) { nodes[node].end = nodes.count }

    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var next = node + 1
        while next < nodes[node].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }
}
