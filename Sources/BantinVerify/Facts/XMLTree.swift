import CExpat

/// A small XML document as a flat tree, by expat.
struct XMLTree {
    struct Node {
        /// The namespace and the local name, parted by a space; the local name alone when there is none.
        var name: String
        /// As written in the file.
        var prefix: String
        var attributes: [String: String] = [:]
        var text = ""
        var kids: [Int] = []
    }

    private(set) var nodes: [Node] = []

    /// What expat says of a document that is not well-formed.
    struct Damage: Error { var reason: String }

    init(_ bytes: [UInt8]) throws(Damage) {
        // The prefix is asked for too: some must be the usual one.
        guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(UInt8(ascii: " "))) else {
            throw Damage(reason: "no memory")
        }
        defer { XML_ParserFree(parser) }
        XML_SetReturnNSTriplet(parser, 1)
        let growing = Growing()
        XML_SetUserData(parser, Unmanaged.passUnretained(growing).toOpaque())
        XML_SetElementHandler(
            parser, { Growing.at($0)?.open($1, $2) }, { data, _ in Growing.at(data)?.close() })
        XML_SetCharacterDataHandler(parser) { Growing.at($0)?.text($1, $2) }
        // Metadata has no DTD, and without one there are no entities to expand.
        XML_SetDoctypeDeclHandler(
            parser, { data, _, _, _, _ in Growing.at(data)?.hasDoctype = true }, { _ in })
        let status = bytes.withUnsafeBytes {
            XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
        }
        if growing.hasDoctype { throw Damage(reason: "DOCTYPE") }
        guard status != XML_STATUS_ERROR else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "?"
            throw Damage(reason: "\(reason), \(XML_GetCurrentLineNumber(parser))")
        }
        nodes = growing.nodes
    }

    func kids(of index: Int, named name: String) -> [Int] { nodes[index].kids.filter { nodes[$0].name == name } }
}

private final class Growing {
    var nodes: [XMLTree.Node] = []
    var hasDoctype = false
    private var open: [Int] = []

    static func at(_ pointer: UnsafeMutableRawPointer?) -> Growing? {
        pointer.map { Unmanaged<Growing>.fromOpaque($0).takeUnretainedValue() }
    }

    func open(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard let name else { return }
        let (full, prefix) = parts(String(cString: name))
        var node = XMLTree.Node(name: full, prefix: prefix)
        if var next = pairs {
            while let key = next[0], let value = next[1] {
                node.attributes[parts(String(cString: key)).name] = String(cString: value)
                next += 2
            }
        }
        if let parent = open.last { nodes[parent].kids.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(node)
    }

    func close() { _ = open.popLast() }

    func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, let last = open.last else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
        nodes[last].text += String(decoding: bytes, as: UTF8.self)
    }

    /// `namespace local prefix` as expat gives it.
    private func parts(_ triplet: String) -> (name: String, prefix: String) {
        let parts = triplet.split(separator: " ", omittingEmptySubsequences: false)
        return (parts.prefix(2).joined(separator: " "), parts.count > 2 ? String(parts[2]) : "")
    }
}
