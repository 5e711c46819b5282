import BantinModel
import BantinReading
import Foundation

/// A reader as fuzzing feeds it: any bytes at all, each turned into an input that gets past its container's checksums.
package enum FuzzedReader: String, CaseIterable, Sendable {
    case html, text, markdown, docx, mhtml, warc, legacy, rules, pictures

    /// Reads an input and writes out what came of it.
    ///
    /// Traps when reading gives nothing and says no reason: this is what a fuzzer or a test then finds.
    package func read(_ bytes: [UInt8]) {
        switch self {
        case .html: readWhole(SourceFile(name: "a.html", bytes: bytes, format: .html))
        case .text: readWhole(SourceFile(name: "a.txt", bytes: bytes, format: .text))
        case .markdown: readWhole(SourceFile(name: "a.md", bytes: bytes, format: .markdown))
        case .mhtml: readWhole(SourceFile(name: "a.mhtml", bytes: bytes, format: .mhtml))
        case .warc: readWhole(SourceFile(name: "a.warc", bytes: bytes, format: .warc))
        case .docx: readWhole(SourceFile(name: "a.docx", bytes: wordDocument(of: bytes), format: .docx))
        case .legacy: readWhole(legacyFile(bytes))
        case .rules: readByRules(bytes)
        case .pictures: readWhole(pageWithPicture(bytes))
        }
    }

    private func readWhole(_ source: SourceFile) {
        var limits = ReadingLimits()
        // A fuzzer's inputs are small: what takes more of them is a fault.
        limits.parserBytes = 64 << 20
        let result = readExplained(source, limits: limits)
        precondition(
            !result.value.isEmpty || result.diagnostics.contains { $0.severity == .error },
            "an input without an article was not reported")
        var tree = TextTree()
        for explained in result.value {
            dump(explained.article, into: &tree)
            if let reasons = explained.explanation { dump(reasons, of: explained.article, locale: .vi, into: &tree) }
        }
        _ = articlesJSON(Reported(result.value.map(\.article), result.diagnostics))
    }

    /// The first byte chooses what the user says of the encoding, the second the format.
    private func legacyFile(_ bytes: [UInt8]) -> SourceFile {
        let encodings: [String?] = [
            nil, "windows-1258", "tcvn3", "vni", "viscii", "utf-16", "windows-1252", "utf-8",
        ]
        let encoding = encodings[Int(bytes.first ?? 0) % encodings.count]
        let format: SourceFormat = bytes.dropFirst().first.map { $0 & 1 == 1 } ?? false ? .html : .text
        return SourceFile(name: "a", bytes: Array(bytes.dropFirst(2)), format: format, encoding: encoding)
    }

    private func readByRules(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let page = SourceFile(name: "a.html", bytes: Array(rulesPage.utf8), format: .html)
        var ruled = page
        _ = loadSiteRules(text, name: "a.yaml", into: &ruled.choices)
        readWhole(ruled)
        var selected = page
        if selected.choices.select(text) == nil { readWhole(selected) }
    }

    private func pageWithPicture(_ bytes: [UInt8]) -> SourceFile {
        let address = "data:image/png;base64," + Data(bytes).base64EncodedString()
        let page = "<h1>Chợ quê</h1><p>Chợ họp từ sớm bên bến sông.</p><img src='\(address)' alt='Chợ'>"
        return SourceFile(name: "a.html", bytes: Array(page.utf8), format: .html)
    }
}

private let rulesPage = """
    <html><head><title>Chợ quê</title></head><body><div id=a class="b c"><h1>Chợ quê họp sớm</h1><p class=d>08/01/2021</p>
    <ul><li>Một<li>Hai</ul><p>Chợ họp từ sớm bên bến sông, đông vui đến trưa mới tan.</p></div></body></html>
    """
