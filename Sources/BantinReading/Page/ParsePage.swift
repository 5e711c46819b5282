import BantinModel

/// The page that the bytes are, with its text mended; nil, reported, when it is too complex.
///
/// Where it was saved from and when goes into the record, unless a container said so before.
func parsePage(_ bytes: [UInt8], record: inout ReadingRecord) -> HTMLPage? {
    guard let tree = parseHTML(carryingControls(bytes), limits: record.limits) else {
        record.diagnostics.append(.pageTooComplex(at: record.place(0), limit: record.limits.hit(.parserMemory)))
        return nil
    }
    record.reportHeld(tree)
    let saved = SavedPage(bytes)
    record.address = record.address ?? saved.savedAddress
    record.captured = record.captured ?? saved.captured
    let mended = mendedTree(tree, record: &record)
    return HTMLPage(tree: mended, savedFrom: record.address ?? saved.browserAddress)
}

extension ReadingRecord {
    /// Says what of a page's markup the limits passed over.
    mutating func reportHeld(_ tree: HTMLTree) {
        if let line = tree.attributesHeldAt {
            diagnostics.append(.tooManyAttributes(at: place(line), limit: limits.hit(.attributes)))
        }
        if let line = tree.depthHeldAt {
            diagnostics.append(.nestedTooDeep(at: place(line), limit: limits.hit(.depth)))
        }
    }
}
