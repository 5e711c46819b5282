import BantinModel

/// The limits that a user can set, by the names that `--limit` takes.
package enum LimitName: String, CaseIterable, Sendable {
    case input
    case parserMemory = "parser-memory"
    case depth
    case blockDepth = "block-depth"
    case attributes
    case picturePixels = "picture-pixels"
    case embeddedPicture = "embedded-picture"
    case package
    case packagePart = "package-part"
    case packageEntries = "package-entries"
    case wordPieces = "word-pieces"
    case message
    case partDepth = "part-depth"
    case record
    case header
    case ratio

    /// What it limits, in a few words.
    package var meaning: String {
        switch self {
        case .input: "bytes of a page, text or Word document"
        case .parserMemory: "bytes that parsing a page may take"
        case .depth: "elements inside each other"
        case .blockDepth: "lists and quotations inside each other"
        case .attributes: "attributes of an element"
        case .picturePixels: "pixels of a picture"
        case .embeddedPicture: "bytes of a picture in a data: address or Word document"
        case .package: "bytes that a Word document unpacks to"
        case .packagePart: "bytes that one part of it unpacks to"
        case .packageEntries: "files inside a Word document"
        case .wordPieces: "paragraphs, cells, runs and pictures of it"
        case .message: "bytes of an MHTML file"
        case .partDepth: "parts of an MHTML file inside each other"
        case .record: "bytes of a web archive's record"
        case .header: "bytes of the head of a record or part"
        case .ratio: "unpacked bytes to a packed one"
        }
    }

    /// What the tree that reading walks by recursion can bear.
    fileprivate var most: Int {
        switch self {
        case .depth: 400
        case .blockDepth, .partDepth: 40
        case .attributes: 100_000
        case .input, .message, .record, .parserMemory, .package, .packagePart, .embeddedPicture: 1 << 30
        case .picturePixels: 1 << 34
        case .header: 64 << 20
        case .packageEntries, .wordPieces, .ratio: 1 << 30
        }
    }

    fileprivate var path: WritableKeyPath<ReadingLimits, Int> {
        switch self {
        case .input: \.inputBytes
        case .parserMemory: \.parserBytes
        case .depth: \.elementDepth
        case .blockDepth: \.blockDepth
        case .attributes: \.attributes
        case .picturePixels: \.picturePixels
        case .embeddedPicture: \.embeddedPictureBytes
        case .package: \.packageBytes
        case .packagePart: \.packagePartBytes
        case .packageEntries: \.packageEntries
        case .wordPieces: \.wordPieces
        case .message: \.messageBytes
        case .partDepth: \.partDepth
        case .record: \.recordBytes
        case .header: \.headerBytes
        case .ratio: \.unpackingRatio
        }
    }
}

extension ReadingLimits {
    package subscript(_ name: LimitName) -> Int {
        get { self[keyPath: name.path] }
        set { self[keyPath: name.path] = newValue }
    }

    /// What a diagnostic says of the limit that was reached.
    func hit(_ name: LimitName) -> ReachedLimit { ReachedLimit(name.rawValue, self[name], most: name.most) }

    /// Sets a limit as `input=100M` says; what is wrong with the text otherwise.
    package mutating func set(_ text: String) -> LimitFault? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[0])
        guard let name = LimitName(rawValue: written) else {
            return .unknown(written, nearest: nearestName(to: written, among: LimitName.allCases.map(\.rawValue)))
        }
        guard parts.count == 2, let value = limitValue(parts[1]), (1...name.most).contains(value) else {
            return .badValue(name.rawValue, most: ReachedLimit.size(name.most))
        }
        self[name] = value
        return nil
    }
}

/// What is wrong with a limit as a user wrote it.
package enum LimitFault: Hashable, Sendable {
    case unknown(String, nearest: String?)
    /// Not a whole number from 1 to `most`, with K, M or G behind it or not.
    case badValue(String, most: String)
}

private func limitValue(_ text: Substring) -> Int? {
    let unit: Int
    switch text.last {
    case "K", "k": unit = 1 << 10
    case "M", "m": unit = 1 << 20
    case "G", "g": unit = 1 << 30
    default: unit = 1
    }
    guard let number = Int(unit == 1 ? text : text.dropLast()), number > 0 else { return nil }
    let (value, overflows) = number.multipliedReportingOverflow(by: unit)
    return overflows ? nil : value
}
