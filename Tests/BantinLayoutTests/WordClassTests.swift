import Testing

@testable import BantinLayout

@Suite struct WordClassTests {
    @Test func `a plain word is classed by its bytes as it is by its characters`() {
        let words = [
            "ha", "triệu", "hộ", "số", "Số", "Điều", "điều", "tháng", "Tháng", "năm,", "ông", "Ông", "bà", "xã", "Xã",
            "đồng",
            "đồng.", "khoản", "Khoản", "nhóm", "Nhóm;", "trường", "Trường", "nghiêng", "Nghiêng!", "km", "kg,", "người",
            "người)",
            "anh", "Anh", "thầy", "quý", "Quý", "ỹ", "ặ", "đ", "i", "V", "C.", "Vi", "tuổi:", "kỳ?", "mét", "héc-ta",
        ]
        for word in words {
            let plain = Array(word.utf8).withUnsafeBufferPointer { WordClass(plain: $0) }
            if let plain { #expect(plain == WordClass(classifying: word), "\(word)") }
        }
    }

    @Test func `what has digits, signs before it or capitals inside is not plain`() {
        for word in ["TP.", "15/KH-UBND", "“xã", "XI", "VNĐ", "8B", "-", "…", "m2", "Ạ", "BẮC", "Mr.", "v.v."] {
            #expect(Array(word.utf8).withUnsafeBufferPointer { WordClass(plain: $0) } == nil, "\(word)")
        }
    }
}
