import CZlib

/// A Word document from the bytes of a fuzzer: as they are when they are a ZIP file, else as the XML of its main part, and of
/// other parts that lines such as `=== word/styles.xml` begin. Its sums are right, so that mutations reach the readers.
package func wordDocument(of bytes: [UInt8]) -> [UInt8] {
    guard !bytes.starts(with: Array("PK".utf8)) else { return bytes }
    var parts: [(name: [UInt8], bytes: ArraySlice<UInt8>)] = []
    var name = Array("word/document.xml".utf8)
    var start = 0
    for line in bytes.split(separator: 0x0A, maxSplits: .max, omittingEmptySubsequences: false)
    where line.starts(with: mark) && line.count < 200 {
        parts.append((name, bytes[start..<line.startIndex]))
        name = Array(line.dropFirst(mark.count))
        start = min(line.endIndex + 1, bytes.count)
    }
    parts.append((name, bytes[start...]))
    return stored(parts)
}

private let mark = Array("=== ".utf8)

/// A ZIP file whose parts are not packed (APPNOTE 4.3).
private func stored(_ parts: [(name: [UInt8], bytes: ArraySlice<UInt8>)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let sum = part.bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
        let size = little(part.bytes.count, 4)
        let common = [20, 0] + little(0, 8) + little(Int(sum), 4) + size + size + little(part.name.count, 2) + [0, 0]
        directory += [0x50, 0x4B, 1, 2, 20, 0] + common + little(0, 10) + little(file.count, 4) + part.name
        file += [0x50, 0x4B, 3, 4] + common + part.name + part.bytes
    }
    let count = little(parts.count & 0xFFFF, 2)
    return file + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + count + count + little(directory.count, 4)
        + little(file.count, 4) + [0, 0]
}

private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
