import BantinModel
import Yams

/// How a value is written in a style file: what is expected, how it is read, and how a default is shown.
struct ValueForm<Value: Sendable>: Sendable {
    var expected: LocalizedText
    var read: @Sendable (Node) -> Result<Value, ValueFault>
    var written: @Sendable (Value) -> String
}

/// Why a node is no value of its key.
enum ValueFault: Error {
    case wrongKind
    case outOfRange
    case unknownChoice(nearest: String)
}

extension Node {
    /// The text of a scalar; nil of a list, a mapping, and of nothing at all (`key:`).
    var words: String? {
        guard let scalar, !(scalar.string.isEmpty && scalar.style == .plain) else { return nil }
        return scalar.string
    }
}

extension ValueForm where Value == String {
    static let words = ValueForm(
        expected: LocalizedText(vi: "một dòng chữ", en: "a line of text"),
        read: { node in
            guard let text = node.words, !text.isEmpty, !text.contains("\n") else { return .failure(.wrongKind) }
            return .success(text)
        },
        written: { $0.isEmpty ? "—" : $0 })
}

extension ValueForm where Value == Bool {
    static let flag = ValueForm(
        expected: LocalizedText(vi: "true hoặc false", en: "true or false"),
        read: { node in
            switch node.words {
            case "true": .success(true)
            case "false": .success(false)
            default: .failure(.wrongKind)
            }
        },
        written: { String($0) })
}

extension ValueForm where Value == Int {
    static func count(_ range: ClosedRange<Int>) -> ValueForm {
        ValueForm(
            expected: LocalizedText(
                vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
            read: { node in
                guard let number = node.words.flatMap({ Int($0) }) else { return .failure(.wrongKind) }
                return range.contains(number) ? .success(number) : .failure(.outOfRange)
            },
            written: { String($0) })
    }
}

extension ValueForm where Value == Double {
    /// A bare number: a share of something that the key's meaning names.
    static func ratio(_ range: ClosedRange<Double>) -> ValueForm {
        ValueForm(
            expected: LocalizedText(
                vi: "một số không kèm đơn vị, từ \(decimal(range.lowerBound)) đến \(decimal(range.upperBound))",
                en: "a number without a unit, from \(decimal(range.lowerBound)) to \(decimal(range.upperBound))"),
            read: { node in
                guard let number = node.words.flatMap({ Double($0) }), number.isFinite else {
                    return .failure(.wrongKind)
                }
                return range.contains(number) ? .success(number) : .failure(.outOfRange)
            },
            written: decimal)
    }
}

extension ValueForm where Value == StyleLength {
    /// A length of at most `limit` of each unit.
    static func length(
        _ units: [StyleLength.Unit] = StyleLength.Unit.allCases, from least: Double = 0,
        to limit: Double? = nil
    ) -> ValueForm {
        let example = units == [.em] ? "20em" : units == [.points] ? "11pt" : "12mm, 6pt, 1.5em"
        let names = units.map(\.rawValue).joined(separator: ", ")
        let bounds = limit.map {
            (vi: ", từ \(decimal(least)) đến \(decimal($0))", en: ", from \(decimal(least)) to \(decimal($0))")
        }
        return ValueForm(
            expected: LocalizedText(
                vi: "một độ dài có đơn vị (\(names)) như \(example)\(bounds?.vi ?? "")",
                en: "a length with its unit (\(names)) such as \(example)\(bounds?.en ?? "")"),
            read: { node in
                guard let length = node.words.flatMap({ StyleLength($0) }),
                    units.contains(length.unit) || length.amount == 0
                else { return .failure(.wrongKind) }
                let range = least...(limit ?? widest(length.unit))
                return range.contains(length.amount) ? .success(length) : .failure(.outOfRange)
            },
            written: { $0.description })
    }

    /// No page holds more than this.
    private static func widest(_ unit: StyleLength.Unit) -> Double {
        switch unit {
        case .millimetres: 1200
        case .centimetres: 120
        case .points: 3400
        case .em, .line: 100
        }
    }
}

extension ValueForm where Value == Color {
    static let color = ValueForm(
        expected: LocalizedText(
            vi: "một màu dạng \"#8a1c1c\", trong ngoặc kép", en: "a colour such as \"#8a1c1c\", in quotation marks"),
        read: { node in
            node.words.flatMap { Color(hexadecimal: $0) }.map(Result.success) ?? .failure(.wrongKind)
        },
        written: { $0.hexadecimal })
}

extension ValueForm where Value == Paper {
    static let paper = ValueForm(
        expected: Paper.expected,
        read: { node in
            guard let text = node.words else { return .failure(.wrongKind) }
            return Paper.parse(text).mapError { fault in
                switch fault {
                case .unreadable: .wrongKind
                case .outOfRange: .outOfRange
                }
            }
        },
        written: { $0.description })
}

extension ValueForm where Value == [String] {
    /// A list of short texts, or one alone.
    static let marks = ValueForm(
        expected: LocalizedText(vi: "một danh sách như [\"•\", \"–\"]", en: "a list such as [\"•\", \"–\"]"),
        read: { node in
            let texts = (node.sequence.map(Array.init) ?? [node]).map(\.words)
            let marks = texts.compactMap { $0 }
            guard marks.count == texts.count, !marks.isEmpty, marks.allSatisfy({ (1...4).contains($0.count) }) else {
                return .failure(.wrongKind)
            }
            return .success(marks)
        },
        written: { $0.joined(separator: " ") })
}

extension ValueForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    static var choice: ValueForm {
        let names = Value.allCases.map(\.rawValue)
        return ValueForm(
            expected: LocalizedText(
                vi: "một trong: \(names.joined(separator: ", "))", en: "one of: \(names.joined(separator: ", "))"),
            read: { node in
                guard let text = node.words else { return .failure(.wrongKind) }
                return Value(rawValue: text).map(Result.success)
                    ?? .failure(.unknownChoice(nearest: nearest(to: text, among: names) ?? ""))
            },
            written: { $0.rawValue })
    }
}
