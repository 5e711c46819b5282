import BantinPDFReading

/// What the document's XMP says (ISO 16684-1).
struct Metadata {
    struct Property {
        /// The namespace and the name, parted by a space.
        var name: String
        var prefix: String
        /// Of a plain value one, else one for each item.
        var values: [String]
        /// The languages of the items, where they say one.
        var languages: [String]
    }

    let bytes: [UInt8]
    var properties: [Property] = []
    /// Why the XML could not be read.
    var damage: String?
    /// Properties that extension schemas define, named as above, and what is missing in them.
    var extensions: Set<String> = []
    var extensionFaults: [String] = []

    enum Namespace {
        static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        static let dc = "http://purl.org/dc/elements/1.1/"
        static let pdf = "http://ns.adobe.com/pdf/1.3/"
        static let xmp = "http://ns.adobe.com/xap/1.0/"
        static let pdfaid = "http://www.aiim.org/pdfa/ns/id/"
        static let pdfuaid = "http://www.aiim.org/pdfua/ns/id/"
        static let pdfaExtension = "http://www.aiim.org/pdfa/ns/extension/"
        static let pdfaSchema = "http://www.aiim.org/pdfa/ns/schema#"
        static let pdfaProperty = "http://www.aiim.org/pdfa/ns/property#"
    }

    func property(_ namespace: String, _ name: String) -> Property? {
        properties.first { $0.name == "\(namespace) \(name)" }
    }

    func value(_ namespace: String, _ name: String) -> String? { property(namespace, name)?.values.first }

    /// The header of the packet, `<?xpacket … ?>`.
    var packetHeader: String {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        guard let start = head.firstRange(of: "<?xpacket"), let end = head[start.upperBound...].firstRange(of: "?>")
        else {
            return ""
        }
        return String(head[start.upperBound..<end.lowerBound])
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let tree: XMLTree
        do {
            tree = try XMLTree(bytes)
        } catch {
            damage = error.reason
            return
        }
        let description = "\(Namespace.rdf) Description"
        for index in tree.nodes.indices where tree.nodes[index].name == "\(Namespace.rdf) RDF" {
            for description in tree.kids(of: index, named: description) { read(description, of: tree) }
        }
    }

    private mutating func read(_ description: Int, of tree: XMLTree) {
        for (name, value) in tree.nodes[description].attributes.sorted(by: { $0.key < $1.key }) {
            if name.hasPrefix(Namespace.rdf) || !name.contains(" ") || name.hasPrefix("http://www.w3.org/XML/") {
                continue
            }
            properties.append(Property(name: name, prefix: "", values: [value], languages: []))
        }
        for kid in tree.nodes[description].kids {
            let node = tree.nodes[kid]
            let items = Metadata.items(of: kid, in: tree)
            properties.append(
                Property(
                    name: node.name, prefix: node.prefix,
                    values: items.isEmpty ? [node.text] : items.map { tree.nodes[$0].text },
                    languages: items.compactMap {
                        tree.nodes[$0].attributes["http://www.w3.org/XML/1998/namespace lang"]
                    }))
            if node.name == "\(Namespace.pdfaExtension) schemas" { items.forEach { readSchema($0, of: tree) } }
        }
    }

    /// The items of a Bag, Seq or Alt.
    private static func items(of index: Int, in tree: XMLTree) -> [Int] {
        ["Bag", "Seq", "Alt"].flatMap { tree.kids(of: index, named: "\(Namespace.rdf) \($0)") }
            .flatMap { tree.kids(of: $0, named: "\(Namespace.rdf) li") }
    }

    private mutating func readSchema(_ item: Int, of tree: XMLTree) {
        let schema = Metadata.fields(of: item, in: tree)
        let namespace = schema["\(Namespace.pdfaSchema) namespaceURI"].map { tree.nodes[$0].text }
        for key in ["schema", "namespaceURI", "prefix", "property"]
        where schema["\(Namespace.pdfaSchema) \(key)"] == nil {
            extensionFaults.append("pdfaSchema:\(key)")
        }
        guard let list = schema["\(Namespace.pdfaSchema) property"] else { return }
        for property in Metadata.items(of: list, in: tree) {
            let fields = Metadata.fields(of: property, in: tree)
            for key in ["name", "valueType", "category", "description"]
            where fields["\(Namespace.pdfaProperty) \(key)"] == nil {
                extensionFaults.append("pdfaProperty:\(key)")
            }
            let category = fields["\(Namespace.pdfaProperty) category"].map { tree.nodes[$0].text } ?? ""
            if !["internal", "external"].contains(category) {
                extensionFaults.append("pdfaProperty:category \(category)")
            }
            if let name = fields["\(Namespace.pdfaProperty) name"], let namespace {
                extensions.insert("\(namespace) \(tree.nodes[name].text)")
            }
        }
    }

    /// The fields of a structure, whether by parseType="Resource" or by a Description inside.
    private static func fields(of item: Int, in tree: XMLTree) -> [String: Int] {
        let inner = tree.kids(of: item, named: "\(Namespace.rdf) Description").first ?? item
        return Dictionary(tree.nodes[inner].kids.map { (tree.nodes[$0].name, $0) }) { first, _ in first }
    }
}
