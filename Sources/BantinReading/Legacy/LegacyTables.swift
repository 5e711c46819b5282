extension LegacyTable {
    /// TCVN3, or ABC: the third set of TCVN 5712:1993. Its toned capitals are the small letters in a font of capitals.
    static let tcvn3 = LegacyTable(
        .tcvn3,
        singles: byteRun([
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]))

    /// VNI for Windows: a base letter, then a mark. The mark's own case is that of the keyboard, so both are taken.
    static let vni: LegacyTable = {
        let singles = byteRun([
            (0xC6, "Ỉ"), (0xCC, "ÌÍỴ"), (0xD1, "ĐỊĨƠ"), (0xD6, "Ư"),
            (0xE6, "ỉ"), (0xEC, "ìíỵ"), (0xF1, "địĩơ"), (0xF6, "ư"),
        ])
        var pairs: [UInt16: Unicode.Scalar] = [:]
        func add(_ base: UInt8, _ marks: [(mark: UInt8, letter: Unicode.Scalar)]) {
            for (mark, letter) in marks {
                for capital in [mark, mark & ~0x20] {
                    pairs[UInt16(base) << 8 | UInt16(capital)] = letter
                    pairs[UInt16(base & ~0x20) << 8 | UInt16(capital)] = letter.capital
                }
            }
        }
        // In the order of the tones: falling, asking, tumbling, rising, heavy.
        let tones: [UInt8] = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
        func toned(_ row: String) -> [(UInt8, Unicode.Scalar)] { Array(zip(tones, row.unicodeScalars)) }
        let circumflex: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
        let breve: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
        add(0x61, toned("àảãáạ") + zip(circumflex, "âầẩẫấậ".unicodeScalars) + zip(breve, "ăằẳẵắặ".unicodeScalars))
        add(0x65, toned("èẻẽéẹ") + zip(circumflex, "êềểễếệ".unicodeScalars))
        add(0x6F, toned("òỏõóọ") + zip(circumflex, "ôồổỗốộ".unicodeScalars))
        add(0x75, toned("ùủũúụ"))
        add(0x79, toned("ỳỷỹý"))
        add(0xF4, toned("ờởỡớợ"))
        add(0xF6, toned("ừửữứự"))
        return LegacyTable(.vni, singles: singles, pairs: pairs)
    }()

    /// VISCII 1.1 (RFC 1456): six capitals stand among the control characters.
    static let viscii = LegacyTable(
        .viscii,
        singles: byteRun([
            (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
            (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"), (0xA0, "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
            (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"), (0xE0, "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
        ]))

    /// windows-1258 shown as windows-1252: a vowel, then its tone as a mark of its own.
    static let windows1258: LegacyTable = {
        let bases = byteRun([
            (0xC2, "ÂĂ"), (0xCA, "Ê"), (0xD4, "ÔƠ"), (0xDD, "Ư"), (0xD0, "Đ"),
            (0xE2, "âă"), (0xEA, "ê"), (0xF4, "ôơ"), (0xFD, "ư"), (0xF0, "đ"),
        ])
        // Latin-1's own vowels with a tone are letters here too.
        let toned = byteRun([
            (0xC0, "ÀÁ"), (0xC8, "ÈÉ"), (0xCD, "Í"), (0xD3, "Ó"), (0xD9, "ÙÚ"),
            (0xE0, "àá"), (0xE8, "èé"), (0xED, "í"), (0xF3, "ó"), (0xF9, "ùú"),
        ])
        // In the order of the tones: falling, asking, tumbling, rising, heavy.
        let marks: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
        var pairs: [UInt16: Unicode.Scalar] = [:]
        for row in VietnameseLetter.tonedVowels {
            let base = row[0].isASCIILetter ? UInt8(row[0].value) : bases.first { $0.value == row[0] }?.key
            guard let base else { continue }
            for (mark, letter) in zip(marks, row.dropFirst()) { pairs[UInt16(base) << 8 | UInt16(mark)] = letter }
        }
        return LegacyTable(.windows1258, singles: bases.merging(toned) { a, _ in a }, pairs: pairs)
    }()
}
