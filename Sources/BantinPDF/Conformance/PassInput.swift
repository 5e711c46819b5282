import BantinLayout
import BantinModel
import CQPDF

/// Everything that the pass over Cairo's PDF needs, in flat arrays.
struct PassInput {
    var elements: [bantin_element] = []
    var kids: [bantin_kid] = []
    var annotations: [bantin_annotation] = []
    var areas: [Double] = []
    var outline: [bantin_outline_entry] = []
    var catalog = PassInput.none
    var info = PassInput.none
    var metadata = PassInput.none
    var condition = PassInput.none
    private let sheets: PressSheets
    private let contents: FinishedContents
    private var strings: [UInt8] = []
    private var slices: [String: bantin_slice] = [:]

    static let none = bantin_slice(start: UInt32.max, count: 0)

    init(_ sheets: PressSheets, contents: FinishedContents) {
        self.sheets = sheets
        self.contents = contents
    }

    mutating func add(_ text: String) -> bantin_slice {
        let slice = bantin_slice(start: UInt32(strings.count), count: UInt32(text.utf8.count))
        strings.append(contentsOf: text.utf8)
        return slice
    }

    /// Adds a text that is often the same, once.
    mutating func addOnce(_ text: String) -> bantin_slice {
        if let slice = slices[text] { return slice }
        let slice = add(text)
        slices[text] = slice
        return slice
    }

    /// Lends all of it as the C document, for the time of the call.
    func withDocument<Result>(
        profile: [UInt8], _ body: (borrowing bantin_document) throws -> Result
    ) rethrows -> Result {
        var document = bantin_document()
        document.catalog = catalog
        document.info = info
        document.metadata = metadata
        document.condition = condition
        let paper = Rectangle(x: .zero, y: .zero, width: sheets.width, height: sheets.height)
        document.media_box = sheets.box(paper)
        document.trim_box = sheets.box(sheets.trim)
        document.bleed_box = sheets.box(sheets.bleedBox)
        return try contents.withRaws { raws in
            (document.raws, document.raw_count) = (raws.baseAddress, raws.count)
            return try profile.withUnsafeBufferPointer { profile in
                (document.profile, document.profile_count) = (profile.baseAddress, profile.count)
                return try withTree(&document, body)
            }
        }
    }

    private func withTree<Result>(
        _ document: inout bantin_document, _ body: (borrowing bantin_document) throws -> Result
    ) rethrows -> Result {
        try strings.withUnsafeBytes { strings in
            document.strings = strings.bindMemory(to: CChar.self).baseAddress
            return try elements.withUnsafeBufferPointer { elements in
                (document.elements, document.element_count) = (elements.baseAddress, elements.count)
                return try kids.withUnsafeBufferPointer { kids in
                    (document.kids, document.kid_count) = (kids.baseAddress, kids.count)
                    return try withPages(&document, body)
                }
            }
        }
    }

    private func withPages<Result>(
        _ document: inout bantin_document, _ body: (borrowing bantin_document) throws -> Result
    ) rethrows -> Result {
        try annotations.withUnsafeBufferPointer { annotations in
            (document.annotations, document.annotation_count) = (annotations.baseAddress, annotations.count)
            return try areas.withUnsafeBufferPointer { areas in
                document.areas = areas.baseAddress
                return try withContents(&document, body)
            }
        }
    }

    private func withContents<Result>(
        _ document: inout bantin_document, _ body: (borrowing bantin_document) throws -> Result
    ) rethrows -> Result {
        try contents.places.withUnsafeBufferPointer { places in
            (document.contents, document.page_count) = (places.baseAddress, places.count)
            return try contents.bytes.withUnsafeBufferPointer { bytes in
                document.content_bytes = bytes.baseAddress
                return try outline.withUnsafeBufferPointer { outline in
                    (document.outline, document.outline_count) = (outline.baseAddress, outline.count)
                    return try body(document)
                }
            }
        }
    }
}
