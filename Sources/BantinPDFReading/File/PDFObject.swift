/// An object of a PDF, other objects as references (ISO 32000-1 7.3).
package enum PDFObject {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case string([UInt8])
    case name(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    /// A stream's dictionary; its bytes are asked of the file.
    case stream([String: PDFObject])
    case reference(Int)
}

/// Puts pieces together as qpdf tells them.
struct ObjectBuilder {
    /// An array or a dictionary that is not closed yet; a dictionary's keys and values in turn.
    private struct Frame {
        var isDictionary: Bool
        var items: [PDFObject] = []
    }

    private var open: [Frame] = []
    private var isStream = false
    private var result: PDFObject?

    mutating func take(_ object: PDFObject) {
        if open.isEmpty { result = object } else { open[open.count - 1].items.append(object) }
    }

    mutating func openArray() { open.append(Frame(isDictionary: false)) }

    mutating func openDictionary() { open.append(Frame(isDictionary: true)) }

    /// The dictionary that follows is a stream's.
    mutating func markStream() { isStream = true }

    mutating func close() {
        guard let frame = open.popLast() else { return }
        guard frame.isDictionary else { return take(.array(frame.items)) }
        var entries: [String: PDFObject] = [:]
        for index in stride(from: 0, to: frame.items.count - 1, by: 2) {
            if case .name(let key) = frame.items[index] { entries[key] = frame.items[index + 1] }
        }
        take(isStream && open.isEmpty ? .stream(entries) : .dictionary(entries))
    }

    /// The next whole object, when one is there.
    mutating func next() -> PDFObject? {
        guard open.isEmpty, let object = result else { return nil }
        result = nil
        return object
    }
}
