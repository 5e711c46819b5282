import Glibc

/// Colours of a page for a screen, where white paper dazzles.
package enum Theme: String, Hashable, Sendable, CaseIterable {
    /// Light letters on nearly black.
    case dark
    /// Dark brown letters on the colour of old paper.
    case sepia
    /// Yellow letters on black: the pair that weak eyes ask for most.
    case yellow

    package var background: Color {
        switch self {
        case .dark: Color(red: 0x12, green: 0x12, blue: 0x12)
        case .sepia: Color(red: 0xf6, green: 0xec, blue: 0xd8)
        case .yellow: .black
        }
    }

    /// What is black on paper.
    package var foreground: Color {
        switch self {
        case .dark: Color(red: 0xf0, green: 0xf0, blue: 0xf0)
        case .sepia: Color(red: 0x2f, green: 0x20, blue: 0x10)
        case .yellow: Color(red: 0xff, green: 0xe8, blue: 0x3b)
        }
    }

    /// WCAG 2.2, 1.4.6: the contrast that text of any size keeps.
    package static let leastContrast = 7.0

    /// A colour of the style as it stands on the theme's background: greys become the foreground, others go towards it until
    /// they are told apart as well as text must be.
    package func ink(_ color: Color) -> Color {
        guard !color.isGrey else { return foreground }
        let steps = 20
        for step in 0..<steps {
            let mixed = color.mixed(with: foreground, share: Double(step) / Double(steps))
            if mixed.contrast(to: background) >= Self.leastContrast { return mixed }
        }
        return foreground
    }
}

extension Color {
    package static let white = Color(red: 255, green: 255, blue: 255)

    /// WCAG 2.2: the contrast ratio of two colours, 1 to 21.
    package func contrast(to other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// WCAG 2.2: relative luminance.
    private var luminance: Double {
        func linear(_ value: UInt8) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fileprivate var isGrey: Bool {
        let greyest = 12
        return Int(max(red, green, blue)) - Int(min(red, green, blue)) <= greyest
    }

    fileprivate func mixed(with other: Color, share: Double) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) * (1 - share) + Double(b) * share).rounded()) }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
