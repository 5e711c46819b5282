/// Lines of plain text or Markdown as they were written, whatever encodings they went through; each kind of change is reported
/// once. Line ends stay where they are.
func mendedLines(_ bytes: [UInt8], format: SourceFormat, record: inout ReadingRecord) -> [UInt8] {
    guard bytes.withUnsafeBufferPointer(mayBeDisguised) else { return bytes }
    let mended = mendedDisguises(bytes, format: format, record: &record)
    // A control character above ASCII (C1) that was no letter after all means nothing in text.
    return mended.contains(0xC2) ? withoutC1(mended) : mended
}

private func withoutC1(_ bytes: [UInt8]) -> [UInt8] {
    func isC1(_ index: Int) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1])
    }
    return bytes.indices.filter { !isC1($0) && !($0 > 0 && isC1($0 - 1)) }.map { bytes[$0] }
}

private func mendedDisguises(_ bytes: [UInt8], format: SourceFormat, record: inout ReadingRecord) -> [UInt8] {
    var lines = LineTexts(bytes, isMarkdown: format == .markdown)
    let findings = mend(&lines.texts, isAllLegacy: !hasVietnameseLetters(bytes[...]))
    guard !findings.isEmpty else { return bytes }
    record.report(findings) { lines.number(of: $0, in: bytes) }
    return lines.joined
}

private struct LineTexts {
    var texts: [DisguisedText] = []

    init(_ bytes: [UInt8], isMarkdown: Bool) {
        var fence: UInt8?
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let start = line.drop { $0 == 0x20 }
            let opensFence = start.starts(with: [0x60, 0x60, 0x60]) || start.starts(with: [0x7E, 0x7E, 0x7E])
            if isMarkdown, opensFence, let mark = start.first {
                fence = fence == nil ? mark : fence == mark ? nil : fence
            }
            let isIndented = line.count - start.count >= 4 || line.first == 0x09
            // A line that has a span of code is not taken apart.
            let isCode = fence != nil || isIndented || line.contains(0x60)
            texts.append(
                DisguisedText(
                    Array(String(decoding: line, as: UTF8.self).unicodeScalars),
                    entities: !isMarkdown ? .escapedTwice : isCode ? .example : .markdown))
        }
    }

    /// The line of a place, from 1; old files of the Mac end their lines with a carriage return alone.
    func number(of place: LegacyFindings.Place, in bytes: [UInt8]) -> Int {
        let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[place.text]
        let before = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(place.offset)
        return place.text + 1 + before.count { $0 == "\r" }
    }

    var joined: [UInt8] {
        var bytes: [UInt8] = []
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            bytes += text.bytes
        }
        return bytes
    }
}
