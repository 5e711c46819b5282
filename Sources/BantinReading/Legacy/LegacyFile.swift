extension LegacyTable {
    /// The encoding that a name stands for, when we have a table of it and ICU has none.
    init?(named name: String) {
        switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "tcvn3", "tcvn", "tcvn5712", "tcvn57121", "tcvn57123", "xviettcvn5712", "xviettcvn3", "xviettcvn", "abc":
            self = .tcvn3
        case "vni", "vniwin", "vniwindows", "xvietvni", "xvni": self = .vni
        case "viscii", "csviscii", "viscii11", "viscii111", "xviscii", "xvietviscii": self = .viscii
        default: return nil
        }
    }

    /// The legacy encoding of Vietnamese that the bytes of a whole file show by their words; nil when none is certain.
    ///
    /// Pages in such encodings mostly declared what the browser needed to show their bytes untouched, if anything at all.
    static func found(in bytes: [UInt8], format: SourceFormat) -> LegacyTable? {
        let text = visibleText(bytes, format: format)
        guard text.contains(where: { $0.value >= 0x80 }) else { return nil }
        let evidences = all.map { $0.evidence(text[...]) }
        guard let best = evidences.indices.max(by: { evidences[$0].after < evidences[$1].after }),
            evidences[best].isCertain
        else { return nil }
        return all[best]
    }

    /// What a reader sees of a file's first half megabyte, byte by byte: neither tags, scripts and styles nor entities.
    private static func visibleText(_ bytes: [UInt8], format: SourceFormat) -> [Unicode.Scalar] {
        let sample = bytes.prefix(1 << 19)
        guard format == .html else { return sample.map { Unicode.Scalar($0) } }
        var text: [Unicode.Scalar] = []
        var index = 0
        while index < sample.count {
            let byte = sample[index]
            switch byte {
            case 0x3C:
                let rest = sample[(index + 1)...]
                let hidden = ["script", "style"].first { name in
                    rest.prefix(name.utf8.count).elementsEqual(name.utf8) { $0 | 0x20 == $1 }
                }
                index = hidden.flatMap { end(of: Array("</\($0)".utf8), in: rest) } ?? index + 1
                index = (sample[index...].firstIndex(of: 0x3E) ?? sample.count - 1) + 1
                text.append(" ")
            case 0x26:
                let end = sample[index...].prefix(10).firstIndex(of: 0x3B)
                if end != nil { text.append(" ") }
                index = (end ?? index) + 1
            default:
                text.append(Unicode.Scalar(byte))
                index += 1
            }
        }
        return text
    }

    private static func end(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[found...].prefix(mark.count).elementsEqual(mark, by: { $0 | 0x20 == $1 | 0x20 }) { return found }
            start = found + 1
        }
        return nil
    }
}
