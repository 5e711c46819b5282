/// A BCP 47 tag from what a page says: Vietnamese is `vi` in every country. Nil when it is no language tag.
func languageTag(_ text: String) -> String? {
    let parts = text.small.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4,
        parts.allSatisfy({ part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }), first.utf8.allSatisfy({ $0 >= 0x61 })
    else { return nil }
    if first == "vi" { return "vi" }
    return parts.enumerated().map { index, part in
        index > 0 && part.utf8.count == 2
            ? part.uppercased()
            : index > 0 && part.utf8.count == 4 ? part.prefix(1).uppercased() + part.dropFirst() : String(part)
    }.joined(separator: "-")
}

func primaryLanguage(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }

/// Whether UTF-8 text has letters that only Vietnamese uses: đ, ơ, ư, or a vowel with a mark of U+1EA0–1EFF.
func hasVietnameseLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
        switch (previous, byte) {
        case (0xE1, 0xBA...0xBB), (0xC4, 0x90...0x91), (0xC6, 0xA0...0xA1), (0xC6, 0xAF...0xB0): return true
        default: previous = byte
        }
    }
    return false
}
