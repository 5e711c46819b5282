import CCmark
import Synchronization

/// cmark keeps its list of extensions, and the characters that they watch for, in global variables that every parse
/// changes: one parse at a time, however many inputs are read at once.
private let cmark = Mutex<Bool>(false)

/// Parses CommonMark with tables, footnotes, strikethrough and bare links (GitHub's dialect); nil when it asks for more
/// memory than the limits allow.
///
/// `firstLine` is the file's line that the text starts at. What is deeper than the limits allow stands at that depth.
func parseMarkdown(_ bytes: ArraySlice<UInt8>, firstLine: Int, limits: ReadingLimits) -> MarkdownTree? {
    cmark.withLock { isReady in
        if !isReady { cmark_gfm_core_extensions_ensure_registered() }
        isReady = true
        var extensions = ["autolink", "strikethrough"]
        if !hasHugeTable(bytes) { extensions.append("table") }
        while true {
            if let tree = parsed(bytes, extensions, lineOffset: firstLine - 1, limits: limits) { return tree }
            // Looking for bare addresses takes by far the most: without it a text of thousands of them can be read.
            guard extensions.first == "autolink" else { return nil }
            extensions.removeFirst()
        }
    }
}

private func parsed(_ bytes: ArraySlice<UInt8>, _ extensions: [String], lineOffset: Int, limits: ReadingLimits)
    -> MarkdownTree?
{
    var copying = TreeCopying(lineOffset: lineOffset, depth: limits.elementDepth)
    let names = extensions.map { $0.utf8CString }
    let isWhole = bytes.withUnsafeBytes { buffer in
        let text = buffer.bindMemory(to: CChar.self).baseAddress
        return withPointers(to: names) { names in
            withUnsafeMutablePointer(to: &copying) { copying in
                bantin_cmark_parse(text, buffer.count, names, limits.parserBytes, copying) { copying, node, isExit in
                    guard let node else { return }
                    copying?.assumingMemoryBound(to: TreeCopying.self).pointee.visit(node, isExit: isExit != 0)
                }
            }
        }
    }
    return isWhole != 0 ? copying.tree : nil
}

/// C's list of texts, with its null at the end.
private func withPointers<Result>(
    to names: [ContiguousArray<CChar>], found: [UnsafePointer<CChar>?] = [],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
    guard found.count < names.count else {
        return (found + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
    }
    return names[found.count].withUnsafeBufferPointer { name in
        withPointers(to: names, found: found + [name.baseAddress], body)
    }
}

/// Whether a line rules more columns than a page can show: cmark fills every row up to the number of columns.
private func hasHugeTable(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: 0x0A).contains { line in
        line.count > 64 && line.count { $0 == 0x7C } > 64
            && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x0D].contains($0) }
    }
}

/// Copies cmark's tree, told node by node, without recursion.
private struct TreeCopying {
    private(set) var tree = MarkdownTree()
    /// Open nodes; nil for one whose children go to its ancestor.
    private var open: [Int?] = []
    private var line: Int
    private let lineOffset: Int
    private let depth: Int

    init(lineOffset: Int, depth: Int) {
        self.lineOffset = lineOffset
        self.depth = depth
        line = 1 + lineOffset
    }

    mutating func visit(_ node: OpaquePointer, isExit: Bool) {
        if isExit {
            if let node = open.popLast() ?? nil { tree.close(node) }
            return
        }
        let own = Int(cmark_node_get_start_line(node))
        if own > 0 { line = own + lineOffset }
        let copy = copied(node, line: line, end: tree.nodes.count + 1)
        let isLeaf = isLeaf(node)
        if open.count >= depth, !isLeaf {
            if tree.depthHeldAt == nil { tree.depthHeldAt = line }
            open.append(nil)
            return
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
    case .link: copy.address = text(cmark_node_get_url(node))
    case .image:
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
