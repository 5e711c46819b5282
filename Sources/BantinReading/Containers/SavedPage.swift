import BantinModel

/// What the comment at the top of a saved page says: which browser or extension wrote it decides what is in it.
struct SavedPage {
    /// `<!-- saved from url=(0042)https://… -->` of a browser.
    private(set) var browserAddress: String?
    /// The address that SingleFile writes, and when it saved the page.
    private(set) var savedAddress: String?
    private(set) var captured: CalendarDate?

    init(_ bytes: [UInt8]) {
        let start = bytes.prefix(4096)
        let mayBeSaved = start.withUnsafeBufferPointer { bytes in
            ["saved from url=(", "Page saved with SingleFile"].contains { bytes.place(of: $0, from: 0) != nil }
        }
        guard mayBeSaved else { return }
        let head = String(decoding: start, as: UTF8.self)
        if let mark = head.range(of: "saved from url=("), let close = head[mark.upperBound...].firstIndex(of: ")") {
            browserAddress = firstWebAddress(head[head.index(after: close)...])
        }
        guard let mark = head.range(of: "Page saved with SingleFile"),
            let end = head[mark.upperBound...].range(of: "-->")
        else { return }
        for line in head[mark.upperBound..<end.lowerBound].split(whereSeparator: \.isNewline) {
            let line = line.trimmed
            if line.hasPrefix("url:") { savedAddress = firstWebAddress(line.dropFirst(4).drop(while: \.isWhitespace)) }
            if line.hasPrefix("saved date:") { captured = CaptureTime(words: String(line.dropFirst(11)))?.date }
        }
    }
}

private func firstWebAddress(_ text: some StringProtocol) -> String? {
    let address = String(text.prefix { !$0.isWhitespace && $0 != ">" })
    return isWebAddress(address) ? address : nil
}

/// The article with where its page came from, and which page of several it may be.
func located(_ article: Article, isOnly: Bool, _ page: HTMLPage, _ record: ReadingRecord) -> Article {
    var article = article
    article.source = record.address ?? article.source
    article.captured = record.captured
    if isOnly { article.part = articlePart(of: page, title: article.title, record) }
    return article
}
