import BantinModel
import BantinStyle

/// The style of each edition that is asked for, and the sizes that each is made in.
struct EditionStyles: Sendable {
    private(set) var styles: [Edition: Style]
    let sizes: [EditionSize]

    /// - Throws: `Refused` when a profile has errors; `ExportFailure` when a size is too small.
    init(_ choices: LayoutChoices, style: Style, in resources: Resources, report: ([Diagnostic]) -> Void) throws {
        styles = [:]
        var leastSizes: [Edition: Length] = [:]
        for edition in choices.editions where leastSizes[edition] == nil {
            guard let usual = edition.usualProfile else {
                styles[edition] = style
                leastSizes[edition] = StyleOptions.fontSizes.lowerBound
                continue
            }
            let loaded = try loadProfile(choices.profile ?? usual, from: profilesFolder(in: resources.styles))
            report(loaded.diagnostics.filter { loaded.value != nil || $0.severity != .error })
            guard let profile = loaded.value else { throw Refused(diagnostics: loaded.diagnostics) }
            styles[edition] = style.adapted(to: profile)
            leastSizes[edition] = profile.bodySize
        }
        sizes = try choices.editionSizes(leastSizes: leastSizes)
    }

    /// Every family that the editions are set in.
    var families: [String] {
        Edition.allCases.compactMap { styles[$0] }.flatMap(\.families).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
