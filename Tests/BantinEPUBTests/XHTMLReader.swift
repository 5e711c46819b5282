import Foundation
import FoundationXML

/// What a real XML parser finds in a document: the words of its body without note calls and numbers, and its elements.
final class XHTMLReader: NSObject, XMLParserDelegate {
    private(set) var text = ""
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var fault: String?
    private var hiddenDepth = 0
    private var inBody = false

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        if !parser.parse() { fault = "\(parser.lineNumber): \(String(describing: parser.parserError))" }
    }

    convenience init(_ text: String) { self.init(Array(text.utf8)) }

    var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

    func count(_ name: String) -> Int { elements.count { $0.name == name } }

    /// The values of an attribute of all elements of a name, in order.
    func values(_ attribute: String, of name: String) -> [String] {
        elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
        if name == "body" { inBody = true }
        if hiddenDepth > 0 || ["note-call", "note-number"].contains(attributes["class"] ?? "") { hiddenDepth += 1 }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if hiddenDepth > 0 { hiddenDepth -= 1 }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if inBody, hiddenDepth == 0 { text += string }
    }
}
