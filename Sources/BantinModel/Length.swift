/// A distance on paper, in whole thousandths of a point.
///
/// Whole numbers make layout exact: sums do not depend on their order, and the same input gives the same pages on every
/// machine. Points are those of PDF, 72 to the inch.
package struct Length: Hashable, Comparable, AdditiveArithmetic, Sendable {
    package var thousandths: Int

    package init(thousandths: Int) {
        self.thousandths = thousandths
    }

    package static let zero = Length(thousandths: 0)

    package static func points(_ value: Double) -> Length {
        Length(thousandths: Int((value * 1000).rounded()))
    }

    package static func millimetres(_ value: Double) -> Length {
        .points(value * 72 / 25.4)
    }

    /// The length in points: for the painting edge and for people, never for layout arithmetic.
    package var points: Double { Double(thousandths) / 1000 }

    package var millimetres: Double { points * 25.4 / 72 }

    package static func + (a: Length, b: Length) -> Length { Length(thousandths: a.thousandths + b.thousandths) }
    package static func - (a: Length, b: Length) -> Length { Length(thousandths: a.thousandths - b.thousandths) }
    package static prefix func - (a: Length) -> Length { Length(thousandths: -a.thousandths) }
    package static func * (a: Length, n: Int) -> Length { Length(thousandths: a.thousandths * n) }
    package static func / (a: Length, n: Int) -> Length { Length(thousandths: a.thousandths / n) }
    package static func < (a: Length, b: Length) -> Bool { a.thousandths < b.thousandths }

    /// The length times a ratio, rounded to a whole thousandth.
    package func scaled(by ratio: Double) -> Length {
        Length(thousandths: Int((Double(thousandths) * ratio).rounded()))
    }
}

extension Length: CustomStringConvertible {
    /// Points with as many decimals as are needed, such as `12.5pt`.
    package var description: String { number + "pt" }

    /// The number of points with as many decimals as are needed, such as `12.5`.
    package var number: String {
        let sign = thousandths < 0 ? "-" : ""
        let whole = abs(thousandths) / 1000
        let rest = abs(thousandths) % 1000
        guard rest != 0 else { return "\(sign)\(whole)" }
        var decimals = String(1000 + rest).dropFirst()
        while decimals.last == "0" { decimals = decimals.dropLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}

/// A rectangle on a page: the origin is the page's top left corner, y grows downwards.
package struct Rectangle: Hashable, Sendable {
    package var x: Length
    package var y: Length
    package var width: Length
    package var height: Length

    package init(x: Length, y: Length, width: Length, height: Length) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var maxX: Length { x + width }
    package var maxY: Length { y + height }

    package func moved(x dx: Length, y dy: Length) -> Rectangle {
        Rectangle(x: x + dx, y: y + dy, width: width, height: height)
    }
}
