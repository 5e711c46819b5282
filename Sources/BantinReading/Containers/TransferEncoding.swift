/// Base64 (RFC 2045, 6.8): what is none of its letters is passed over, and so is padding wherever it stands.
func base64Decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
        let value = base64Values[Int(byte)]
        if value < 64 {
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        } else if byte == UInt8(ascii: "=") {
            // What comes after padding starts anew.
            count = 0
        }
    }
    return result
}

private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
}()

/// Quoted-printable (RFC 2045, 6.7): what is no escape stands as it is.
func quotedPrintableDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
        let byte = bytes[index]
        guard byte == UInt8(ascii: "=") else {
            result.append(byte)
            index += 1
            continue
        }
        if index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2]) {
            result.append(high << 4 | low)
            index += 3
        } else if let next = softBreakEnd(bytes, after: index + 1) {
            index = next
        } else {
            result.append(byte)
            index += 1
        }
    }
    return result
}

/// Past `=` at the end of a line, with or without spaces that were added on the way.
private func softBreakEnd(_ bytes: ArraySlice<UInt8>, after start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.endIndex { return index }
    if bytes[index] == 0x0A { return index + 1 }
    return bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? index + 2 : nil
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}

/// A header's text without its encoded words (RFC 2047): `=?utf-8?Q?B=E1=BA=A3n_tin?=`.
///
/// Neighbours of one charset are joined before they are converted: browsers cut between the bytes of a letter.
func encodedWordsDecoded(_ text: String) -> String {
    var result = ""
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
        guard let word = pending else { return }
        let bytes = converted(word.bytes[...], from: word.charset) ?? word.bytes
        result += String(decoding: bytes, as: UTF8.self)
        pending = nil
    }
    var rest = text[...]
    while let match = rest.firstMatch(of: /=\?([^?\s*]+)(?:\*[^?]*)?\?([QqBb])\?([^?]*)\?=/) {
        let between = rest[..<match.range.lowerBound]
        // White space between two encoded words is no part of the text.
        if pending == nil || !between.allSatisfy(\.isWhitespace) {
            flush()
            result += between
        }
        let payload = Array(String(match.3).utf8)[...]
        let bytes =
            match.2.lowercased() == "b"
            ? base64Decoded(payload)
            : quotedPrintableDecoded(payload.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
        let charset = match.1.lowercased()
        if pending?.charset == charset {
            pending?.bytes += bytes
        } else {
            flush()
            pending = (charset, bytes)
        }
        rest = rest[match.range.upperBound...]
    }
    flush()
    return result + rest
}
