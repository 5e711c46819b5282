import Testing

@testable import BantinReading

@Suite struct VietnameseSyllableTests {
    @Test(
        arguments: """
            nghiêng khuỷu quốc giếng gì già giữ quý quỳnh quyển yêu yếu ý hoà hòa thuỷ thủy khoẻ khỏe ngoằn ngoèo toàn tòan uống
            ướt rượu hươu tuyết huỵch ếch ảnh đường Đảng VIỆT nhuần thuở ngoáy oẹ ừ ở ạ sỹ mỹ kỹ lý
            """.split(whereSeparator: \.isWhitespace).map(String.init))
    func `a syllable with marks is told`(word: String) {
        #expect(SyllableForm(word) == .marked)
    }

    @Test(arguments: ["ban", "tin", "nghe", "khuya", "xoong", "qua", "gia", "HOA", "nam", "thanh", "a"])
    func `a syllable of bare letters is told`(word: String) {
        #expect(SyllableForm(word) == .plain)
    }

    @Test(
        arguments: """
            ViÖt Vieät Viá été über schön niño façade být żółć of street word ngi kan ke\u{301}\u{301} càc mát̀ nghà cẻ gê ngế
            qúôc tień đôc̀ hằcs bàp tịcj píah tò̀ kêg uườn oắk zà fố wừ jĩ đđi
            """.split(whereSeparator: \.isWhitespace).map(String.init))
    func `other letters are no syllable`(word: String) {
        #expect(SyllableForm(word) == nil)
    }

    @Test func `a final stop takes the rising and the heavy tone alone`() {
        for (word, isGood) in zip(["hàc", "hảc", "hãc", "hác", "hạc", "hac"], [false, false, false, true, true, true]) {
            #expect((SyllableForm(word) != nil) == isGood, "\(word)")
        }
    }

    @Test func `the tone stands on the vowel that carries it`() {
        for word in ["tíên", "ngừơi", "múôn", "hóai", "qúa", "bái", "mía"] {
            #expect((SyllableForm(word) != nil) == ["bái", "mía"].contains(word), "\(word)")
        }
    }

    @Test func `nearly all of our own prose is syllables`() {
        let words = legacyProse.joined(separator: " ").unicodeScalars.split { !$0.isWordPart }
        let good = words.count { SyllableForm($0) != nil }
        #expect(
            good == words.count,
            "\(words.filter { SyllableForm($0) == nil }.map { String(String.UnicodeScalarView($0)) })")
    }
}
