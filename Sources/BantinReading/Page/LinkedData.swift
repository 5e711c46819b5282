import Foundation

/// What one object of a page's linked data (JSON-LD of schema.org) says.
struct LinkedObject {
    var types: Set<String>
    var isArticle: Bool
    var headline: String?
    var description: String?
    var published: String?
    var modified: String?
    /// Persons; organisations apart.
    var authors: [String] = []
    var organizations: [String] = []
    /// The name of a web site or an organisation.
    var siteName: String?
}

/// The objects of a script of linked data, those of `@graph` and arrays among them, in order.
func linkedObjects(in text: String) -> [LinkedObject] {
    guard text.utf8.count < 1 << 20, !jsonNestsTooDeep(text),
        let json = try? JSONSerialization.jsonObject(with: Data(mendedJSON(text).utf8), options: .fragmentsAllowed)
    else { return [] }
    var found: [LinkedObject] = []
    var queue: [Any] = [json]
    while let next = queue.popLast() {
        if let array = next as? [Any] {
            queue += array.reversed()
        } else if let object = next as? [String: Any] {
            found.append(LinkedObject(object))
            for key in ["mainEntity", "mainEntityOfPage", "@graph"] {
                if let inner = object[key] as? [String: Any] { queue.append(inner) }
                if let inner = object[key] as? [Any] { queue.append(inner) }
            }
        }
    }
    return found
}

extension LinkedObject {
    fileprivate init(_ object: [String: Any]) {
        let names = (object["@type"] as? [Any])?.compactMap { $0 as? String } ?? [object["@type"] as? String ?? ""]
        types = Set(names.map { $0.small })
        isArticle = names.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" }
        func text(_ key: String) -> String? { (object[key] as? String).flatMap(nonEmpty) }
        headline = text("headline") ?? text("name")
        description = text("description")
        published = text("datePublished")
        modified = text("dateModified")
        if names.contains(where: { $0 == "WebSite" || $0.hasSuffix("Organization") || $0 == "WebPage" }),
            names != ["WebPage"]
        {
            siteName = text("name")
        }
        for author in (object["author"] as? [Any]) ?? [object["author"] as Any] { add(author: author) }
        if let publisher = object["publisher"] as? [String: Any],
            let name = (publisher["name"] as? String).flatMap(nonEmpty)
        {
            organizations.append(name)
        }
    }

    private mutating func add(author: Any) {
        if let name = (author as? String).flatMap(nonEmpty), !isWebAddress(name) { authors.append(name) }
        guard let object = author as? [String: Any], let name = (object["name"] as? String).flatMap(nonEmpty) else {
            return
        }
        let type = (object["@type"] as? String) ?? ((object["@type"] as? [Any])?.first as? String) ?? ""
        if type.hasSuffix("Organization") { organizations.append(name) } else { authors.append(name) }
    }
}

private func nonEmpty(_ text: String) -> String? {
    let text = folded(unescaped(text))
    return text.isEmpty ? nil : text
}

/// Templates paste texts with raw line ends into JSON strings, and leave commas at the end of lists.
private func mendedJSON(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isInString = false
    var isEscaped = false
    for byte in text.utf8 {
        if isInString {
            if byte < 0x20 {
                bytes.append(0x20)
                isEscaped = false
                continue
            }
            if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        } else if byte == UInt8(ascii: "\"") {
            isInString = true
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
        }
        bytes.append(byte)
    }
    var trimmed = String(decoding: bytes, as: UTF8.self)[...].trimmedASCII
    if trimmed.hasSuffix(";") { trimmed = trimmed.dropLast() }
    return String(trimmed)
}

/// JSON is read by recursion: data nested as no site writes it is left.
private func jsonNestsTooDeep(_ json: String) -> Bool {
    var depth = 0
    for byte in json.utf8 {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
        if depth > 64 { return true }
    }
    return false
}
