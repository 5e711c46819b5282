import BantinModel
import Foundation

/// `data:image/png;base64,…` (RFC 2397).
func embeddedPicture(_ address: String, limits: ReadingLimits) -> FoundPicture {
    guard address.utf8.count < limits.embeddedPictureBytes / 3 * 4 else {
        return .tooLarge(limits.hit(.embeddedPicture))
    }
    guard let comma = address.firstIndex(of: ",") else { return .broken }
    let payload = String(address[address.index(after: comma)...])
    let bytes: [UInt8]
    if address[..<comma].lowercased().hasSuffix(";base64") {
        guard let text = payload.removingPercentEncoding,
            let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
        else { return .broken }
        bytes = Array(data)
    } else {
        bytes = percentDecoded(payload)
    }
    guard let header = PictureHeader(bytes), !PictureEnd.isTorn(bytes) else { return .broken }
    return .found(
        Picture.Content(
            location: .bytes(bytes), format: header.format, pixelWidth: header.width, pixelHeight: header.height))
}

private func percentDecoded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == 0x25, index + 2 < bytes.count,
            let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
        {
            result.append(value)
            index += 3
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return result
}
