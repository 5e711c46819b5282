import Testing

@testable import BantinReading

@Suite struct LegacyTableTests {
    let capitals = smallLetters.map { $0.uppercased() }

    func converted(_ text: String, _ table: LegacyTable) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: table.converted(Array(text.unicodeScalars)[...]).compactMap { $0 })
        return String(result)
    }

    @Test func `there are 134 letters`() {
        #expect(Set(smallLetters + capitals).count == 134)
    }

    @Test func `every letter comes back from TCVN3, capitals through their font`() {
        for letter in smallLetters + ["Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"] {
            #expect(converted(Encoder.tcvn3.lookalike(letter), .tcvn3) == letter)
        }
        for letter in smallLetters {
            let text = Array(Encoder.tcvn3.lookalike(letter).unicodeScalars)
            #expect(LegacyTable.tcvn3.mended(text, font: .tcvn3Capitals) == Array(letter.uppercased().unicodeScalars))
        }
    }

    @Test func `every letter comes back from VNI, in both cases and between consonants`() {
        for letter in smallLetters + capitals {
            #expect(converted(Encoder.vni.lookalike(letter), .vni) == letter)
            #expect(converted(Encoder.vni.lookalike("th\(letter)ng"), .vni) == "th\(letter)ng")
        }
        #expect(converted("Aên Oâng ÑÖÔØNG Yeán", .vni) == "Ăn Ông ĐƯỜNG Yến")
    }

    @Test(arguments: [("VISCII", LegacyTable.Name.viscii), ("CP1258", .windows1258)])
    func `every letter comes back from what the C library writes`(encoding: String, name: LegacyTable.Name) {
        for letter in smallLetters + capitals {
            let bytes = systemEncoded(letter, as: encoding)
            #expect(!bytes.isEmpty, "\(letter)")
            #expect(String(decoding: LegacyTable.named(name).decoded(bytes[...]), as: UTF8.self) == letter)
        }
    }

    @Test func `ASCII is the same in every encoding`() {
        let ascii = String(String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar(UInt8($0)) }))
        for table in LegacyTable.all { #expect(converted(ascii, table) == ascii) }
    }

    @Test func `words typed in capitals with small toned letters become capitals`() {
        func mended(_ text: String) -> String {
            let result = LegacyTable.tcvn3.mended(Array(Encoder.tcvn3.lookalike(text).unicodeScalars), font: nil)
            return String(String.UnicodeScalarView(result.compactMap { $0 }))
        }
        #expect(mended("VIệT NAM") == "VIỆT NAM")
        #expect(mended("Báo NHâN DâN ngày 2") == "Báo NHÂN DÂN ngày 2")
        #expect(mended("Về quê") == "Về quê")
        #expect(mended("ủY BAN xã") == "ỦY BAN xã")
    }
}
