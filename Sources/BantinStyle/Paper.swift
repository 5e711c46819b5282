import BantinModel

/// The paper's size, upright.
package struct Paper: Hashable, Sendable {
    package let width: Length
    package let height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    // ISO 216, and ANSI letter.
    package static let a4 = millimetres(210, 297)
    package static let a5 = millimetres(148, 210)
    package static let b5 = millimetres(176, 250)
    package static let letter = millimetres(215.9, 279.4)

    static let named: [(name: String, paper: Paper)] = [("a4", a4), ("a5", a5), ("b5", b5), ("letter", letter)]

    /// Sides that a printer and a PDF reader take: a visiting card to a poster.
    static let sides = 50.0...1200.0
    package static let longestSide = Length.millimetres(sides.upperBound)

    private static func millimetres(_ width: Double, _ height: Double) -> Paper {
        Paper(width: .millimetres(width), height: .millimetres(height))
    }

    /// Why a text names no paper; a message for its author.
    package enum Fault: Error, Hashable, Sendable {
        case unreadable(String)
        case outOfRange(String)

        package var message: LocalizedText {
            switch self {
            case .unreadable(let text):
                LocalizedText(
                    vi: "không có khổ giấy “\(text)”: hãy ghi \(Paper.expected.vi)",
                    en: "'\(text)' is no paper: write \(Paper.expected.en)")
            case .outOfRange(let text):
                LocalizedText(
                    vi: "khổ giấy “\(text)” không in được: mỗi cạnh từ 50 đến 1200 mm",
                    en: "paper of '\(text)' is out of range: a side is 50 to 1200 mm")
            }
        }
    }

    static let expected = LocalizedText(
        vi: "a4, a5, b5, letter, hoặc rộng x cao như 190x270mm",
        en: "a4, a5, b5, letter, or width x height such as 190x270mm")

    /// Reads `a4`, `a5`, `b5`, `letter` in any case, or width and height such as `190x270mm`.
    package static func parse(_ text: String) -> Result<Paper, Fault> {
        let lowered = text.lowercased()
        if let known = named.first(where: { $0.name == lowered }) { return .success(known.paper) }
        guard lowered.hasSuffix("mm") else { return .failure(.unreadable(text)) }
        let sides = lowered.dropLast(2).split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], width.isFinite, height.isFinite else {
            return .failure(.unreadable(text))
        }
        guard Self.sides.contains(width), Self.sides.contains(height) else { return .failure(.outOfRange(text)) }
        return .success(millimetres(width, height))
    }
}

extension Paper: CustomStringConvertible {
    package var description: String {
        Paper.named.first { $0.paper == self }?.name
            ?? "\(decimal((width.millimetres * 100).rounded() / 100))x\(decimal((height.millimetres * 100).rounded() / 100))mm"
    }
}
