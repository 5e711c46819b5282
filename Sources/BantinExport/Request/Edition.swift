import BantinModel
import BantinStyle

/// For whom a bulletin is set.
public enum Edition: String, Sendable, CaseIterable {
    /// As the style says.
    case standard
    /// Large print, by a guideline's profile.
    case large
    /// Giant print, 24 pt and more.
    case giant

    /// The profile that the edition keeps when none is named.
    var usualProfile: String? {
        switch self {
        case .standard: nil
        case .large: defaultProfileName
        case .giant: "giant"
        }
    }
}

/// Colours of a PDF's pages for a screen.
public enum ScreenTheme: String, Sendable, CaseIterable {
    case dark, sepia, yellow

    var theme: Theme {
        switch self {
        case .dark: .dark
        case .sepia: .sepia
        case .yellow: .yellow
        }
    }
}

/// One PDF that is asked for: an edition in a size.
package struct EditionSize: Hashable, Sendable {
    package var edition: Edition
    /// Nil for the size of the edition's own.
    package var size: Length?

    package init(_ edition: Edition = .standard, size: Length? = nil) {
        self.edition = edition
        self.size = size
    }
}

extension LayoutChoices {
    /// Which edition is made in which sizes: a size goes to the edition whose least size is the largest that it reaches, and
    /// an edition that no size goes to is made in its own.
    ///
    /// - Parameter leastSizes: of each edition that is asked for.
    /// - Throws: `ExportFailure` with status 64 when a size is too small for all of them.
    package func editionSizes(leastSizes: [Edition: Length]) throws -> [EditionSize] {
        let asked = Edition.allCases.filter { leastSizes[$0] != nil }
        func least(_ edition: Edition) -> Length { leastSizes[edition] ?? .zero }
        var given: [Edition: [Length]] = [:]
        for size in sizes {
            guard let edition = asked.filter({ least($0) <= size }).max(by: { least($0) < least($1) }) else {
                let smallest = asked.map(least).min() ?? .zero
                throw ExportFailure.usage(
                    vi: "cỡ \(size) chưa phải chữ lớn theo hướng dẫn đã chọn: ít nhất \(smallest)",
                    en: "\(size) is no large print by the profile: \(smallest) at the least")
            }
            given[edition, default: []].append(size)
        }
        return asked.flatMap { edition -> [EditionSize] in
            given[edition]?.map { EditionSize(edition, size: $0) }
                ?? [EditionSize(edition, size: edition == .standard ? nil : leastSizes[edition])]
        }
    }

    package func validateEditions(several: Bool) throws {
        guard several || Set(editions).count < 2 else {
            throw ExportFailure.usage(
                vi: "lệnh này chỉ nhận một bản in (--edition)", en: "this command takes one --edition")
        }
        guard profile == nil || Set(editions).subtracting([.standard]).count == 1 else {
            throw ExportFailure.usage(
                vi: "--profile đi cùng một --edition large hoặc giant",
                en: "--profile goes with one --edition large or giant")
        }
    }
}
