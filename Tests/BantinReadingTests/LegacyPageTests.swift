import BantinModel
import Testing

@testable import BantinReading

extension Reported where Value == [Article] {
    /// The first article's paragraphs.
    var paragraphs: [String] { value.first?.blocks.map(\.plainText) ?? [] }
    var legacy: [Diagnostic] { diagnostics.filter { $0.id == "legacy-encoding" } }
}

@Suite struct LegacyPageTests {
    let claims = ["", "utf-8", "windows-1252", "windows-1258", "iso-8859-1", "x-user-defined", "us-ascii"]

    func meta(_ charset: String) -> String {
        charset.isEmpty ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\">"
    }

    @Test(arguments: Encoder.allCases)
    func `the bytes of a page are told by their words, whatever it declares`(encoder: Encoder) throws {
        for claim in claims {
            let page = htmlPage(paragraphs(legacyProse), head: meta(claim))
            let result = reading(encoder.bytes(page))
            #expect(result.paragraphs == legacyProse, "\(claim)")
            let report = try #require(result.legacy.first { $0.message.en.contains("(\(encoder.rawValue))") })
            #expect(report.severity == .warning)
            #expect(report.place.line == 2)
        }
    }

    @Test(arguments: Encoder.allCases)
    func `Unicode text that shows the old bytes is converted, as characters and as entities`(encoder: Encoder) {
        let shown = legacyProse.map(encoder.lookalike)
        let entities = shown.map { text in
            text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
        }
        for texts in [shown, entities] {
            let result = reading(htmlPage(paragraphs(texts), head: meta("utf-8")))
            #expect(result.paragraphs == legacyProse)
            #expect(result.legacy.map(\.severity) == [.warning])
        }
    }

    @Test(arguments: Encoder.allCases)
    func `one old paragraph among those of Unicode is converted, and they are left`(encoder: Encoder) {
        var texts = legacyProse
        texts[1] = encoder.lookalike(texts[1])
        let result = reading(htmlPage(paragraphs(texts)))
        #expect(result.paragraphs == legacyProse)
        #expect(result.legacy.map(\.place.line) == [3])
    }

