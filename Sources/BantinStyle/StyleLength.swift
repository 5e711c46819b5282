import BantinModel

/// A length as a style writes it: its unit is kept until the body size is known.
package struct StyleLength: Hashable, Sendable {
    package var amount: Double
    package var unit: Unit

    package init(_ amount: Double, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case millimetres = "mm"
        case centimetres = "cm"
        case points = "pt"
        /// The size of the type that the length belongs to.
        case em
        /// One line of body text: the body's leading.
        case line
    }

    package static let zero = StyleLength(0, .points)

    /// Reads `12mm`, `1.27cm`, `6pt`, `1.5em`, `2line` and a bare `0`.
    package init?(_ text: String) {
        if text == "0" {
            self = .zero
            return
        }
        guard let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }),
            let amount = Double(text.dropLast(unit.rawValue.count)), amount.isFinite
        else { return nil }
        self.init(amount, unit)
    }

    /// The length for type of `size` in a body whose leading is `line`.
    package func length(size: Length, line: Length) -> Length {
        switch unit {
        case .millimetres: .millimetres(amount)
        case .centimetres: .millimetres(amount * 10)
        case .points: .points(amount)
        case .em: size.scaled(by: amount)
        case .line: line.scaled(by: amount)
        }
    }
}

extension StyleLength: CustomStringConvertible {
    package var description: String { amount == 0 ? "0" : decimal(amount) + unit.rawValue }
}

/// A number with at most three decimals and no idle zeros.
func decimal(_ value: Double) -> String { Length.points(value).number }
