import BantinModel
import BantinStyle
import Testing

@Suite struct PaperTests {
    @Test(
        arguments: [
            ("a4", 210.0, 297.0), ("A5", 148, 210), ("b5", 176, 250), ("Letter", 215.9, 279.4),
            ("190x270mm", 190, 270), ("148.5X210.25MM", 148.5, 210.25),
        ])
    func `paper is named or measured`(text: String, width: Double, height: Double) throws {
        let paper = try Paper.parse(text).get()
        #expect(paper.width == .millimetres(width) && paper.height == .millimetres(height))
        #expect(try Paper.parse(paper.description).get() == paper)
    }

    @Test(arguments: ["", "a", "a6", "210x297", "210mm", "x297mm", "210xmm", "1x2x3mm", "nanx100mm", "a4 "])
    func `what is no paper says what is`(text: String) {
        #expect(Paper.parse(text) == .failure(.unreadable(text)))
        #expect(Paper.Fault.unreadable(text).message.en.contains("190x270mm"))
    }

    @Test(arguments: ["49x100mm", "100x1201mm", "-210x297mm", "0x0mm", "1e9x100mm"])
    func `paper that no printer takes is out of range`(text: String) {
        #expect(Paper.parse(text) == .failure(.outOfRange(text)))
    }
}

@Suite struct StyleLengthTests {
    @Test(
        arguments: [
            ("12mm", Length.millimetres(12)), ("1.27cm", .millimetres(12.7)), ("6pt", .points(6)),
            ("1.5em", .points(30)), ("2line", .points(56)), ("0", .zero), ("-3pt", .points(-3)),
        ])
    func `a length is worked out for its type`(text: String, length: Length) throws {
        let written = try #require(StyleLength(text))
        #expect(written.length(size: .points(20), line: .points(28)) == length)
        #expect(written.description == text)
    }

    @Test(arguments: ["", "12", "mm", "12px", "1,5em", "12 mm", "infmm", "nanpt", "1.5.2em", "em1"])
    func `what is no length is none`(text: String) {
        #expect(StyleLength(text) == nil)
    }
}
