import BantinModel

/// The pictures of a document: those inside it, and those that it only names.
///
/// Each is looked at once. Its bytes stay in the document until they are painted or packed.
struct WordPictures: PictureSource {
    private var found: [String: FoundPicture] = [:]

    /// `shown` are the addresses that the document shows, and whether each leads outside.
    init(
        _ shown: [String: Bool], container: ZipContainer, zip: borrowing ZipReader, package: borrowing WordPackage,
        folder: PictureFolder, limits: ReadingLimits
    ) {
        for (address, isExternal) in shown.sorted(by: { $0.key < $1.key }) {
            if isExternal {
                found[address] = folder.find(address)
                continue
            }
            guard zip.has(address) else { continue }
            guard let bytes = package.picture(address, in: zip) else {
                found[address] = .broken
                continue
            }
            guard let header = PictureHeader(bytes), !PictureEnd.isTorn(bytes) else {
                found[address] = kindWithoutDecoder(bytes).map(FoundPicture.unsupported) ?? .broken
                continue
            }
            let stored = StoredBytes(name: "\(container.name):\(address)") { () throws(OperationError) -> [UInt8] in
                try storedBytes(of: address, in: container, limits: limits)
            }
            found[address] = .found(
                Picture.Content(
                    location: .stored(stored), format: header.format, pixelWidth: header.width,
                    pixelHeight: header.height))
        }
    }

    func find(_ source: String) -> FoundPicture { found[source] ?? .missing }
}

private func storedBytes(of part: String, in container: ZipContainer, limits: ReadingLimits) throws(OperationError)
    -> [UInt8]
{
    let bytes: [UInt8]?
    do {
        bytes = try ZipReader.reading(container, entryLimit: limits.packageEntries) { zip in
            try zip.bytes(of: part, limit: limits.embeddedPictureBytes)
        }
    } catch let error as OperationError {
        throw error
    } catch {
        throw OperationError("read", "\(container.name):\(part)", reason: "the document has changed")
    }
    guard let bytes else {
        throw OperationError("read", "\(container.name):\(part)", reason: "the document has changed")
    }
    return bytes
}

/// What kind of picture it is that we cannot show, by its first bytes.
private func kindWithoutDecoder(_ bytes: [UInt8]) -> String? {
    func has(_ text: String, at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
    if bytes.starts(with: [1, 0, 0, 0]), has(" EMF", at: 40) { return "EMF" }
    if bytes.starts(with: [0xD7, 0xCD, 0xC6, 0x9A]) || bytes.starts(with: [1, 0, 9, 0]) { return "WMF" }
    if has("II*\0", at: 0) || has("MM\0*", at: 0) { return "TIFF" }
    if has("BM", at: 0) { return "BMP" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "EMZ" }
    if has("<svg", at: 0) || has("<?xml", at: 0) { return "SVG" }
    return has("%!PS", at: 0) ? "EPS" : nil
}
