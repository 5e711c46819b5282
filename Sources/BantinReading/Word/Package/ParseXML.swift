import CExpat

/// What an XML part tells while it is read. Names are those of `XMLName`; elements of other vocabularies are `.other`.
protocol XMLEvents: AnyObject {
    func open(_ name: XMLName, _ attributes: XMLAttributes)
    func close(_ name: XMLName)
    func text(_ text: String)
    /// Prefixes are told because markup compatibility names vocabularies by them.
    func bind(prefix: String, to namespace: String)
    func unbind(prefix: String)
    /// Whether the reader has all it can take.
    var isFull: Bool { get }
}

extension XMLEvents {
    func text(_ text: String) {}
    func bind(prefix: String, to namespace: String) {}
    func unbind(prefix: String) {}
    var isFull: Bool { false }
}

/// The attributes of one element: few, so that a search is the fastest way to find one.
struct XMLAttributes {
    fileprivate var pairs: [(name: XMLName, value: String)] = []

    subscript(_ name: XMLName) -> String? { pairs.first { $0.name == name }?.value }

    /// `w:val`, which most properties say their value in.
    var value: String? { self[.wVal] }
}

/// Why a part was not read to its end.
struct XMLDamage: Error, Hashable {
    var line: Int
    var reason: String
}

/// One part on its way through expat.
struct XMLParser: ~Copyable {
    private let parser: XML_Parser
    private let relay: Relay

    /// Nil when there is no memory for a parser.
    init?(_ events: any XMLEvents) {
        guard let parser = XML_ParserCreateNS(nil, XMLName.separator) else { return nil }
        self.parser = parser
        relay = Relay(events, parser: parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(relay).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in relayed(data)?.open(name, attributes) },
            { data, name in relayed(data)?.close(name) })
        XML_SetCharacterDataHandler(parser) { data, text, count in relayed(data)?.text(text, count) }
        XML_SetNamespaceDeclHandler(
            parser,
            { data, prefix, namespace in relayed(data)?.bind(prefix, namespace) },
            { data, prefix in relayed(data)?.unbind(prefix) })
        // A part has no DTD (ECMA-376-2 §6.2.5), and without one there are no entities to expand.
        XML_SetDoctypeDeclHandler(parser, { data, _, _, _, _ in relayed(data)?.refuseDoctype() }, { _ in })
    }

    deinit { XML_ParserFree(parser) }

    /// Takes the next piece; false when no more is wanted.
    func feed(_ piece: ArraySlice<UInt8>) throws(XMLDamage) -> Bool { try parse(piece, isLast: false) }

    func finish() throws(XMLDamage) { _ = try parse([], isLast: true) }

    private func parse(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(XMLDamage) -> Bool {
        let status = piece.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        }
        if status != XML_STATUS_ERROR { return true }
        let code = XML_GetErrorCode(parser)
        if code == XML_ERROR_ABORTED, !relay.hasDoctype { return false }
        let reason = relay.hasDoctype ? "DOCTYPE" : XML_ErrorString(code).map { String(cString: $0) } ?? "?"
        throw XMLDamage(line: Int(XML_GetCurrentLineNumber(parser)), reason: reason)
    }
}

private func relayed(_ data: UnsafeMutableRawPointer?) -> Relay? {
    data.map { Unmanaged<Relay>.fromOpaque($0).takeUnretainedValue() }
}

/// Turns what expat calls with into values.
private final class Relay {
    private let events: any XMLEvents
    private let parser: XML_Parser
    private var names = XMLNameTable()
    private(set) var hasDoctype = false

    init(_ events: any XMLEvents, parser: XML_Parser) {
        self.events = events
        self.parser = parser
    }

    func open(_ name: UnsafePointer<CChar>?, _ pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard let name else { return }
        var attributes = XMLAttributes()
        if var next = pointers {
            while let key = next[0], let value = next[1] {
                let name = names.name(of: key)
                if name != .other { attributes.pairs.append((name, String(cString: value))) }
                next += 2
            }
        }
        events.open(names.name(of: name), attributes)
        stopIfFull()
    }

    func close(_ name: UnsafePointer<CChar>?) {
        guard let name else { return }
        events.close(names.name(of: name))
        stopIfFull()
    }

    func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
        events.text(String(decoding: bytes, as: UTF8.self))
    }

    func bind(_ prefix: UnsafePointer<CChar>?, _ namespace: UnsafePointer<CChar>?) {
        guard let prefix, let namespace else { return }
        events.bind(prefix: String(cString: prefix), to: String(cString: namespace))
    }

    func unbind(_ prefix: UnsafePointer<CChar>?) {
        if let prefix { events.unbind(prefix: String(cString: prefix)) }
    }

    func refuseDoctype() {
        hasDoctype = true
        XML_StopParser(parser, 0)
    }

    private func stopIfFull() {
        if events.isFull { XML_StopParser(parser, 0) }
    }
}
