import BantinLayout
import CPangoCairo

/// Glyphs of one face, size and mark that stand on one line, with the text that they show: what Cairo takes in one call.
/// Its buffers are used again for the next run.
struct GlyphRun {
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var text: [UInt8] = []

    var isEmpty: Bool { glyphs.isEmpty }

    mutating func clear() {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    mutating func add(glyph: UInt, x: Double, y: Double) {
        glyphs.append(cairo_glyph_t(index: glyph, x: x, y: y))
    }

    /// Ends a cluster: the last `count` glyphs show these bytes of text.
    mutating func endCluster(glyphs count: Int, text bytes: UnsafeBufferPointer<UInt8>) {
        var byteCount = 0
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            let length = GlyphRun.length(lead: lead)
            if GlyphRun.isUnfit(bytes, at: index) {
                text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                byteCount += 3
            } else {
                for place in index..<min(index + length, bytes.count) { text.append(bytes[place]) }
                byteCount += min(length, bytes.count - index)
            }
            index += length
        }
        clusters.append(cairo_text_cluster_t(num_bytes: Int32(byteCount), num_glyphs: Int32(count)))
    }

    mutating func addSpace(glyph: UInt, x: Double, y: Double) {
        glyphs.append(cairo_glyph_t(index: glyph, x: x, y: y))
        clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        text.append(0x20)
    }

    func show(on context: OpaquePointer) {
        text.withUnsafeBytes { bytes in
            cairo_show_text_glyphs(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), glyphs,
                Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        }
    }

    private static func length(lead: UInt8) -> Int {
        switch lead {
        case ..<0xC0: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// Whether a character may not stand in a PDF's Unicode map: controls, private use (PDF/A-2 6.2.11.7.3), U+FEFF and
    /// noncharacters (PDF/UA-1 7.21.7). U+FFFD takes its place.
    private static func isUnfit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let lead = bytes[index]
        if lead < 0xEE { return lead < 0x20 || lead == 0x7F }
        if lead == 0xEE || lead >= 0xF3 { return true }
        guard lead == 0xEF, index + 2 < bytes.count else { return false }
        let second = bytes[index + 1]
        let third = bytes[index + 2]
        return second < 0xA4 || (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
    }
}
