/// A language tag that is well-formed after BCP 47 (RFC 5646 2.1).
package func isLanguageTag(_ tag: String) -> Bool {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first else { return false }
    let isPrivate = first == "x" || first == "i"
    guard isPrivate || (2...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        return false
    }
    let rest = subtags.dropFirst()
    guard
        rest.allSatisfy({
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        })
    else { return false }
    // A singleton begins an extension, which has something to say.
    return (subtags.last?.count ?? 0) > 1
}
