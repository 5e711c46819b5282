import BantinEPUB
import BantinModel
import BantinTestSupport
import Testing

@Suite struct ConservationTests {
    private func expectAllWords(of bulletin: Bulletin) {
        let publication = publication(bulletin).value
        for (number, article) in zip(1..., bulletin.articles) {
            let name = "article-\(number < 10 ? "00" : "0")\(number).xhtml"
            let reader = XHTMLReader(text(of: name, in: publication))
            #expect(reader.fault == nil)
            #expect(reader.words == article.wordsInOrder, "\(name)")
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the words of a random article are the words of its document`(seed: UInt64) {
        var random = RandomBulletin(seed: seed, articleCount: 5, pictures: [TestPicture.content(.png)])
        expectAllWords(of: random.bulletin())
    }

    @Test func `hostile text comes back from a parser as it was`() {
        let text = "]]> <!-- & &amp; &lt; ' \" <b> 🌾 a\u{301} \u{2028} “”"
        let reader = XHTMLReader(firstArticle(bulletin([.paragraph([.text(text)])])))
        #expect(reader.fault == nil)
        #expect(reader.text.contains(text))
    }

    @Test func `characters that XML cannot hold are left out and nothing else is`() {
        let noncharacter = String(decoding: [0xef, 0xbf, 0xbf], as: UTF8.self)
        let reader = XHTMLReader(
            firstArticle(bulletin([.paragraph([.text("a\u{0}b\u{8}c\u{9f}\(noncharacter)d\u{b}e")])])))
        #expect(reader.fault == nil)
        #expect(reader.words.suffix(2) == ["abcd", "e"])
    }
}
