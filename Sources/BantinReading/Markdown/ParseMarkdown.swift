import CCmark
import Synchronization

/// cmark keeps its list of extensions, and the characters that they watch for, in global variables that every parse
/// changes: one parse at a time, however many inputs are read at once.
private let cmark = Mutex<Bool>(false)

private let extensions = ["table", "strikethrough", "autolink"]

/// Parses CommonMark with tables, footnotes, strikethrough and bare links (GitHub's dialect).
///
/// `firstLine` is the file's line that the text starts at; `depth` is how deep the tree may be: what is deeper stands at that depth.
func parseMarkdown(_ bytes: ArraySlice<UInt8>, firstLine: Int, depth: Int) -> MarkdownTree {
    cmark.withLock { isReady in
        if !isReady { cmark_gfm_core_extensions_ensure_registered() }
        isReady = true
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return MarkdownTree() }
        defer { cmark_parser_free(parser) }
        let hasHugeTable = hasHugeTable(bytes)
        for name in extensions where !(name == "table" && hasHugeTable) {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            cmark_parser_feed(parser, base, buffer.count)
        }
        guard let document = cmark_parser_finish(parser) else { return MarkdownTree() }
        defer { cmark_node_free(document) }
        return copied(document, lineOffset: firstLine - 1, depth: depth)
    }
}

/// Whether a line rules more columns than a page can show: cmark fills every row up to the number of columns.
private func hasHugeTable(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: 0x0A).contains { line in
        line.count > 64 && line.count { $0 == 0x7C } > 64
            && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x0D].contains($0) }
    }
}

/// Copies cmark's tree without recursion.
private func copied(_ document: OpaquePointer, lineOffset: Int, depth: Int) -> MarkdownTree {
    var tree = MarkdownTree()
    /// Open nodes; nil for one whose children go to its ancestor.
    var open: [Int?] = []
    guard let iterator = cmark_iter_new(document) else { return tree }
    defer { cmark_iter_free(iterator) }
    var line = 1 + lineOffset
    while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return tree }
        if event == CMARK_EVENT_EXIT {
            if let node = open.popLast() ?? nil { tree.close(node) }
            continue
        }
        let own = Int(cmark_node_get_start_line(node))
        if own > 0 { line = own + lineOffset }
        let copy = copied(node, line: line, end: tree.nodes.count + 1)
        let isLeaf = isLeaf(node)
        if open.count >= depth, !isLeaf {
            open.append(nil)
            continue
        }
        let index = tree.open(copy)
        if !isLeaf { open.append(index) }
    }
}

/// cmark gives leaves no event of their end.
private func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
        CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        true
    default: false
    }
}

private func copied(_ node: OpaquePointer, line: Int, end: Int) -> MarkdownTree.Node {
    var copy = MarkdownTree.Node(kind: kind(of: node), end: end, line: line)
    switch copy.kind {
    case .text, .code, .htmlBlock, .htmlInline, .noteReference:
        copy.literal = text(cmark_node_get_literal(node))
    case .codeBlock:
        copy.literal = text(cmark_node_get_literal(node))
        copy.address = text(cmark_node_get_fence_info(node))
    case .link, .image:
        copy.address = text(cmark_node_get_url(node))
        copy.title = text(cmark_node_get_title(node))
    case .heading: copy.number = Int(cmark_node_get_heading_level(node))
    case .list:
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        copy.literal = isOrdered ? "ordered" : ""
        copy.number = isOrdered ? Int(cmark_node_get_list_start(node)) : 1
    case .table:
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        if let letters = cmark_gfm_extensions_get_table_alignments(node) {
            let columns = UnsafeBufferPointer(start: letters, count: count)
            copy.literal = String(decoding: columns.map { $0 == 0 ? 0x2D : $0 }, as: UTF8.self)
        }
    case .document, .paragraph, .item, .quotation, .rule, .emphasis, .strong, .strikethrough, .softbreak, .linebreak,
        .tableHead, .tableRow, .tableCell, .task, .noteDefinition, .other:
        break
    }
    return copy
}

/// cmark has names for all kinds but its own notes.
private func kind(of node: OpaquePointer) -> MarkdownTree.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .noteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .noteReference
    default:
        let name = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
        return MarkdownTree.Kind(rawValue: name) ?? .other
    }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
