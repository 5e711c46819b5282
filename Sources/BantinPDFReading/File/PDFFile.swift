import CQPDFReader

/// A PDF as qpdf reads it; only here and in its extension below is C called.
package final class PDFFile {
    /// Why a file cannot be looked at.
    package enum Refusal: Error, Hashable {
        case damaged(String)
        case needsPassword
    }

    /// No stream of a document is larger; what is, is made to fill memory.
    package static let largestStream = 64 << 20

    package let bytes: [UInt8]
    /// The objects in the order of their numbers, and where they start unless inside an object stream.
    package let objects: [(number: Int, generation: Int, offset: Int?)]
    private let handle: OpaquePointer
    private var known: [Int: PDFObject] = [:]

    package init(_ bytes: [UInt8]) throws(Refusal) {
        var problem: Int32 = 0
        var reason = [CChar](repeating: 0, count: 400)
        guard let handle = bantin_pdf_open(bytes, bytes.count, &problem, &reason) else {
            let text = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw problem == BANTIN_PDF_NEEDS_PASSWORD
                ? .needsPassword : .damaged(String(decoding: text, as: UTF8.self))
        }
        self.handle = handle
        self.bytes = bytes
        let list = Box<[(number: Int, generation: Int, offset: Int?)]>([])
        bantin_pdf_objects(
            handle,
            { closure, number, generation, offset in
                Box<[(number: Int, generation: Int, offset: Int?)]>.at(closure)?.value.append(
                    (Int(number), Int(generation), offset < 0 ? nil : Int(offset)))
            }, list.pointer)
        objects = list.value.sorted { $0.number < $1.number }
    }

    deinit { bantin_pdf_close(handle) }

    package var isEncrypted: Bool { bantin_pdf_is_encrypted(handle) != 0 }

    package var trailer: PDFValue { PDFValue(file: self, object: object(0), number: nil) }

    /// What qpdf had to mend so far.
    package var warnings: [String] {
        let list = Box<[String]>([])
        bantin_pdf_warnings(
            handle,
            { closure, bytes, count in
                Box<[String]>.at(closure)?.value.append(
                    String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
            }, list.pointer)
        return list.value
    }

    /// The object of a number, 0 for the trailer.
    package func object(_ number: Int) -> PDFObject {
        if let object = known[number] { return object }
        let builder = Box(TokenSink())
        bantin_pdf_object(handle, Int32(clamping: number), tell, builder.pointer)
        let object = builder.value.objects.next() ?? .null
        known[number] = object
        return object
    }

    package func value(_ number: Int) -> PDFValue { PDFValue(file: self, object: object(number), number: number) }

    /// A stream's bytes but for pictures' own filters; nil when it is damaged or too large.
    package func stream(_ number: Int) -> [UInt8]? {
        let piece = Box<[UInt8]>([])
        let status = bantin_pdf_stream(
            handle, Int32(clamping: number), PDFFile.largestStream,
            { closure, bytes, count in
                Box<[UInt8]>.at(closure)?.value.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
            }, piece.pointer)
        return status == 0 ? piece.value : nil
    }

    /// Gives each operator of a content stream or a CMap with its operands; false when it cannot be read to its end.
    package func content(_ bytes: [UInt8], _ body: (String, [PDFObject]) -> Void) -> Bool {
        withoutActuallyEscaping(body) { body in
            let sink = Box(TokenSink(body))
            return bantin_pdf_content(handle, bytes, bytes.count, tell, sink.pointer) == 0
        }
    }
}

/// Hands a Swift value through C.
private final class Box<Value> {
    var value: Value
    init(_ value: Value) { self.value = value }

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> Box? {
        pointer.map { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// Gathers tokens into objects, and objects before an operator into its operands.
private struct TokenSink {
    var objects = ObjectBuilder()
    private var operands: [PDFObject] = []
    private let body: ((String, [PDFObject]) -> Void)?

    /// No operator takes more: PostScript calculators and the like are not content.
    private static let mostOperands = 4096

    init(_ body: ((String, [PDFObject]) -> Void)? = nil) { self.body = body }

    mutating func take(_ token: bantin_pdf_token) {
        let bytes = UnsafeBufferPointer(start: token.bytes, count: token.count)
        switch Int(token.kind) {
        case Int(BANTIN_PDF_BOOLEAN): objects.take(.boolean(token.integer != 0))
        case Int(BANTIN_PDF_INTEGER): objects.take(.integer(Int(token.integer)))
        case Int(BANTIN_PDF_REAL): objects.take(.real(token.real))
        case Int(BANTIN_PDF_STRING): objects.take(.string(Array(bytes)))
        case Int(BANTIN_PDF_NAME): objects.take(.name(String(decoding: bytes, as: UTF8.self)))
        case Int(BANTIN_PDF_ARRAY_OPEN): objects.openArray()
        case Int(BANTIN_PDF_DICTIONARY_OPEN): objects.openDictionary()
        case Int(BANTIN_PDF_ARRAY_CLOSE), Int(BANTIN_PDF_DICTIONARY_CLOSE): objects.close()
        case Int(BANTIN_PDF_STREAM): objects.markStream()
        case Int(BANTIN_PDF_REFERENCE): objects.take(.reference(Int(token.integer)))
        case Int(BANTIN_PDF_OPERATOR): perform(String(decoding: bytes, as: UTF8.self))
        case Int(BANTIN_PDF_INLINE_IMAGE): break
        default: objects.take(.null)
        }
        if body != nil, let object = objects.next() {
            if operands.count < TokenSink.mostOperands { operands.append(object) }
        }
    }

    private mutating func perform(_ name: String) {
        body?(name, operands)
        operands.removeAll(keepingCapacity: true)
    }
}

private let tell: bantin_pdf_visit = { closure, token in
    guard let token else { return }
    Box<TokenSink>.at(closure)?.value.take(token.pointee)
}