    @Test(arguments: Encoder.allCases)
    func `a short line follows its page`(encoder: Encoder) {
        let texts = ["Mở đường"] + legacyProse + ["Lò Thị Ín"]
        let result = reading(htmlPage(paragraphs(texts.map(encoder.lookalike))))
        let read = (result.value.first.map { [$0.title, $0.author].compactMap { $0 } } ?? []) + result.paragraphs
        for text in texts { #expect(read.contains(text), "\(text): \(read)") }
    }

    @Test func `the two old encodings live on one page`() {
        let texts = [Encoder.tcvn3.lookalike(legacyProse[0]), Encoder.vni.lookalike(legacyProse[1]), legacyProse[2]]
        let result = reading(htmlPage(paragraphs(texts)))
        #expect(result.paragraphs == legacyProse)
        #expect(result.legacy.count == 2)
    }

    @Test(arguments: Encoder.allCases)
    func `plain text and Markdown are converted line by line`(encoder: Encoder) {
        let text = "Mở đường\n\n" + legacyProse.joined(separator: "\n\n")
        let plain = reading(encoder.lookalike(text), as: "a.txt")
        #expect(plain.value.first?.title == "Mở đường")
        #expect(plain.paragraphs == legacyProse)
        #expect(plain.legacy.map(\.place.line) == [1])
        #expect(reading(encoder.bytes(text), as: "a.txt").paragraphs == legacyProse)
        let markdown =
            "---\ntitle: Mở đường\n---\n\n" + legacyProse.joined(separator: "\n\n")
            + "\n\n```tho\nMưa đổ\nnắng về\n```\n"
        let read = reading(encoder.lookalike(markdown), as: "a.md")
        #expect(read.value.first?.title == "Mở đường")
        #expect(Array(read.paragraphs.prefix(3)) == legacyProse)
        #expect(read.paragraphs.last?.contains("nắng về") == true)
        #expect(reading(encoder.bytes(markdown), as: "a.md").paragraphs == read.paragraphs)
    }

    @Test(arguments: Encoder.allCases)
    func `lines are those of the file`(encoder: Encoder) throws {
        let broken = legacyProse.map { $0.replacing(" ", with: "\n", maxReplacements: 3) }
        let body = broken.map { "<p>\($0)</p>" }.joined(separator: "\n\n")
        let unicode = try #require(reading(htmlPage(body)).value.first)
        let legacy = try #require(reading(htmlPage(encoder.lookalike(body))).value.first)
        #expect(unicode.blocks == legacy.blocks)
        let text = "Mở đường\r\n\r\n" + legacyProse.joined(separator: "\r\n\r\n\r\n")
        #expect(reading(text, as: "a.txt").value == reading(encoder.lookalike(text), as: "a.txt").value)
    }

    @Test(arguments: Encoder.allCases)
    func `titles, alternative texts and descriptions are converted too`(encoder: Encoder) throws {
        let body = paragraphs(legacyProse) + "<p><img src=a.jpg alt=\"Bãi đá trước cửa\"></p>"
        let head = "<meta property=\"og:title\" content=\"Đường mới về bản\">"
        let result = reading(encoder.lookalike(htmlPage(body, head: head)))
        #expect(dumped(result).contains("Bãi đá trước cửa"))
        #expect(result.value.first?.title == "Đường mới về bản")
    }

    @Test func `a word that goes on in another element is one word`() {
        let texts = legacyProse.map { text in
            Encoder.vni.lookalike(text).replacing("aä", with: "a<b>ä</b>").replacing("oâ", with: "o<i>â</i>")
        }
        #expect(reading(htmlPage(paragraphs(texts))).paragraphs == legacyProse)
    }

    @Test(arguments: [("VISCII", "VISCII"), ("CP1258", "windows-1258")])
    func `the bytes of VISCII and windows-1258 are told`(encoding: String, name: String) {
        let bytes = systemEncoded(htmlPage(paragraphs(legacyProse)), as: encoding)
        for prefix in ["", meta("iso-8859-1"), meta(name)] {
            let result = reading(Array(prefix.utf8) + bytes)
            #expect(result.paragraphs == legacyProse, "\(prefix)")
            #expect(result.legacy.first?.message.en.contains(name) == true)
            #expect(result.legacy.first?.severity == (prefix.contains(name) ? .note : .warning))
        }
        let shownProse = legacyProse.map { shownAsWindows1252(systemEncoded($0, as: encoding)) }
        let shown = reading(htmlPage(paragraphs(shownProse)))
        #expect(shown.paragraphs == legacyProse)
        #expect(reading(bytes, encoding: name).paragraphs == legacyProse)
    }

    @Test(arguments: ["TCVN3", "x-viet-tcvn5712", "VNI", "x-viet-vni"])
    func `a declared or requested legacy encoding is used`(name: String) {
        let encoder: Encoder = name.lowercased().contains("tcvn") ? .tcvn3 : .vni
        let page = htmlPage("<p>Mưa đá.</p>", head: meta(name))
        #expect(reading(encoder.bytes(page)).paragraphs == ["Mưa đá."])
        #expect(reading(encoder.bytes(page)).legacy.map(\.severity) == [.note])
        #expect(reading(encoder.bytes("Mưa\n\nMưa đá."), as: "a.txt", encoding: name).paragraphs == ["Mưa đá."])
    }

    /// Three hundred sentences of random syllables, made by an onset, a rime and a tone.
    @Test(arguments: Encoder.allCases)
    func `random Vietnamese comes back`(encoder: Encoder) {
        var random = Seeded(state: 5712)
        let onsets = "b c ch d đ h kh l m n nh ph r s t th tr v x".split(separator: " ").map(String.init)
        let rimes = "|a|ng |â|u i|ê|n u|ô|i ư|ơ|ng |o|i |ă|n |ô|ng |e|o u|â|n |ê|nh ư|ơ|i o|a|n |ư| |ơ|m"
            .split(separator: " ").map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let rows = VietnameseLetter.tonedVowels
        func syllable() -> String {
            let onset = onsets[random.next(onsets.count)]
            let rime = rimes[random.next(rimes.count)]
            let soft = "eêi".contains((rime[0] + rime[1]).prefix(1))
            let row = rows.first { String($0[0]) == rime[1] } ?? rows[0]
            return (onset == "c" && soft ? "k" : onset) + rime[0] + String(row[random.next(6)]) + rime[2]
        }
        var sentences: [String] = []
        for _ in 0..<300 {
            let words = (0..<8 + random.next(20)).map { _ in syllable() }
            sentences.append(words.joined(separator: " ") + ".")
        }
        let page = reading(htmlPage(paragraphs(sentences.map(encoder.lookalike))))
        #expect(page.paragraphs == sentences)
        // Each by itself, without a page of the same kind around it.
        for sentence in sentences.prefix(100) {
            let lone = reading(htmlPage(paragraphs([legacyProse[0], encoder.lookalike(sentence)])))
            #expect(lone.paragraphs.last == sentence)
        }
        let unicode = reading(htmlPage(paragraphs(sentences)))
        #expect(unicode.paragraphs == sentences)
        #expect(unicode.legacy.isEmpty)
    }
}
