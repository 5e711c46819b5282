import CBlockStore
import CGumbo
import Glibc

/// Parses a page by the HTML5 rules; nil when it asks for more memory than the limits allow.
///
/// `firstLine` is the line that the bytes start at, for HTML inside another file.
func parseHTML(_ bytes: [UInt8], firstLine: Int = 1, limits: ReadingLimits) -> HTMLTree? {
    let held = heldAttributes(bytes, most: limits.attributes)
    let page = StandIns(for: held?.bytes ?? bytes)
    let flat = flattenedTags(page.bytes)
    return flat.withUnsafeBytes { buffer -> HTMLTree? in
        guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return HTMLTree() }
        var blocks: UnsafeMutablePointer<bantin_store_block>?
        let output = bantin_gumbo_parse(base, buffer.count, limits.parserBytes, &blocks)
        defer { bantin_store_free(blocks) }
        guard let output, let document = output.pointee.document else { return nil }
        var tree = copied(UnsafePointer(document), page, lineOffset: firstLine - 1, limits)
        tree?.attributesHeldAt = held.map { $0.line + firstLine - 1 }
        return tree
    }
}

/// The names that reading asks for; others, such as view state and scripts, are not copied.
private let keptAttributes: Set<String> = [
    "id", "class", "style", "href", "src", "alt", "name", "content", "property", "itemprop", "itemtype", "datetime",
    "role", "lang", "xml:lang", "rel", "colspan", "rowspan", "align", "start", "hidden", "aria-hidden", "width",
    "height", "data-src", "data-original", "epub:type", "border", "face", "title", "srcset", "data-srcset",
    "data-lazy-src",
    "data-role", "type", "aria-level", "data-time", "itemscope", "data-lazyload", "data-lazy",
]

private let tags: [HTMLTag] = (0...GUMBO_TAG_UNKNOWN.rawValue).map { raw in
    gumbo_normalized_tagname(GumboTag(rawValue: raw)).flatMap { HTMLTag(rawValue: String(cString: $0)) } ?? .other
}

/// Copies gumbo's tree without recursion; what is deeper than the limit becomes a child of its ancestor at that depth.
///
/// Nil when the attributes take more memory than parsing may: the parser repeats elements that are left open, with marks that each
/// stand for a long text.
private func copied(
    _ document: UnsafePointer<GumboNode>, _ page: StandIns, lineOffset: Int, _ limits: ReadingLimits
) -> HTMLTree? {
    struct Open {
        var children: GumboVector
        var next = 0
        /// Nil for an element that gave its children to an ancestor.
        var node: Int?
        var parent: Int
    }
    var tree = HTMLTree()
    var attributeRoom = limits.parserBytes
    tree.reserve(page.count)
    let root = tree.open(.document, parent: -1, line: 1)
    var stack = [Open(children: document.pointee.v.document.children, node: root, parent: root)]
    while let top = stack.last {
        guard top.next < Int(top.children.length), let raw = top.children.data[top.next] else {
            if let node = top.node { tree.close(node) }
            stack.removeLast()
            continue
        }
        stack[stack.count - 1].next += 1
        let node = UnsafePointer(raw.assumingMemoryBound(to: GumboNode.self))
        let parent = top.node ?? top.parent
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let element = node.pointee.v.element
            let tag = element.tag_namespace == GUMBO_NAMESPACE_HTML ? tag(of: element) : .svg
            if tag == .script || tag == .style || tag == .noscript || tag == .template || tag == .svg {
                if let data = linkedData(element, page) { tree.linkedData.append(data) }
                continue
            }
            guard stack.count < limits.elementDepth else {
                if tree.depthHeldAt == nil { tree.depthHeldAt = Int(element.start_pos.line) + lineOffset }
                stack.append(Open(children: element.children, node: nil, parent: parent))
                continue
            }
            let own = attributes(element, page)
            attributeRoom -= own.reduce(0) { $0 + $1.value.utf8.count }
            guard attributeRoom >= 0 else { return nil }
            let copy = tree.open(
                tag, parent: parent, line: Int(element.start_pos.line) + lineOffset, attributes: own)
            stack.append(Open(children: element.children, node: copy, parent: copy))
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            guard let text = node.pointee.v.text.text else { continue }
            let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
            let line = Int(node.pointee.v.text.start_pos.line) + lineOffset
            page.restored(bytes) { tree.addText($0, parent: parent, line: line) }
        default: continue
        }
    }
    return tree
}

/// Elements of AMP pages are told by their written names; those that fetch other things are skipped as templates are.
private func tag(of element: GumboElement) -> HTMLTag {
    let known = tags[Int(element.tag.rawValue)]
    guard known == .other, let start = element.original_tag.data, element.original_tag.length > 5 else { return known }
    let bytes = UnsafeRawBufferPointer(start: start, count: min(24, Int(element.original_tag.length)))
    let name = String(
        decoding: bytes.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") },
        as: UTF8.self
    ).lowercased()
    guard name.hasPrefix("amp-") else { return known }
    return name == "amp-img" || name == "amp-anim"
        ? .img : name == "amp-iframe" || name == "amp-youtube" ? .iframe : amusements.contains(name) ? .template : known
}

private let amusements: Set<String> = [
    "amp-ad", "amp-embed", "amp-list", "amp-sidebar", "amp-analytics", "amp-consent", "amp-social-share",
    "amp-sticky-ad", "amp-form",
    "amp-next-page", "amp-user-notification", "amp-pixel", "amp-auto-ads", "amp-web-push",
]

private func attributes(_ element: GumboElement, _ page: StandIns) -> [HTMLTree.Attribute] {
    guard element.attributes.length > 0 else { return [] }
    var result: [HTMLTree.Attribute] = []
    for index in 0..<Int(element.attributes.length) {
        guard let raw = element.attributes.data[index] else { continue }
        let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
        guard let name = attribute.name, let value = attribute.value else { continue }
        let text = String(cString: name)
        guard keptAttributes.contains(text) else { continue }
        // Nothing that a page means is in longer names or styles.
        if ["class", "style", "id"].contains(text), strlen(value) > 4096 { continue }
        result.append(.init(name: text, value: page.restored(value)))
    }
    return result
}

private func linkedData(_ element: GumboElement, _ page: StandIns) -> String? {
    guard element.tag == GUMBO_TAG_SCRIPT, element.attributes.length > 0 else { return nil }
    for index in 0..<Int(element.attributes.length) {
        guard let raw = element.attributes.data[index] else { continue }
        let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
        guard let name = attribute.name, let value = attribute.value, strcmp(name, "type") == 0,
            String(cString: value).lowercased().hasPrefix("application/ld+json")
        else { continue }
        guard element.children.length > 0, let child = element.children.data[0] else { return nil }
        let node = child.assumingMemoryBound(to: GumboNode.self).pointee
        guard node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA, let text = node.v.text.text else {
            return nil
        }
        return page.restored(text)
    }
    return nil
}
