/// A well-formed language tag (BCP 47 §2.1) of the shapes that pages use: language, script, region, variants.
func isLanguageTag(_ text: String) -> Bool {
    var subtags = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isASCIILetter || $0.isASCIIDigit }),
        let language = subtags.popFirst(), (2...3).contains(language.utf8.count),
        language.utf8.allSatisfy(\.isASCIILetter)
    else { return false }
    if let script = subtags.first, script.utf8.count == 4, script.utf8.allSatisfy(\.isASCIILetter) {
        subtags.removeFirst()
    }
    if let region = subtags.first,
        region.utf8.count == 2 && region.utf8.allSatisfy(\.isASCIILetter)
            || region.utf8.count == 3 && region.utf8.allSatisfy(\.isASCIIDigit)
    {
        subtags.removeFirst()
    }
    return Set(subtags).count == subtags.count
        && subtags.allSatisfy { variant in
            (5...8).contains(variant.utf8.count)
                || variant.utf8.count == 4 && variant.utf8.first.map(\.isASCIIDigit) == true
        }
}

extension UInt8 {
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isHexDigit: Bool { isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
}
