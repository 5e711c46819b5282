/// What a JPEG file says before its data: enough to tell whether a PDF can hold it as it is (ITU-T T.81, Adobe's APP14,
/// EXIF's orientation).
struct JPEGHeader: Hashable {
    var width = 0
    var height = 0
    var componentCount = 0
    var bitsPerSample = 0
    /// Baseline, extended or progressive with Huffman coding: what every PDF reader decodes.
    var isCommonCoding = false
    /// Adobe's colour transform: 0 none, 1 YCbCr, 2 YCCK; nil without its segment.
    var adobeTransform: UInt8?
    var hasJFIF = false
    /// EXIF: 1 is upright.
    var orientation = 1
    var hasEnd = false

    /// Nil when the bytes are not a JPEG with a frame.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let code = bytes[place + 1]
            if code == 0xFF {
                place += 1
                continue
            }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            let end = place + 2 + length
            guard length >= 2, end <= bytes.count else { return nil }
            if code == 0xDA { break }
            read(code, bytes[(place + 4)..<end])
            place = end
        }
        guard width > 0, height > 0 else { return nil }
        hasEnd = JPEGHeader.hasEnd(bytes)
    }

    /// Whether a PDF shows it rightly as it stands, in grey or RGB.
    var isFitForPDF: Bool {
        let isColor = componentCount == 3 && (adobeTransform == 1 || (adobeTransform == nil && hasJFIF))
        return isCommonCoding && bitsPerSample == 8 && (componentCount == 1 || isColor) && orientation == 1 && hasEnd
    }

    private mutating func read(_ code: UInt8, _ segment: ArraySlice<UInt8>) {
        let start = segment.startIndex
        switch code {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            guard segment.count >= 6 else { return }
            isCommonCoding = code <= 0xC2
            bitsPerSample = Int(segment[start])
            height = Int(segment[start + 1]) << 8 | Int(segment[start + 2])
            width = Int(segment[start + 3]) << 8 | Int(segment[start + 4])
            componentCount = Int(segment[start + 5])
        case 0xE0:
            hasJFIF = hasJFIF || segment.starts(with: Array("JFIF".utf8))
        case 0xE1:
            if segment.starts(with: Array("Exif\0\0".utf8)) {
                orientation = JPEGHeader.orientation(Array(segment.dropFirst(6))) ?? orientation
                // Cameras write EXIF in place of JFIF; both mean YCbCr.
                hasJFIF = true
            }
        case 0xEE:
            if segment.count >= 12, segment.starts(with: Array("Adobe".utf8)) { adobeTransform = segment[start + 11] }
        default: return
        }
    }

    /// Reads tag 0x0112 of a TIFF header's first directory.
    private static func orientation(_ tiff: [UInt8]) -> Int? {
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == 0x49
        func number(_ place: Int, _ count: Int) -> Int? {
            guard place >= 0, place + count <= tiff.count else { return nil }
            let part = tiff[place..<(place + count)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<count {
            let place = directory + 2 + entry * 12
            guard let tag = number(place, 2) else { return nil }
            if tag == 0x0112 { return number(place + 8, 2) }
        }
        return nil
    }

    /// Whether the end marker stands near the end: trailing bytes are common, a missing end is a torn file.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        var place = bytes.count - 2
        while place >= max(0, bytes.count - 4096) {
            if bytes[place] == 0xFF, bytes[place + 1] == 0xD9 { return true }
            place -= 1
        }
        return false
    }
}
