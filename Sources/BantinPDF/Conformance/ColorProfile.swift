import Foundation

/// An ICC profile of sRGB, version 2.1, made from IEC 61966-2-1's own numbers: what the colours of a PDF/A mean.
enum ColorProfile {
    static let condition = "sRGB IEC61966-2.1"

    static let sRGB: [UInt8] = {
        let curve = toneCurve
        // Primaries and white adapted to D50 by Bradford's matrix, in s15Fixed16.
        let tags: [(name: String, data: [UInt8])] = [
            ("desc", description("sRGB IEC61966-2.1")),
            ("cprt", tag("text") + Array("No copyright, use freely\0".utf8)),
            ("wtpt", xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = number(tags.count, 4)
        var body: [UInt8] = []
        let start = 128 + 4 + 12 * tags.count
        var curveStart: Int?
        for (name, data) in tags {
            var offset = start + body.count
            if name.hasSuffix("TRC"), let known = curveStart {
                offset = known
            } else {
                if name.hasSuffix("TRC") { curveStart = offset }
                body += data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
            }
            table += Array(name.utf8) + number(offset, 4) + number(data.count, 4)
        }
        return header(size: 128 + table.count + body.count) + table + body
    }()

    private static func header(size: Int) -> [UInt8] {
        var header = number(size, 4) + [0, 0, 0, 0] + number(0x0210_0000, 4)
        header += Array("mntrRGB XYZ ".utf8)
        // A date that stays: the standard's year.
        for part in [1999, 10, 1, 0, 0, 0] { header += number(part, 2) }
        header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        header += fixed(0.9642) + fixed(1.0) + fixed(0.8249)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// sRGB's transfer function at 1024 points.
    private static var toneCurve: [UInt8] {
        var data = tag("curv") + number(1024, 4)
        for point in 0..<1024 {
            let value = Double(point) / 1023
            let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            data += number(Int((linear * 65535).rounded()), 2)
        }
        return data
    }

    private static func description(_ text: String) -> [UInt8] {
        let ascii = Array(text.utf8) + [0]
        return tag("desc") + number(ascii.count, 4) + ascii + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        tag("XYZ ") + fixed(x) + fixed(y) + fixed(z)
    }

    private static func tag(_ name: String) -> [UInt8] { Array(name.utf8) + [0, 0, 0, 0] }

    private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded()), 4) }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
